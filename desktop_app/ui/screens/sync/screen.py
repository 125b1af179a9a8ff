"""Sinkron: what is only here, the ways to others, the last meeting."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop_app.core.changes import Changes
from desktop_app.core.errors import RemoteAway
from desktop_app.core.security.roles import Act, may
from desktop_app.core.services.enrolment import Invited
from desktop_app.core.services.light import Light
from desktop_app.core.services.sync import SUFFIX, Met, Progress
from desktop_app.core.services.sync_receipt import Receipt
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.models.meetings import Meetings
from desktop_app.ui.screens.sync.doors import SyncDoors
from desktop_app.ui.screens.sync.invite_dialog import InviteDialog
from desktop_app.ui.screens.sync.light_card import LightCard
from desktop_app.ui.screens.sync.progress_card import ProgressCard
from desktop_app.ui.screens.sync.receipt_panel import ReceiptPanel
from desktop_app.ui.screens.sync.ways_panel import WaysPanel
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.avatar import PersonTag
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.sights import Worker

HEIGHT = 48
USUAL = f"kantor{SUFFIX}"
_FILTER = f"Stik Loket Industri (*{SUFFIX})"


class SyncOutfit(Struct, frozen=True):
    """What the screen is built with."""

    theme: Theme
    jobs: Jobs
    doors: SyncDoors
    who: Worker


class SyncScreen(QWidget):
    """Tells what it knows from other places' own replies."""

    def __init__(self, outfit: SyncOutfit) -> None:
        super().__init__()
        self.outfit = outfit
        self.setWindowTitle("Sinkron")
        theme = outfit.theme
        self._person = PersonTag(theme)
        self.banner = Banner(theme)
        self.light = LightCard(theme)
        self.ways = WaysPanel(theme)
        self.progress = ProgressCard(theme)
        self.receipt = ReceiptPanel(theme)
        self.meetings = Meetings(outfit.jobs, outfit.doors.sync, outfit.who.staff, self)
        self._build()
        self._connect()
        outfit.jobs.changed.connect(self._on_changes)

    def show_person(self, name: str, duty: str) -> None:
        """Show who works here."""
        self._person.show_person(name, duty)

    def set_compact(self, compact: bool) -> None:
        """Give way where the window is small."""
        self._person.set_compact(compact)

    def open(self) -> None:
        """Ask anew and take the focus."""
        self._ask()
        (self.ways.hub if self.ways.hub.isVisibleTo(self) else self.ways.export).setFocus()

    def export_to(self, file: Path) -> None:
        """Leave on a stick what it lacks, and take what lies there."""
        self.meetings.stick(file if file.name.endswith(SUFFIX) else Path(f"{file}{SUFFIX}"))

    def _build(self) -> None:
        head = QFrame()
        head.setProperty("ground", Token.SURFACE.value)
        head.setProperty("edge", "bottom")
        head.setFixedHeight(HEIGHT)
        across = row(head, 12, (16, 0, 16, 0))
        across.addWidget(TextLabel(self.outfit.theme, "Sinkron", TextStyle.PAGE_TITLE))
        across.addStretch(1)
        across.addWidget(self._person)
        whole = column(self)
        whole.addWidget(head)
        inside = column(gap=12, margins=(16, 12, 16, 12))
        for part in (self.banner, self.light, self.progress, self.ways, self.receipt):
            inside.addWidget(part)
        inside.addStretch(1)
        whole.addLayout(inside, 1)

    def _connect(self) -> None:
        self.ways.hub_wanted.connect(self._hub)
        self.ways.export_wanted.connect(self._choose_export)
        self.ways.import_wanted.connect(self._choose_import)
        self.ways.invite_wanted.connect(self._invite)
        self.progress.cancel_wanted.connect(self._cancel)
        self.meetings.began.connect(self._on_began)
        self.meetings.progressed.connect(self._on_progress)
        self.meetings.ended.connect(self._on_ended)
        self.meetings.failed.connect(self._on_failed)
        keys: dict[str, Callable[[], object]] = {
            "F5": self._hub,
            "Alt+E": self._choose_export,
            "Alt+A": self._choose_import,
            "Alt+D": self._invite,
            "Esc": self._cancel,
            "Ctrl+P": self.receipt.print_it,
            "Ctrl+S": self.receipt.choose,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _ask(self) -> None:
        sync, jobs = self.outfit.doors.sync, self.outfit.jobs
        jobs.submit_write(sync.light, self._on_light, self._on_failed)
        jobs.submit_write(sync.has_hub, self._on_hub, self._on_failed)
        jobs.submit_write(self._may_invite, self._on_may_invite, self._on_failed)

    def _on_light(self, light: Light) -> None:
        self.light.show_light(light)

    def _on_hub(self, has_hub: bool) -> None:
        self.ways.show_hub(has_hub=has_hub)

    def _may_invite(self) -> bool:
        enrolment = self.outfit.doors.enrolment
        # Who never met anybody makes the office's key with the first invitation.
        holds = enrolment.holds_office_key() or not enrolment.is_joined()
        return holds and may(self.outfit.who.role, Act.STAFF)

    def _on_may_invite(self, allowed: bool) -> None:
        self.ways.show_invite(allowed=allowed)

    def _hub(self) -> None:
        if self.ways.hub.isVisibleTo(self):
            self.meetings.hub()
        else:
            self._ask()

    def _choose_export(self) -> None:
        start = str(_usual_folder() / USUAL)
        dialog = QFileDialog(self, "Ekspor ke stik", start, _FILTER)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(start)
        if not self.meetings.is_busy and dialog.exec():
            self.export_to(Path(dialog.selectedFiles()[0]))

    def _choose_import(self) -> None:
        dialog = QFileDialog(self, "Ambil dari stik", str(_usual_folder()), _FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if not self.meetings.is_busy and dialog.exec():
            self.meetings.stick(Path(dialog.selectedFiles()[0]))

    def _cancel(self) -> None:
        if self.meetings.is_busy:
            self.meetings.cancel()
            self.progress.show_stopping()

    def _on_began(self, place: str) -> None:
        self.banner.clear()
        self.ways.show_busy(busy=True)
        self.progress.begin(place)
        self.progress.cancel.setFocus()

    def _on_progress(self, progress: Progress) -> None:
        self.progress.show_progress(progress, self.meetings.seconds)

    def _on_ended(self, met: Met) -> None:
        self._rest()
        self.light.show_light(met.light)
        write = partial(self.outfit.doors.receipts.write, met, self.meetings.place)
        self.outfit.jobs.submit_write(write, self._on_receipt, self._on_failed)

    def _on_receipt(self, receipt: Receipt) -> None:
        self.receipt.show_receipt(receipt)
        self.receipt.print.setFocus()

    def _invite(self) -> None:
        if not self.ways.invite.isVisibleTo(self):
            return
        dialog = InviteDialog(self.outfit.theme, self.outfit.jobs, self._enrol, self)
        dialog.open()

    def _enrol(self, name: str) -> Invited:
        return self.outfit.doors.enrolment.invite(name, by=self.outfit.who.staff)

    def _on_failed(self, error: Exception) -> None:
        self._rest()
        notice = notice_for(error)
        # Breaking off loses nothing: that is no red matter.
        tone = Tone.WARN if isinstance(error, RemoteAway) else Tone.BAD
        self.banner.show_banner(BannerText(tone, notice.sentence, notice.way_out))
        self.ways.export.setFocus()

    def _rest(self) -> None:
        self.progress.hide()
        self.ways.show_busy(busy=False)

    def _on_changes(self, changes: Changes) -> None:
        if changes and self.isVisible() and not self.meetings.is_busy:
            self._ask()


def _usual_folder() -> Path:
    """Return where sticks appear, else the documents."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))
