"""What can happen to a case, in the past tense."""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.events.visit_facts import VisitFact
from desktop_app.core.events.vocabulary import (
    Answers,
    Ending,
    Erasure,
    ParkReason,
    PauseReason,
    Repair,
    Sealed,
    Value,
)
from desktop_app.core.ids import BlobId, FactId, SessionId


class CaseOpened(Struct, frozen=True):
    """An applicant sat down and a procedure was chosen."""

    number: str
    procedure: str
    version: str
    answers: Sealed[Answers]


class AnswersChanged(Struct, frozen=True):
    """A page was left; only the answers that changed."""

    step: int
    round: int
    answers: Sealed[Answers]


class FileAttached(Struct, frozen=True):
    """A scan or file was stored for a document of a step."""

    step: int
    round: int
    document: str
    blob: BlobId
    media: str
    size: int
    name: Sealed[str]


class FileRemoved(Struct, frozen=True):
    """A file no longer counts; its bytes stay."""

    file: FactId
    reason: Sealed[str]


class WorkStarted(Struct, frozen=True):
    """Somebody began to work on a step; the instant is the fact's own."""

    session: SessionId
    step: int
    round: int


class WorkStopped(Struct, frozen=True):
    """A session of work ended after `seconds` by the monotonic clock."""

    session: SessionId
    seconds: int
    reason: PauseReason
    note: Sealed[str]


class TimeCorrected(Struct, frozen=True):
    """The active time of a step was put right by hand."""

    step: int
    round: int
    seconds: int
    reason: Sealed[str]


class StepCompleted(Struct, frozen=True):
    """A step was finished; `missing` keys went on with a note."""

    step: int
    round: int
    missing: tuple[str, ...]
    note: Sealed[str]


class StepWaived(Struct, frozen=True):
    """A step was not needed, because the applicant already has its result."""

    step: int
    round: int
    reason: str


class StepReopened(Struct, frozen=True):
    """A finished step was opened again to put something right."""

    step: int
    round: int
    reason: Sealed[str]


class CaseParked(Struct, frozen=True):
    """The applicant went home; somebody will look on the follow-up date."""

    reason: ParkReason
    follow_up: date | None
    note: Sealed[str]


class CaseResumed(Struct, frozen=True):
    """The applicant is back."""


class DeadlinePromised(Struct, frozen=True):
    """The date promised for a step in days; a later list never moves it."""

    step: int
    round: int
    start: date
    due: date
    calendar_days: int
    holiday_list: str


class VerificationDecided(Struct, frozen=True):
    """The team said Ya or Tidak; Tidak opens the next round."""

    round: int
    fulfilled: bool
    repair_by: date | None
    repairs: Sealed[tuple[Repair, ...]]
    note: Sealed[str]
    """Why Ya in spite of open findings, else empty."""


class ValidationRecorded(Struct, frozen=True):
    """Kepala Dinas validated in OSS; here only recorded."""

    round: int


class ReturnedToTeam(Struct, frozen=True):
    """Kepala Dinas sent the case back to step 6; its days go on."""

    round: int
    note: Sealed[str]


class NumberTaken(Struct, frozen=True):
    """A number of a register was given to a paper of this case, for good."""

    register: str
    year: int
    value: int
    text: str


class NumberVoided(Struct, frozen=True):
    """A number was cancelled; it is never given again."""

    register: str
    year: int
    value: int
    reason: Sealed[str]


class PaperIssued(Struct, frozen=True):
    """A paper was rendered once and kept; `digest` is of its plain bytes."""

    paper: str
    round: int
    number: str
    day: date
    blob: BlobId
    digest: str
    template: str
    """SHA-256 of the template's bytes."""


class LicenceHandedOver(Struct, frozen=True):
    """The SK went to the applicant or to the kuasa; the case is closed."""

    receiver: Sealed[str]
    capacity: Sealed[str]
    letter_day: Sealed[date | None]


class CaseEnded(Struct, frozen=True):
    """The case ended without an SK."""

    ending: Ending
    reason: Sealed[str]


class CaseReopened(Struct, frozen=True):
    """An ended or closed case goes on where it was."""

    reason: Sealed[str]


class LicenceRevoked(Struct, frozen=True):
    """An SK was cancelled, or is to be replaced by a new one."""

    number: str
    replaced: bool
    reason: Sealed[str]


class NoteAdded(Struct, frozen=True):
    """Somebody wrote a note on the case."""

    text: Sealed[str]


class PersonalDataErased(Struct, frozen=True):
    """Whatever is sealed in the case is to be destroyed wherever it lies."""

    reason: Erasure


class ConflictSettled(Struct, frozen=True):
    """A person chose between values; names every fact it settles."""

    subject: str
    settles: tuple[FactId, ...]
    chosen: FactId | None
    value: Sealed[Value]
    reason: Sealed[str]


CaseFact: TypeAlias = (
    CaseOpened | AnswersChanged | FileAttached | FileRemoved | WorkStarted | WorkStopped
    | TimeCorrected | StepCompleted | StepWaived | StepReopened | CaseParked | CaseResumed
    | DeadlinePromised | VerificationDecided | ValidationRecorded | ReturnedToTeam
    | NumberTaken | NumberVoided | PaperIssued | LicenceHandedOver | CaseEnded
    | CaseReopened | LicenceRevoked | NoteAdded | PersonalDataErased | ConflictSettled
    | VisitFact
)  # fmt: skip
