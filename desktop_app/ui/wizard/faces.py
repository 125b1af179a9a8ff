"""A step's time in words and figures, for panel, strip and rail."""

from datetime import datetime

from desktop_app.core.cases.deadlines import TimeReading
from desktop_app.core.cases.state import Pause, Status, StepState
from desktop_app.core.clock import office_time
from desktop_app.core.sop.model import StandardTime, Unit
from desktop_app.core.wording.dates import clock, days_left, duration, long_date, stopwatch
from desktop_app.ui.widgets.clock_face import ClockFace, ClockMode
from desktop_app.ui.widgets.ruler_geometry import RulerPause, RulerState, RulerValues

_MODES = {
    Status.WAITING: ClockMode.READY,
    Status.RUNNING: ClockMode.RUNNING,
    Status.PAUSED: ClockMode.PAUSED,
    Status.DONE: ClockMode.DONE,
    Status.WAIVED: ClockMode.DONE,
}
_RULER = {
    ClockMode.READY: RulerState.RUNNING,
    ClockMode.RUNNING: RulerState.RUNNING,
    ClockMode.PAUSED: RulerState.PAUSED,
    ClockMode.DONE: RulerState.DONE,
}
_MINUTE = 60


def mode_of(step: StepState | None) -> ClockMode:
    """Return what can be done with a step's clock."""
    return _MODES[step.status] if step else ClockMode.READY


def face_of(
    standard: StandardTime,
    step: StepState | None,
    reading: TimeReading | None,
    extra: int,
) -> ClockFace:
    """Return the clock; `extra` are the seconds since the step was read."""
    if standard.unit is Unit.DAYS:
        return _days_face(standard, step, reading)
    used = (reading.used if reading else 0) + extra
    mode = mode_of(step)
    left = standard.value * _MINUTE - used
    words = f"sisa {stopwatch(left)}" if left >= 0 else f"lewat {stopwatch(-left)}"
    values = RulerValues(used / _MINUTE, standard.value, _RULER[mode], _ruler_pauses(step))
    return ClockFace(mode, stopwatch(used), words, f"standar {standard.value} menit", values)


def pause_lines(step: StepState | None) -> tuple[str, tuple[str, ...]]:
    """Return the total and one line for each pause that is over."""
    over = [pause for pause in step.pauses if pause.until] if step else []
    seconds = sum(_length(pause) for pause in over)
    return f"total {stopwatch(seconds)}", tuple(_pause_line(pause) for pause in over)


def running_pause(step: StepState | None) -> Pause | None:
    """Return the pause that lasts."""
    return (
        next((pause for pause in reversed(step.pauses) if not pause.until), None) if step else None
    )


def pause_sentence(pause: Pause, now: datetime) -> str:
    """Say since when a step is paused and how long already."""
    since = office_time(pause.since)
    length = int((now - pause.since).total_seconds())
    day = "" if since.date() == office_time(now).date() else f"{since.day}/{since.month} "
    return f"Dijeda sejak {day}{clock(since)}, sudah {_long(length)}"


def rail_time(step: StepState | None, reading: TimeReading | None) -> str:
    """Write a step's time for the rail, empty before it began."""
    if step is None or reading is None or step.status is Status.WAITING:
        return ""
    if step.status is Status.WAIVED:
        return "dilewati"
    if reading.unit is Unit.DAYS:
        return f"{reading.used} hari"
    return stopwatch(reading.used)


def rail_standard(standard: StandardTime) -> str:
    """Write a standard for the rail: 15 mnt, 15 hari."""
    return f"{standard.value} {'hari' if standard.unit is Unit.DAYS else 'mnt'}"


def _days_face(
    standard: StandardTime, step: StepState | None, reading: TimeReading | None
) -> ClockFace:
    mode = mode_of(step)
    used = reading.used if reading else 0
    words, under = "belum dihitung", f"standar {standard.value} hari"
    if reading and reading.unknown:
        words = "belum dapat dihitung"
    elif reading and reading.left is not None:
        words = days_left(reading.left)
    if reading and reading.due:
        under = f"sampai {long_date(reading.due)}"
    values = RulerValues(used, standard.value, _RULER[mode])
    return ClockFace(mode, f"hari ke-{used}", words, under, values, "hari")


def _ruler_pauses(step: StepState | None) -> tuple[RulerPause, ...]:
    if step is None:
        return ()
    done, pauses = 0, []
    for session, pause in zip(step.sessions, step.pauses, strict=False):
        done += session.seconds or 0
        pauses.append(RulerPause(done / _MINUTE, _length(pause) / _MINUTE))
    return tuple(pauses)


def _length(pause: Pause) -> int:
    return int((pause.until - pause.since).total_seconds()) if pause.until else 0


def _pause_line(pause: Pause) -> str:
    until = clock(office_time(pause.until)) if pause.until else ""
    reason = pause.note or str(pause.reason.value)
    return f"{clock(office_time(pause.since))}–{until} · {reason[:1].upper()}{reason[1:]}"


def _long(seconds: int) -> str:
    return stopwatch(seconds) if seconds < 24 * 3600 else duration(seconds)
