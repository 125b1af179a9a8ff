"""The rooms that are loaded once somebody sits down, or when first wanted."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.core.ids import CaseId
from desktop_app.core.services.book import Month
from desktop_app.core.services.row_timing import wall_clock
from desktop_app.ui.main_window.host import Host, duty
from desktop_app.ui.main_window.house import House
from desktop_app.ui.main_window.pages import Ways
from desktop_app.ui.main_window.sight import MachineSight
from desktop_app.ui.screens.case.screen import CaseScreen
from desktop_app.ui.screens.conflicts.doors import ConflictDoors
from desktop_app.ui.screens.conflicts.screen import ConflictsOutfit, ConflictsScreen
from desktop_app.ui.screens.new_applicant.dialog import NewApplicantDialog
from desktop_app.ui.screens.recap.screen import RecapOutfit, RecapScreen
from desktop_app.ui.screens.settings.doors import Doors
from desktop_app.ui.screens.settings.screen import SettingsOutfit, SettingsScreen
from desktop_app.ui.screens.sync.doors import SyncDoors
from desktop_app.ui.screens.sync.screen import SyncOutfit, SyncScreen
from desktop_app.ui.screens.visit import camera_app
from desktop_app.ui.screens.visit.doors import VisitDesk
from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.screens.visits.doors import VisitsDoors
from desktop_app.ui.screens.visits.screen import VisitsOutfit, VisitsScreen
from desktop_app.ui.wizard.desks import Desks
from desktop_app.ui.wizard.sights import Worker
from desktop_app.ui.wizard.supplies import Roster


class BackRooms:
    """Makes every page behind the worklist with what it needs of the house."""

    def __init__(
        self, host: Host, house: House, roster: Roster, now: Callable[[], datetime]
    ) -> None:
        self._host = host
        self._house = house
        self._now = now
        self._desks = Desks(host.theme, host.jobs, house, roster, lambda: wall_clock(now()).date())

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
        desk = VisitDesk(
            self._desks.desk(who),
            house.visits,
            house.signing,
            house.preview,
            sight,
            camera_app.found(),
        )
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
        screen.show_person(who.name, duty(self._host, who))
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
        screen.show_person(who.name, duty(self._host, who))
        screen.case_wanted.connect(ways.open_case)
        screen.visit_wanted.connect(ways.open_visit)
        screen.cases_wanted.connect(ways.back)
        return screen

    def conflicts(self, who: Worker, ways: Ways) -> QWidget:
        """Make Benturan."""
        house, host = self._house, self._host
        doors = ConflictDoors(house.disputes, house.cases, house.office, house.references)
        screen = ConflictsScreen(ConflictsOutfit(host.theme, host.jobs, doors, who))
        screen.show_person(who.name, duty(self._host, who))
        screen.case_wanted.connect(ways.open_case)
        screen.left.connect(ways.back)
        return screen

    def sync(self, who: Worker, ways: Ways) -> QWidget:
        """Make Sinkron."""
        del ways
        house, host = self._house, self._host
        doors = SyncDoors(house.sync, house.receipts, house.enrolment)
        screen = SyncScreen(SyncOutfit(host.theme, host.jobs, doors, who))
        screen.show_person(who.name, duty(self._host, who))
        return screen

    def settings(self, who: Worker, ways: Ways) -> QWidget:
        """Make Atur."""
        house, host = self._house, self._host
        doors = Doors(house.office, house.people, house.reading, house.recovery, house.folders.data)
        outfit = SettingsOutfit(host.theme, host.jobs, doors, lambda: wall_clock(self._now()))
        screen = SettingsScreen(outfit)
        screen.show_person(who.name, duty(self._host, who), staff=who.staff, role=who.role)
        screen.machine_changed.connect(ways.machine_changed)
        screen.code_noted.connect(ways.code_noted)
        return screen

    def _this_month(self) -> Month:
        return Month.of(wall_clock(self._now()).date())
