"""What a procedure is: steps, actors, requirements, times, forms."""

from dataclasses import dataclass, field
from enum import StrEnum


class Unit(StrEnum):
    """Unit of a standard time, in the SOP's own word."""

    MINUTES = "menit"
    DAYS = "hari"


class Turn(StrEnum):
    """Whose turn it is to act."""

    APPLICANT = "pemohon"
    TEAM = "tim_teknis"
    HEAD = "kepala_dinas"
    BUREAU = "bidang_perizinan"


class FieldKind(StrEnum):
    """How an answer is typed, checked and shown."""

    TEXT = "text"
    LINES = "lines"
    NIK = "nik"
    NPWP = "npwp"
    NIB = "nib"
    KBLI = "kbli"
    PHONE = "phone"
    EMAIL = "email"
    VILLAGE = "village"
    POSTCODE = "postcode"
    MONEY = "money"
    AREA = "area"
    COUNT = "count"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    TICK = "tick"
    OFFICERS = "officers"
    TABLE = "table"
    FINDINGS = "findings"


class Probe(StrEnum):
    """What the operating system can tell about a piece of equipment."""

    NONE = ""
    NETWORK = "network"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True)
class StandardTime:
    """The SOP's Waktu of one step."""

    value: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Condition:
    """True when the answer under `key` is one of `values`."""

    key: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a choice field."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One answer of a form; `columns` only for tables."""

    key: str
    label: str
    kind: FieldKind
    required: bool = True
    unit: str = ""
    hint: str = ""
    options: tuple[Option, ...] = ()
    columns: tuple["Field", ...] = ()
    only_if: Condition | None = None
    copy: bool = False
    """Offered on the copy panel, in the order oss.go.id asks for it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of fields on a page."""

    key: str
    title: str
    fields: tuple[Field, ...]
    only_if: Condition | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A paper the applicant brings; answers doc.<key>.shown/scanned/verified."""

    key: str
    label: str
    required: bool = True
    shows: str = ""
    """Key of the answer printed on it, shown beside the ticks."""
    only_if: Condition | None = None


@dataclass(frozen=True, slots=True)
class Equipment:
    """A tool the step needs; a check, never an obstacle. Answer tool.<key>."""

    key: str
    label: str
    probe: Probe = Probe.NONE


@dataclass(frozen=True, slots=True)
class Output:
    """A result ticked on the page; answer output.<key>."""

    key: str
    label: str
    note: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Decision:
    """The Ya/Tidak of a step and where each leads."""

    question: str
    yes: int
    no: int
    interpretation: bool


@dataclass(frozen=True, slots=True)
class FindingItem:
    """One point of the inspection; `shows` are answer keys set beside it."""

    key: str
    label: str
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """One of the groups of the BAP."""

    key: str
    title: str
    items: tuple[FindingItem, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the SOP's table, with what the program adds to it."""

    number: int
    activity: str
    title: str
    actors: tuple[str, ...]
    reading: tuple[str, ...]
    """Who acts as the office reads the lost drawing; an interpretation."""
    turn: Turn
    requirements: tuple[str, ...]
    standard_time: StandardTime
    outputs: tuple[str, ...]
    documents: tuple[Document, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    sections: tuple[Section, ...] = ()
    ticks: tuple[Output, ...] = ()
    tell: str = ""
    secrets: str = ""
    """Why there is no field for a password or OTP; empty where none is met."""
    waivers: tuple[str, ...] = ()
    """Reasons for which the step is 'tidak diperlukan'; empty: never."""
    decision: Decision | None = None
    fresh: bool = False
    """Answers of an earlier round are not carried into the next."""


@dataclass(frozen=True, slots=True)
class DayRules:
    """How steps measured in days are counted."""

    working_days: bool = True
    starts_after_step: int = 5
    first_day_next: bool = True
    on_return: str = "ULANG"
    """ULANG restarts, JEDA pauses, JALAN goes on."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """A whole SOP in one version; a running case keeps its own."""

    number: str
    version: str
    code: str
    """Prefix of case numbers: IUI, IPI."""
    name: str
    source: str
    legal_basis: tuple[str, ...]
    qualifications: tuple[str, ...]
    related: tuple[str, ...]
    equipment: tuple[str, ...]
    warning: str
    record_keeping: str
    steps: tuple[Step, ...]
    findings: tuple[FindingGroup, ...] = ()
    days: DayRules = field(default_factory=DayRules)

    def step(self, number: int) -> Step:
        """Return the step with this number, 1 to the last."""
        return self.steps[number - 1]
