"""One meeting at a time, beside everything else; it can be stopped."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from desktop_app.core.ids import StaffId
from desktop_app.core.services.halt import Halt
from desktop_app.core.services.sync import Met, Progress, Way
from desktop_app.ui.jobs import Jobs

Meet = Callable[[Way], Met]


class MeetingDoor(Protocol):
    """Meets others from any thread."""

    def stick(self, file: Path, way: Way, *, by: StaffId) -> Met:
        """Take what lies on a stick and leave what it lacks."""
        ...

    def hub(self, way: Way, *, by: StaffId) -> Met:
        """Meet the office's hub."""
        ...


class Meetings(QObject):
    """Tells how far it is from another thread; Qt brings it to the window's."""

    began = Signal(str)
    """With whom: the hub, or a file's name."""
    progressed = Signal(object)
    """A Progress."""
    ended = Signal(object)
    """A Met."""
    failed = Signal(object)
    """The error."""

    def __init__(self, jobs: Jobs, door: MeetingDoor, who: StaffId, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._door, self._who = jobs, door, who
        self._halt: Halt | None = None
        self.place = ""
        """With whom the last meeting was."""
        self._clock = QElapsedTimer()

    @property
    def is_busy(self) -> bool:
        """Tell whether a meeting runs."""
        return self._halt is not None

    @property
    def seconds(self) -> int:
        """Give how long the meeting has been running."""
        return self._clock.elapsed() // 1000 if self.is_busy else 0

    def stick(self, file: Path) -> None:
        """Meet through a file."""
        self._meet(file.name, lambda way: self._door.stick(file, way, by=self._who))

    def hub(self) -> None:
        """Meet the hub."""
        self._meet("hub", lambda way: self._door.hub(way, by=self._who))

    def cancel(self) -> None:
        """Stop at the next step; what has arrived stays."""
        if self._halt is not None:
            self._halt.want()

    def _meet(self, place: str, meet: Meet) -> None:
        if self.is_busy:
            return
        self._halt, self.place = Halt(), place
        self._clock.start()
        way = Way(self._jobs.write_and_wait, self._tell, self._halt)
        self.began.emit(place)
        self._jobs.submit_paper(partial(meet, way), self._on_met, self._on_failed)

    def _tell(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _on_met(self, met: Met) -> None:
        # Also where nothing came: what was left elsewhere is not only here any more.
        self._jobs.changed.emit(met.changes)
        self._halt = None
        self.ended.emit(met)

    def _on_failed(self, error: Exception) -> None:
        self._halt = None
        self.failed.emit(error)
