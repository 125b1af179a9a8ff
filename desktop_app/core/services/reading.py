"""Whatever a person can look up: lists, one case, who is due."""

from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import CaseId
from desktop_app.core.rows import EarlierCase
from desktop_app.core.services.views import (
    CaseView,
    DueRow,
    Kpis,
    Likeness,
    Worklist,
    WorklistQuery,
)
from desktop_app.core.sop.model import Procedure


class Reading:
    """Answers questions; never writes, safe in the reader lane."""

    def procedures(self) -> tuple[Procedure, ...]:
        """Return the procedures a new case may be opened under."""
        raise NotImplementedError

    def worklist(self, query: WorklistQuery) -> Worklist:
        """Return a page of cases, late first, with counts per tab."""
        raise NotImplementedError

    def kpis(self) -> Kpis:
        """Return the figures above the worklist."""
        raise NotImplementedError

    def due_soon(self, days: int = 7) -> tuple[DueRow, ...]:
        """Return promises, follow-ups and repair dates of the next days, late ones first."""
        raise NotImplementedError

    def case(self, case: CaseId) -> CaseView:
        """Return everything the case screen shows."""
        raise NotImplementedError

    def find(self, name: str) -> CaseId:
        """Return the case with this number or id."""
        raise NotImplementedError

    def similar(self, likeness: Likeness) -> tuple[EarlierCase, ...]:
        """Return running and earlier cases of what seems the same applicant."""
        raise NotImplementedError

    def earlier_answers(self, case: CaseId) -> Answers:
        """Return what an earlier case can lend a new one: applicant, company, business."""
        raise NotImplementedError
