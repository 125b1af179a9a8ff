"""One case on the screen: bar, step rail, wizard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.ids import CaseId
from desktop_app.core.security.roles import LABELS
from desktop_app.core.services.views import CaseView
from desktop_app.ui.screens.case.bar import CaseBar
from desktop_app.ui.screens.case.history import HistoryDialog
from desktop_app.ui.screens.case.menu import case_menu
from desktop_app.ui.screens.case.steps import rail_foot, rail_lines, visit_is_on
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.step_rail import StepRail
from desktop_app.ui.wizard.desk import Desk
from desktop_app.ui.wizard.pane import WizardPane
from desktop_app.ui.wizard.slips import RECEIPT


class CaseScreen(QWidget):
    """One screen for one case; whoever opened it lets it go when it is left."""

    left = Signal()
    """Back to the list is wanted; what was typed is on its way to the disk."""
    field_wanted = Signal(str)
    """Field mode is wanted for the case; its page here is already left."""

    def __init__(self, desk: Desk, case: CaseId) -> None:
        super().__init__()
        self.case = case
        self._theme = desk.theme
        self._role = desk.who.role
        self._view: CaseView | None = None
        self.bar = CaseBar(desk.theme, desk.who.name, LABELS[desk.who.role])
        self.rail = StepRail(desk.theme)
        self.pane = WizardPane(desk)
        self._build()
        self._connect()

    def open(self) -> None:
        """Read the case and show the step it stands at; again, when it is come back to."""
        if self._view is None:
            self.pane.open_case(self.case)

    def keep(self) -> None:
        """Hand what is half-typed to the writer lane now."""
        self.pane.keeper.flush()

    def leave(self) -> None:
        """Make facts of what is typed and go back to the list."""
        self.pane.close_case()
        self.left.emit()

    def open_field(self) -> None:
        """Leave the page and have the visit worked in field mode."""
        if self.bar.field.isVisible():
            self.pane.close_case()
            self._view = None
            self.field_wanted.emit(self.case)

    def show_history(self) -> None:
        """Show everything that happened to the case."""
        if self._view is not None:
            dialog = HistoryDialog(self._theme, self._view, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def set_compact(self, compact: bool) -> None:
        """Take or leave the layout of a small window."""
        self.rail.set_narrow(compact)
        self.bar.set_narrow(compact)
        self.pane.set_narrow(compact)

    def _build(self) -> None:
        whole = column(self)
        whole.addWidget(self.bar)
        below = row(gap=0)
        below.addWidget(self.rail)
        below.addWidget(self.pane, 1)
        whole.addLayout(below, 1)

    def _connect(self) -> None:
        self.pane.viewed.connect(self._on_viewed)
        self.pane.page_changed.connect(self._show_rail)
        self.pane.counted.connect(self.rail.show_actual)
        self.pane.left.connect(self.leave)
        self.bar.back_wanted.connect(self.leave)
        self.bar.field.clicked.connect(self.open_field)
        QShortcut(QKeySequence("F11"), self).activated.connect(self.open_field)
        self.bar.notes_wanted.connect(self.pane.actor.add_note)
        self.bar.menu_wanted.connect(self._open_menu)
        self.rail.chosen.connect(self._on_step)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._on_escape)

    def _on_escape(self) -> None:
        if not self.pane.cancel():
            self.leave()

    def _on_viewed(self, view: CaseView) -> None:
        self._view = view
        self.bar.show_case(view)
        self.bar.field.setVisible(visit_is_on(view, self._role))
        brain = self.pane.wizard.brain
        self._show_rail(brain.number, brain.round)
        self.setWindowTitle(f"{view.state.number} {brain.shown('business.name')}".strip())

    def _show_rail(self, number: int, round_: int) -> None:
        if self._view is not None:
            lines = rail_lines(self._view, number, round_)
            self.rail.show_steps(lines, rail_foot(self._view))

    def _on_step(self, number: int) -> None:
        brain = self.pane.wizard.brain
        if number != brain.number:
            self.pane.actor.go(number, brain.round)

    def _open_menu(self) -> None:
        if self._view is None:
            return
        menu = case_menu(self._view, self.pane.actor.ask, self)
        menu.addSeparator()
        receipt = menu.addAction("Cetak tanda terima berkas")
        receipt.triggered.connect(lambda: self.pane.slips.print(RECEIPT))
        menu.addAction("Riwayat").triggered.connect(self.show_history)
        menu.popup(self.bar.menu.mapToGlobal(self.bar.menu.rect().bottomLeft()))
