"""What a step clock shows, the same for panel and strip."""

from enum import StrEnum

from msgspec import Struct

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.widgets.chip import ChipText
from desktop_app.ui.widgets.ruler_geometry import RulerValues


class ClockMode(StrEnum):
    """What can be done with the clock: start, pause, go on, or nothing more."""

    READY = "belum mulai"
    RUNNING = "berjalan"
    PAUSED = "dijeda"
    DONE = "selesai"


class ClockFace(Struct, frozen=True):
    """Digits "08:20", remaining "sisa 06:40", standard "standar 15 menit"."""

    mode: ClockMode
    digits: str
    remaining: str
    standard: str
    values: RulerValues
    unit: str = "mnt"

    @property
    def words(self) -> str:
        """Say the clock to a screen reader."""
        return f"{self.digits}, {self.remaining}, {self.standard}"

    @property
    def ink(self) -> Token:
        """Give the colour of the remaining time."""
        return self.values.tone.ink


_CHIPS = {
    Tone.OK: ChipText("Berjalan", Icon.PLAY, Tone.OK),
    Tone.WARN: ChipText("Mendekati batas", Icon.HOURGLASS, Tone.WARN),
    Tone.BAD: ChipText("Lewat standar", Icon.OCTAGON_ALERT, Tone.BAD),
}


def clock_chip(face: ClockFace) -> ChipText:
    """Name the state of a clock."""
    match face.mode:
        case ClockMode.READY:
            return ChipText("Belum mulai", Icon.CIRCLE_DASHED, Tone.IDLE)
        case ClockMode.RUNNING:
            return _CHIPS[face.values.tone]
        case ClockMode.PAUSED:
            return ChipText("Dijeda", Icon.PAUSE, Tone.IDLE)
        case ClockMode.DONE:
            late = face.values.tone is Tone.BAD
            return _CHIPS[Tone.BAD] if late else ChipText("Selesai", Icon.CIRCLE_CHECK, Tone.OK)
