"""The office's rules as they stand: who may, which days count."""

from collections.abc import Callable, Mapping

from desktop_app.core.calendar.holidays import HolidayList, HolidayLists
from desktop_app.core.calendar.workdays import Counting
from desktop_app.core.events.authority import Authority
from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import DeviceId, StaffId
from desktop_app.core.office import rulebook
from desktop_app.core.office.fold import fold_office
from desktop_app.core.office.revocations import rights
from desktop_app.core.office.state import OfficeState
from desktop_app.core.security.roles import Role
from desktop_app.core.sop.model import DayRules, Procedure

FIRST_TAG = "A"
"""What stands in case numbers until a computer is enrolled."""


class Rules:
    """Folds the office's facts once for each change; one thread at a time."""

    def __init__(
        self, events: Callable[[], tuple[Event, ...]], shipped: Mapping[int, HolidayList]
    ) -> None:
        """Take where the office's facts come from, and the lists of the program."""
        self._events = events
        self.shipped = shipped
        self._known: tuple[Event, ...] | None = None
        self._state = fold_office(())
        self._authority = rights(())

    def state(self) -> OfficeState:
        """Return the office as it stands."""
        self._look()
        return self._state

    def authority(self) -> Authority:
        """Return the judge of who had the right to write a fact of a case."""
        self._look()
        return self._authority

    def role(self, staff: StaffId) -> Role | None:
        """Return the part of somebody who may act, else None."""
        found = self.state().role(staff)
        return Role(found) if found in set(Role) else None

    def names(self) -> dict[StaffId, str]:
        """Return everybody's name, those who left too."""
        return {person.id: person.name for person in self.state().staff}

    def tag(self, device: DeviceId) -> str:
        """Return the letters of a computer in case numbers."""
        return self.state().tag(device) or FIRST_TAG

    def lists(self) -> HolidayLists:
        """Return the list in force of each year: the office's own before the program's."""
        return {**self.shipped, **self.state().lists}

    def days(self, procedure: Procedure) -> DayRules:
        """Return how a procedure's days begin and what a return does to them."""
        return rulebook.day_rules(self.state(), procedure)

    def counting(self, procedure: Procedure) -> Counting:
        """Return which days count in this office."""
        return rulebook.counting(self.state(), procedure)

    def _look(self) -> None:
        events = self._events()
        if events is self._known or (self._known and _same(events, self._known)):
            return
        self._state, self._authority, self._known = fold_office(events), rights(events), events


def _same(events: tuple[Event, ...], known: tuple[Event, ...]) -> bool:
    """Return whether nothing came since: facts are only ever added at the end."""
    return len(events) == len(known) and events[-1].id == known[-1].id
