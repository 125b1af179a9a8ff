"""The rooms behind the way in: counter and worklist, the others in time."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.core.ids import CaseId, StaffId
from desktop_app.core.security.roles import Act, may
from desktop_app.core.services.row_timing import DayCounter
from desktop_app.core.services.views import DueRow, Kpis, Worklist, WorklistQuery
from desktop_app.ui.main_window.counter import Counter, Outfit
from desktop_app.ui.main_window.host import Host, duty
from desktop_app.ui.main_window.house import House
from desktop_app.ui.main_window.pages import Pages, Ways
from desktop_app.ui.main_window.work import CONFLICTS, RECAP, SETTINGS, SYNC, VISITS
from desktop_app.ui.screens.worklist.screen import WorklistOutfit, WorklistScreen
from desktop_app.ui.wizard.sights import Worker
from desktop_app.ui.wizard.supplies import Roster

BACK_ROOMS = "desktop_app.ui.main_window.back_rooms"
SETTLED_MS = 700
"""After the question for the PIN: as long as nobody can have answered it."""


class Behind(Protocol):
    """The pages behind the worklist."""

    def case(self, who: Worker, ways: Ways, case: CaseId) -> QWidget:
        """Make the screen of one case."""
        ...

    def visit(self, who: Worker, ways: Ways, case: CaseId) -> QWidget:
        """Make field mode of one visit."""
        ...

    def new_applicant(self, who: Worker, ways: Ways, parent: QWidget) -> QDialog:
        """Make the dialog that opens a case."""
        ...

    def recap(self, who: Worker, ways: Ways) -> QWidget:
        """Make the book of the month."""
        ...

    def visits(self, who: Worker, ways: Ways) -> QWidget:
        """Make Kunjungan."""
        ...

    def conflicts(self, who: Worker, ways: Ways) -> QWidget:
        """Make Benturan."""
        ...

    def sync(self, who: Worker, ways: Ways) -> QWidget:
        """Make Sinkron."""
        ...

    def settings(self, who: Worker, ways: Ways) -> QWidget:
        """Make Atur."""
        ...


class Rooms(QObject):
    """Makes the worklist; whatever lies behind it is loaded while somebody sits down."""

    def __init__(self, host: Host, house: House, now: Callable[[], datetime]) -> None:
        super().__init__(host.window)
        self._host = host
        self._house = house
        self._now = now
        self._roster = Roster(host.jobs, house.people)
        self._behind: Behind | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._prepare)
        self._settled.start(SETTLED_MS)

    def pages(self) -> Pages:
        """Give a maker for each page that works."""
        places = {
            VISITS: lambda who, ways: self.behind().visits(who, ways),
            RECAP: lambda who, ways: self.behind().recap(who, ways),
            CONFLICTS: lambda who, ways: self.behind().conflicts(who, ways),
            SYNC: lambda who, ways: self.behind().sync(who, ways),
            SETTINGS: lambda who, ways: self.behind().settings(who, ways),
        }
        return Pages(
            self.worklist,
            places,
            lambda who, ways, case: self.behind().case(who, ways, case),
            lambda who, ways, parent: self.behind().new_applicant(who, ways, parent),
            lambda who, ways, case: self.behind().visit(who, ways, case),
        )

    def worklist(self, who: Worker, ways: Ways) -> QWidget:
        """Make the first screen."""
        host = self._host
        door = ListDoor(self._house)
        screen = WorklistScreen(WorklistOutfit(host.theme, host.jobs, door, self._now))
        screen.show_person(who.name, duty(host, who), may_serve=may(who.role, Act.SERVE))
        screen.case_wanted.connect(ways.open_case)
        screen.new_wanted.connect(ways.open_new)
        screen.recap_wanted.connect(ways.open_recap)
        return screen

    def behind(self) -> Behind:
        """Give the makers of the other pages; whoever is quicker than loading waits for it."""
        if self._behind is None:
            rooms = self._host.jobs.room(BACK_ROOMS)
            self._behind = rooms.BackRooms(self._host, self._house, self._roster, self._now)
        return self._behind

    def _prepare(self) -> None:
        self._host.jobs.prepare_room(BACK_ROOMS)


class ListDoor:
    """The worklist's questions, answered by reading."""

    def __init__(self, house: House) -> None:
        self._house = house

    def worklist(self, query: WorklistQuery) -> Worklist:
        """Return a page of cases."""
        return self._house.reading.worklist(query)

    def kpis(self) -> Kpis:
        """Return the figures above the worklist."""
        return self._house.reading.kpis()

    def due_soon(self, days: int = 7) -> tuple[DueRow, ...]:
        """Return the dates of the next days."""
        return self._house.reading.due_soon(days)

    def day_counter(self) -> DayCounter:
        """Return the office's way to count days."""
        return self._house.reading.day_counter()

    def staff_names(self) -> Mapping[StaffId, str]:
        """Return everybody's name, those who left too."""
        return self._house.reading.rules.names()


def furnish(host: Host, house: House, now: Callable[[], datetime]) -> Counter:
    """Put the rooms together; the counter is opened by whoever asked for it."""
    counter = Counter(
        Outfit(
            host.app,
            host.theme,
            host.jobs,
            host.window,
            house,
            Rooms(host, house, now).pages(),
            host.settings.lock_minutes,
            now,
        )
    )
    counter.machine_changed.connect(host.use_settings)
    return counter
