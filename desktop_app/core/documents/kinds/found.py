"""Products and materials the team found, beside those applied for."""

from msgspec import Struct

from desktop_app.core.documents.kinds.applied import one
from desktop_app.core.documents.kinds.asked import Asked, Row, cell, whole
from desktop_app.core.sop.model import FieldKind, FindingItem
from desktop_app.core.sop.values import comparison
from desktop_app.core.sop.values.comparison import Compared
from desktop_app.core.wording.numbers import decimal, grouped

_FITS = "sesuai"


class Found(Struct, frozen=True):
    """Fields of a row of `produk` and `bahan`; `asal` only of a material."""

    no: int
    nama: str
    diajukan: str
    ditemukan: str
    selisih: str
    satuan: str
    persen: str
    asal: str


class FoundCapacity(Struct, frozen=True):
    """Fields of a row of `perluasan`: an expansion as it was found."""

    no: int
    nama: str
    diajukan: str
    sebelum: str
    sesudah: str
    selisih: str
    satuan: str
    persen: str


def found(asked: Asked, key: str) -> tuple[Found, ...]:
    """Return the rows of a table of the visit."""
    return tuple(
        Found(
            no=number,
            nama=cell(row, "name"),
            diajukan=_figure(told.applied),
            ditemukan=_figure(comparison.amount(row)),
            selisih=_added(told),
            satuan=cell(row, "unit"),
            persen=_percent(told),
            asal=asked.label(key, cell(row, "origin"), "origin"),
        )
        for number, (row, told) in enumerate(_told(asked, key), 1)
    )


def capacities(asked: Asked) -> tuple[FoundCapacity, ...]:
    """Return what an expansion had before and has after it, as it was found."""
    return tuple(
        FoundCapacity(
            no=number,
            nama=cell(row, "name"),
            diajukan=_figure(told.applied),
            sebelum=_figure(whole(row.get("old"))),
            sesudah=_figure(whole(row.get("new"))),
            selisih=_added(told),
            satuan=cell(row, "unit"),
            persen=_percent(told),
        )
        for number, (row, told) in enumerate(_told(asked, "found.capacity"), 1)
    )


def seen_instead(item: FindingItem, asked: Asked) -> str:
    """Return a table of the visit in short, for a point that nobody wrote a value for."""
    for step in asked.procedure.steps:
        field = comparison.table_of(step, item.shows)
        if field is None:
            continue
        applied = asked.field(field.beside)
        is_table = applied is not None and applied.kind is FieldKind.TABLE
        return one(asked, field.key) if is_table else comparison.counted(asked.rows(field.key))
    return ""


def unlisted(asked: Asked, key: str) -> str:
    """Return what was applied for where its point fits; empty where nobody confirmed it."""
    field = asked.field(key)
    beside = field.beside if field is not None else ""
    points = (item for group in asked.procedure.findings for item in group.items)
    judged = (item.key for item in points if beside and beside in item.shows)
    fits = any(asked.text(f"finding.{item}.result") == _FITS for item in judged)
    return one(asked, beside) if fits else ""


def _told(asked: Asked, key: str) -> list[tuple[Row, Compared]]:
    field = asked.field(key)
    applied = comparison.applied_rows(field, asked.answers) if field is not None else ()
    return [(row, comparison.compared(row, applied)) for row in asked.rows(key)]


def _figure(number: int | None) -> str:
    return "" if number is None else grouped(number)


def _added(told: Compared) -> str:
    return "" if told.change is None else grouped(told.change.added)


def _percent(told: Compared) -> str:
    if told.change is None or told.change.tenths is None:
        return ""
    return decimal(told.change.tenths)
