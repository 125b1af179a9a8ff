"""What was applied for, set beside each inspected point."""

from collections.abc import Callable, Mapping

from desktop_app.core.documents.kinds import company, typography
from desktop_app.core.documents.kinds.asked import Asked, Row, cell, whole
from desktop_app.core.documents.kinds.material import Tables
from desktop_app.core.sop.model import FieldKind, FindingItem
from desktop_app.core.sop.values.identity import npwp_shown
from desktop_app.core.wording.numbers import grouped, rupiah

_Writer = Callable[[Asked], str]


def applied_for(item: FindingItem, asked: Asked, tables: Tables) -> str:
    """Return the cell Data permohonan; empty when nothing was applied for."""
    first = item.shows[0] if item.shows else ""
    if first == "business.address":
        return _address(asked, tables)
    writer = _WRITERS.get(first)
    shown = [writer(asked)] if writer else [one(asked, key) for key in item.shows]
    return ", ".join(text for text in shown if text)


def one(asked: Asked, key: str) -> str:
    """Return one answer as a paper shows it."""
    field = asked.field(key)
    kind = field.kind if field is not None else FieldKind.TEXT
    number = asked.number(key)
    if number is not None:
        return _number(number, kind, field.unit if field is not None else "")
    match kind:
        case FieldKind.TABLE:
            return "; ".join(_row(asked, key, row) for row in asked.rows(key))
        case FieldKind.DATE:
            day = asked.day(key)
            return typography.firm_date(day) if day else asked.text(key)
        case FieldKind.CHOICE:
            return asked.label(key, asked.text(key))
        case FieldKind.NPWP:
            return npwp_shown(asked.text(key))
        case _:
            return asked.text(key)


def _number(number: int, kind: FieldKind, unit: str) -> str:
    if kind is FieldKind.MONEY:
        return rupiah(number)
    return typography.amount(number, unit)


def _row(asked: Asked, key: str, row: Row) -> str:
    """Write a row of products, capacities or materials: name, amount and unit, origin."""
    columns = ("capacity", "new", "amount", "count")
    amount = next((n for c in columns if (n := whole(row.get(c))) is not None), None)
    unit, origin = cell(row, "unit"), cell(row, "origin")
    parts = [cell(row, "name"), "" if amount is None else typography.amount(amount, unit)]
    words = " ".join(part for part in parts if part)
    return f"{words}, {asked.label(key, origin, 'origin').lower()}" if origin else words


def _identity(asked: Asked) -> str:
    nib = asked.text("company.nib")
    return f"NIB {nib}" if nib else ""


def _deed(asked: Asked) -> str:
    if asked.text("company.type") == "perseorangan":
        return asked.label("company.type", "perseorangan")
    day, deed = asked.day("company.deed_date"), asked.text("company.deed")
    dated = f"{deed} tanggal {typography.firm_date(day)}" if deed and day else deed
    return ", ".join(text for text in (dated, asked.text("company.approval")) if text)


def _proxy(asked: Asked) -> str:
    if asked.text("proxy.present") == "sendiri":
        return "Tidak dikuasakan"
    return ", ".join(t for key in ("proxy.letter", "proxy.name") if (t := asked.text(key)))


def _address(asked: Asked, tables: Tables) -> str:
    place = company.site(asked, tables)
    return "; ".join(text for text in (place, asked.text("business.coordinates")) if text)


def _market(asked: Asked) -> str:
    shares = (("dalam negeri", "market.domestic"), ("ekspor", "market.export"))
    known = [(word, n) for word, key in shares if (n := asked.number(key)) is not None]
    shown = ", ".join(f"{word} {typography.amount(n, 'persen')}" for word, n in known)
    return shown[:1].upper() + shown[1:]


def _workers(asked: Asked) -> str:
    groups = {"WNI": "business.workers", "WNA": "business.foreign"}
    written = []
    for name, key in groups.items():
        men, women = asked.number(f"{key}_male"), asked.number(f"{key}_female")
        if men or women:
            both = (men or 0) + (women or 0)
            written.append(f"{name} {grouped(both)} (L {men or 0}, P {women or 0})")
    return ", ".join(written)


_WRITERS: Mapping[str, _Writer] = {
    "company.nib": _identity,
    "company.deed": _deed,
    "proxy.letter": _proxy,
    "market.domestic": _market,
    "business.workers_male": _workers,
}
