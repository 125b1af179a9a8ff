"""Files for a document: chosen, dropped or pasted, then attached."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.changes import Changes
from desktop_app.core.services.attachments import TAKEN, Attachment
from desktop_app.ui.wizard.page import StepPage
from desktop_app.ui.wizard.window import Wizard
from desktop_app.ui.wizard.work import CaseWork

_FILTER = "Dokumen dan gambar (*.pdf *.jpg *.jpeg *.png *.webp *.heic *.docx *.xlsx);;Semua (*)"
PASTED = "Tempelan.png"


class FileDesk(QObject):
    """Whether a file can be taken the house says; what was taken ticks two columns."""

    ticked = Signal(str, object)
    """Key of an answer and its value."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._wizard = wizard
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
