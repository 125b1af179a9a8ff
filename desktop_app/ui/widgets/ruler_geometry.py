"""Where the parts of a time ruler lie, as plain numbers."""

from enum import StrEnum

from msgspec import Struct

from desktop_app.ui.theme.palette import Tone

TRACK_SHARE = 4 / 3
NEAR_SHARE = 0.75
PAUSE_MIN_TRACK = 150.0
PAUSE_MIN = 6.0
PAUSE_MAX_SHARE = 0.08
LABELS = 3
TICKS = 60


class RulerState(StrEnum):
    """What the clock of the step does; DONE is judged by the whole only."""

    RUNNING = "berjalan"
    PAUSED = "dijeda"
    DONE = "selesai"


class RulerPause(Struct, frozen=True):
    """A pause after `at` units of work that lasted `length` units."""

    at: float
    length: float


class RulerValues(Struct, frozen=True):
    """Used against standard in one unit, minutes or days."""

    used: float
    standard: float
    state: RulerState = RulerState.RUNNING
    pauses: tuple[RulerPause, ...] = ()

    @property
    def share(self) -> float:
        """Give used as a part of the standard, 1.0 at the standard."""
        return self.used / self.standard if self.standard > 0 else 0.0

    @property
    def tone(self) -> Tone:
        """Say how it stands: within, near, past or paused."""
        if self.state is RulerState.PAUSED:
            return Tone.IDLE
        if self.share > 1:
            return Tone.BAD
        if self.share >= NEAR_SHARE and self.state is not RulerState.DONE:
            return Tone.WARN
        return Tone.OK


class Span(Struct, frozen=True):
    """A stretch along the track in px from its left end."""

    start: float
    end: float


class RulerGeometry(Struct, frozen=True):
    """The solid fill, the standard mark, the hatched rest and the pauses."""

    fill: Span
    mark: float
    over: Span | None
    pauses: tuple[Span, ...]


def measure(width: float, values: RulerValues) -> RulerGeometry:
    """Lay a ruler over a track: 0 to 133 % of the standard, the mark at 75 %."""
    mark = width / TRACK_SHARE
    end = min(width, mark * max(0.0, values.share))
    over = Span(mark, end) if end > mark else None
    fill = Span(0.0, min(end, mark))
    return RulerGeometry(fill, mark, over, _pauses(width, values, fill.end))


def position(width: float, values: RulerValues, units: float) -> float:
    """Give where a number of units lies on the track."""
    return width / TRACK_SHARE * units / values.standard if values.standard > 0 else 0.0


def major_step(standard: float) -> float:
    """Give the distance of labelled ticks, so that at most three fit the standard."""
    steps = (1, 2, 5, 10, 20, 30, 50, 100, 200, 500, 1000)
    return next((step for step in steps if standard <= step * LABELS), standard)


def minor_step(standard: float) -> float:
    """Give the distance of small ticks: single units while they stay apart."""
    major = major_step(standard)
    if major == 1:
        return 0.5
    return 1 if standard * TRACK_SHARE <= TICKS else major / 5


def _pauses(width: float, values: RulerValues, filled: float) -> tuple[Span, ...]:
    if width < PAUSE_MIN_TRACK:
        return ()
    return tuple(_pause(width, values, pause, filled) for pause in values.pauses)


def _pause(width: float, values: RulerValues, pause: RulerPause, filled: float) -> Span:
    length = position(width, values, pause.length)
    length = min(max(length, PAUSE_MIN), width * PAUSE_MAX_SHARE, filled)
    start = min(position(width, values, pause.at), filled - length)
    return Span(start, start + length)
