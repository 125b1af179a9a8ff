"""What is done to the staff: a dialog, a write, a word on the page."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.ids import StaffId
from desktop_app.core.services.people import NewStaff
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.settings.doors import PeopleDoor
from desktop_app.ui.screens.settings.person_dialog import PersonDialog
from desktop_app.ui.screens.settings.pin_dialog import PinDialog
from desktop_app.ui.screens.settings.reason_dialog import REINSTATE, REVOKE, ReasonDialog
from desktop_app.ui.screens.settings.staff_table import StaffLine
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import BannerText


class Asking(Protocol):
    """A dialog that stays open until the write is through."""

    def accept(self) -> None:
        """Close it."""
        ...

    def show_refusal(self, sentence: str) -> None:
        """Say why the write was refused."""
        ...


class StaffDesk(QObject):
    """Opens one dialog at a time; tells when the list has to be read anew."""

    told = Signal(object)
    """A BannerText for the page."""
    stale = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, people: PeopleDoor, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._jobs = jobs
        self._people = people
        self._window = window
        self._by = StaffId("")
        self.dialog: PersonDialog | ReasonDialog | PinDialog | None = None

    def act_for(self, by: StaffId) -> None:
        """Write in the name of another person from now on."""
        self._by = by

    def add(self) -> None:
        """Ask who is new."""
        dialog = PersonDialog(self._theme, None, self._window)
        dialog.wanted.connect(partial(self._register, dialog))
        self._open(dialog)

    def correct(self, line: StaffLine) -> None:
        """Ask what is to be put right."""
        dialog = PersonDialog(self._theme, line.person, self._window)
        dialog.wanted.connect(partial(self._correct, dialog, line.person.id))
        self._open(dialog)

    def revoke(self, line: StaffLine) -> None:
        """Ask for the reason."""
        dialog = ReasonDialog(self._theme, REVOKE, line.person.name, self._window)
        dialog.wanted.connect(partial(self._revoke, dialog, line))
        self._open(dialog)

    def reinstate(self, line: StaffLine) -> None:
        """Ask why somebody is taken back."""
        dialog = ReasonDialog(self._theme, REINSTATE, line.person.name, self._window)
        dialog.wanted.connect(partial(self._reinstate, dialog, line))
        self._open(dialog)

    def give_pin(self, line: StaffLine) -> None:
        """Ask for a new PIN."""
        dialog = PinDialog(self._theme, line.person.name, self._window)
        dialog.wanted.connect(partial(self._set_pin, dialog, line))
        self._open(dialog)

    def unlock(self, line: StaffLine) -> None:
        """Let a locked person try again at once."""
        call = partial(self._people.unlock, line.person.id, by=self._by)
        words = BannerText(Tone.OK, f"{line.person.name} bisa mencoba masuk lagi.")
        self._jobs.submit_write(call, partial(self._on_done, words), self._on_refused)

    def _open(self, dialog: PersonDialog | ReasonDialog | PinDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _register(self, dialog: PersonDialog, person: NewStaff) -> None:
        call = partial(self._people.register, person, by=self._by)
        told = BannerText(
            Tone.OK, f"{person.name} terdaftar.", "Beri PIN dengan Ctrl R agar bisa masuk."
        )
        self._write(dialog, call, told)

    def _correct(self, dialog: PersonDialog, staff: StaffId, person: NewStaff) -> None:
        call = partial(self._people.correct, staff, person, by=self._by)
        self._write(dialog, call, BannerText(Tone.OK, f"Data {person.name} diperbaiki."))

    def _revoke(self, dialog: ReasonDialog, line: StaffLine, reason: str) -> None:
        call = partial(self._people.revoke, line.person.id, reason, by=self._by)
        told = BannerText(
            Tone.OK, f"{line.person.name} dicabut.", "Pekerjaannya yang lama tetap berlaku."
        )
        self._write(dialog, call, told)

    def _reinstate(self, dialog: ReasonDialog, line: StaffLine, reason: str) -> None:
        call = partial(self._people.reinstate, line.person.id, reason, by=self._by)
        told = BannerText(
            Tone.OK, f"{line.person.name} bertugas lagi.", "Beri PIN baru bila PIN lamanya lupa."
        )
        self._write(dialog, call, told)

    def _set_pin(self, dialog: PinDialog, line: StaffLine, pin: str) -> None:
        call = partial(self._people.set_pin, line.person.id, pin, by=self._by)
        self._write(dialog, call, BannerText(Tone.OK, f"PIN {line.person.name} sudah diganti."))

    def _write(self, dialog: Asking, call: Callable[[], object], told: BannerText) -> None:
        self._jobs.submit_write(
            call,
            partial(self._on_written, dialog, told),
            lambda error: dialog.show_refusal(notice_for(error).whole),
        )

    def _on_written(self, dialog: Asking, told: BannerText, _result: object) -> None:
        dialog.accept()
        self._on_done(told, None)

    def _on_done(self, told: BannerText, _result: object) -> None:
        self.told.emit(told)
        self.stale.emit()

    def _on_refused(self, error: Exception) -> None:
        notice = notice_for(error)
        self.told.emit(BannerText(Tone.BAD, notice.sentence, notice.way_out))
