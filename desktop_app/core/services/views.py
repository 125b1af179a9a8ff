"""What screens and the console are given to show of cases."""

from datetime import date, datetime

from msgspec import Struct

from desktop_app.core.cases.deadlines import TimeReading
from desktop_app.core.cases.state import CaseState
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.rows import Tab, Urgency, WorklistRow
from desktop_app.core.sop.model import Procedure, Turn


class WorklistQuery(Struct, frozen=True):
    """What the worklist is asked for; `text` as typed."""

    tab: Tab = Tab.ALL
    text: str = ""
    urgency: Urgency | None = None
    """Only this group: what a cell of the KPI strip narrows the list to."""
    limit: int = 200
    offset: int = 0


class Worklist(Struct, frozen=True):
    """A page of the worklist: late first, then near the limit."""

    rows: tuple[WorklistRow, ...]
    total: int
    """Rows there would be without the limit."""
    cases: dict[Tab, int]
    """How many cases each tab holds."""
    hits: dict[Tab, int]
    """How many of them the text finds; the same as `cases` without a text."""
    capped: bool
    """True when the text finds so much that only the newest are shown."""
    meant: str = ""
    """The name that is most like a text which finds nothing anywhere."""


class Kpis(Struct, frozen=True):
    """The strip above the worklist."""

    served_today: int
    """Cases opened today."""
    finished_today: int
    waiting: int
    """Cases at the counter whose clock does not run."""
    near: int
    late: int
    on_time: int
    measured: int
    """Steps finished this month, and how many of them within the standard."""


class DueRow(Struct, frozen=True):
    """A date of the next days: a promise, a follow-up, a repair."""

    case: CaseId
    number: str
    business: str
    day: date
    matter: str
    """'Batas 15 hari', 'Pemohon kembali', 'Batas perbaikan'."""
    late: bool


class Likeness(Struct, frozen=True):
    """What is known of an applicant while the page is typed."""

    nik: str = ""
    nib: str = ""
    name: str = ""
    business: str = ""
    other_than: CaseId | None = None


class StepReading(Struct, frozen=True):
    """The time of one step in one round against its standard."""

    number: int
    round: int
    time: TimeReading


class HistoryLine(Struct, frozen=True):
    """One fact in the office's words."""

    id: FactId
    at: datetime
    by: StaffId
    name: str
    """Name of the member of staff."""
    kind: str
    """The fact's class name; 'Unread' when the case's key is gone."""
    step: int | None
    round: int | None
    text: str


class PageDraft(Struct, frozen=True):
    """A half-typed page; `seen` are the heads when it was opened."""

    case: CaseId
    step: int
    answers: Answers
    seen: tuple[FactId, ...]
    saved: datetime


class CaseView(Struct, frozen=True):
    """Everything the case screen shows; `state.heads` are the heads seen."""

    state: CaseState
    procedure: Procedure
    turn: Turn
    readings: tuple[StepReading, ...]
    """Steps that were begun, in the order they were begun."""
    time: TimeReading
    """The step the case stands at."""
    drafts: tuple[PageDraft, ...]
    history: tuple[HistoryLine, ...]

    def reading(self, number: int, round_: int) -> TimeReading | None:
        """Return the time of a step in a round, if it was begun."""
        return next(
            (r.time for r in self.readings if (r.number, r.round) == (number, round_)), None
        )

    def draft(self, step: int) -> PageDraft | None:
        """Return the half-typed page of a step, if there is one."""
        return next((d for d in self.drafts if d.step == step), None)
