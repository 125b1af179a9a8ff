"""Values as the columns of a table hold them, and back."""

from datetime import UTC, date, datetime, timedelta

from desktop_app.core.clock import KUDUS
from desktop_app.core.store.engine import Cell

NEVER = 2**62
"""Stands for no instant in a column that is sorted by."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)


def ms(instant: datetime) -> int:
    """Return an instant as whole milliseconds since 1970."""
    return (instant - _EPOCH) // _MS


def ms_or_none(instant: datetime | None) -> int | None:
    """Return an instant, or nothing where there is none."""
    return None if instant is None else ms(instant)


def day_text(day: date | None) -> str | None:
    """Return a day as 2026-11-23."""
    return None if day is None else day.isoformat()


def day_start(day: date) -> int:
    """Return when a day of the office begins."""
    return ms(datetime(day.year, day.month, day.day, tzinfo=KUDUS))


def instant(cell: Cell) -> datetime:
    """Read an instant written by `ms`."""
    return _EPOCH + whole(cell) * _MS


def instant_or_none(cell: Cell) -> datetime | None:
    """Read an instant that may be missing or NEVER."""
    return None if cell is None or cell == NEVER else instant(cell)


def day_or_none(cell: Cell) -> date | None:
    """Read a day that may be missing."""
    return None if cell is None else date.fromisoformat(text(cell))


def text(cell: Cell) -> str:
    """Return a cell that holds a text."""
    if isinstance(cell, str):
        return cell
    raise TypeError("a text was expected")


def whole(cell: Cell) -> int:
    """Return a cell that holds a whole number."""
    if isinstance(cell, int):
        return cell
    raise TypeError("a whole number was expected")


def raw(cell: Cell) -> bytes:
    """Return a cell that holds bytes."""
    if isinstance(cell, bytes):
        return cell
    raise TypeError("bytes were expected")
