"""What is done with the recovery code: shown after the PIN, noted."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.ids import StaffId
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.settings.code_dialog import CodeDialog
from desktop_app.ui.screens.settings.doors import RecoveryDoor
from desktop_app.ui.theme.theme import Theme


class CodeDesk(QObject):
    """Opens the dialog and answers it."""

    noted = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, recovery: RecoveryDoor, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._jobs = jobs
        self._recovery = recovery
        self._window = window
        self._by = StaffId("")
        self.dialog: CodeDialog | None = None

    def act_for(self, by: StaffId) -> None:
        """Ask for the PIN of another person from now on."""
        self._by = by

    def show(self) -> None:
        """Ask for the PIN, then show the code."""
        dialog = CodeDialog(self._theme, self._window)
        dialog.pin_typed.connect(partial(self._ask, dialog))
        dialog.group_typed.connect(partial(self._note, dialog))
        self.dialog = dialog
        dialog.open()

    def _ask(self, dialog: CodeDialog, pin: str) -> None:
        self._jobs.submit_write(
            partial(self._recovery.code, pin, by=self._by),
            dialog.show_code,
            partial(self._refuse, dialog),
        )

    def _note(self, dialog: CodeDialog, group: str) -> None:
        self._jobs.submit_write(
            partial(self._recovery.note, group),
            partial(self._on_noted, dialog),
            partial(self._refuse, dialog),
        )

    def _on_noted(self, dialog: CodeDialog, _none: None) -> None:
        dialog.accept()
        self.noted.emit()

    def _refuse(self, dialog: CodeDialog, error: Exception) -> None:
        dialog.show_refusal(notice_for(error).whole)
