"""What a person can ask of a case, in the imperative."""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.cases.visit_commands import VisitCommand
from desktop_app.core.events.vocabulary import (
    Answers,
    Ending,
    ParkReason,
    PauseReason,
    Repair,
    Value,
)
from desktop_app.core.ids import FactId


class OpenCase(Struct, frozen=True):
    """Begin a case under a procedure with what is known of the applicant."""

    procedure: str
    answers: Answers


class LeavePage(Struct, frozen=True):
    """Keep what was typed on a page without finishing the step."""

    step: int
    answers: Answers


class StartWork(Struct, frozen=True):
    """Start the step's clock."""

    step: int


class PauseWork(Struct, frozen=True):
    """Stop the running clock with a reason; seconds by the monotonic clock."""

    seconds: int
    reason: PauseReason
    note: str = ""


class CorrectTime(Struct, frozen=True):
    """Put the active time of a step right by hand."""

    step: int
    seconds: int
    reason: str


class CompleteStep(Struct, frozen=True):
    """Finish the step; a note lets it go on although something is missing."""

    step: int
    answers: Answers
    seconds: int
    """Length of the running session, 0 when no clock runs."""
    note: str = ""


class WaiveStep(Struct, frozen=True):
    """Say that the step is not needed and why."""

    step: int
    reason: str
    seconds: int = 0


class ReopenStep(Struct, frozen=True):
    """Open a finished step again."""

    step: int
    reason: str
    seconds: int = 0
    """Length of the session that runs on another step of this case."""


class RemoveFile(Struct, frozen=True):
    """Let an attached file no longer count."""

    file: FactId
    reason: str


class ParkCase(Struct, frozen=True):
    """Send the applicant home with a reason and perhaps a date."""

    reason: ParkReason
    follow_up: date | None
    note: str = ""
    seconds: int = 0


class ResumeCase(Struct, frozen=True):
    """Take a parked case up again."""


class DecideVerification(Struct, frozen=True):
    """Say Ya or Tidak in step 6; completes the step."""

    fulfilled: bool
    answers: Answers
    repairs: tuple[Repair, ...] = ()
    repair_by: date | None = None
    note: str = ""
    seconds: int = 0
    missing_note: str = ""


class RecordValidation(Struct, frozen=True):
    """Record that Kepala Dinas validated in OSS; completes step 7."""

    seconds: int = 0
    answers: Answers | None = None


class ReturnToTeam(Struct, frozen=True):
    """Send the case from step 7 back to step 6."""

    note: str
    seconds: int = 0


class HandOver(Struct, frozen=True):
    """Hand the SK over; completes step 8 and closes the case."""

    receiver: str
    capacity: str
    letter_day: date | None = None
    seconds: int = 0
    answers: Answers | None = None


class EndCase(Struct, frozen=True):
    """End the case without an SK."""

    ending: Ending
    reason: str
    seconds: int = 0


class ReopenCase(Struct, frozen=True):
    """Let an ended or closed case go on where it was."""

    reason: str


class RevokeLicence(Struct, frozen=True):
    """Cancel the SK, or have it replaced by a new one."""

    replace: bool
    reason: str


class AddNote(Struct, frozen=True):
    """Write a note on the case."""

    text: str


class SettleConflict(Struct, frozen=True):
    """Choose one of the values, or give another, with a reason."""

    subject: str
    settles: tuple[FactId, ...]
    chosen: FactId | None
    value: Value
    reason: str


Command: TypeAlias = (
    LeavePage | StartWork | PauseWork | CorrectTime | CompleteStep | WaiveStep | ReopenStep
    | RemoveFile | ParkCase | ResumeCase | DecideVerification | RecordValidation | ReturnToTeam
    | HandOver | EndCase | ReopenCase | RevokeLicence | AddNote | SettleConflict | VisitCommand
)  # fmt: skip
