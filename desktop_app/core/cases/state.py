"""What a case is now: the shape that folding its facts gives."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from desktop_app.core.cases.visit_state import Addendum, Photo, Signing, Visit
from desktop_app.core.events.registers import Conflict, SetAside
from desktop_app.core.events.vocabulary import (
    Answers,
    Ending,
    ParkReason,
    PauseReason,
    Repair,
    Value,
)
from desktop_app.core.ids import BlobId, CaseId, DeviceId, FactId, SessionId, StaffId


class Status(StrEnum):
    """How far one step of one round is."""

    WAITING = "belum"
    RUNNING = "berjalan"
    PAUSED = "dijeda"
    DONE = "selesai"
    WAIVED = "tidak diperlukan"


class Phase(StrEnum):
    """What the case as a whole is doing."""

    OPEN = "berjalan"
    PARKED = "diparkir"
    CLOSED = "selesai"
    ENDED = "dihentikan"


class Session(Struct, frozen=True):
    """One stretch of work; `seconds` is None while the clock runs."""

    id: SessionId
    device: DeviceId
    by: StaffId
    started: datetime
    seconds: int | None
    reason: PauseReason | None
    note: str


class Pause(Struct, frozen=True):
    """Time between two sessions of a step; `until` is None while it lasts."""

    since: datetime
    until: datetime | None
    reason: PauseReason
    note: str
    by: StaffId


class StepState(Struct, frozen=True):
    """One step in one round; `seconds` is active time, overlaps counted once."""

    number: int
    round: int
    status: Status
    started: datetime | None
    finished: datetime | None
    by: StaffId | None
    seconds: int
    sessions: tuple[Session, ...]
    pauses: tuple[Pause, ...]
    missing: tuple[str, ...]
    note: str
    overlapping: bool
    late_arrival: bool
    """Something of this round came after the next had begun."""


class File(Struct, frozen=True):
    """An attached file that still counts."""

    id: FactId
    step: int
    round: int
    document: str
    blob: BlobId
    media: str
    size: int
    name: str
    at: datetime
    by: StaffId


class Promise(Struct, frozen=True):
    """The date promised for a step in days."""

    step: int
    round: int
    start: date
    due: date
    calendar_days: int
    holiday_list: str


class Verdict(Struct, frozen=True):
    """The result of step 6 in one round; reasons of concurrent Tidak united."""

    round: int
    fulfilled: bool
    repairs: tuple[Repair, ...]
    repair_by: date | None
    note: str
    at: datetime
    by: StaffId


class Parked(Struct, frozen=True):
    """Why and until when the case rests."""

    reason: ParkReason
    note: str
    follow_up: date | None
    at: datetime
    by: StaffId


class Paper(Struct, frozen=True):
    """An issued paper; never built twice."""

    kind: str
    round: int
    number: str
    day: date
    blob: BlobId
    digest: str
    at: datetime
    by: StaffId
    revoked: bool


class LetterNumber(Struct, frozen=True):
    """A number taken from a register."""

    register: str
    year: int
    value: int
    text: str
    voided: str
    """Reason of the cancellation, empty while it stands."""


class HandedOver(Struct, frozen=True):
    """Who took the SK and when."""

    receiver: str
    capacity: str
    letter_day: date | None
    at: datetime
    by: StaffId


class Note(Struct, frozen=True):
    """A remark on the case."""

    text: str
    at: datetime
    by: StaffId


class Settlement(Struct, frozen=True):
    """How a disagreement ended last; `sides` are all the facts it was ever about."""

    fact: FactId
    subject: str
    sides: frozenset[FactId]


class CaseState(Struct, frozen=True):
    """Everything known of a case; a pure function of its facts."""

    id: CaseId
    number: str
    procedure: str
    version: str
    opened: datetime
    opened_by: StaffId
    heads: tuple[FactId, ...]
    phase: Phase
    step: int
    """The step the case stands at, 1 to the last."""
    round: int
    """The running round, from 1."""
    answers_by_round: Mapping[int, Answers]
    """Round 0 holds steps 1 to 4, which belong to no round."""
    own_round: frozenset[str]
    """Keys that are asked anew in each round and never carried on."""
    steps: tuple[StepState, ...]
    """In the order they were begun; rounds later than 1 from step 5 on."""
    files: tuple[File, ...]
    promises: tuple[Promise, ...]
    verdicts: tuple[Verdict, ...]
    validated: datetime | None
    returned_to_team: tuple[Note, ...]
    parked: Parked | None
    papers: tuple[Paper, ...]
    numbers: tuple[LetterNumber, ...]
    handed_over: HandedOver | None
    ending: Ending | None
    ending_reason: str
    notes: tuple[Note, ...]
    visits: tuple[Visit, ...]
    """The plan of each round that has one."""
    photos: tuple[Photo, ...]
    signings: tuple[Signing, ...]
    addenda: tuple[Addendum, ...]
    conflicts: tuple[Conflict, ...]
    set_aside: tuple[SetAside, ...]
    flagged: tuple[SetAside, ...]
    """Facts that count although their author or device was revoked elsewhere."""
    facts: int
    settlements: tuple[Settlement, ...] = ()

    def answers(self, round_: int | None = None) -> Answers:
        """Return the answers as they stand in a round, earlier ones below."""
        last = self.round if round_ is None else round_
        united: dict[str, Value] = {}
        for number in sorted(self.answers_by_round):
            if number in {0, last}:
                united.update(self.answers_by_round[number])
            elif number < last:
                written = self.answers_by_round[number].items()
                united.update({key: v for key, v in written if key not in self.own_round})
        return united

    def step_state(self, number: int, round_: int | None = None) -> StepState | None:
        """Return a step's state in one round, or the newest up to the running round."""
        wanted = [
            state
            for state in self.steps
            if state.number == number
            and (state.round <= self.round if round_ is None else state.round == round_)
        ]
        return max(wanted, key=lambda state: state.round, default=None)

    def running(self) -> StepState | None:
        """Return the step whose clock runs, if any."""
        return next((step for step in self.steps if step.status is Status.RUNNING), None)

    def visit(self) -> Visit | None:
        """Return the planned visit of the running round."""
        return next((visit for visit in self.visits if visit.round == self.round), None)

    def signing(self, round_: int, part: int = 0) -> Signing | None:
        """Return the BAP of a round, or an addendum of it, as it was laid out."""
        wanted = (s for s in self.signings if (s.round, s.part) == (round_, part))
        return next(wanted, None)

    def promise(self) -> Promise | None:
        """Return the promise of the running round."""
        return next((p for p in reversed(self.promises) if p.round == self.round), None)
