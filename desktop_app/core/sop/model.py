"""What a procedure is: steps, actors, requirements, times, forms."""

from enum import StrEnum

from msgspec import Struct, field


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


class StandardTime(Struct, frozen=True):
    """The SOP's Waktu of one step."""

    value: int
    unit: Unit


class Condition(Struct, frozen=True):
    """True when the answer under `key` is one of `values`."""

    key: str
    values: tuple[str, ...]


class Option(Struct, frozen=True):
    """One choice of a choice field."""

    value: str
    label: str


class Field(Struct, frozen=True):
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
    optional_if: Condition | None = None
    """Not missed while this holds, although it is asked for."""
    copy: bool = False
    """Offered on the copy panel, in the order oss.go.id asks for it."""
    suggest: str = ""
    """Key of the answer offered as a first value."""
    beside: str = ""
    """Key of the answer that was applied for, set beside what is found here."""


class Section(Struct, frozen=True):
    """A titled group of fields on a page."""

    key: str
    title: str
    fields: tuple[Field, ...]
    only_if: Condition | None = None
    carried: bool = False
    """Its answers go into the next round although the step is fresh."""


class Document(Struct, frozen=True):
    """A paper the applicant brings; answers doc.<key>.shown/scanned/verified."""

    key: str
    label: str
    required: bool = True
    shows: str = ""
    """Key of the answer printed on it, shown beside the ticks."""
    only_if: Condition | None = None


class Equipment(Struct, frozen=True):
    """A tool the step needs; a check, never an obstacle. Answer tool.<key>."""

    key: str
    label: str
    probe: Probe = Probe.NONE


class Output(Struct, frozen=True):
    """A result ticked on the page; answer output.<key>."""

    key: str
    label: str
    note: str = ""
    required: bool = True


class Decision(Struct, frozen=True):
    """The Ya/Tidak of a step and where each leads."""

    question: str
    yes: int
    no: int
    interpretation: bool


class FindingItem(Struct, frozen=True):
    """One point of the inspection; `shows` are answer keys set beside it."""

    key: str
    label: str
    shows: tuple[str, ...] = ()


class FindingGroup(Struct, frozen=True):
    """One of the groups of the BAP."""

    key: str
    title: str
    items: tuple[FindingItem, ...]


class Step(Struct, frozen=True):
    """One row of the SOP's table, with what the program adds to it."""

    number: int
    activity: str
    title: str
    actors: tuple[str, ...]
    reading: tuple[str, ...]
    """Who acts, as the lost drawing is read; true of `turn` too."""
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
    interpretation: bool = True
    """`reading` and `turn` are a reading of the lost drawing."""
    findings: tuple[FindingGroup, ...] = ()
    """What is inspected, on the step whose form has a findings field."""


class DayRules(Struct, frozen=True):
    """How steps measured in days are counted."""

    working_days: bool = True
    starts_after_step: int = 5
    first_day_next: bool = True
    on_return: str = "ULANG"
    """ULANG restarts, JEDA pauses, JALAN goes on."""


class Limits(Struct, frozen=True):
    """Where the law draws its lines; they only make hints."""

    small_workers: int = 19
    small_investment: int = 1_000_000_000
    """Below it, and with no more workers, an industry is small."""
    medium_investment: int = 15_000_000_000
    """Above it, and with more workers, an industry is large."""
    expansion_percent: int = 30


class Sheet(Struct, frozen=True):
    """The printed frame of the SOP sheet, in the source's words."""

    annex: str
    decree: str
    decree_date: str
    decree_number: str
    subject: str
    chapter: str
    government: str
    approved_by: str
    identity: tuple[str, ...]
    parts: tuple[str, ...]
    columns: tuple[str, ...]
    lanes: tuple[str, ...]
    quality: tuple[str, ...]
    branches: tuple[str, ...]


class Procedure(Struct, frozen=True):
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
    sheet: Sheet | None = None
    findings: tuple[FindingGroup, ...] = ()
    days: DayRules = field(default_factory=DayRules)
    limits: Limits = field(default_factory=Limits)

    def step(self, number: int) -> Step:
        """Return the step with this number, 1 to the last."""
        return self.steps[number - 1]
