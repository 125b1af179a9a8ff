"""The facts of one case while they are being folded."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from desktop_app.core.cases.landmarks import Landmarks
from desktop_app.core.events import causality, registers
from desktop_app.core.events.authority import Authority, Right
from desktop_app.core.events.causality import History, Told
from desktop_app.core.events.envelope import Event, Unread
from desktop_app.core.events.facts import (
    AnswersChanged,
    CaseOpened,
    ConflictSettled,
    DeadlinePromised,
    FileAttached,
    PaperIssued,
    ReturnedToTeam,
    StepCompleted,
    StepReopened,
    StepWaived,
    TimeCorrected,
    ValidationRecorded,
    VerificationDecided,
    WorkStarted,
)
from desktop_app.core.events.office_facts import OfficeFact
from desktop_app.core.events.registers import Conflict, SetAside

F = TypeVar("F")
LONGEST = 366 * 24 * 3600
"""No session and no correction lasts longer than a year."""

OF_A_STEP = (
    AnswersChanged,
    FileAttached,
    WorkStarted,
    TimeCorrected,
    StepCompleted,
    StepWaived,
    StepReopened,
    DeadlinePromised,
)
OF_A_VERDICT = (VerificationDecided, ValidationRecorded, ReturnedToTeam)


@dataclass(slots=True)
class Story:
    """What is known of a case's facts; notes what cannot be applied."""

    history: History
    marks: Landmarks
    settled: dict[str, list[Told[ConflictSettled]]]
    aside: dict[int, str] = field(default_factory=dict)
    flagged: list[SetAside] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    """Subjects that some register was read for."""

    def each(self, kind: type[F]) -> Iterator[Told[F]]:
        """Yield the facts of a kind that were not set aside, in order."""
        for told in self.history.each(kind):
            if told.place not in self.aside:
                yield told

    def knew(self, later: int, earlier: int) -> bool:
        """Return whether one fact descends from the other."""
        return self.history.knew(later, earlier)

    def set_aside(self, place: int, reason: str) -> None:
        """Note that a fact cannot be applied; the first reason stays."""
        self.aside.setdefault(place, reason)

    def notes(self) -> tuple[SetAside, ...]:
        """Return what was set aside, and what waits for facts that are not here."""
        reasons = dict.fromkeys(self.history.orphans, "fakta sebelumnya belum ada di sini")
        return tuple(
            [
                registers.set_aside(self.history.events[place], reason)
                for place, reason in sorted((reasons | self.aside).items())
            ]
        )


def begin(events: tuple[Event, ...], marks: Landmarks, authority: Authority) -> Story:
    """Order the facts and set aside those that cannot belong to this case."""
    history = causality.arrange(events)
    story = Story(history, marks, registers.settlements(history))
    opened = next(history.each(CaseOpened), None)
    for place, event in enumerate(history.events):
        reason = _misfit(event, marks)
        if isinstance(event.fact, CaseOpened) and opened and opened.place != place:
            reason = "berkas sudah dibuka"
        if reason:
            story.set_aside(place, reason)
        else:
            _weigh(story, place, authority(event))
    return story


def _weigh(story: Story, place: int, right: Right) -> None:
    if right is Right.GONE:
        story.set_aside(place, right.value)
    elif right is Right.DOUBTED:
        story.flagged.append(registers.set_aside(story.history.events[place], right.value))


def _misfit(event: Event, marks: Landmarks) -> str:
    fact = event.fact
    if isinstance(fact, Unread):
        return fact.reason or "tidak terbaca"
    if isinstance(fact, OfficeFact):
        return "bukan milik berkas"
    if isinstance(fact, OF_A_STEP):
        return _misplaced(fact.step, fact.round, marks)
    if isinstance(fact, OF_A_VERDICT):
        return "" if fact.round > 0 and marks.decision else "SOP ini tidak memutuskan"
    if isinstance(fact, PaperIssued):
        return "" if fact.round > 0 else "putaran tidak dikenal"
    return ""


def _misplaced(step: int, round_: int, marks: Landmarks) -> str:
    if not marks.has(step):
        return f"langkah {step} tidak ada dalam SOP"
    if step >= marks.first_of_round and round_ < 1:
        return "putaran tidak dikenal"
    return ""
