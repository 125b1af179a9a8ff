"""Keeps a half-typed page within a second of typing."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import CaseId, FactId
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.wizard.doors import DraftsDoor

SOON_MS = 500
"""From the first key to the save; the rest of the second is for the disk."""


class DraftKeeper(QObject):
    """Saves in a beat, not after a silence: who types on and on is kept too."""

    saved = Signal(object)
    unsaved = Signal(object)

    def __init__(self, drafts: DraftsDoor, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._jobs = jobs
        self._save: Callable[[], datetime] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def is_waiting(self) -> bool:
        """Tell whether something typed is not on its way to the disk yet."""
        return self._save is not None

    def keep(self, case: CaseId, step: int, answers: Answers, seen: tuple[FactId, ...]) -> None:
        """Have the page saved soon as it stands now."""
        self._save = lambda: self._drafts.save(case, step, answers, seen=seen)
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Save now what waits."""
        self._timer.stop()
        save, self._save = self._save, None
        if save is not None:
            self._jobs.submit_write(save, self._on_saved, self._on_unsaved)

    def drop(self) -> None:
        """Forget what waits: the page becomes facts."""
        self._timer.stop()
        self._save = None

    def _on_saved(self, at: datetime) -> None:
        self.saved.emit(at)

    def _on_unsaved(self, error: Exception) -> None:
        self.unsaved.emit(error)
