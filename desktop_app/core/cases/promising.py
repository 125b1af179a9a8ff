"""The date that is promised for a step in days."""

from datetime import date

from desktop_app.core.calendar import workdays
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState, Phase, Promise
from desktop_app.core.errors import NoHolidayList
from desktop_app.core.events.facts import DeadlinePromised
from desktop_app.core.sop.model import Procedure, Step, Unit


def step_in_days(procedure: Procedure, after: int) -> Step | None:
    """Return the first step after this one that is measured in days."""
    return next(
        (
            step
            for step in procedure.steps
            if step.number > after and step.standard_time.unit is Unit.DAYS
        ),
        None,
    )


def promised_after(state: CaseState, context: Context, step: int) -> tuple[DeadlinePromised, ...]:
    """Return the promise that finishing this step gives; a round is promised once."""
    if step != context.days.starts_after_step or state.promise() is not None:
        return ()
    return _promise(state, context, context.today)


def owed(state: CaseState, context: Context) -> tuple[DeadlinePromised, ...]:
    """Return the promise that waited for a holiday list, counted from its own day."""
    start = start_of(state, context)
    if start is None or state.promise() is not None:
        return ()
    if state.phase not in {Phase.OPEN, Phase.PARKED}:
        return ()
    return _promise(state, context, start)


def start_of(state: CaseState, context: Context) -> date | None:
    """Return the office's day on which the running round's file became complete."""
    before = context.days.starts_after_step
    done = state.step_state(before, landmarks(context.procedure).round_of(before, state.round))
    if done is None or done.finished is None or state.step <= before:
        return None
    return done.finished.astimezone(context.zone).date()


def carried_on(state: CaseState, context: Context) -> tuple[DeadlinePromised, ...]:
    """Return the same promise for the next round, where a return does not stop the days."""
    held = state.promise()
    if held is None or context.days.on_return != "JALAN":
        return ()
    return (
        DeadlinePromised(
            held.step,
            state.round + 1,
            held.start,
            held.due,
            held.calendar_days,
            held.holiday_list,
        ),
    )


def _promise(state: CaseState, context: Context, start: date) -> tuple[DeadlinePromised, ...]:
    step = step_in_days(context.procedure, context.days.starts_after_step)
    if step is None:
        return ()
    try:
        days = step.standard_time.value - _used_before(state, context)
        found = workdays.due(start, max(days, 0), context.counting, context.lists)
    except NoHolidayList:
        return ()
    return (
        DeadlinePromised(
            step.number, state.round, start, found.due, found.calendar_days, found.holiday_list
        ),
    )


def _used_before(state: CaseState, context: Context) -> int:
    # Only where a return pauses the days; else every round has them whole.
    if context.days.on_return != "JEDA":
        return 0
    ends = {verdict.round: verdict.at for verdict in state.verdicts if not verdict.fulfilled}
    return sum(
        _days(promise, ends[promise.round].astimezone(context.zone).date(), context)
        for promise in state.promises
        if promise.round in ends
    )


def _days(promise: Promise, last: date, context: Context) -> int:
    return max(workdays.between(promise.start, last, context.counting, context.lists), 0)
