"""The last door: errors nobody caught are logged and shown once."""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.ui.crash.dialog import CrashDialog
from desktop_app.ui.crash.report import report_of, write_log
from desktop_app.ui.messages import notice_for
from desktop_app.ui.theme.theme import Theme


class CrashDoor(QObject):
    """Made on the window's thread; errors may come from any."""

    _met = Signal(object)

    def __init__(
        self,
        theme: Theme,
        log_folder: Path,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._log_folder = log_folder
        self._now = now
        self._dialog: CrashDialog | None = None
        self._met.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog(self) -> CrashDialog | None:
        """Give the dialog while it is open."""
        return self._dialog

    def install(self) -> None:
        """Take over from Python's own hooks, in this and in all other threads."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable

    def uninstall(self) -> None:
        """Give Python its own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def report(self, error: Exception) -> None:
        """Log an error and show it, as `Jobs.crashed` wants."""
        write_log(report_of(error, self._now()), self._log_folder)
        self._met.emit(error)

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self.report(error)
        else:
            sys.__excepthook__(kind, error, trace)

    def _on_thread(self, met: threading.ExceptHookArgs) -> None:
        if isinstance(met.exc_value, Exception):
            self.report(met.exc_value)

    def _on_unraisable(self, met: "sys.UnraisableHookArgs") -> None:
        if isinstance(met.exc_value, Exception):
            write_log(report_of(met.exc_value, self._now()), self._log_folder)

    def _show(self, error: Exception) -> None:
        if self._dialog is not None:
            return
        self._dialog = CrashDialog(self._theme, notice_for(error), report_of(error, self._now()))
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None
