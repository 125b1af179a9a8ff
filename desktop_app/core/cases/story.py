"""The facts of one case, and the steps its rules hang on."""

from collections.abc import Iterable

from msgspec import Struct

from desktop_app.core.cases.landmarks import Landmarks
from desktop_app.core.events import telling
from desktop_app.core.events.authority import Authority
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import (
    AnswersChanged,
    CaseOpened,
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
from desktop_app.core.events.telling import Telling
from desktop_app.core.events.visit_facts import (
    AddendumWritten,
    BapLaid,
    PhotoTaken,
    VisitCancelled,
    VisitPacked,
    VisitPlanned,
)

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
OF_A_VISIT = (
    VisitPlanned, VisitCancelled, VisitPacked, PhotoTaken, BapLaid, AddendumWritten,
)  # fmt: skip
OF_A_VERDICT = (VerificationDecided, ValidationRecorded, ReturnedToTeam)


class Story(Struct, frozen=True):
    """What a case was told, and where its procedure decides."""

    told: Telling
    marks: Landmarks


def begin(events: Iterable[Event], marks: Landmarks, authority: Authority) -> Story:
    """Order the facts and set aside those that cannot belong to this case."""
    told = telling.begin(events, lambda event: _misfit(event, marks), authority)
    for again in list(told.each(CaseOpened))[1:]:
        told.set_aside(again.place, "berkas sudah dibuka")
    return Story(told, marks)


def _misfit(event: Event, marks: Landmarks) -> str:
    fact = event.fact
    if isinstance(fact, OfficeFact):
        return "bukan milik berkas"
    if isinstance(fact, OF_A_STEP):
        return _misplaced(fact.step, fact.round, marks)
    if isinstance(fact, (*OF_A_VERDICT, *OF_A_VISIT)):
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
