"""What the worklist asks of the house."""

from collections.abc import Mapping
from typing import Protocol

from desktop_app.core.ids import StaffId
from desktop_app.core.services.row_timing import DayCounter
from desktop_app.core.services.views import DueRow, Kpis, Worklist, WorklistQuery


class WorklistDoor(Protocol):
    """Reads; never writes."""

    def worklist(self, query: WorklistQuery) -> Worklist:
        """Return a page of cases, late first, with counts per tab."""
        ...

    def kpis(self) -> Kpis:
        """Return the figures above the worklist."""
        ...

    def due_soon(self, days: int = 7) -> tuple[DueRow, ...]:
        """Return the dates of the next days, late ones first."""
        ...

    def day_counter(self) -> DayCounter:
        """Return the office's way to count days, as it stands now."""
        ...

    def staff_names(self) -> Mapping[StaffId, str]:
        """Return the names of everybody who ever worked here."""
        ...
