"""What a row of the worklist says of its time at this very second."""

from datetime import date, datetime

from msgspec import Struct

from desktop_app.core.calendar.holidays import HolidayLists
from desktop_app.core.calendar.workdays import Counting, between
from desktop_app.core.cases.deadlines import Level
from desktop_app.core.cases.state import Phase, Status
from desktop_app.core.clock import KUDUS, office_day, office_time
from desktop_app.core.errors import NoHolidayList
from desktop_app.core.rows import WorklistRow
from desktop_app.core.sop.model import Turn, Unit
from desktop_app.core.wording.dates import brief_date, days_of, duration

_MINUTE, _DAY = 60, 86_400
_DAYS_ONLY = 3 * _DAY


class DayCounter(Struct, frozen=True):
    """Counts the office's days up to a promise without asking the store."""

    counting: Counting
    lists: HolidayLists

    def today(self, now: datetime) -> date:
        """Return the office's date; 06.30 in Kudus is still yesterday in UTC."""
        return office_day(now)

    def left(self, today: date, due: date) -> int:
        """Return the days that are left, below 0 past the day, a Saturday too."""
        try:
            left = between(today, due, self.counting, self.lists)
        except NoHolidayList:
            # Without a list only calendar days can tell.
            return (due - today).days
        return min(left, -1) if today > due else left


class RowTiming(Struct, frozen=True):
    """Words, figures for the ruler, and how urgent it is."""

    words: str
    """'Sisa 3 hari', 'Lewat 1 hari', 'Dijeda 5 mnt', 'Menunggu 1 j 12 mnt', 'Siap cetak'."""
    detail: str
    """'12 dari 15 hari'."""
    used: int
    standard: int
    """In the same unit as `used`; 0 where no time is measured."""
    level: Level
    ticking: bool
    """Whether a stopwatch runs, so that the words change every second."""


def wall_clock(now: datetime) -> datetime:
    """Return an instant as the clock on the office's wall shows it."""
    return office_time(now)


def row_timing(row: WorklistRow, now: datetime, days: DayCounter) -> RowTiming:
    """Read the time of the step a case stands at."""
    if row.phase in {Phase.CLOSED, Phase.ENDED}:
        words = "Selesai" if row.phase == Phase.CLOSED else "Dihentikan"
        day = brief_date(office_day(row.updated, KUDUS))
        return RowTiming(words, day, 0, 0, Level.SAFE, ticking=False)
    return _in_days(row, now, days) if row.standard_unit == Unit.DAYS else _in_minutes(row, now)


def _in_days(row: WorklistRow, now: datetime, days: DayCounter) -> RowTiming:
    standard = row.standard_value
    if row.due is None:
        told = f"standar {standard} hari"
        words = "Batas belum dihitung"
        return RowTiming(words, told, 0, standard, Level.WAITING, ticking=False)
    left = days.left(office_day(now), row.due)
    used = max(standard - left, 0)
    level = Level.LATE if left < 0 else _near(used, standard, Level.SAFE)
    return RowTiming(
        _days_left(left), days_of(used, standard), used, standard, level, ticking=False
    )


def _in_minutes(row: WorklistRow, now: datetime) -> RowTiming:
    running = row.running_since
    used = row.active_seconds + (_seconds(running, now) if running else 0)
    standard = row.standard_value * _MINUTE
    level = _level(row, used, standard)
    detail = f"{used // _MINUTE} dari {row.standard_value} mnt"
    words = _minutes_words(row, standard - used, now)
    return RowTiming(words, detail, used, standard, level, ticking=running is not None)


def _minutes_words(row: WorklistRow, left: int, now: datetime) -> str:
    stood = duration(_rounded(_seconds(row.since, now)))
    if row.phase == Phase.PARKED:
        back = f", kembali {brief_date(row.follow_up)}" if row.follow_up else f" {stood}"
        return f"Diparkir{back}"
    match row.status:
        case Status.RUNNING if left < 0:
            return f"Lewat {duration(-left)}"
        case Status.RUNNING:
            return f"Sisa {duration(left)}"
        case Status.PAUSED:
            return f"Dijeda {stood}"
        case _ if row.step == row.step_count and row.turn == Turn.BUREAU:
            return "Siap cetak"
        case _:
            return f"Menunggu {stood}"


def _level(row: WorklistRow, used: int, standard: int) -> Level:
    if used > standard:
        return Level.LATE
    match row.status:
        case Status.RUNNING:
            return _near(used, standard, Level.SAFE)
        case Status.PAUSED:
            return _near(used, standard, Level.PAUSED)
        case _:
            return Level.PAUSED if row.phase == Phase.PARKED else Level.WAITING


def _near(used: int, standard: int, otherwise: Level) -> Level:
    return Level.NEAR if used * 4 >= standard * 3 else otherwise


def _days_left(left: int) -> str:
    if left == 0:
        return "Batas hari ini"
    return f"Sisa {left} hari" if left > 0 else f"Lewat {-left} hari"


def _seconds(since: datetime, now: datetime) -> int:
    # A clock that was set back must not make a length negative.
    return max(int((now - since).total_seconds()), 0)


def _rounded(seconds: int) -> int:
    if seconds >= _DAYS_ONLY:
        return seconds // _DAY * _DAY
    # Waiting is told in minutes: its seconds would only flicker.
    return max(seconds // _MINUTE * _MINUTE, _MINUTE) if seconds >= _MINUTE else _MINUTE
