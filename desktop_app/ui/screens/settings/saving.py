"""Keeping changes: written at once, told when, taken back when asked."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from desktop_app.core.changes import Changes
from desktop_app.core.ids import StaffId
from desktop_app.core.settings import Settings
from desktop_app.core.wording.dates import clock
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.settings.doors import Doors
from desktop_app.ui.screens.settings.form import Change, Refused


class Kept(Struct, frozen=True):
    """A change that is written, with its hour; `machine` when only here."""

    change: Change
    at: str
    machine: bool = False
    undone: bool = False


class Saving(QObject):
    """One writer for all forms of Atur; the last change can be taken back."""

    kept = Signal(object)
    """A Kept."""
    failed = Signal(str)
    machine_kept = Signal(object)
    """The Settings of this computer as they now stand."""

    def __init__(
        self, jobs: Jobs, doors: Doors, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._doors = doors
        self._now = now
        self._by = StaffId("")
        self._last: Kept | None = None

    def act_for(self, by: StaffId) -> None:
        """Write in the name of another person from now on."""
        self._by = by
        self._last = None

    def keep(self, change: Change, refused: Refused) -> None:
        """Write settings of the office."""
        call = partial(self._doors.office.change, change.values, by=self._by)
        self._jobs.submit_write(
            call, partial(self._on_kept, Kept(change, ""), refused), partial(_refuse, refused)
        )

    def keep_here(self, change: Change, refused: Refused) -> None:
        """Write settings of this computer."""
        kept = Kept(change, "", machine=True)
        self._jobs.submit_write(
            partial(self._write_here, change),
            partial(self._on_kept_here, kept, refused),
            partial(_refuse, refused),
        )

    def take_back(self) -> None:
        """Write again what stood there before the last change."""
        if self._last is None:
            return
        last, self._last = self._last, None
        change = Change(last.change.label, last.change.before, last.change.values)
        kept = Kept(change, "", last.machine, undone=True)
        if last.machine:
            done = partial(self._on_kept_here, kept, self.failed.emit)
            self._jobs.submit_write(
                partial(self._write_here, change), done, partial(_refuse, self.failed.emit)
            )
            return
        self._jobs.submit_write(
            partial(self._doors.office.change, change.values, by=self._by),
            partial(self._on_kept, kept, self.failed.emit),
            partial(_refuse, self.failed.emit),
        )

    def _write_here(self, change: Change) -> Settings:
        new = replace(self._doors.office.settings(), **change.values)
        self._doors.office.change_machine(new)
        return new

    def _on_kept(self, kept: Kept, refused: Refused, _changes: Changes) -> None:
        refused("")
        self._tell(kept)

    def _on_kept_here(self, kept: Kept, refused: Refused, now: Settings) -> None:
        refused("")
        self.machine_kept.emit(now)
        self._tell(kept)

    def _tell(self, kept: Kept) -> None:
        told = replace(kept, at=clock(self._now()))
        self._last = None if told.undone else told
        self.kept.emit(told)


def _refuse(refused: Refused, error: Exception) -> None:
    refused(notice_for(error).whole)
