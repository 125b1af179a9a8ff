"""What can happen to a case, in the past tense."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from desktop_app.core.events.visit_facts import VisitFact
from desktop_app.core.events.vocabulary import (
    SEALED,
    Answers,
    Ending,
    ParkReason,
    PauseReason,
    Repair,
    Value,
)
from desktop_app.core.ids import BlobId, FactId, SessionId


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """An applicant sat down and a procedure was chosen."""

    number: str
    procedure: str
    version: str
    answers: Answers = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class AnswersChanged:
    """A page was left; only the answers that changed."""

    step: int
    round: int
    answers: Answers = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class FileAttached:
    """A scan or file was stored for a document of a step."""

    step: int
    round: int
    document: str
    blob: BlobId
    media: str
    size: int
    name: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class FileRemoved:
    """A file no longer counts; its bytes stay."""

    file: FactId
    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class WorkStarted:
    """Somebody began to work on a step; the instant is the fact's own."""

    session: SessionId
    step: int
    round: int


@dataclass(frozen=True, slots=True)
class WorkStopped:
    """A session of work ended after `seconds` by the monotonic clock."""

    session: SessionId
    seconds: int
    reason: PauseReason
    note: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class TimeCorrected:
    """The active time of a step was put right by hand."""

    step: int
    round: int
    seconds: int
    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class StepCompleted:
    """A step was finished; `missing` keys went on with a note."""

    step: int
    round: int
    missing: tuple[str, ...]
    note: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class StepWaived:
    """A step was not needed, because the applicant already has its result."""

    step: int
    round: int
    reason: str


@dataclass(frozen=True, slots=True)
class StepReopened:
    """A finished step was opened again to put something right."""

    step: int
    round: int
    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class CaseParked:
    """The applicant went home; somebody will look on the follow-up date."""

    reason: ParkReason
    follow_up: date | None
    note: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class CaseResumed:
    """The applicant is back."""


@dataclass(frozen=True, slots=True)
class DeadlinePromised:
    """The date promised for a step in days; a later list never moves it."""

    step: int
    round: int
    start: date
    due: date
    calendar_days: int
    holiday_list: str


@dataclass(frozen=True, slots=True)
class VerificationDecided:
    """The team said Ya or Tidak; Tidak opens the next round."""

    round: int
    fulfilled: bool
    repair_by: date | None
    repairs: tuple[Repair, ...] = field(metadata=SEALED)
    note: str = field(metadata=SEALED)
    """Why Ya in spite of open findings, else empty."""


@dataclass(frozen=True, slots=True)
class ValidationRecorded:
    """Kepala Dinas validated in OSS; here only recorded."""

    round: int


@dataclass(frozen=True, slots=True)
class ReturnedToTeam:
    """Kepala Dinas sent the case back to step 6; its days go on."""

    round: int
    note: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class NumberTaken:
    """A number of a register was given to a paper of this case, for good."""

    register: str
    year: int
    value: int
    text: str


@dataclass(frozen=True, slots=True)
class NumberVoided:
    """A number was cancelled; it is never given again."""

    register: str
    year: int
    value: int
    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class PaperIssued:
    """A paper was rendered once and kept; `digest` is of its plain bytes."""

    paper: str
    round: int
    number: str
    day: date
    blob: BlobId
    digest: str
    template: str
    """SHA-256 of the template's bytes."""


@dataclass(frozen=True, slots=True)
class LicenceHandedOver:
    """The SK went to the applicant or to the kuasa; the case is closed."""

    receiver: str = field(metadata=SEALED)
    capacity: str = field(metadata=SEALED)
    letter_day: date | None = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class CaseEnded:
    """The case ended without an SK."""

    ending: Ending
    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class CaseReopened:
    """An ended or closed case goes on where it was."""

    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class LicenceRevoked:
    """An SK was cancelled, or is to be replaced by a new one."""

    number: str
    replaced: bool
    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class NoteAdded:
    """Somebody wrote a note on the case."""

    text: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class ConflictSettled:
    """A person chose between values; names every fact it settles."""

    subject: str
    settles: tuple[FactId, ...]
    chosen: FactId | None
    value: Value = field(metadata=SEALED)
    reason: str = field(metadata=SEALED)


CaseFact: TypeAlias = (
    CaseOpened | AnswersChanged | FileAttached | FileRemoved | WorkStarted | WorkStopped
    | TimeCorrected | StepCompleted | StepWaived | StepReopened | CaseParked | CaseResumed
    | DeadlinePromised | VerificationDecided | ValidationRecorded | ReturnedToTeam
    | NumberTaken | NumberVoided | PaperIssued | LicenceHandedOver | CaseEnded
    | CaseReopened | LicenceRevoked | NoteAdded | ConflictSettled | VisitFact
)  # fmt: skip
