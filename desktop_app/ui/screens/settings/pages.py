"""All pages of Atur, one shown at a time."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.settings.form import Form
from desktop_app.ui.screens.settings.holidays_page import HolidaysPage
from desktop_app.ui.screens.settings.identity_page import IdentityPage
from desktop_app.ui.screens.settings.machine_page import MachinePage
from desktop_app.ui.screens.settings.numbers_page import NumbersPage
from desktop_app.ui.screens.settings.papers_page import PapersPage
from desktop_app.ui.screens.settings.parts import Part
from desktop_app.ui.screens.settings.procedures_page import ProceduresPage
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights
from desktop_app.ui.screens.settings.saving import Saving
from desktop_app.ui.screens.settings.signing_page import SigningPage
from desktop_app.ui.screens.settings.staff_page import StaffPage
from desktop_app.ui.theme.theme import Theme


class Pages(QStackedWidget):
    """Hands every page what was read and what this person may do."""

    def __init__(self, theme: Theme, jobs: Jobs, saving: Saving, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.identity = IdentityPage(theme, saving.keep)
        self.staff = StaffPage(theme)
        self.signing = SigningPage(theme, saving.keep)
        self.papers = PapersPage(theme, saving.keep)
        self.numbers = NumbersPage(theme, saving.keep, jobs, today)
        self.holidays = HolidaysPage(theme, saving.keep)
        self.procedures = ProceduresPage(theme, saving.keep, jobs, today)
        self.machine = MachinePage(theme, saving.keep_here)
        self._pages: dict[Part, QWidget] = {
            Part.IDENTITY: self.identity,
            Part.STAFF: self.staff,
            Part.SIGNING: self.signing,
            Part.PAPERS: self.papers,
            Part.NUMBERS: self.numbers,
            Part.HOLIDAYS: self.holidays,
            Part.PROCEDURES: self.procedures,
            Part.MACHINE: self.machine,
        }
        for page in self._pages.values():
            self.addWidget(page)

    def open(self, part: Part) -> None:
        """Show the page of a part; what was half typed on the one before is kept."""
        for form in self.findChildren(Form):
            form.leave()
        self.setCurrentWidget(self._pages[part])

    def show_reading(self, reading: OfficeReading) -> None:
        """Show the office as it stands on every page."""
        self.identity.show_reading(reading)
        self.staff.show_reading(reading)
        self.signing.show_reading(reading)
        self.papers.show_reading(reading)
        self.numbers.show_reading(reading)
        self.holidays.show_reading(reading, self._today())
        self.procedures.show_reading(reading)
        self.machine.show_reading(reading)

    def show_rights(self, rights: Rights) -> None:
        """Bind or free every page; of this computer's own only the recovery code."""
        self.identity.show_rights(rights)
        self.staff.show_rights(rights)
        self.signing.show_rights(rights)
        self.papers.show_rights(rights)
        self.numbers.show_rights(rights)
        self.holidays.show_rights(rights)
        self.procedures.show_rights(rights)
        self.machine.show_rights(rights)
