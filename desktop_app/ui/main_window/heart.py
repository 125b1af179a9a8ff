"""The heartbeat of the running clock, every five seconds."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.changes import Changes
from desktop_app.core.services.clockwork import Beat
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.doors import Clockwork

EVERY_MS = 5000


class Heart(QObject):
    """Beats on the writer lane; a beat that has not landed is not followed by another."""

    noticed = Signal(str)
    """A sentence when the machine's clock was set back, empty when it is well again."""

    def __init__(self, jobs: Jobs, clockwork: Clockwork, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._clockwork = clockwork
        self._is_beating = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Turn a clock left by a crash into a pause, then beat."""
        self._jobs.submit_write(self._clockwork.recover)
        self._timer.start()

    def stop(self) -> None:
        """Beat a last time, so that nothing is lost when the program ends."""
        self._timer.stop()
        self._jobs.submit_write(self._clockwork.beat, self._on_beat)

    def beat(self) -> None:
        """Write that the clock still runs."""
        if not self._is_beating:
            self._is_beating = True
            self._jobs.submit_write(self._clockwork.beat, self._on_beat, self._on_failed)

    def _on_beat(self, beat: Beat) -> None:
        self._is_beating = False
        if isinstance(beat.changes, Changes):
            self._jobs.changed.emit(beat.changes)
        self.noticed.emit(beat.notice)

    def _on_failed(self, error: Exception) -> None:
        self._is_beating = False
        self._jobs.refused.emit(error)
