"""Days counted as the office counts them."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.calendar.holidays import HolidayList, HolidayLists
from desktop_app.core.errors import BadInput, NoHolidayList

MONDAY_TO_FRIDAY = frozenset(range(5))
_MOST_DAYS = 3660
_ONE = timedelta(days=1)
_Off: TypeAlias = dict[int, frozenset[date]]


class Counting(Struct, frozen=True):
    """Which days count, and whether the first is the next one."""

    working_days: bool = True
    first_day_next: bool = True
    week: frozenset[int] = MONDAY_TO_FRIDAY
    """Weekdays of service, Monday is 0."""
    collective_leave: bool = True
    """Cuti bersama is off too."""

    def __post_init__(self) -> None:
        """Refuse a week without a day, in which no date would ever come."""
        if not self.week & frozenset(range(7)):
            raise BadInput("Minggu kerja tidak berisi satu hari pun.", "Pilih hari kerja di Atur.")


USUAL = Counting()


class Due(Struct, frozen=True):
    """A due date, its distance in calendar days, and the lists it rests on."""

    due: date
    calendar_days: int
    holiday_list: str
    """Versions of the lists used, empty when calendar days count."""


class Standing(StrEnum):
    """How something stands against its standard."""

    SAFE = "aman"
    NEAR = "mendekati batas"
    LATE = "lewat"


def due(start: date, days: int, counting: Counting, lists: HolidayLists) -> Due:
    """Return when `days` days are over; NoHolidayList for a year without a list."""
    last = add(start if counting.first_day_next else start - _ONE, days, counting, lists)
    years = range(start.year, last.year + 1) if counting.working_days else ()
    versions = [_list_of(year, lists).version for year in years]
    return Due(last, (last - start).days, " + ".join(versions))


def add(start: date, days: int, counting: Counting, lists: HolidayLists) -> date:
    """Return the day on which `days` counted days after the start have come."""
    if not 0 <= days <= _MOST_DAYS:
        raise BadInput(f"Jumlah hari harus 0 sampai {_MOST_DAYS}.", "Periksa angkanya.")
    off: _Off = {}
    try:
        day = start
        for _ in range(days):
            day = _next(day, counting, lists, off)
    except OverflowError as fault:
        raise BadInput("Tanggalnya terlalu jauh.", "Periksa tanggal mulai.") from fault
    return day


def between(start: date, end: date, counting: Counting, lists: HolidayLists) -> int:
    """Return how many counted days lie after the start up to the end; below 0 backwards."""
    if end < start:
        return -between(end, start, counting, lists)
    if not counting.working_days:
        return (end - start).days
    off: _Off = {}
    return sum(1 for day in _days(start, end) if _counts(day, counting, lists, off))


def day_number(start: date, today: date, counting: Counting, lists: HolidayLists) -> int:
    """Return the n of "hari ke-n" in a count begun on `start`."""
    first = start if counting.first_day_next else start - _ONE
    return max(between(first, today, counting, lists), 0)


def counts(day: date, counting: Counting, lists: HolidayLists) -> bool:
    """Tell whether a day counts."""
    return _counts(day, counting, lists, {})


def standing(used: int, limit: int) -> Standing:
    """Compare what was used with its standard; near from three quarters on."""
    if used > limit:
        return Standing.LATE
    return Standing.NEAR if used * 4 >= limit * 3 else Standing.SAFE


def _next(day: date, counting: Counting, lists: HolidayLists, off: _Off) -> date:
    day += _ONE
    while not _counts(day, counting, lists, off):
        day += _ONE
    return day


def _counts(day: date, counting: Counting, lists: HolidayLists, off: _Off) -> bool:
    if not counting.working_days:
        return True
    if day.year not in off:
        off[day.year] = _list_of(day.year, lists).off(collective=counting.collective_leave)
    return day.weekday() in counting.week and day not in off[day.year]


def _days(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(days=offset) for offset in range(1, (end - start).days + 1))


def _list_of(year: int, lists: HolidayLists) -> HolidayList:
    found = lists.get(year)
    if found is None:
        raise NoHolidayList(year)
    return found
