"""What the rail and the status bar keep an eye on: disputes, the light."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.changes import Changes
from desktop_app.core.services.light import Light
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.doors import House

SOON_MS = 1500
"""After a change; a whole page's changes are one question."""

EVERY_MS = 60_000
"""Drafts come and go without a change."""


class Watch(QObject):
    """Asks after every change; what it hears is told by signals."""

    counted = Signal(int)
    """How many disagreements wait for a choice."""
    lit = Signal(object)
    """A Light."""

    def __init__(self, jobs: Jobs, house: House, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._house = jobs, house
        self._soon, self._often = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._ask_light)
        self._often.setInterval(EVERY_MS)
        self._often.timeout.connect(self._ask_light)
        jobs.changed.connect(self._on_changes)

    def start(self) -> None:
        """Ask now and from time to time."""
        self._count()
        self._ask_light()
        self._often.start()

    def stop(self) -> None:
        """Ask no more."""
        self._soon.stop()
        self._often.stop()

    def _on_changes(self, changes: Changes) -> None:
        if not self._often.isActive():
            return
        if not changes:
            # A meeting that only left something: the light is another one now.
            self._ask_light()
            return
        self._count()
        self._soon.start()

    def _count(self) -> None:
        read = self._house.disputes.count
        self._jobs.submit_read(read, self._on_counted, self._on_failed, key="disputes")

    def _ask_light(self) -> None:
        self._jobs.submit_write(self._house.sync.light, self._on_light, self._on_failed)

    def _on_counted(self, count: int) -> None:
        self.counted.emit(count)

    def _on_light(self, light: Light) -> None:
        self.lit.emit(light)

    def _on_failed(self, error: Exception) -> None:
        self._jobs.refused.emit(error)
