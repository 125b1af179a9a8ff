"""The wizard: a QWizard whose pages and order come from the procedure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget, QWizard

from desktop_app.core.security import roles
from desktop_app.core.security.roles import Role
from desktop_app.core.services import permissions
from desktop_app.core.services.views import CaseView
from desktop_app.core.sop import flow
from desktop_app.ui.wizard.brain import PageBrain
from desktop_app.ui.wizard.page import StepPage
from desktop_app.ui.wizard.part import Kit
from desktop_app.ui.wizard.verdict import read_judging

NONE = -1


class Wizard(QWizard):
    """Embedded: no frame, no buttons of its own, and Esc never hides it."""

    shown = Signal(int, int)
    """Number and round of the page that is on the screen now."""
    built = Signal(object)
    """A StepPage that was needed for the first time."""

    def __init__(self, kit: Kit, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._role = role
        self._view: CaseView | None = None
        self._brain: PageBrain | None = None
        self._pages: dict[int, StepPage] = {}
        self._narrow = False
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setButtonLayout([])
        self.setOption(QWizard.WizardOption.NoDefaultButton)
        self.setOption(QWizard.WizardOption.NoCancelButton)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def has_case(self) -> bool:
        """Tell whether a case is on the screen."""
        return self._brain is not None

    @property
    def brain(self) -> PageBrain:
        """Return what the page on the screen knows; there is one once a case was shown."""
        if self._brain is None:
            raise LookupError("no case is shown")
        return self._brain

    @property
    def page_now(self) -> StepPage:
        """Return the page on the screen."""
        return self._pages[self.brain.number]

    def show_case(self, view: CaseView) -> None:
        """Show a case that was read: the same page with what is typed, or where it went."""
        before, self._view = self._view, view
        here = view.state.step, view.state.round
        moved = before is None or (before.state.step, before.state.round) != here
        if moved or self._brain is None:
            self.go(*here)
            return
        older = self._brain
        self._brain = self._make_brain(older.number, older.round)
        self._brain.carry(older)
        self.refresh()

    def go(self, number: int, round_: int) -> None:
        """Open a page; earlier ones can only be read."""
        self._brain = self._make_brain(number, round_)
        page = self._page(number)
        if self.currentId() == NONE:
            self.setStartId(number)
            self.restart()
        elif self.currentId() != number:
            self.setCurrentId(number)
        self._trim()
        page.set_narrow(self._narrow)
        self.refresh()
        self.shown.emit(number, round_)

    def forget(self) -> None:
        """Let the case go; its pages go with it, the next case may follow another SOP."""
        self._view = self._brain = None
        for number, page in self._pages.items():
            self.removePage(number)
            page.deleteLater()
        self._pages = {}

    def refresh(self) -> None:
        """Show everything of the page again."""
        if self._view is None or self._brain is None:
            return
        brain = self._brain
        state = brain.step_state
        reading = self._view.reading(brain.number, state.round) if state else None
        if reading is None and brain.is_here:
            reading = self._view.time
        self.page_now.show_page(brain, brain.said(), reading)
        self._give_way()

    def refresh_answers(self) -> None:
        """Show the answers again, as after typing."""
        self.page_now.show_answers(self.brain, self.brain.said())

    def set_narrow(self, narrow: bool) -> None:
        """Show strips instead of side columns."""
        self._narrow = narrow
        for page in self._pages.values():
            page.set_narrow(narrow)
        self._give_way()

    def nextId(self) -> int:
        """Ask the procedure which page follows; none after the last."""
        if self._brain is None:
            return NONE
        fulfilled = read_judging(self._brain.answers()).fulfilled
        step = self._brain.step
        if step.decision is not None and fulfilled is None:
            return step.decision.yes
        after = flow.following(self._brain.procedure, step.number, fulfilled=fulfilled)
        return NONE if after is None else after

    def reject(self) -> None:
        """Stay: Esc closes lists and dialogs, never the page."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, for the same reason."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Esc to the page and its window."""
        event.ignore()

    def _make_brain(self, number: int, round_: int) -> PageBrain:
        if self._view is None:
            raise LookupError("no case is shown")
        act = permissions.of_step(self._view.procedure, number)
        may_work = roles.may(self._role, act)
        place = number, round_
        kit = self._kit
        return PageBrain(self._view, place, kit.references, may_work=may_work, staff=kit.staff)

    def _page(self, number: int) -> StepPage:
        if number not in self._pages and self._view is not None:
            procedure = self._view.procedure
            page = StepPage(self._kit, procedure, procedure.step(number))
            page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            self._pages[number] = page
            self.setPage(number, page)
            self.built.emit(page)
        return self._pages[number]

    def _give_way(self) -> None:
        # A QWizard asks for the width of its widest moment and never gives it back.
        self.setMinimumSize(0, 0)

    def _trim(self) -> None:
        """Take away the margins and the rule that a QWizard draws for itself."""
        frame = self.page_now.parentWidget()
        inner = frame.parentWidget() if frame is not None else None
        if frame is None or inner is None:
            return
        for holder in (frame, inner):
            layout = holder.layout()
            if layout is not None:
                layout.setContentsMargins(0, 0, 0, 0)
                layout.setSpacing(0)
        for child in inner.children():
            if isinstance(child, QWidget) and child is not frame:
                child.setFixedHeight(0)
