"""What a reader gets: rows of tables, ready to be shown."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from desktop_app.core.ids import CaseId, FactId, SessionId, StaffId


class Tab(StrEnum):
    """Which part of the worklist is wanted; a case can stand in several."""

    ALL = "semua"
    APPLICANT = "pemohon"
    BUREAU = "bidang_perizinan"
    TEAM = "tim_teknis"
    HEAD = "kepala_dinas"
    RETURNED = "dikembalikan"
    PARKED = "diparkir"
    CONFLICT = "benturan"
    ARCHIVE = "arsip"


class Urgency(StrEnum):
    """Why a case stands where it stands in the worklist, most urgent first."""

    LATE = "lewat"
    NEAR = "mendekati"
    RUNNING = "berjalan"
    PAUSED = "dijeda"
    WAITING = "menunggu"
    SAFE = "aman"


class Moment(Struct, frozen=True):
    """An instant, and which promises are near then by the office's own days."""

    now: datetime
    soon: Mapping[int, datetime]
    """Days left, and until when a promise ends that has so many left or fewer."""


class WorklistRow(Struct, frozen=True):
    """One case as the first screen shows it; nothing here depends on the hour."""

    case: CaseId
    number: str
    procedure: str
    """Number of the SOP, D.V.1."""
    procedure_name: str
    business: str
    applicant: str
    village: str
    kecamatan: str
    step: int
    step_count: int
    step_title: str
    round: int
    turn: str
    """Value of sop.model.Turn."""
    phase: str
    """Value of cases.state.Phase."""
    status: str
    """Value of cases.state.Status of the step the case stands at."""
    standard_value: int
    standard_unit: str
    """Value of sop.model.Unit."""
    active_seconds: int
    """Finished sessions of this step; add what has passed since `running_since`."""
    running_since: datetime | None
    pause_reason: str
    since: datetime
    """When the present status began: for 'menunggu 1 j 12 mnt'."""
    start: date | None
    due: date | None
    near_days: int | None
    """A step in days is near its limit when so many of the office's days are left, or fewer."""
    late_at: datetime | None
    """Late from this instant on, None where no time runs."""
    near_at: datetime | None
    """Near from this instant on; for a step in days the first at which it can be."""
    parked_reason: str
    follow_up: date | None
    returned: bool
    """Sent back to the applicant and not yet through step 5 again."""
    conflicts: int
    by: StaffId | None
    """Who began the present step."""
    opened: datetime
    updated: datetime
    repair_by: date | None = None
    """By when a returned applicant was asked to mend."""


class WorklistPage(Struct, frozen=True):
    """A stretch of the worklist, most urgent first, and how many there are."""

    rows: tuple[WorklistRow, ...]
    total: int


class WorklistCounts(Struct, frozen=True):
    """Numbers on the tabs and in the strip above the worklist."""

    tabs: dict[Tab, int]
    late: int
    near: int
    opened_today: int
    finished_today: int


class SearchPage(Struct, frozen=True):
    """Cases that match what was typed, most urgent first."""

    rows: tuple[WorklistRow, ...]
    tabs: dict[Tab, int]
    capped: bool
    """True when only the newest matches are shown."""


class VisitRow(Struct, frozen=True):
    """A visit of the team, or a case that waits for one (`day` is None)."""

    case: CaseId
    number: str
    procedure: str
    business: str
    village: str
    kecamatan: str
    due: date | None
    """Promised day of the step."""
    round: int
    day: date | None = None
    hour: str = ""
    letter: str = ""
    packed: bool = False
    done: bool = False
    members: tuple[StaffId, ...] = ()


class EarlierCase(Struct, frozen=True):
    """A case of the same person or business: running, or offering its data."""

    case: CaseId
    number: str
    procedure: str
    business: str
    applicant: str
    step: int
    phase: str
    opened: datetime
    same: tuple[str, ...]
    """What is equal: nik, nib, npwp, business, applicant."""


class RegisterRow(Struct, frozen=True):
    """One number of a register of letters."""

    register: str
    year: int
    value: int
    text: str
    case: CaseId
    number: str
    """Number of the case."""
    voided: str
    """Reason of the cancellation, empty while it stands."""


class DoubledNumber(Struct, frozen=True):
    """A number that more than one case holds: a computer was copied."""

    register: str
    """Of letters; BERKAS for numbers of cases."""
    text: str
    cases: tuple[CaseId, ...]


class Reason(Struct, frozen=True):
    """Why a case went back or stood still, and the office's day of it."""

    day: date
    matter: str


class RecapStep(Struct, frozen=True):
    """The time one step took in one round."""

    step: int
    round: int
    status: str
    started: datetime | None
    finished: datetime | None
    active_seconds: int
    paused_seconds: int
    """Only of pauses that are over."""
    pauses: int
    standard_value: int
    standard_unit: str
    due: date | None
    overlapping: bool
    pause_reasons: tuple[Reason, ...] = ()


class RecapRow(Struct, frozen=True):
    """One case in the book of the month."""

    case: CaseId
    number: str
    procedure: str
    business: str
    applicant: str
    village: str
    kecamatan: str
    kbli: str
    opened: datetime
    complete: datetime | None
    """When step 5 was first finished: the file was complete."""
    bap_number: str
    bap_day: date | None
    returns: int
    return_reasons: tuple[Reason, ...]
    sk_number: str
    sk_day: date | None
    handed_over: datetime | None
    receiver: str
    phase: str
    ending: str
    ended: datetime | None
    voided: tuple[str, ...]
    """Cancelled numbers with their reasons."""
    steps: tuple[RecapStep, ...]


class Draft(Struct, frozen=True):
    """A half-typed page; `answers` is JSON text as the page wrote it."""

    case: CaseId
    step: int
    round: int
    answers: str
    seen: tuple[FactId, ...]
    """Heads of the case that were on the screen when the page was opened."""
    saved: datetime


class Heartbeat(Struct, frozen=True):
    """The one running clock of this device, as it was last written down."""

    session: SessionId
    case: CaseId
    step: int
    round: int
    by: StaffId
    started: datetime
    seconds: int
    """Counted by the monotonic clock up to `beat`."""
    beat: datetime


class Fault(Struct, frozen=True):
    """One thing that verification found to be wrong."""

    place: str
    matter: str
