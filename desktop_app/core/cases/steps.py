"""The steps of a case as far as they were begun."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from msgspec import Struct

from desktop_app.core.cases import clocks
from desktop_app.core.cases.clocks import StepClock
from desktop_app.core.cases.completions import Finished, StepKey
from desktop_app.core.cases.rounds import Rounds
from desktop_app.core.cases.state import Status, StepState
from desktop_app.core.cases.story import Story
from desktop_app.core.events.facts import (
    AnswersChanged,
    FileAttached,
    StepCompleted,
    StepWaived,
    TimeCorrected,
    WorkStarted,
)
from desktop_app.core.events.vocabulary import PauseReason

_TOUCHING = (AnswersChanged, FileAttached, WorkStarted, TimeCorrected, StepCompleted, StepWaived)


@dataclass(slots=True)
class _Touched:
    at: datetime
    late: bool


class Course(Struct, frozen=True):
    """How far the steps of a case have come."""

    rounds: Rounds
    finished: Mapping[StepKey, Finished]

    def is_done(self, step: int, round_: int, story: Story) -> bool:
        """Return whether the case may leave the step behind."""
        marks = story.marks
        if (step, marks.round_of(step, round_)) not in self.finished:
            return False
        found = self.rounds.all[round_ - 1]
        if step == marks.decision:
            return found.decided.fulfilled is not None
        return step != marks.validation or found.validation.place is not None

    def position(self, story: Story) -> int:
        """Return the first step that is not done, or the last."""
        running = self.rounds.running
        for step in range(1, story.marks.last):
            if not self.is_done(step, running, story):
                return step
        return max(story.marks.last, 1)


def read_steps(story: Story, course: Course) -> tuple[StepState, ...]:
    """Return every step that was begun, in the order they were begun."""
    times = clocks.read_clocks(story)
    touched: dict[StepKey, _Touched] = {}
    for place, key in _touches(story):
        late = course.rounds.is_late(story, place, key[1])
        found = touched.setdefault(key, _Touched(story.told.history.events[place].at, late=False))
        found.late = found.late or late
    return tuple(
        [
            _step(key, first, times.get(key) or StepClock(), _end(story, course, key), story)
            for key, first in touched.items()
        ]
    )


def _step(
    key: StepKey, first: _Touched, clock: StepClock, end: Finished | None, story: Story
) -> StepState:
    status = _status(clock, end)
    finished = end.told.event.at if end else None
    completed = end.told.fact if end else None
    started = [stretch.session.started for stretch in clock.stretches]
    return StepState(
        number=key[0],
        round=key[1],
        status=status,
        started=min(started, default=None if status is Status.WAIVED else first.at),
        finished=finished,
        by=end.told.event.by if end else next((s.session.by for s in clock.stretches[-1:]), None),
        seconds=0 if status is Status.WAIVED else clock.seconds(story),
        sessions=tuple([stretch.session for stretch in clock.stretches]),
        pauses=clocks.pauses(clock, finished),
        missing=completed.missing if isinstance(completed, StepCompleted) else (),
        note=_note(completed),
        overlapping=clock.is_overlapping(),
        late_arrival=first.late,
    )


def _note(completed: StepCompleted | StepWaived | None) -> str:
    match completed:
        case StepCompleted(note=note):
            return note
        case StepWaived(reason=reason):
            return reason
        case None:
            return ""


def _end(story: Story, course: Course, key: StepKey) -> Finished | None:
    # A step 7 whose validation was undone is open again.
    step, round_ = key
    found = course.rounds.get(round_)
    if step == story.marks.validation and found is not None:
        weighed = found.validation
        if weighed.place is None and not weighed.disputed:
            return None
    return course.finished.get(key)


def _status(clock: StepClock, end: Finished | None) -> Status:
    if end is not None:
        return Status.WAIVED if isinstance(end.told.fact, StepWaived) else Status.DONE
    if clock.is_running():
        return Status.RUNNING
    last = max(clock.stretches, key=lambda s: (s.end, s.start), default=None)
    if last is None or last.session.reason is PauseReason.DONE:
        return Status.WAITING
    return Status.PAUSED


def _touches(story: Story) -> Iterator[tuple[int, StepKey]]:
    for place, event in enumerate(story.told.history.events):
        fact = event.fact
        if isinstance(fact, _TOUCHING) and place not in story.told.aside:
            yield place, (fact.step, story.marks.round_of(fact.step, fact.round))
