"""Files for a document: chosen, dropped or pasted, then attached."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QTemporaryDir,
    QUrl,
    Signal,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.cases.state import File
from desktop_app.core.changes import Changes
from desktop_app.core.services.attachments import TAKEN, Attachment
from desktop_app.ui.wizard.asks import remove_file
from desktop_app.ui.wizard.desk import Desk
from desktop_app.ui.wizard.page import StepPage
from desktop_app.ui.wizard.window import Wizard
from desktop_app.ui.wizard.work import CaseWork

_FILTER = "Dokumen dan gambar (*.pdf *.jpg *.jpeg *.png *.webp *.heic *.docx *.xlsx);;Semua (*)"
PASTED = "Tempelan.png"


class FileDesk(QObject):
    """Whether a file can be taken the house says; what was taken ticks two columns."""

    asked = Signal(object)
    """A Question about a file."""
    failed = Signal(object)
    ticked = Signal(str, object)
    """Key of an answer and its value."""

    def __init__(self, desk: Desk, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._desk = desk
        self._wizard = wizard
        self._opened = QTemporaryDir()
        self._work: CaseWork | None = None
        self._document = ""

    def serve(self, work: CaseWork) -> None:
        """Attach to this case from now on."""
        self._work = work
        work.done.connect(self._on_done)

    def listen(self, page: StepPage) -> None:
        """Hear what a page wants attached."""
        page.talk.attach_wanted.connect(self.choose)
        page.talk.paste_wanted.connect(self.paste)
        page.talk.dropped.connect(self.give)
        page.talk.open_wanted.connect(self.open_file)
        page.talk.remove_wanted.connect(lambda file: self.asked.emit(remove_file(file)))

    def choose_here(self) -> None:
        """Ask for files for the paper whose row has the focus."""
        document = self._here()
        if document:
            self.choose(document)

    def choose(self, document: str) -> None:
        """Ask for files on this computer."""
        if not self._wizard.brain.editable:
            return
        self._document = document
        owner = self._wizard.window()
        dialog = QFileDialog(owner, f"Lampirkan berkas: {TAKEN}", "", _FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()

    def give(self, document: str, paths: list[Path]) -> None:
        """Attach these files."""
        for path in paths:
            self._attach(document, path.name, path)

    def paste(self, document: str) -> None:
        """Attach the files or the picture on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        image = data.imageData()
        if paths:
            self.give(document, paths)
        elif isinstance(image, QImage):
            self._attach(document, PASTED, as_png(image))

    def open_file(self, file: File) -> None:
        """Open an attached file from a folder that vanishes with the program."""
        if self._work is None:
            return
        cases, case = self._desk.cases, self._work.case
        self._desk.jobs.submit_write(
            lambda: cases.file_bytes(case, file.id),
            partial(self._on_bytes, file.name),
            self._on_failed,
        )

    def _on_bytes(self, name: str, content: bytes) -> None:
        path = Path(self._opened.filePath(Path(name).name))
        path.write_bytes(content)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def _attach(self, document: str, name: str, source: Path | bytes) -> None:
        brain = self._wizard.brain
        if self._work is not None and brain.editable:
            self._work.attach(Attachment(brain.number, document, name, source), brain.seen)

    def _here(self) -> str:
        checklist = self._wizard.page_now.body.checklist if self._wizard.has_case else None
        return checklist.current() if checklist is not None else ""

    def _on_selected(self, names: list[str]) -> None:
        self.give(self._document, [Path(name) for name in names])

    def _on_done(self, asked: object, _changes: Changes) -> None:
        if isinstance(asked, Attachment):
            for tick in ("shown", "scanned"):
                self.ticked.emit(f"doc.{asked.document}.{tick}", True)


def as_png(image: QImage) -> bytes:
    """Return the picture as the bytes of a PNG."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(held.data())
