"""Kunjungan: who goes where on which day, and who waits for it."""

from datetime import timedelta

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.changes import Changes
from desktop_app.core.security.roles import Act, Role, may
from desktop_app.core.services.people import StaffView
from desktop_app.core.services.visits import Itinerary, Outing
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.visits.bar import VisitsBar
from desktop_app.ui.screens.visits.desk import VisitDesk
from desktop_app.ui.screens.visits.doors import VisitsDoors
from desktop_app.ui.screens.visits.panel import VisitsPanel
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.wizard.sights import Worker

LATELY = timedelta(days=14)


class VisitsOutfit(Struct, frozen=True):
    """What the screen is built with."""

    theme: Theme
    jobs: Jobs
    doors: VisitsDoors
    who: Worker


class VisitsScreen(QWidget):
    """Tells which case or which visit is wanted."""

    case_wanted = Signal(str)
    """A case that waits for a visit."""
    visit_wanted = Signal(str)
    """A case whose visit is planned or done."""
    cases_wanted = Signal()

    def __init__(self, outfit: VisitsOutfit) -> None:
        super().__init__()
        role = outfit.who.role
        self.outfit = outfit
        self._itinerary: Itinerary | None = None
        self._staff: tuple[StaffView, ...] = ()
        self._takes_focus = False
        self.may_plan, self.may_pack = may(role, Act.ASSIGN), may(role, Act.VERIFY)
        self.bar = VisitsBar(outfit.theme)
        self.banner = Banner(outfit.theme)
        self.panel = VisitsPanel(outfit.theme)
        self.desk = VisitDesk(outfit.theme, outfit.jobs, outfit.doors, outfit.who.staff, self)
        self.panel.foot.show_rights(plans=self.may_plan, packs=self.may_pack)
        self._build()
        self._connect()
        self._add_shortcuts()
        outfit.jobs.changed.connect(self._on_changes)

    def show_person(self, name: str, duty: str) -> None:
        """Show who works here; the team begins with its own visits."""
        who = self.outfit.who
        self.bar.show_me(name, duty, staff=who.staff, only_mine=who.role is Role.TEAM)

    def open(self) -> None:
        """Read everything anew and take the focus, as when the screen is come to."""
        self._takes_focus = True
        self.panel.start_wait()
        self._ask_staff()
        self._ask()

    def set_compact(self, compact: bool) -> None:
        """Give way where the window is small."""
        self.bar.set_compact(compact=compact)

    def _build(self) -> None:
        whole = column(self)
        whole.addWidget(self.bar)
        inside = column(gap=12, margins=(16, 12, 16, 12))
        inside.addWidget(self.banner)
        inside.addWidget(self.panel, 1)
        whole.addLayout(inside, 1)

    def _connect(self) -> None:
        panel, foot = self.panel, self.panel.foot
        self.bar.member_chosen.connect(self._show)
        self.banner.acted.connect(self.desk.undo)
        self.desk.told.connect(self.banner.show_banner)
        panel.table.wanted.connect(self._open)
        panel.retry_wanted.connect(self._ask)
        panel.everybody_wanted.connect(self._show_everybody)
        panel.cases_wanted.connect(self.cases_wanted)
        foot.open_wanted.connect(panel.table.open_chosen)
        foot.plan_wanted.connect(self.plan)
        foot.cancel_wanted.connect(self.cancel)
        foot.pack_wanted.connect(self.pack)

    def _add_shortcuts(self) -> None:
        for key, act in (
            ("F5", self._ask),
            ("Alt+R", self.plan),
            ("Alt+B", self.cancel),
            ("Alt+S", self.pack),
            ("Alt+P", self.bar.focus_whose),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def plan(self) -> None:
        """Ask who goes to the chosen case when."""
        outing = self.panel.table.chosen
        if outing is not None and self.may_plan and not outing.row.done:
            self.banner.clear()
            self.desk.plan(outing, self._staff)

    def cancel(self) -> None:
        """Ask why the chosen visit does not take place."""
        outing = self.panel.table.chosen
        if outing is not None and self.may_plan and _is_to_come(outing):
            self.banner.clear()
            self.desk.cancel(outing)

    def pack(self) -> None:
        """Look whether everything for the chosen visit is there."""
        outing = self.panel.table.chosen
        if outing is not None and self.may_pack and _is_to_come(outing):
            self.banner.clear()
            self.desk.pack(outing)

    def _ask(self) -> None:
        doors = self.outfit.doors

        def read() -> Itinerary:
            return doors.itineraries.all(doors.reading.today() - LATELY)

        self.outfit.jobs.submit_read(read, self._on_read, self._on_failed, key="visits")

    def _ask_staff(self) -> None:
        self.outfit.jobs.submit_write(self.outfit.doors.people.staff, self._on_staff)

    def _on_read(self, itinerary: Itinerary) -> None:
        self._itinerary = itinerary
        self.bar.show_day(itinerary.today)
        self._show()
        if self._takes_focus:
            self._takes_focus = False
            self.panel.take_focus()

    def _on_staff(self, staff: tuple[StaffView, ...]) -> None:
        self._staff = staff
        self.bar.show_staff([one for one in staff if may(one.role, Act.VERIFY)])

    def _on_failed(self, error: Exception) -> None:
        self.panel.show_trouble(notice_for(error))

    def _on_changes(self, changes: Changes) -> None:
        if changes.office:
            self._ask_staff()
        if changes and self.isVisible():
            self._ask()

    def _show(self) -> None:
        if self._itinerary is not None:
            self.panel.show_itinerary(self._itinerary, self.bar.member)

    def _show_everybody(self) -> None:
        self.bar.whose.setCurrentIndex(self.bar.whose.findText("Semua"))
        self.panel.take_focus()

    def _open(self, outing: Outing) -> None:
        signal = self.case_wanted if outing.row.day is None else self.visit_wanted
        signal.emit(outing.row.case)


def _is_to_come(outing: Outing) -> bool:
    return outing.row.day is not None and not outing.row.done
