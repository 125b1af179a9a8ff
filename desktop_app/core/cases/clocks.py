"""Active time of the steps: sessions, pauses, corrections."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from msgspec import Struct

from desktop_app.core.cases.completions import StepKey
from desktop_app.core.cases.state import Pause, Session
from desktop_app.core.cases.story import LONGEST, Story
from desktop_app.core.events import merge
from desktop_app.core.events.causality import Told
from desktop_app.core.events.facts import TimeCorrected, WorkStarted, WorkStopped
from desktop_app.core.events.registers import Write
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.ids import DeviceId, SessionId


class Stretch(Struct, frozen=True):
    """A session laid on one time line; a running one has no length yet."""

    session: Session
    start: int
    end: int
    stopped: int | None
    """Place of the fact that stopped it."""


@dataclass(slots=True)
class StepClock:
    """The time of one step in one round."""

    stretches: list[Stretch] = field(default_factory=list)
    corrected: int | None = None
    """Place of the correction that counts."""
    given: int = 0

    def is_running(self) -> bool:
        """Return whether a session has not been stopped."""
        return any(stretch.session.seconds is None for stretch in self.stretches)

    def is_overlapping(self) -> bool:
        """Return whether two devices worked at the same time."""
        lengths = sum(stretch.end - stretch.start for stretch in self.stretches)
        return _covered(self.stretches) < lengths // 1000

    def seconds(self, story: Story) -> int:
        """Return active seconds; a correction replaces the sessions it had seen."""
        at = self.corrected
        if at is None:
            return _covered(self.stretches)
        after = [
            s for s in self.stretches if s.stopped is None or not story.told.knew(at, s.stopped)
        ]
        return self.given + _covered(after)


def read_clocks(story: Story) -> dict[StepKey, StepClock]:
    """Return the clocks of all steps that somebody worked on or corrected."""
    clocks: dict[StepKey, StepClock] = {}
    stops = _stops(story)
    reached: dict[DeviceId, int] = {}
    for told in sorted(_starts(story).values(), key=lambda t: (t.event.at, t.place)):
        stop = stops.get(told.fact.session)
        stretch = _stretch(told, stop, reached.get(told.event.device, 0))
        reached[told.event.device] = stretch.end
        key = told.fact.step, story.marks.round_of(told.fact.step, told.fact.round)
        clocks.setdefault(key, StepClock()).stretches.append(stretch)
    _correct(story, clocks)
    return clocks


def pauses(clock: StepClock, finished: datetime | None) -> tuple[Pause, ...]:
    """Return the gaps between sessions; the time after DONE is no pause."""
    found: list[Pause] = []
    last: Stretch | None = None
    for stretch in sorted(clock.stretches, key=lambda s: (s.start, s.end)):
        if last is not None and stretch.start > last.end and last.session.seconds is not None:
            found.extend(_pause(last, stretch.session.started))
        if last is None or stretch.end >= last.end:
            last = stretch
    if last is not None and not clock.is_running():
        found.extend(_pause(last, finished))
    return tuple(found)


def _starts(story: Story) -> dict[SessionId, Told[WorkStarted]]:
    starts: dict[SessionId, Told[WorkStarted]] = {}
    for told in story.told.each(WorkStarted):
        if told.fact.session in starts:
            story.told.set_aside(told.place, "sesi kerja ini sudah tercatat")
        else:
            starts[told.fact.session] = told
    return starts


def _stops(story: Story) -> dict[SessionId, Told[WorkStopped]]:
    started = {told.fact.session for told in story.told.each(WorkStarted)}
    stops: dict[SessionId, Told[WorkStopped]] = {}
    for told in story.told.each(WorkStopped):
        if told.fact.session not in started:
            story.told.set_aside(told.place, "awal sesi kerja ini belum ada di sini")
        elif told.fact.session in stops:
            story.told.set_aside(told.place, "sesi kerja ini sudah berhenti")
        else:
            stops[told.fact.session] = told
            if not 0 <= told.fact.seconds <= LONGEST:
                story.told.set_aside(told.place, "lama kerja tidak masuk akal, dihitung nol")
    return stops


def _stretch(told: Told[WorkStarted], stop: Told[WorkStopped] | None, earliest: int) -> Stretch:
    # A device works on one thing at a time: where its clock was set back, the
    # next session begins after the one before, so that no second is lost.
    start = max(round(told.event.at.timestamp() * 1000), earliest)
    fact, event = told.fact, told.event
    if stop is None:
        session = Session(fact.session, event.device, event.by, event.at, None, None, "")
        return Stretch(session, start, start, None)
    seconds = stop.fact.seconds if 0 <= stop.fact.seconds <= LONGEST else 0
    reason, note = stop.fact.reason, stop.fact.note
    session = Session(fact.session, event.device, event.by, event.at, seconds, reason, note)
    return Stretch(session, start, start + seconds * 1000, stop.place)


def _correct(story: Story, clocks: dict[StepKey, StepClock]) -> None:
    registers: dict[StepKey, list[Write]] = {}
    for told in story.told.each(TimeCorrected):
        if not 0 <= told.fact.seconds <= LONGEST:
            story.told.set_aside(told.place, "lama kerja tidak masuk akal")
            continue
        key = told.fact.step, story.marks.round_of(told.fact.step, told.fact.round)
        registers.setdefault(key, []).append(Write(told.place, told.fact.seconds))
    for key, corrections in registers.items():
        subject = f"time:{key[0]}:{key[1]}"
        writes = merge.with_choices(story.told, subject, corrections)
        first = merge.read(story.told, subject, writes, key[0]).first()
        if first is not None and isinstance(first.value, int):
            clock = clocks.setdefault(key, StepClock())
            clock.corrected, clock.given = first.place, first.value


def _covered(stretches: Iterable[Stretch]) -> int:
    total = 0
    reached = 0
    for start, end in sorted([(stretch.start, stretch.end) for stretch in stretches]):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total // 1000


def _pause(last: Stretch, until: datetime | None) -> Iterable[Pause]:
    session = last.session
    if session.seconds is None or session.reason in {None, PauseReason.DONE}:
        return
    since = _later(session.started, session.seconds)
    if until is None or until > since:
        reason = session.reason or PauseReason.OTHER
        yield Pause(since, until, reason, session.note, session.by)


def _later(start: datetime, seconds: int) -> datetime:
    try:
        return start + timedelta(seconds=seconds)
    except OverflowError:
        return start
