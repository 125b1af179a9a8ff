"""Atur: the office, its people, its papers and this computer."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.changes import Changes
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.settings.bar import SettingsBar
from desktop_app.ui.screens.settings.code_desk import CodeDesk
from desktop_app.ui.screens.settings.doors import Doors
from desktop_app.ui.screens.settings.office_files import OfficeFiles
from desktop_app.ui.screens.settings.pages import Pages
from desktop_app.ui.screens.settings.papers_page import SIZE
from desktop_app.ui.screens.settings.parts import Part, PartList
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights, read_office
from desktop_app.ui.screens.settings.saving import Kept, Saving
from desktop_app.ui.screens.settings.staff_desk import StaffDesk
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.empty_state import EmptyState

UNDO = "Alt+Z"


class SettingsOutfit(Struct, frozen=True):
    """What Atur is built with; `now` is on the office's wall clock."""

    theme: Theme
    jobs: Jobs
    doors: Doors
    now: Callable[[], datetime]


class SettingsScreen(QWidget):
    """Parts at the left, one page at the right, nothing waits to be saved."""

    machine_changed = Signal(object)
    """The Settings of this computer, for whoever puts theme and lock in force."""
    code_noted = Signal()

    def __init__(self, outfit: SettingsOutfit) -> None:
        super().__init__()
        theme = outfit.theme
        self._outfit = outfit
        self._rights: Rights | None = None
        self.saving = Saving(outfit.jobs, outfit.doors, outfit.now, self)
        self.bar = SettingsBar(theme)
        self.parts = PartList(theme)
        self.pages = Pages(theme, outfit.jobs, self.saving, lambda: outfit.now().date())
        self.banner = Banner(theme)
        self.desk = StaffDesk(theme, outfit.jobs, outfit.doors.people, self)
        self.files = OfficeFiles(outfit.jobs, outfit.doors.office, self.pages, self)
        self.codes = CodeDesk(theme, outfit.jobs, outfit.doors.recovery, self)
        self._trouble = EmptyState(theme, Icon.OCTAGON_ALERT, "", "")
        self._body = QStackedWidget()
        self._foot = QWidget()
        self._build()
        self._connect()
        self._connect_staff()
        outfit.jobs.changed.connect(self._on_changes)

    def open(self) -> None:
        """Read everything anew and put the focus on the open part."""
        self._ask()
        self.parts.take_focus()

    def show_person(self, name: str, duty: str, *, staff: StaffId, role: Role) -> None:
        """Show who works here; what they may not change they may read."""
        self.bar.show_person(name, duty)
        self.saving.act_for(staff)
        self.desk.act_for(staff)
        self.codes.act_for(staff)
        self.files.act_for(staff)
        self._clear_banner()
        self.bar.show_kept("")
        self._rights = Rights(staff, role)
        self.pages.show_rights(self._rights)

    def set_compact(self, compact: bool) -> None:
        """Shrink the list of parts to its icons where the window is small."""
        self.bar.set_compact(compact=compact)
        self.parts.set_narrow(narrow=compact)

    def open_part(self, part: Part) -> None:
        """Open a part, as when another place sends somebody here."""
        self.parts.show_current(part)
        self.pages.open(part)

    def show_code(self) -> None:
        """Open the part of this computer and ask for the PIN."""
        self.open_part(Part.MACHINE)
        self.codes.show()

    def _build(self) -> None:
        whole = column(self)
        whole.addWidget(self.bar)
        across = row(gap=0)
        across.addWidget(self.parts)
        right: QVBoxLayout = column()
        right.addWidget(self._body, 1)
        column(self._foot, 0, (24, 0, 20, 12)).addWidget(self.banner)
        right.addWidget(self._foot)
        across.addLayout(right, 1)
        whole.addLayout(across, 1)
        self._body.addWidget(self.pages)
        self._body.addWidget(self._trouble)
        self._clear_banner()

    def _connect(self) -> None:
        self.parts.chosen.connect(self._on_part)
        self.saving.kept.connect(self._on_kept)
        self.saving.failed.connect(self._on_failed)
        self.saving.machine_kept.connect(self.pages.machine.show_machine)
        self.saving.machine_kept.connect(self.machine_changed)
        self.banner.acted.connect(self.saving.take_back)
        keys = {UNDO: self.saving.take_back, "F5": self.open, "Esc": self.parts.take_focus}
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _connect_staff(self) -> None:
        page, desk = self.pages.staff, self.desk
        page.add_wanted.connect(desk.add)
        page.correct_wanted.connect(desk.correct)
        page.revoke_wanted.connect(desk.revoke)
        page.reinstate_wanted.connect(desk.reinstate)
        page.pin_wanted.connect(desk.give_pin)
        page.unlock_wanted.connect(desk.unlock)
        desk.told.connect(page.show_words)
        desk.stale.connect(self._ask)
        self.files.stale.connect(self._ask)
        self.pages.machine.code_wanted.connect(self.codes.show)
        self.codes.noted.connect(self._ask)
        self.codes.noted.connect(self.code_noted)

    def _ask(self) -> None:
        # The office's own doors belong to the writer lane.
        self._outfit.jobs.submit_write(
            partial(read_office, self._outfit.doors), self._on_read, self._on_not_read
        )

    def _on_part(self, part: str) -> None:
        self._clear_banner()
        self.pages.open(Part(part))
        if part == Part.PAPERS and not self.pages.papers.templates.rows:
            self.files.check_templates()

    def _on_changes(self, changes: Changes) -> None:
        if changes.office and self.isVisible():
            self._ask()

    def _on_read(self, reading: OfficeReading) -> None:
        self._body.setCurrentWidget(self.pages)
        self.pages.show_reading(reading)
        if self._rights is not None:
            self.pages.show_rights(self._rights)

    def _on_not_read(self, error: Exception) -> None:
        notice = notice_for(error)
        self._trouble.show_state(Icon.OCTAGON_ALERT, notice.sentence, notice.way_out, Token.BAD)
        self._body.setCurrentWidget(self._trouble)

    def _on_kept(self, kept: Kept) -> None:
        self.bar.show_kept(kept.at)
        if SIZE in kept.change.values:
            self.files.check_templates()
        if kept.undone:
            words = BannerText(Tone.INFO, f"{kept.change.label}:", "kembali seperti semula.")
        else:
            words = BannerText(
                Tone.OK,
                f"{kept.change.label} diubah.",
                f"Tersimpan {kept.at}.",
                "Urungkan",
                "Alt Z",
            )
        self._say(words)

    def _on_failed(self, sentence: str) -> None:
        if sentence:
            self._say(BannerText(Tone.BAD, "", sentence))

    def _say(self, words: BannerText) -> None:
        self.banner.show_banner(words)
        self._foot.setVisible(True)

    def _clear_banner(self) -> None:
        self.banner.clear()
        self._foot.setVisible(False)
