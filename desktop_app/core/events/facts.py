"""What can happen to a case or to the office, in the past tense."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from desktop_app.core.ids import BlobId, DeviceId, Epoch, FactId, SessionId, StaffId

Scalar: TypeAlias = str | int | bool | None
Value: TypeAlias = Scalar | tuple[Mapping[str, Scalar], ...]
"""An answer: a text, a whole number in the field's unit, a tick, or table rows."""

Answers: TypeAlias = Mapping[str, Value]

SEALED = {"sealed": True}
"""Marks a field that tells who someone is: encrypted under the case's key."""


class PauseReason(StrEnum):
    """Why a step's clock stopped; DONE and SWITCHED_OFF come by themselves."""

    DONE = "selesai"
    APPLICANT = "pemohon mencari berkas"
    OSS_DOWN = "oss.go.id tidak bisa dibuka"
    NETWORK = "jaringan"
    OTHER_APPLICANT = "melayani pemohon lain"
    BREAK = "istirahat"
    SCREEN_LOCKED = "layar dikunci"
    SWITCHED_OFF = "komputer mati"
    PRINTER = "pencetak bermasalah"
    PARKED = "berkas diparkir"
    OTHER = "lainnya"


class ParkReason(StrEnum):
    """Why an applicant goes home with the case unfinished."""

    EMAIL = "email"
    PASSWORD = "password"
    NIK = "nik"
    NETWORK = "jaringan"
    PAPERS = "berkas kurang"
    OTHER = "lainnya"


class Ending(StrEnum):
    """How a case ends other than by its SK."""

    WITHDRAWN = "dicabut pemohon"
    ABANDONED = "tidak dilanjutkan"
    WRONG_PROCEDURE = "salah SOP"


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
class Repair:
    """One thing the applicant has to put right."""

    item: str
    matter: str
    proof: str = ""


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


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """Office settings changed; only the changed keys."""

    values: Answers


@dataclass(frozen=True, slots=True)
class StaffRegistered:
    """A member of staff was added or corrected."""

    staff: StaffId
    name: str
    nip: str
    role: str
    rank: str
    post: str
    agency: str


@dataclass(frozen=True, slots=True)
class StaffRevoked:
    """A member of staff no longer acts; older acts stand."""

    staff: StaffId
    reason: str


@dataclass(frozen=True, slots=True)
class HolidaysImported:
    """A year's days off, whole; a later import of the year replaces it."""

    year: int
    version: str
    days: tuple[Mapping[str, Scalar], ...]
    """Rows of day (ISO), name, kind."""


@dataclass(frozen=True, slots=True)
class NumbersGranted:
    """A block of a register's numbers was given to one device's epoch."""

    register: str
    year: int
    device: DeviceId
    epoch: Epoch
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class DeviceEnrolled:
    """A computer joined the office; `tag` stands in its case numbers."""

    device: DeviceId
    tag: str
    name: str


CaseFact: TypeAlias = (
    CaseOpened | AnswersChanged | FileAttached | FileRemoved | WorkStarted | WorkStopped
    | TimeCorrected | StepCompleted | StepWaived | StepReopened | CaseParked | CaseResumed
    | DeadlinePromised | VerificationDecided | ValidationRecorded | ReturnedToTeam
    | NumberTaken | NumberVoided | PaperIssued | LicenceHandedOver | CaseEnded
    | CaseReopened | LicenceRevoked | NoteAdded | ConflictSettled
)  # fmt: skip
OfficeFact: TypeAlias = (
    SettingsChanged | StaffRegistered | StaffRevoked | HolidaysImported
    | NumbersGranted | DeviceEnrolled
)  # fmt: skip
Fact: TypeAlias = CaseFact | OfficeFact
