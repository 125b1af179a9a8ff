"""One typed answer checked by the kind of its field."""

from collections.abc import Mapping

from desktop_app.core.sop.answers import Checked, Level, Rows, Value
from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values import amounts, contact, identity, moments, spelling
from desktop_app.core.sop.values.references import References

_NUMBERS = {
    FieldKind.MONEY: amounts.MONEY,
    FieldKind.AREA: amounts.AREA,
    FieldKind.COUNT: amounts.COUNT,
}
_YES = {"ya", "y", "true", "1", "benar"}
_LONGEST_TYPED = 20_000


def check(field: Field, typed: str, references: References) -> Checked:
    """Read what was typed; an empty answer is good here and missing elsewhere."""
    typed = typed[:_LONGEST_TYPED]
    if field.kind is FieldKind.TICK:
        return Checked(value := typed.strip().lower() in _YES, "Ya" if value else "Tidak")
    if not typed.strip():
        return Checked("", "")
    if field.kind in _NUMBERS:
        return amounts.amount(typed, _NUMBERS[field.kind], field.unit)
    return _text(field, typed, references)


def check_row(field: Field, row: Mapping[str, str], references: References) -> dict[str, Checked]:
    """Check the cells of one row of a table, by column."""
    return {
        column.key: check(column, row.get(column.key, ""), references) for column in field.columns
    }


def check_value(field: Field, value: Value, references: References) -> Checked:
    """Check an answer that is kept already, a whole table too."""
    if isinstance(value, tuple):
        return _table(field, value, references)
    if isinstance(value, bool):
        return Checked(value, "Ya" if value else "Tidak")
    return check(field, "" if value is None else str(value), references)


def _text(field: Field, typed: str, references: References) -> Checked:
    regions, today = references.regions, references.today
    match field.kind:
        case FieldKind.NIK:
            return identity.nik(typed, regions, today)
        case FieldKind.NPWP:
            return identity.npwp(typed, regions, today)
        case FieldKind.NIB:
            return identity.nib(typed)
        case FieldKind.VILLAGE:
            return contact.village(typed, regions)
        case FieldKind.POSTCODE:
            return contact.postcode(typed, regions)
        case FieldKind.KBLI:
            return _kbli(typed, references)
        case _:
            return _plain(field, typed)


def _plain(field: Field, typed: str) -> Checked:
    match field.kind:
        case FieldKind.PHONE:
            return contact.phone(typed)
        case FieldKind.EMAIL:
            return contact.email(typed)
        case FieldKind.DATE:
            return moments.day(typed)
        case FieldKind.TIME:
            return moments.moment(typed)
        case FieldKind.CHOICE:
            return _choice(field, typed)
        case FieldKind.LINES:
            return spelling.lines(typed)
        case _:
            return spelling.line(typed)


def _kbli(typed: str, references: References) -> Checked:
    code = typed.split(maxsplit=1)[0]
    found = references.kbli.find(code)
    if found is not None:
        return Checked(found.code, str(found), message=found.title)
    if spelling.are_digits(code) and len(code) == 5:  # noqa: PLR2004 - the length of a code
        told = f"Tidak ada di daftar KBLI {references.kbli.version} industri. Cocokkan dengan OSS."
        return Checked(code, code, Level.WARNING, told)
    hits = references.kbli.search(typed)
    if len(hits) == 1:
        return Checked(hits[0].code, str(hits[0]), message=hits[0].title)
    return spelling.error(
        typed, "Pilih KBLI dari daftar: ketik kode 5 digit atau kata kegiatannya."
    )


def _choice(field: Field, typed: str) -> Checked:
    wanted = spelling.spelled(typed)
    for one in field.options:
        if wanted in {spelling.spelled(one.value), spelling.spelled(one.label)}:
            return Checked(one.value, one.label)
    return spelling.error(
        typed, f"Pilih salah satu: {', '.join(one.label for one in field.options)}."
    )


def _table(field: Field, rows: Rows, references: References) -> Checked:
    level, told = Level.GOOD, ""
    for number, row in enumerate(rows, 1):
        for column in field.columns:
            cell = check_value(column, row.get(column.key), references)
            if cell.level is Level.ERROR or (cell.level is Level.WARNING and level is Level.GOOD):
                level, told = cell.level, f"Baris {number}, {column.label}: {cell.message}"
            if level is Level.ERROR:
                return Checked(rows, "", level, told)
    return Checked(rows, "", level, told)
