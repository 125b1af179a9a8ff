"""From when a case is near its limit, and from when it is late."""

from datetime import timedelta
from typing import NamedTuple

from desktop_app.core.cases.state import CaseState, Phase, Promise, StepState
from desktop_app.core.sop.model import StandardTime, Unit
from desktop_app.core.store.cells import NEVER, day_start

_SECOND = 1000


class Limits(NamedTuple):
    """Instants in milliseconds, NEVER where no time runs."""

    near_days: int | None = None
    """For steps in days: near when so many of the office's days are left, or fewer."""
    late_at: int = NEVER
    near_at: int = NEVER
    """Near from here on; for steps in days the first instant at which it can be."""


class Clock(NamedTuple):
    """The time of the step a case stands at."""

    step: StepState | None
    standard: StandardTime
    promise: Promise | None
    running: int | None
    """When the running session began."""
    since: int
    """When the present status began."""


def limits(state: CaseState, clock: Clock) -> Limits:
    """Return the limits of the step a case stands at; a closed case has none."""
    if state.phase not in {Phase.OPEN, Phase.PARKED}:
        return Limits()
    if clock.promise is not None:
        return _of_days(clock.promise, clock.standard.value)
    if state.parked is not None:
        follow_up = state.parked.follow_up
        return Limits(near_at=NEVER if follow_up is None else day_start(follow_up))
    if clock.standard.unit is Unit.DAYS or not clock.standard.value:
        return Limits()
    return _of_minutes(clock)


def _of_days(promise: Promise, standard: int) -> Limits:
    """Say by days left, not by a date: lists of holidays belong to whoever reads."""
    late = day_start(promise.due + timedelta(days=1))
    return Limits(standard // 4, late, day_start(promise.start))


def _of_minutes(clock: Clock) -> Limits:
    standard = clock.standard.value * 60 * _SECOND
    used = clock.step.seconds * _SECOND if clock.step else 0
    if clock.running is not None:
        late = clock.running + max(standard - used + _SECOND, 0)
        return Limits(None, late, clock.running + max(standard * 3 // 4 - used, 0))
    return Limits(
        None,
        clock.since if used > standard else NEVER,
        clock.since if used * 4 >= standard * 3 else NEVER,
    )
