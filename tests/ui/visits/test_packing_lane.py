"""Scans are opened beside the writer lane, so that nothing waits for them."""

from threading import Event

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.services.carried import Check
from desktop_app.core.services.packing import Bag, Packed, Packing
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.visits.desk import VisitDesk
from desktop_app.ui.screens.visits.doors import VisitsDoors
from desktop_app.ui.screens.visits.pack_dialog import PackDialog
from desktop_app.ui.theme.theme import Theme
from tests.journeys.counter import Counter


class SlowScans:
    """The packing of a case whose scans do not open before somebody lets them."""

    def __init__(self, packing: Packing) -> None:
        self._packing = packing
        self.may_open = Event()

    def look(self, case: CaseId) -> Bag:
        return self._packing.look(case)

    def opened(self, bag: Bag) -> tuple[Check, ...]:
        assert self.may_open.wait(20)
        return self._packing.opened(bag)

    def pack(
        self, case: CaseId, lacking: tuple[str, ...], *, seen: tuple[FactId, ...], by: StaffId
    ) -> Packed:
        return self._packing.pack(case, lacking, seen=seen, by=by)


def test_a_write_goes_through_while_the_scans_of_a_case_are_opened(
    qtbot: QtBot, theme: Theme, counter: Counter
) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    house, jobs, over = counter.house, Jobs(), QWidget()
    qtbot.addWidget(over)
    slow = SlowScans(house.packing)
    doors = VisitsDoors(
        house.itineraries, house.reading, house.cases, house.people, slow, house.papers
    )
    desk = VisitDesk(theme, jobs, doors, counter.team, over)
    (outing,) = house.itineraries.all().waiting
    written: list[str] = []
    desk.pack(outing)
    jobs.submit_write(lambda: "tertulis", written.append)
    qtbot.waitUntil(lambda: written == ["tertulis"])
    assert not over.findChildren(PackDialog)
    slow.may_open.set()
    qtbot.waitUntil(lambda: bool(over.findChildren(PackDialog)))
    over.findChildren(PackDialog)[0].reject()
    jobs.close()
