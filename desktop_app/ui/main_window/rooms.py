"""The rooms behind the way in: loaded late, put together once."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.core.ids import CaseId, StaffId
from desktop_app.core.security.roles import LABELS, Act, may
from desktop_app.core.services.book import Month
from desktop_app.core.services.row_timing import DayCounter, wall_clock
from desktop_app.core.services.views import DueRow, Kpis, Worklist, WorklistQuery
from desktop_app.core.settings import Settings
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.counter import Counter, Outfit
from desktop_app.ui.main_window.house import House
from desktop_app.ui.main_window.pages import Pages, Ways
from desktop_app.ui.main_window.sight import MachineSight
from desktop_app.ui.main_window.window import MainWindow
from desktop_app.ui.main_window.work import RECAP, SETTINGS, VISITS
from desktop_app.ui.screens.case.screen import CaseScreen
from desktop_app.ui.screens.desks import Desks
from desktop_app.ui.screens.new_applicant.dialog import NewApplicantDialog
from desktop_app.ui.screens.recap.screen import RecapOutfit, RecapScreen
from desktop_app.ui.screens.settings.doors import Doors
from desktop_app.ui.screens.settings.screen import SettingsOutfit, SettingsScreen
from desktop_app.ui.screens.visit.doors import VisitDesk
from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.screens.visits.doors import VisitsDoors
from desktop_app.ui.screens.visits.screen import VisitsOutfit, VisitsScreen
from desktop_app.ui.screens.worklist.screen import WorklistOutfit, WorklistScreen
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.sights import Worker


class Host(Protocol):
    """The program that stands around the rooms."""

    app: QApplication
    theme: Theme
    jobs: Jobs
    window: MainWindow
    settings: Settings

    def use_theme(self, wish: str) -> None:
        """Put a look in force by its wish."""
        ...

    def use_settings(self, settings: Settings) -> None:
        """Put the settings of this computer in force."""
        ...


class Rooms(QObject):
    """Makes each page with what it needs of the house."""

    def __init__(self, host: Host, house: House, now: Callable[[], datetime]) -> None:
        super().__init__(host.window)
        self._host = host
        self._house = house
        self._now = now

        self._desks = Desks(host.theme, host.jobs, house, lambda: wall_clock(now()).date())

    def pages(self) -> Pages:
        """Give a maker for each page that works."""
        places = {VISITS: self.visits, RECAP: self.recap, SETTINGS: self.settings}
        return Pages(self.worklist, places, self.case, self.new_applicant, self.visit)

    def worklist(self, who: Worker, ways: Ways) -> QWidget:
        """Make the first screen."""
        host = self._host
        door = ListDoor(self._house)
        screen = WorklistScreen(WorklistOutfit(host.theme, host.jobs, door, self._now))
        screen.show_person(who.name, self._duty(who), may_serve=may(who.role, Act.SERVE))
        screen.case_wanted.connect(ways.open_case)
        screen.new_wanted.connect(ways.open_new)
        screen.recap_wanted.connect(ways.open_recap)
        return screen

    def case(self, who: Worker, ways: Ways, case: CaseId) -> QWidget:
        """Make the screen of one case."""
        screen = CaseScreen(self._desks.desk(who), case)
        screen.left.connect(ways.back)
        screen.field_wanted.connect(ways.open_visit)
        return screen

    def visit(self, who: Worker, ways: Ways, case: CaseId) -> QWidget:
        """Make field mode of one visit."""
        house = self._house
        sight = MachineSight(self._host, house.office, ways.machine_changed)
        desk = VisitDesk(self._desks.desk(who), house.visits, house.signing, house.preview, sight)
        screen = VisitScreen(desk, case)
        screen.left.connect(ways.close_visit)
        return screen

    def new_applicant(self, who: Worker, ways: Ways, parent: QWidget) -> QDialog:
        """Make the dialog that opens a case."""
        dialog = NewApplicantDialog(self._desks.desk(who), parent)
        for told in (dialog.opened, dialog.existing_wanted):
            told.connect(ways.open_case)
        return dialog

    def recap(self, who: Worker, ways: Ways) -> QWidget:
        """Make the book of the month."""
        host = self._host
        outfit = RecapOutfit(host.theme, host.jobs, self._house.recaps, self._this_month)
        screen = RecapScreen(outfit)
        screen.show_person(who.name, self._duty(who))
        screen.case_wanted.connect(ways.open_case)
        return screen

    def visits(self, who: Worker, ways: Ways) -> QWidget:
        """Make Kunjungan."""
        house, host = self._house, self._host
        doors = VisitsDoors(
            house.itineraries,
            house.reading,
            house.cases,
            house.people,
            house.packing,
            house.papers,
        )
        screen = VisitsScreen(VisitsOutfit(host.theme, host.jobs, doors, who))
        screen.show_person(who.name, self._duty(who))
        screen.case_wanted.connect(ways.open_case)
        screen.visit_wanted.connect(ways.open_visit)
        screen.cases_wanted.connect(ways.back)
        return screen

    def settings(self, who: Worker, ways: Ways) -> QWidget:
        """Make Atur."""
        house, host = self._house, self._host
        doors = Doors(house.office, house.people, house.reading, house.recovery, house.folders.data)
        outfit = SettingsOutfit(host.theme, host.jobs, doors, lambda: wall_clock(self._now()))
        screen = SettingsScreen(outfit)
        screen.show_person(who.name, self._duty(who), staff=who.staff, role=who.role)
        screen.machine_changed.connect(ways.machine_changed)
        screen.code_noted.connect(ways.code_noted)
        return screen

    def _duty(self, who: Worker) -> str:
        return " · ".join(part for part in (LABELS[who.role], self._host.settings.counter) if part)

    def _this_month(self) -> Month:
        return Month.of(wall_clock(self._now()).date())


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
