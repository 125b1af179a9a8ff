"""Papers of the case: numbered, looked at, saved as Word files."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.services.papers import Printing, Rendered
from desktop_app.ui.wizard import handover
from desktop_app.ui.wizard.desk import Desk
from desktop_app.ui.wizard.opener import Opener
from desktop_app.ui.wizard.page import StepPage
from desktop_app.ui.wizard.papers_panel import standing
from desktop_app.ui.wizard.sights import Issued, Offer
from desktop_app.ui.wizard.window import Wizard
from desktop_app.ui.wizard.work import CaseWork

Found: TypeAlias = tuple[Sequence[Offer], Sequence[Issued]]


class PaperDesk(QObject):
    """Concepts are opened from a folder that vanishes with the program."""

    failed = Signal(object)
    unmatched = Signal(str)
    """What still has to be compared before the SK gets its number."""
    exported = Signal(object)
    preparing = Signal()
    opened = Signal()
    """A paper lies before the person in the word processor."""

    def __init__(self, desk: Desk, wizard: Wizard, opener: Opener) -> None:
        super().__init__(wizard)
        self._desk = desk
        self._wizard = wizard
        self._work: CaseWork | None = None
        self._found: Found = (), ()
        self._folder: Path | None = None
        self._opener = opener

    def serve(self, work: CaseWork) -> None:
        """Issue papers of this case from now on."""
        self._work, self._found, self._folder = work, ((), ()), None

    def listen(self, page: StepPage) -> None:
        """Hear what a page wants printed."""
        page.talk.issue_wanted.connect(self.issue)
        page.talk.preview_wanted.connect(self.preview)
        page.talk.print_wanted.connect(self.print)
        page.talk.export_wanted.connect(self.choose_folder)
        page.talk.folder_wanted.connect(self.open_folder)

    def load(self) -> None:
        """Read which papers there are and which could be issued."""
        if self._work is None:
            return
        case, papers = self._work.case, self._desk.papers

        def read() -> Found:
            return papers.offered(case), papers.issued(case)

        self._desk.jobs.submit_write(read, self._on_read, self._on_failed)

    def show_papers(self) -> None:
        """Show on the page what was read last."""
        panel = self._wizard.page_now.body.papers if self._wizard.has_case else None
        if panel is not None:
            panel.show_papers(*self._found, self._wizard.brain.round)

    def issue(self, kind: str) -> None:
        """Number and keep a paper; an SK only after it was compared."""
        brain = self._wizard.brain
        if kind == handover.SK:
            open_ = [match for match in handover.matches(brain) if not match.done]
            if open_:
                self._wizard.page_now.focus_gap(f"{handover.MATCH}{open_[0].key}")
                self.unmatched.emit(open_[0].label)
                return
        if self._work is not None:
            self._work.issue(kind, brain.seen)

    def preview(self, kind: str) -> None:
        """Render a paper as KONSEP and open it."""
        if self._work is None:
            return
        case, papers = self._work.case, self._desk.papers

        def render(printing: Printing) -> None:
            self._open(lambda: papers.render(printing))

        self._desk.jobs.submit_write(lambda: papers.concept(case, kind), render, self._on_failed)

    def print(self, kind: str) -> None:
        """Open an issued paper as it is, to be printed from the word processor."""
        paper = standing(self._found[1], kind, self._wizard.brain.round)
        if self._work is None or paper is None:
            return
        case, papers, blob = self._work.case, self._desk.papers, paper.blob

        def give(made: Rendered) -> None:
            self._open(lambda: made)

        self._desk.jobs.submit_write(lambda: papers.frozen(case, blob), give, self._on_failed)

    def print_first(self) -> bool:
        """Print the SK, else the BAP of the round; tell whether the page has one."""
        has_panel = self._wizard.page_now.body.papers is not None
        for kind in (handover.SK, handover.BAP) if has_panel else ():
            if standing(self._found[1], kind, self._wizard.brain.round) is not None:
                self.print(kind)
                return True
        return False

    def choose_folder(self) -> None:
        """Ask where the Word files shall go."""
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._wizard.window(), "Simpan BAP dan SK ke folder", start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.open()

    def export(self, folder: Path) -> None:
        """Write BAP and SK into a folder."""
        if self._work is None:
            return
        case, papers = self._work.case, self._desk.papers
        self._desk.jobs.submit_write(
            lambda: papers.export(case, folder),
            partial(self._on_exported, folder),
            self._on_failed,
        )

    def open_folder(self) -> None:
        """Show the folder in the computer's own file browser."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def _on_read(self, found: Found) -> None:
        self._found = found
        self.show_papers()

    def _on_exported(self, folder: Path, written: tuple[Path, ...]) -> None:
        self._folder = folder
        panel = self._wizard.page_now.body.papers
        if panel is not None:
            panel.show_saved(folder.name)
        self.exported.emit(written)

    def _open(self, make: Callable[[], Rendered]) -> None:
        self.preparing.emit()
        self._opener.open(make, self.opened.emit, self._on_failed)
