"""What was found in a table, row by row beside what was applied for."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from desktop_app.core.sop.answers import Answers, Rows, Scalar
from desktop_app.core.sop.enterprise import Growth, growth
from desktop_app.core.sop.model import Field, FieldKind, Step

Row = Mapping[str, Scalar]
AMOUNTS = ("capacity", "new", "amount", "count")
"""Columns that hold how much, the first there is."""


class Compared(Struct, frozen=True):
    """One found row: how much was applied for, and how far it is from it."""

    name: str
    unit: str
    applied: int | None
    """None where nothing of that name was applied for."""
    change: Growth | None
    """Against the row's own `old`, else against what was applied for."""


def compared(row: Row, applied: Rows) -> Compared:
    """Return a found row beside the one of the same name that was applied for."""
    other = next((one for one in applied if _name(one) and _name(one) == _name(row)), None)
    asked = amount(other) if other is not None else None
    found, unit = amount(row), str(row.get("unit") or "").strip()
    change = growth(row)
    if change is None and "old" not in row and asked is not None and found is not None:
        change = Growth(asked, found, unit)
    return Compared(str(row.get("name") or "").strip(), unit, asked, change)


def unfound(rows: Iterable[Row], applied: Rows) -> Rows:
    """Return what was applied for and no found row names."""
    known = {_name(row) for row in rows}
    return tuple(row for row in applied if _name(row) and _name(row) not in known)


def started(field: Field, applied: Rows) -> Rows:
    """Return rows with the texts applied for; figures and choices are for whoever looks."""
    texts = [column.key for column in field.columns if column.kind is FieldKind.TEXT]
    return tuple({key: row[key] for key in texts if row.get(key)} for row in applied)


def applied_rows(field: Field, answers: Answers) -> Rows:
    """Return the rows that a table stands beside; none where it stands beside a text."""
    value = answers.get(field.beside) if field.beside else None
    return value if isinstance(value, tuple) else ()


def table_of(step: Step, shows: Iterable[str]) -> Field | None:
    """Return the step's table that stands beside one of these answers."""
    wanted = set(shows)
    fields = (one for group in step.sections for one in group.fields)
    return next((one for one in fields if one.beside and one.beside in wanted), None)


def counted(rows: Rows) -> str:
    """Write how many kinds and pieces there are: 4 jenis, 9 unit."""
    pieces = sum(number for row in rows if (number := amount(row)) is not None)
    return f"{len(rows)} jenis, {pieces} unit" if rows else ""


def amount(row: Row) -> int | None:
    """Return how much a row tells, None before it is told."""
    for key in AMOUNTS:
        value = row.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    return None


def _name(row: Row) -> str:
    return " ".join(str(row.get("name") or "").split()).casefold()
