"""Whether anything lies only on this computer, in the office's words."""

from msgspec import Struct

from desktop_app.core.services.light import Light
from desktop_app.core.services.row_timing import wall_clock
from desktop_app.core.wording.dates import brief_date, clock, full_date
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone

_PLACES = {"hub": "hub", "stik": "stik"}


class LightLook(Struct, frozen=True):
    """A sentence with its icon and tone."""

    words: str
    icon: Icon
    tone: Tone


def look(light: Light) -> LightLook:
    """Say whether everything is elsewhere too, or what is not."""
    if light.is_clear and light.place:
        where = _PLACES.get(light.place, light.place)
        words = f"Semua di komputer ini juga ada di {where}"
        return LightLook(words, Icon.CLOUD_CHECK, Tone.OK)
    if light.is_clear:
        return LightLook("Belum ada data di komputer ini", Icon.HARD_DRIVE, Tone.IDLE)
    since = ""
    if light.since is not None:
        then = wall_clock(light.since)
        since = f" sejak {brief_date(then)} {clock(then)}"
    words = f"{parts(light)} hanya di komputer ini{since}"
    # Who never met anybody has one computer: nothing is late there.
    icon, tone = (Icon.CLOUD_OFF, Tone.WARN) if light.place else (Icon.HARD_DRIVE, Tone.IDLE)
    return LightLook(words, icon, tone)


def parts(light: Light) -> str:
    """Write 3 perubahan, 1 konsep dan 2 lampiran; what is zero is left out."""
    counted = (
        (light.changes, "perubahan"),
        (light.drafts, "konsep"),
        (light.photos, "lampiran"),
    )
    *some, last = [f"{count} {word}" for count, word in counted if count]
    return f"{', '.join(some)} dan {last}" if some else last


def met(light: Light) -> str:
    """Say when another place was last met to the end."""
    if light.met is None:
        return "Belum pernah bertemu komputer lain."
    then, where = wall_clock(light.met), _PLACES.get(light.place, light.place)
    return f"Terakhir bertemu {where} {full_date(then.date())} pukul {clock(then)}."
