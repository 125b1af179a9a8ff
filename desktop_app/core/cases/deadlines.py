"""How a step stands against its standard time, and whose turn it is."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from desktop_app.core.calendar import workdays
from desktop_app.core.cases import promising
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState, Phase, Promise, Status, StepState
from desktop_app.core.errors import NoHolidayList
from desktop_app.core.sop.model import Turn, Unit

StepKey = tuple[int, int]
"""Number and round of a step."""


class Level(StrEnum):
    """What the time ruler says in a word; the first that is true, in this order."""

    LATE = "lewat"
    NEAR = "mendekati batas"
    PAUSED = "dijeda"
    WAITING = "menunggu"
    SAFE = "aman"


class TimeReading(Struct, frozen=True):
    """Working time against its standard; waiting is told apart, never subtracted."""

    level: Level
    unit: Unit
    used: int
    """Active seconds of a step in minutes, counted days of a step in days."""
    standard: int
    """In the same unit as `used`."""
    left: int | None
    """In the same unit, below 0 when late; None while it cannot be counted."""
    running: bool
    """Whether this time goes on now; promised days go on by themselves."""
    paused: int
    """Seconds of all pauses, the one that lasts up to now."""
    waiting: int
    """Seconds since anybody did anything, where the case waits at this step."""
    due: date | None
    working_days: bool
    unknown: str
    """Why the days cannot be counted yet, as a sentence; else empty."""

    @property
    def share(self) -> float:
        """Return the used part of the standard, above 1 when late."""
        return self.used / self.standard if self.standard else 0.0


class _Count(Struct, frozen=True):
    used: int
    standard: int
    left: int | None
    running: bool
    due: date | None = None
    unknown: str = ""


def turn(state: CaseState, context: Context) -> Turn:
    """Return whose move it is; a parked case waits for its applicant."""
    if state.phase is Phase.PARKED:
        return Turn.APPLICANT
    return context.procedure.step(state.step).turn


def read_time(state: CaseState, context: Context, step: int, now: datetime) -> TimeReading:
    """Read the time of a step in the running round."""
    round_ = landmarks(context.procedure).round_of(step, state.round)
    return read_step(state, context, (step, round_), now)


def read_step(state: CaseState, context: Context, key: StepKey, now: datetime) -> TimeReading:
    """Read the time of a step in any round."""
    found = state.step_state(*key)
    unit = context.procedure.step(key[0]).standard_time.unit
    in_days = unit is Unit.DAYS
    count = _days(state, context, key, now) if in_days else _minutes(context, key, found, now)
    return TimeReading(
        level=_level(count, found, is_here=_is_here(state, context, key)),
        unit=unit,
        used=count.used,
        standard=count.standard,
        left=count.left,
        running=count.running,
        paused=_paused(found, now),
        waiting=_waiting(state, found, now) if _is_here(state, context, key) else 0,
        due=count.due,
        working_days=context.counting.working_days,
        unknown=count.unknown,
    )


def active_seconds(step: StepState, now: datetime) -> int:
    """Return active seconds with those that run now, devices counted once."""
    since = [session.started for session in step.sessions if session.seconds is None]
    return step.seconds + (_seconds(min(since), now) if since else 0)


def _minutes(context: Context, key: StepKey, found: StepState | None, now: datetime) -> _Count:
    standard = context.procedure.step(key[0]).standard_time.value * 60
    used = active_seconds(found, now) if found else 0
    running = found is not None and found.status is Status.RUNNING
    return _Count(used, standard, standard - used, running)


def _days(state: CaseState, context: Context, key: StepKey, now: datetime) -> _Count:
    standard = context.procedure.step(key[0]).standard_time.value
    found = state.step_state(*key)
    ended = found.finished if found is not None else None
    promise = next((p for p in state.promises if (p.step, p.round) == key), None)
    if promise is None:
        why = _why_unknown(state, context, key)
        return _Count(0, standard, None, running=False, unknown=why)
    day = (ended or now).astimezone(context.zone).date()
    left, unknown = _left(promise, day, context)
    used = max(standard - left, 0)
    return _Count(used, standard, left, ended is None, promise.due, unknown)


def _left(promise: Promise, day: date, context: Context) -> tuple[int, str]:
    # Counted from the promised day backwards: a newer list moves no promise.
    try:
        left = workdays.between(day, promise.due, context.counting, context.lists)
    except NoHolidayList as fault:
        # Without a list only calendar days can tell.
        return (promise.due - day).days, _import_first(fault)
    # Past the day it is late, a Saturday too.
    return (min(left, -1) if day > promise.due else left), ""


def _why_unknown(state: CaseState, context: Context, key: StepKey) -> str:
    step = promising.step_in_days(context.procedure, context.days.starts_after_step)
    if step is None or key != (step.number, state.round) or state.step < step.number:
        return ""
    try:
        start = promising.start_of(state, context) or context.today
        workdays.due(start, step.standard_time.value, context.counting, context.lists)
    except NoHolidayList as fault:
        return _import_first(fault)
    return "Batas waktu belum dicatat."


def _import_first(fault: NoHolidayList) -> str:
    return f"Batas waktu belum dapat dihitung, impor daftar {fault.year}."


def _level(count: _Count, found: StepState | None, *, is_here: bool) -> Level:
    if count.left is not None and count.left < 0:
        return Level.LATE
    if count.used * 4 >= count.standard * 3:
        return Level.NEAR
    if found is not None and found.status is Status.PAUSED:
        return Level.PAUSED
    still = found is None or found.status is Status.WAITING
    return Level.WAITING if is_here and still and not count.running else Level.SAFE


def _is_here(state: CaseState, context: Context, key: StepKey) -> bool:
    round_ = landmarks(context.procedure).round_of(state.step, state.round)
    return key == (state.step, round_) and state.phase in {Phase.OPEN, Phase.PARKED}


def _paused(found: StepState | None, now: datetime) -> int:
    return sum(_seconds(pause.since, pause.until or now) for pause in found.pauses) if found else 0


def _waiting(state: CaseState, found: StepState | None, now: datetime) -> int:
    if found is not None and found.status is Status.RUNNING:
        return 0
    moments = [state.opened, *[note.at for note in state.returned_to_team]]
    for step in state.steps:
        moments += [step.finished] if step.finished else []
        moments += [
            session.started + timedelta(seconds=session.seconds or 0) for session in step.sessions
        ]
    return _seconds(max(moments), now)


def _seconds(since: datetime, until: datetime) -> int:
    # A clock that was set back must not make a length negative.
    return max(int((until - since).total_seconds()), 0)
