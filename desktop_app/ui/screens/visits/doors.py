"""What the visits ask of the house."""

from datetime import date
from typing import Protocol

from msgspec import Struct

from desktop_app.core.cases.commands import Command
from desktop_app.core.changes import Changes
from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.services.carried import Check
from desktop_app.core.services.packing import Bag, Packed
from desktop_app.core.services.papers import Printing, Rendered
from desktop_app.core.services.people import StaffView
from desktop_app.core.services.row_timing import DayCounter
from desktop_app.core.services.views import CaseView
from desktop_app.core.services.visits import Itinerary


class ItinerariesDoor(Protocol):
    """Who visits whom on which day; for the reader lane."""

    def all(self, since: date | None = None) -> Itinerary:
        """Return visits to come, cases that wait for one, and those made since a day."""
        ...


class ReadingDoor(Protocol):
    """One case and the office's days; for the reader lane."""

    def case(self, case: CaseId) -> CaseView:
        """Return everything known of a case."""
        ...

    def day_counter(self) -> DayCounter:
        """Return the office's way to count days."""
        ...

    def today(self) -> date:
        """Return the office's day."""
        ...


class CasesDoor(Protocol):
    """Commands to facts."""

    def do(
        self, case: CaseId, command: Command, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Carry out a command; `seen` are the heads that were on the screen."""
        ...


class PeopleDoor(Protocol):
    """Who may be sent."""

    def staff(self) -> tuple[StaffView, ...]:
        """Return those who may act now."""
        ...


class PackingDoor(Protocol):
    """What has to be there before leaving."""

    def look(self, case: CaseId) -> Bag:
        """Look at what asks the database; for the writer lane."""
        ...

    def opened(self, bag: Bag) -> tuple[Check, ...]:
        """Open the scans too and return everything; needs no store."""
        ...

    def pack(
        self, case: CaseId, lacking: tuple[str, ...], *, seen: tuple[FactId, ...], by: StaffId
    ) -> Packed:
        """Write down that the team is ready and take the number of its BAP."""
        ...


class PapersDoor(Protocol):
    """What the team takes along on paper."""

    def sheet(self, case: CaseId, kind: str, *, by: StaffId) -> Printing:
        """Return a paper without a number, ready to be rendered; for the writer lane."""
        ...

    def render(self, printing: Printing) -> Rendered:
        """Fill the template in a child process."""
        ...


class VisitsDoors(Struct, frozen=True):
    """The services this screen is built over."""

    itineraries: ItinerariesDoor
    reading: ReadingDoor
    cases: CasesDoor
    people: PeopleDoor
    packing: PackingDoor
    papers: PapersDoor
