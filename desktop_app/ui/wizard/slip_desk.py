"""Half pages and letters of a case: numbered, printed, saved."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.services import paper_files
from desktop_app.core.services.papers import Printing, Rendered
from desktop_app.ui.wizard.desk import Desk
from desktop_app.ui.wizard.opener import Opener
from desktop_app.ui.wizard.page import StepPage
from desktop_app.ui.wizard.sights import Issued, Offer
from desktop_app.ui.wizard.slip_bar import BUSY
from desktop_app.ui.wizard.slips import Slip, kinds_of, lines_of
from desktop_app.ui.wizard.window import Wizard
from desktop_app.ui.wizard.work import CaseWork

Found: TypeAlias = tuple[Sequence[Offer], Sequence[Issued]]
Use: TypeAlias = Callable[[Callable[[], Rendered]], None]
OPENED = "Dibuka di pengolah kata. Cetak dari sana dengan Ctrl P."


class SlipDesk(QObject):
    """What is asked for is read on the writer lane and rendered beside it."""

    failed = Signal(object)
    saved = Signal(object)
    """Path of a Word file that was written."""

    def __init__(self, desk: Desk, wizard: Wizard, opener: Opener) -> None:
        super().__init__(wizard)
        self._desk = desk
        self._wizard = wizard
        self._opener = opener
        self._work: CaseWork | None = None
        self._found: Found = (), ()
        self._told: dict[str, str] = {}

    def serve(self, work: CaseWork) -> None:
        """Print for this case from now on."""
        self._work, self._found, self._told = work, ((), ()), {}

    def listen(self, page: StepPage) -> None:
        """Hear what a page wants printed."""
        page.slips.print_wanted.connect(self.print)
        page.slips.save_wanted.connect(self.choose_file)

    def load(self) -> None:
        """Read what is offered, where the page has something to hand out."""
        self.show_slips()
        if self._work is None or not kinds_of(self._wizard.brain):
            return
        case, papers, by = self._work.case, self._desk.papers, self._desk.who.staff

        def read() -> Found:
            return papers.slips(case, by=by), papers.issued(case)

        self._desk.jobs.submit_write(read, self._on_read, self._on_failed)

    def show_page(self) -> None:
        """Show what a page offers that was gone to; read it where it was not needed before."""
        if self._found[0]:
            self.show_slips()
        else:
            self.load()

    def show_slips(self) -> None:
        """Show on the page what was read last."""
        if self._wizard.has_case:
            self._wizard.page_now.slips.show_slips(self._lines(), self._told)

    def print_first(self) -> bool:
        """Print what stands first; tell whether there was anything."""
        ready = [line for line in self._lines() if line.is_ready]
        if ready:
            self.print(ready[0].kind)
        return bool(ready)

    def print(self, kind: str) -> None:
        """Open a slip in the word processor, or give a letter its number."""
        line = self._line(kind)
        if self._work is None or self._told.get(kind) == BUSY:
            return
        if line is not None and line.wants_number:
            self._work.issue(kind, self._wizard.brain.seen)
            return
        done, failed = partial(self._tell, kind, OPENED), partial(self._on_unmade, kind)
        self._make(kind, lambda make: self._opener.open(make, done, failed))

    def choose_file(self, kind: str) -> None:
        """Ask where the Word file shall go, under a name that says what it is."""
        if self._told.get(kind) != BUSY:
            self._make(kind, partial(self._ask_file, kind))

    def save(self, kind: str, paper: Rendered, file: Path) -> None:
        """Write a slip into a file."""
        self._desk.jobs.submit_paper(
            lambda: paper_files.write(file, paper.content),
            partial(self._on_saved, kind),
            partial(self._on_unmade, kind),
        )

    def _make(self, kind: str, use: Use) -> None:
        if self._work is None:
            return
        case, papers, by = self._work.case, self._desk.papers, self._desk.who.staff
        line, failed = self._line(kind), partial(self._on_unmade, kind)
        blob = line.blob if line is not None else None
        self._tell(kind, BUSY)

        def render(printing: Printing) -> None:
            use(lambda: papers.render(printing))

        def give(paper: Rendered) -> None:
            use(lambda: paper)

        if blob is not None:
            self._desk.jobs.submit_write(lambda: papers.frozen(case, blob), give, failed)
        else:
            self._desk.jobs.submit_write(lambda: papers.sheet(case, kind, by=by), render, failed)

    def _ask_file(self, kind: str, make: Callable[[], Rendered]) -> None:
        asked = partial(self._open_dialog, kind)
        self._desk.jobs.submit_paper(make, asked, partial(self._on_unmade, kind))

    def _open_dialog(self, kind: str, paper: Rendered) -> None:
        self._tell(kind, "")
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._wizard.window(), "Simpan sebagai berkas Word", start)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Berkas Word (*.docx)")
        dialog.setDefaultSuffix("docx")
        dialog.selectFile(QDir(start).filePath(paper.file_name))
        dialog.fileSelected.connect(lambda name: self.save(kind, paper, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lines(self) -> tuple[Slip, ...]:
        return lines_of(self._wizard.brain, *self._found) if self._wizard.has_case else ()

    def _line(self, kind: str) -> Slip | None:
        return next((line for line in self._lines() if line.kind == kind), None)

    def _tell(self, kind: str, words: str) -> None:
        self._told[kind] = words
        self.show_slips()

    def _on_read(self, found: Found) -> None:
        self._found = found
        self.show_slips()

    def _on_saved(self, kind: str, file: Path) -> None:
        self._tell(kind, f"Tersimpan di folder {file.parent.name}: {file.name}")
        self.saved.emit(file)

    def _on_unmade(self, kind: str, error: Exception) -> None:
        self._tell(kind, "")
        self.failed.emit(error)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
