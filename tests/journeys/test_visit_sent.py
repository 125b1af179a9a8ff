"""A team is sent and packed for by keyboard; step 6 begins with the plan."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import LABELS
from desktop_app.core.security.session import Session
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.visits.doors import VisitsDoors
from desktop_app.ui.screens.visits.screen import VisitsOutfit, VisitsScreen
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.hands import ALT, CTRL, Hands
from tests import stage
from tests.journeys.counter import Counter
from tests.journeys.wizard_seat import SIZE, WizardSeat, application

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "data")
    desk.receives("D.V.1")
    desk.reaches_the_team()
    yield desk
    desk.house.close()


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(paths.resources())
    theme.apply(qapp, ThemeName.TERANG)
    yield theme
    stage.clear(qapp)


class VisitsSeat:
    """Somebody before the list of visits, with a keyboard only."""

    def __init__(self, theme: Theme, counter: Counter, by: StaffId) -> None:
        self.jobs = Jobs(inline=True)
        house, now = counter.house, counter.clock.now()
        person = next(one for one in house.people.staff() if one.id == by)
        doors = VisitsDoors(
            house.itineraries,
            house.reading,
            house.cases,
            house.people,
            house.packing,
            house.papers,
        )
        who = Session(by, person.name, person.role, now, now)
        self.screen = VisitsScreen(VisitsOutfit(theme, self.jobs, doors, who))
        self.screen.show_person(person.name, LABELS[person.role])
        self.hands = Hands(application(), self.jobs)
        self.wanted: list[str] = []
        self.screen.visit_wanted.connect(self.wanted.append)
        self.screen.resize(*SIZE)
        self.screen.show()
        self.screen.activateWindow()
        self.hands.until(self.screen.isActiveWindow)
        self.screen.open()
        self.hands.settle()

    def close(self) -> None:
        self.screen.close()
        self.jobs.close()


def is_sent(look: Theme, counter: Counter) -> None:
    """Let Bidang Perizinan plan the visit: a tick, a letter, the rest is proposed."""
    seat = VisitsSeat(look, counter, counter.bureau)
    seat.hands.press(Qt.Key.Key_R, ALT)
    seat.hands.press(Qt.Key.Key_Space)
    seat.hands.press(Qt.Key.Key_Tab)
    seat.hands.write("090/CONTOH-7")
    seat.hands.press(Qt.Key.Key_Return, CTRL)
    seat.close()
    counter.heads = counter.state.heads


def test_a_team_is_sent_and_packs_without_a_mouse(look: Theme, counter: Counter) -> None:
    is_sent(look, counter)
    visit = counter.state.visit()
    assert visit is not None
    assert (visit.letter, visit.day, visit.members) == ("090/CONTOH-7", TUESDAY, (counter.team,))
    team = VisitsSeat(look, counter, counter.team)
    team.hands.press(Qt.Key.Key_S, ALT)
    team.hands.press(Qt.Key.Key_Return, CTRL)
    packed = counter.state.visit()
    assert packed is not None
    assert packed.packed is not None
    assert packed.lacking[:2] == ("Jumlah petugas", "NIP petugas")
    assert [number.register for number in counter.state.numbers] == ["BAP"]
    team.hands.press(Qt.Key.Key_Return)
    assert team.wanted == [counter.case]
    team.close()


def test_the_page_of_the_team_begins_with_the_plan(look: Theme, counter: Counter) -> None:
    is_sent(look, counter)
    seat = WizardSeat(look, counter, counter.team)
    seat.open()
    assert seat.brain.value("visit.letter") == "090/CONTOH-7"
    assert seat.brain.value("visit.date") == TUESDAY.isoformat()
    officers = seat.brain.value("officers")
    assert isinstance(officers, tuple)
    assert [row["name"] for row in officers] == ["Nur Aini (contoh)"]
    seat.close()
