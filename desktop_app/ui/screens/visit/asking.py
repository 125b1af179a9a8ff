"""What is asked before something that weighs, and what follows the answer."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.core.cases.commands import Command
from desktop_app.core.cases.visit_commands import RemovePhoto
from desktop_app.core.cases.visit_state import Photo
from desktop_app.ui.screens.visit.questions import ADDENDUM, CHANGE, LOCK, LOCK_ADDENDUM, REMOVE
from desktop_app.ui.screens.visit.roomy import enlarge_typed, make_roomy
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.ask import Answer, Ask, AskDialog
from desktop_app.ui.wizard.asks import Question


class Asking:
    """One question at a time, over the window and in the type of field mode."""

    def __init__(self, work: VisitWork, field: QWidget, look: Callable[[], Theme]) -> None:
        """Ask over the window of `field`; `look` tells the size of type of the moment."""
        self.dialog: AskDialog | None = None
        self._work = work
        self._field = field
        self._look = look

    def change(self) -> None:
        """Ask why the signatures have to go."""
        self._ask(CHANGE, lambda said: self._work.void(said.text))

    def addendum(self) -> None:
        """Ask what a locked BAP has to be corrected by."""
        self._ask(ADDENDUM, lambda said: self._work.correct(said.text), self._work.written())

    def removal(self, photo: Photo) -> None:
        """Ask why a photo shall not count."""
        self._ask(REMOVE, lambda said: self._work.do(RemovePhoto(photo.id, said.text)))

    def lock(self) -> None:
        """Ask once more before nothing can be changed."""
        hand = self._work.at_hand
        ask = LOCK_ADDENDUM if hand is not None and hand.part else LOCK
        self._ask(ask, lambda _said: self._work.lock())

    def about_time(self, asked: Command | Question) -> None:
        """Start or pause the clock, after the question where there is one."""
        if isinstance(asked, Question):
            self._ask(asked.ask, lambda said: self._work.do(asked.command(said)))
        else:
            self._work.do(asked)

    def _ask(self, ask: Ask, then: Callable[[Answer], object], typed: str = "") -> None:
        look = self._look()
        self.dialog = AskDialog(look, ask, self._field.window())
        self.dialog.text.put(typed)
        make_roomy(self.dialog)
        enlarge_typed(self.dialog, look)
        self.dialog.answered.connect(then)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    def _on_closed(self) -> None:
        self.dialog = None
