"""The words, colours and icons of a visit."""

from datetime import date, timedelta

from msgspec import Struct

from desktop_app.core.services.visits import Outing
from desktop_app.core.wording.dates import brief_date, days_left, full_date, long_date, weekday
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone

LATE = "Harinya sudah lewat"
NEAR = 3
"""Working days left from which on a visit is near its promise: a quarter of fifteen."""


class Look(Struct, frozen=True):
    """Words with the colour and the icon that stand before them."""

    words: str
    tone: Tone
    icon: Icon


def day_title(day: date | None, today: date) -> str:
    """Name a day: Hari ini, Besok, or the day itself."""
    if day is None:
        return ""
    match day - today:
        case delta if delta == timedelta():
            return f"Hari ini, {full_date(day)}"
        case delta if delta == timedelta(days=1):
            return f"Besok, {full_date(day)}"
        case _:
            return full_date(day)


def time(outing: Outing) -> tuple[str, str]:
    """Write the hour and the day of a visit."""
    row = outing.row
    if row.day is None:
        return "–", "belum ada hari"
    return row.hour, f"{weekday(row.day)[:3]}, {brief_date(row.day)}"


def business(outing: Outing) -> str:
    """Name the business, or say that it has no name yet."""
    return outing.row.business or "Usaha belum bernama"


def place(outing: Outing) -> str:
    """Write village and kecamatan."""
    row = outing.row
    parts = [part for part in (row.village, row.kecamatan and f"Kec. {row.kecamatan}") if part]
    return ", ".join(parts) or "lokasi belum diisi"


def procedure(outing: Outing) -> str:
    """Write the SOP, and the round from the second on."""
    row = outing.row
    return f"{row.procedure}, kunjungan {row.round}" if row.round > 1 else row.procedure


def members(outing: Outing) -> str:
    """Name everybody who goes."""
    return ", ".join(outing.members) or "belum ditugasi"


def due(outing: Outing) -> tuple[str, str]:
    """Write how many working days are left, and until which day."""
    row, left = outing.row, outing.days_left
    if row.due is None:
        return "batas belum dihitung", ""
    words = long_date(row.due) if left is None else days_left(left)
    return words, "" if left is None else f"sampai {brief_date(row.due)}"


def due_look(outing: Outing) -> Look:
    """Choose colour and icon for the days that are left."""
    words, left = due(outing)[0], outing.days_left
    if outing.row.done:
        return Look(words, Tone.IDLE, Icon.CIRCLE_CHECK)
    if left is None:
        return Look(words, Tone.IDLE, Icon.CALENDAR_OFF)
    if left < 0:
        return Look(words, Tone.BAD, Icon.OCTAGON_ALERT)
    if left <= NEAR:
        return Look(words, Tone.WARN, Icon.HOURGLASS)
    return Look(words, Tone.OK, Icon.CLOCK)


def packed(outing: Outing) -> Look:
    """Say whether everything was looked at before leaving."""
    row = outing.row
    if row.done:
        return Look("sudah diputuskan", Tone.OK, Icon.CIRCLE_CHECK)
    if row.day is None:
        return Look("belum direncanakan", Tone.WARN, Icon.CALENDAR_OFF)
    if row.packed:
        return Look("sudah disiapkan", Tone.OK, Icon.CLIPBOARD_CHECK)
    return Look("belum disiapkan", Tone.IDLE, Icon.CIRCLE_DASHED)
