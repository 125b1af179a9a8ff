"""The pages of a paper: made, given up, saved, given to print."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.services.halt import Halt
from desktop_app.core.services.papers import Printing, Rendered
from desktop_app.core.services.preview import Sight as Pages
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.visit.sheets import Source
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.widgets.banner import BannerText
from desktop_app.ui.widgets.paper_pages import PaperPages
from desktop_app.ui.wizard.opener import Opener

PRINTED = "Terbuka di pembaca PDF: cetak dari sana."
Shown: TypeAlias = Callable[[Pages], object]


class PagesDesk(QObject):
    """A later question wins: the converter of an older one is stopped."""

    told = Signal(object)
    """A BannerText."""

    def __init__(self, work: VisitWork, pages: PaperPages) -> None:
        super().__init__(pages)
        self._work, self._pages = work, pages
        self._asked: Source | None = None
        self._halt = Halt()
        self._opener = Opener(work.desk.desk.jobs)
        self.dialog: QFileDialog | None = None
        pages.stop_wanted.connect(self.give_up)
        pages.again_wanted.connect(self._ask)
        pages.save_wanted.connect(self.choose_folder)
        pages.print_wanted.connect(self.print)

    def show_source(self, wanted: Source | None) -> None:
        """Ask for the pages of a paper, where they are others than those shown."""
        if wanted is not None and (self._asked is None or wanted.name != self._asked.name):
            self._asked = wanted
            self._pages.show()
            self._ask()

    def give_up(self) -> None:
        """Stop the converter; the text alone is shown."""
        self._halt.want()

    def choose_folder(self) -> None:
        """Ask where the previewed PDF shall go."""
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.dialog = QFileDialog(self._pages.window(), "Simpan PDF ke folder", start)
        self.dialog.setFileMode(QFileDialog.FileMode.Directory)
        self.dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        self.dialog.open()

    def save(self, folder: Path) -> None:
        """Write the previewed PDF itself into a folder."""
        sight = self._pages.sight
        if sight is not None:
            save = partial(sight.save, folder)
            self._work.desk.desk.jobs.submit_paper(save, self._on_saved, self._on_failed)

    def print(self) -> None:
        """Hand the previewed PDF itself to the computer's own reader."""
        sight = self._pages.sight
        if sight is not None:
            made = Rendered(sight.file_name, sight.pdf)
            self._opener.open(lambda: made, self._on_opened, self._on_failed)

    def _ask(self) -> None:
        """Fetch what is frozen, or what would be told now, and have its pages made."""
        wanted = self._asked
        if wanted is None:
            return
        self._halt.want()
        self._halt = Halt()
        self._pages.show_waiting()
        desk, jobs = self._work.desk, self._work.desk.desk.jobs
        jobs.submit_paper(desk.preview.converter, self._on_converter)
        shown, failed = partial(self._on_pages, self._halt), self._on_failed
        if wanted.frozen is not None:
            jobs.submit_write(wanted.frozen, partial(self._convert, self._halt, shown), failed)
        elif wanted.concept is not None:
            jobs.submit_write(wanted.concept, partial(self._render, self._halt, shown), failed)

    def _render(self, halt: Halt, shown: Shown, paper: Printing) -> None:
        desk = self._work.desk
        desk.desk.jobs.submit_paper(
            lambda: desk.preview.of(desk.signing.render(paper), halt), shown, self._on_failed
        )

    def _convert(self, halt: Halt, shown: Shown, made: Rendered) -> None:
        desk = self._work.desk
        desk.desk.jobs.submit_paper(partial(desk.preview.of, made, halt), shown, self._on_failed)

    def _on_converter(self, name: str) -> None:
        self._pages.wait.set_limit(name, self._work.desk.preview.seconds)

    def _on_pages(self, halt: Halt, pages: Pages) -> None:
        if halt is self._halt:
            self._pages.show_sight(pages)

    def _on_saved(self, file: Path) -> None:
        words = f"{file.name} di folder {file.parent.name}."
        self.told.emit(BannerText(Tone.OK, "PDF tersimpan:", words))

    def _on_opened(self) -> None:
        self.told.emit(BannerText(Tone.INFO, PRINTED, ""))

    def _on_failed(self, error: Exception) -> None:
        self._pages.setVisible(self._pages.sight is not None)
        notice = notice_for(error)
        self.told.emit(BannerText(Tone.WARN, notice.sentence, notice.way_out))
