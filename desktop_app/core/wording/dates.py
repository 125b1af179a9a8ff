"""Days, times and durations as the office writes them."""

from datetime import date, datetime, time

from msgspec import Struct

from desktop_app.core.wording.numbers import in_words

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


class DayInWords(Struct, frozen=True):
    """The parts of "hari Kamis tanggal tiga bulan Desember tahun …"."""

    weekday: str
    day: str
    month: str
    year: str
    figures: str


def long_date(day: date) -> str:
    """Write 23 November 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    """Name the weekday: Kamis."""
    return WEEKDAYS[day.weekday()]


def full_date(day: date) -> str:
    """Write Senin, 23 November 2026."""
    return f"{weekday(day)}, {long_date(day)}"


def short_date(day: date) -> str:
    """Write 23/11/2026, as registers do."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def brief_date(day: date) -> str:
    """Write 23 Nov, for narrow columns."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def brief_month(day: date) -> str:
    """Write Nov, under a bar."""
    return MONTHS[day.month - 1][:3]


def month_and_year(day: date) -> str:
    """Write November 2026."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def day_in_words(day: date) -> DayInWords:
    """Write a date for the opening of a BAP."""
    return DayInWords(
        weekday=weekday(day),
        day=in_words(day.day),
        month=MONTHS[day.month - 1],
        year=in_words(day.year),
        figures=f"{day.day:02d}-{day.month:02d}-{day.year:04d}",
    )


def clock(moment: datetime | time) -> str:
    """Write 10.25; the moment is already on the office's wall clock."""
    return f"{moment.hour:02d}.{moment.minute:02d}"


def clock_wib(moment: datetime | time) -> str:
    """Write 10.25 WIB, for papers."""
    return f"{clock(moment)} WIB"


def stopwatch(seconds: int) -> str:
    """Write a running time: 08:20, from an hour on 1:08:20."""
    hours, rest = divmod(max(seconds, 0), _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes:02d}:{left:02d}"


def duration(seconds: int) -> str:
    """Write a length in its two biggest units: 6 mnt 40 dtk, 1 j 12 mnt, 2 hari 3 j."""
    left = max(seconds, 0)
    parts: list[str] = []
    for size, unit in ((_DAY, "hari"), (_HOUR, "j"), (_MINUTE, "mnt"), (1, "dtk")):
        amount, left = divmod(left, size)
        if amount and len(parts) < 2:  # noqa: PLR2004 - two units tell enough
            parts.append(f"{amount} {unit}")
        elif parts:
            break
    return " ".join(parts) or "0 dtk"


def days_of(used: int, limit: int) -> str:
    """Write 12 dari 15 hari."""
    return f"{used} dari {limit} hari"


def days_left(left: int) -> str:
    """Write sisa 3 hari, hari ini, or lewat 2 hari."""
    if left == 0:
        return "batas hari ini"
    return f"sisa {left} hari" if left > 0 else f"lewat {-left} hari"
