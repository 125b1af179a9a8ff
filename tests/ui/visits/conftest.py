"""The visits over a real store with one case that waits for the team."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.core.cases.visit_commands import PlanVisit
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import LABELS, Role
from desktop_app.core.security.session import Session
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.visits.doors import VisitsDoors
from desktop_app.ui.screens.visits.screen import VisitsOutfit, VisitsScreen
from desktop_app.ui.theme.theme import Theme
from tests.journeys.counter import MONDAY, Counter

TUESDAY = date(2026, 11, 24)


@dataclass
class Room:
    """A counter and the screen somebody looks at it through."""

    counter: Counter
    screen: VisitsScreen
    jobs: Jobs

    def plans(self, day: date = TUESDAY, hour: str = "09.00", letter: str = "090/12") -> None:
        """Send the team by a command."""
        counter = self.counter
        command = PlanVisit((counter.team,), letter, min(day, MONDAY), day, hour)
        counter.does(command, counter.bureau)
        self.screen.open()

    def said(self) -> list[str]:
        """Return the first cells of the list, headings and hours."""
        model = self.screen.panel.table.model()
        return [str(model.index(at, 0).data()) for at in range(model.rowCount())]

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Return the dialog of a kind that stands over the screen."""
        found = [one for one in self.screen.findChildren(kind) if one.isVisible()]
        assert len(found) == 1
        return found[0]


Opened = Callable[[Role], Room]


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "data")
    yield desk
    desk.house.close()


@pytest.fixture
def opened(counter: Counter, theme: Theme, shown: Callable[..., QWidget]) -> Opened:
    jobs = Jobs(inline=True)

    def open_as(role: Role) -> Room:
        who = _session(counter, role)
        house = counter.house
        doors = VisitsDoors(
            house.itineraries,
            house.reading,
            house.cases,
            house.people,
            house.packing,
            house.papers,
        )
        screen = VisitsScreen(VisitsOutfit(theme, jobs, doors, who))
        screen.show_person(who.name, LABELS[role])
        shown(screen).resize(1286, 696)
        screen.open()
        return Room(counter, screen, jobs)

    return open_as


def _session(counter: Counter, role: Role) -> Session:
    people: dict[Role, StaffId] = {
        Role.HELP_DESK: counter.rina,
        Role.BUREAU: counter.bureau,
        Role.TEAM: counter.team,
        Role.ADMIN: counter.admin,
    }
    now = counter.clock.now()
    return Session(people[role], f"{LABELS[role]} (contoh)", role, now, now)
