"""Numbers of letters and cases, and the blocks they may come from."""

from collections.abc import Mapping

import sqlalchemy as sa

from desktop_app.core.events.envelope import Event, Json, Unread
from desktop_app.core.events.facts import CaseOpened, NumberTaken, NumberVoided
from desktop_app.core.office.fold import fold_office
from desktop_app.core.store.projections.sheet import Projection, Rows, Sheet
from desktop_app.core.store.projections.subject import Subject

metadata = sa.MetaData()

letter_numbers = sa.Table(
    "letter_numbers",
    metadata,
    sa.Column("case", sa.Integer, primary_key=True),
    sa.Column("register", sa.Text, primary_key=True),
    sa.Column("year", sa.Integer, primary_key=True),
    sa.Column("value", sa.Integer, primary_key=True),
    sa.Column("text", sa.Text, primary_key=True),
    sa.Column("voided", sa.Text, nullable=False),
)
_l = letter_numbers.c
sa.Index("letter_numbers_by_value", _l.register, _l.year, _l.value)

case_numbers = sa.Table(
    "case_numbers",
    metadata,
    sa.Column("case", sa.Integer, primary_key=True),
    sa.Column("stem", sa.Text, primary_key=True),
    sa.Column("value", sa.Integer, primary_key=True),
)
sa.Index("case_numbers_by_value", case_numbers.c.stem, case_numbers.c.value)

blocks = sa.Table(
    "blocks",
    metadata,
    sa.Column("stream", sa.Integer, primary_key=True),
    sa.Column("register", sa.Text, primary_key=True),
    sa.Column("year", sa.Integer, primary_key=True),
    sa.Column("device", sa.Text, primary_key=True),
    sa.Column("epoch", sa.Text, primary_key=True),
    sa.Column("first", sa.Integer, primary_key=True),
    sa.Column("last", sa.Integer, primary_key=True),
)

_ERASED = "alasan dimusnahkan"


def of_case(subject: Subject) -> tuple[Rows, ...]:
    """Read the facts themselves: a number stays taken whatever became of the case."""
    return _letters(subject.events), _case_numbers(subject.events), ()


def of_office(events: tuple[Event, ...]) -> tuple[Rows, ...]:
    """Return the blocks that hold: one that overlaps an earlier one gives no number."""
    granted = {
        (b.register, b.year, str(b.device), str(b.epoch), b.first, b.last)
        for b in fold_office(events).blocks
    }
    return (), (), tuple(sorted(granted))


def _letters(events: tuple[Event, ...]) -> Rows:
    voided: dict[tuple[str, int, int], str] = {}
    for event in events:
        match event.fact:
            case NumberVoided(register, year, value, reason):
                voided[register, year, value] = reason
            case Unread("NumberVoided", open=given):
                voided[_key(given)] = _ERASED
    taken = {
        (f.register, f.year, f.value, f.text)
        for f in (event.fact for event in events)
        if isinstance(f, NumberTaken)
    }
    return tuple([(*row, voided.get(row[:3], "")) for row in sorted(taken)])


def _key(given: Mapping[str, Json]) -> tuple[str, int, int]:
    year, value = given.get("year"), given.get("value")
    return (
        str(given.get("register")),
        year if isinstance(year, int) else 0,
        value if isinstance(value, int) else 0,
    )


def _case_numbers(events: tuple[Event, ...]) -> Rows:
    found = set()
    for event in events:
        match event.fact:
            case CaseOpened(number):
                found.add(parted(number))
            case Unread("CaseOpened", open=given):
                found.add(parted(str(given.get("number"))))
    return tuple(sorted(pair for pair in found if pair[1]))


def parted(number: str) -> tuple[str, int]:
    """Split IUI-2026-A-0152 into its stem and its value; 0 where there is none."""
    stem, _, value = number.rpartition("-")
    return stem, int(value) if value.isascii() and value.isdecimal() else 0


PROJECTION = Projection(
    "numbers",
    2,
    (Sheet.of(letter_numbers), Sheet.of(case_numbers), Sheet.of(blocks)),
    of_case=of_case,
    of_office=of_office,
)
