"""What the program says when something goes wrong, wherever it does."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.core.errors import KeyMissing
from desktop_app.ui.crash.door import CrashDoor
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.closed import Closed
from desktop_app.ui.main_window.key_entry import KeyEntry
from desktop_app.ui.main_window.trouble import TroubleDialog
from desktop_app.ui.main_window.window import MainWindow
from desktop_app.ui.messages import notice_for
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.focus_ring import FocusRing


class Host(Protocol):
    """The program that stands around."""

    app: QApplication
    theme: Theme
    jobs: Jobs
    window: MainWindow

    def open_house(self) -> None:
        """Try once more to open the store."""
        ...

    def restore_key(self, typed: str, refused: Callable[[Exception], object]) -> None:
        """Try a typed recovery code, then open the store."""
        ...

    def close(self) -> None:
        """End the program."""
        ...


class Porter(QObject):
    """Comes right after the first picture: crash door, focus ring, sentences."""

    def __init__(self, host: Host, logs: Path, now: Callable[[], datetime]) -> None:
        super().__init__(host.window)
        self._host = host
        self._ring = FocusRing(host.app, host.theme)
        self._door = CrashDoor(host.theme, logs, now, self)
        self._door.install()
        host.jobs.crashed.connect(self._door.report)
        host.jobs.refused.connect(self.show_trouble)

    def show_closed(self, error: Exception) -> None:
        """Say at the way in why the store cannot be opened."""
        page: Closed | KeyEntry
        if isinstance(error, KeyMissing):
            page = KeyEntry(self._host.theme, notice_for(error))
            page.code_typed.connect(partial(self._try_code, page))
        else:
            page = Closed(self._host.theme, notice_for(error))
        page.retry_wanted.connect(self._host.open_house)
        page.quit_wanted.connect(self._host.close)
        self._host.window.entry.show_page(page)
        page.open()

    def show_trouble(self, error: Exception) -> None:
        """Say a failure that no screen took, one at a time."""
        if not self._host.window.findChildren(TroubleDialog):
            TroubleDialog(self._host.theme, notice_for(error), self._host.window).open()

    def leave(self) -> None:
        """Give Python its own hooks back and ring nothing more."""
        self._door.uninstall()
        self._ring.leave()

    def _try_code(self, page: KeyEntry, typed: str) -> None:
        self._host.restore_key(typed, page.show_refusal)
