"""The book of the month: what the SOP wants recorded, read and exported."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.changes import Changes
from desktop_app.core.services.book import Month, Recap
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.recap.bar import BOOK, SUMMARY, RecapBar
from desktop_app.ui.screens.recap.body import RecapBody
from desktop_app.ui.screens.recap.doors import RecapDoor
from desktop_app.ui.screens.recap.export import XLSX, ExportDialog, ask_for_place
from desktop_app.ui.screens.recap.figures import figures
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.kpi_strip import KpiStrip


class RecapOutfit(Struct, frozen=True):
    """What the recap is built with; `this_month` says where it opens and ends."""

    theme: Theme
    jobs: Jobs
    door: RecapDoor
    this_month: Callable[[], Month]


class RecapScreen(QWidget):
    """Tells which case is wanted; never writes but to a file that was asked for."""

    case_wanted = Signal(str)

    def __init__(self, outfit: RecapOutfit) -> None:
        super().__init__()
        self._outfit = outfit
        self._month = outfit.this_month()
        self._recap: Recap | None = None
        self._saved: Path | None = None
        self.bar = RecapBar(outfit.theme)
        self.figures = KpiStrip(outfit.theme)
        self.body = RecapBody(outfit.theme)
        self.banner = Banner(outfit.theme)
        self._build()
        self._connect()
        outfit.jobs.changed.connect(self._on_changes)

    def open(self) -> None:
        """Read the month anew, as when the screen is come to."""
        self._ask()
        self.bar.views.focus_current()

    def show_person(self, name: str, duty: str) -> None:
        """Show who works here."""
        self.bar.show_person(name, duty)

    def set_compact(self, compact: bool) -> None:
        """Give way where the window is small."""
        self.bar.set_compact(compact=compact)
        self.body.set_compact(compact=compact)

    def export_to(self, file: Path, kind: str) -> None:
        """Write the book beside the other work and say where it lies."""
        if self._recap is None:
            return
        door = self._outfit.door
        write = door.to_xlsx if kind == XLSX else door.to_csv
        self._outfit.jobs.submit_paper(
            partial(write, self._recap, file), self._on_saved, self._on_not_saved
        )

    def _build(self) -> None:
        whole = column(self)
        whole.addWidget(self.bar)
        inside = column(gap=12, margins=(16, 12, 16, 12))
        inside.addWidget(self.banner)
        inside.addWidget(self.figures)
        inside.addWidget(self.body, 1)
        whole.addLayout(inside, 1)
        self.body.show_view(SUMMARY)

    def _connect(self) -> None:
        self.bar.view_chosen.connect(self.body.show_view)
        self.bar.moved.connect(self._move)
        self.body.before.clicked.connect(partial(self._move, -1))
        self.bar.export_wanted.connect(self._export)
        self.body.register.case_wanted.connect(self.case_wanted)
        self.figures.chosen.connect(lambda _key: self.figures.show_chosen(""))
        self.banner.acted.connect(self._open_folder)
        keys = {
            "Alt+1": partial(self._turn, SUMMARY),
            "Alt+2": partial(self._turn, BOOK),
            "Alt+Left": partial(self._move, -1),
            "Alt+Right": partial(self._move, 1),
            "Ctrl+E": self._export,
            "F5": self._ask,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _ask(self) -> None:
        last = self._outfit.this_month()
        self.bar.show_month(self._month, is_last=self._month == last)
        self._outfit.jobs.submit_read(
            partial(self._outfit.door.month, self._month),
            self._on_read,
            lambda error: self.body.show_trouble(notice_for(error)),
            key="recap",
        )

    def _move(self, months: int) -> None:
        wanted = self._month.back(-months)
        if wanted.first() <= self._outfit.this_month().first():
            self._month = wanted
            self.banner.clear()
            self._ask()

    def _turn(self, view: str) -> None:
        self.bar.views.show_current(view)
        self.body.show_view(view)
        if view == BOOK:
            self.body.register.setFocus()

    def _on_changes(self, changes: Changes) -> None:
        if changes and self.isVisible():
            self._ask()

    def _on_read(self, recap: Recap) -> None:
        self._recap = recap
        self.figures.show_figures(figures(recap.totals))
        self.body.show_recap(recap)

    def _export(self) -> None:
        dialog = ExportDialog(self._outfit.theme, self._month, self)
        if dialog.exec() != ExportDialog.DialogCode.Accepted:
            return
        file = ask_for_place(self._month, dialog.wanted, self)
        if file is not None:
            self.export_to(file, dialog.wanted)

    def _on_saved(self, file: Path) -> None:
        self._saved = file
        words = BannerText(
            Tone.OK, f"Rekap {self._month} tersimpan.", f"Berkas {file.name}.", "Buka folder"
        )
        self.banner.show_banner(words)

    def _on_not_saved(self, error: Exception) -> None:
        self._saved = None
        notice = notice_for(error)
        self.banner.show_banner(BannerText(Tone.BAD, notice.sentence, notice.way_out))

    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))
