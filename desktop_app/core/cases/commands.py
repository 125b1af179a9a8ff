"""What a person can ask of a case, in the imperative."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

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


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Begin a case under a procedure with what is known of the applicant."""

    procedure: str
    answers: Answers


@dataclass(frozen=True, slots=True)
class LeavePage:
    """Keep what was typed on a page without finishing the step."""

    step: int
    answers: Answers


@dataclass(frozen=True, slots=True)
class StartWork:
    """Start the step's clock."""

    step: int


@dataclass(frozen=True, slots=True)
class PauseWork:
    """Stop the running clock with a reason; seconds by the monotonic clock."""

    seconds: int
    reason: PauseReason
    note: str = ""


@dataclass(frozen=True, slots=True)
class CorrectTime:
    """Put the active time of a step right by hand."""

    step: int
    seconds: int
    reason: str


@dataclass(frozen=True, slots=True)
class CompleteStep:
    """Finish the step; a note lets it go on although something is missing."""

    step: int
    answers: Answers
    seconds: int
    """Length of the running session, 0 when no clock runs."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WaiveStep:
    """Say that the step is not needed and why."""

    step: int
    reason: str
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class ReopenStep:
    """Open a finished step again."""

    step: int
    reason: str
    seconds: int = 0
    """Length of the session that runs on another step of this case."""


@dataclass(frozen=True, slots=True)
class RemoveFile:
    """Let an attached file no longer count."""

    file: FactId
    reason: str


@dataclass(frozen=True, slots=True)
class ParkCase:
    """Send the applicant home with a reason and perhaps a date."""

    reason: ParkReason
    follow_up: date | None
    note: str = ""
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class ResumeCase:
    """Take a parked case up again."""


@dataclass(frozen=True, slots=True)
class DecideVerification:
    """Say Ya or Tidak in step 6; completes the step."""

    fulfilled: bool
    answers: Answers
    repairs: tuple[Repair, ...] = ()
    repair_by: date | None = None
    note: str = ""
    seconds: int = 0
    missing_note: str = ""


@dataclass(frozen=True, slots=True)
class RecordValidation:
    """Record that Kepala Dinas validated in OSS; completes step 7."""

    seconds: int = 0
    answers: Answers | None = None


@dataclass(frozen=True, slots=True)
class ReturnToTeam:
    """Send the case from step 7 back to step 6."""

    note: str
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class HandOver:
    """Hand the SK over; completes step 8 and closes the case."""

    receiver: str
    capacity: str
    letter_day: date | None = None
    seconds: int = 0
    answers: Answers | None = None


@dataclass(frozen=True, slots=True)
class EndCase:
    """End the case without an SK."""

    ending: Ending
    reason: str
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class ReopenCase:
    """Let an ended or closed case go on where it was."""

    reason: str


@dataclass(frozen=True, slots=True)
class RevokeLicence:
    """Cancel the SK, or have it replaced by a new one."""

    replace: bool
    reason: str


@dataclass(frozen=True, slots=True)
class AddNote:
    """Write a note on the case."""

    text: str


@dataclass(frozen=True, slots=True)
class SettleConflict:
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
