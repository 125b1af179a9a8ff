"""The last meeting: what it did, up to where chains reach, on paper."""

from pathlib import Path

from PySide6.QtCore import QSaveFile, QStandardPaths
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.services.sync_receipt import Receipt
from desktop_app.ui.screens.sync import words
from desktop_app.ui.screens.sync.receipt_paper import ReceiptPaper
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.message_line import MessageLine
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel

_FILE = "tanda-terima-sinkron.pdf"
_NAME = "Tanda terima sinkron"


class ReceiptPanel(Panel):
    """Hidden until a meeting has ended here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Sinkron terakhir")
        self._receipt: Receipt | None = None
        self._sentence = TextLabel(theme, "", TextStyle.BODY_STRONG).wrapped()
        self._remarks = TextLabel(theme, "", TextStyle.BODY, Token.WARN).wrapped()
        self._ends = TextLabel(theme, "", TextStyle.NUMBER, Token.INK_2).wrapped()
        self._told = MessageLine(theme)
        self.print = Button(theme, "Cetak tanda terima", icon=Icon.PRINTER, key="Ctrl P")
        self.save = Button(theme, "Simpan PDF", icon=Icon.SAVE, key="Ctrl S")
        inside = self.body_column(gap=8)
        for label in (self._sentence, self._remarks, self._ends):
            inside.addWidget(label)
        buttons = row(gap=8)
        buttons.addWidget(self.print)
        buttons.addWidget(self.save)
        buttons.addWidget(self._told, 1)
        inside.addLayout(buttons)
        self.print.clicked.connect(self.print_it)
        self.save.clicked.connect(self.choose)
        self.hide()

    @property
    def sentence(self) -> str:
        """Give what is said of the meeting."""
        return self._sentence.text()

    @property
    def told(self) -> str:
        """Give what became of the paper."""
        return self._told.text

    def show_receipt(self, receipt: Receipt) -> None:
        """Show a meeting that has ended."""
        self._receipt = receipt
        self.show_title("Sinkron terakhir", words.occasion(receipt))
        self._sentence.show_text(words.headline(receipt.met))
        remarks = words.remarks(receipt.met)
        self._remarks.show_text("\n".join(remarks))
        self._remarks.setVisible(bool(remarks))
        lines = [f"{e.computer}  {e.number}  {e.fact[:16]}…" for e in receipt.ends]
        self._ends.show_text("\n".join(lines))
        self._told.clear()
        self.show()

    def print_it(self) -> None:
        """Send the receipt to the usual printer."""
        name = QPrinterInfo.defaultPrinterName()
        if self._receipt is None:
            return
        if not name:
            words_ = "Tidak ada pencetak. Simpan sebagai PDF, lalu cetak di komputer lain."
            self._told.show_message(Tone.WARN, words_)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name)
        printer.setDocName(_NAME)
        if ReceiptPaper(printer).paint(self._receipt):
            self._told.show_message(Tone.OK, f"Dikirim ke {name}.")
        else:
            self._told.show_message(Tone.BAD, f"{name} tidak menerima. Periksa pencetaknya.")

    def choose(self) -> None:
        """Ask where the PDF is wanted."""
        if self._receipt is None:
            return
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = Path(QStandardPaths.writableLocation(documents)) / _FILE
        chosen, _ = QFileDialog.getSaveFileName(self, "Simpan", str(usual), "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, file: Path) -> None:
        """Write the receipt as PDF, and say where it lies."""
        kept = QSaveFile(str(file))
        if kept.open(QSaveFile.OpenModeFlag.WriteOnly) and self._write(kept) and kept.commit():
            self._told.show_message(Tone.OK, f"Tersimpan: {file.name}.")
        else:
            self._told.show_message(Tone.BAD, f"{file.name} tidak bisa ditulis. Pilih folder lain.")

    def _write(self, kept: QSaveFile) -> bool:
        if self._receipt is None:
            return False
        writer = QPdfWriter(kept)
        writer.setTitle(_NAME)
        return ReceiptPaper(writer).paint(self._receipt)
