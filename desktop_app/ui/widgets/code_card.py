"""The recovery code: numbered groups, and the ways onto paper."""

from pathlib import Path

from PySide6.QtCore import QSaveFile, QStandardPaths, Qt, Signal
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.code_paper import CodePaper
from desktop_app.ui.widgets.message_line import MessageLine
from desktop_app.ui.widgets.text_label import TextLabel

ACROSS = 5
_FILE = "Kode pemulihan Loket Industri.pdf"
_NO_PRINTER = "Tidak ada pencetak. Tulis tangan saja."


class CodeCard(QFrame):
    """Large enough to be written down; nothing of it is kept anywhere by itself."""

    copy_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._code = ""
        self.setProperty("panel", "plain")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self.copy = Button(theme, "Salin", icon=Icon.COPY)
        self.print = Button(theme, "Cetak", icon=Icon.PRINTER)
        self.save = Button(theme, "Simpan PDF", icon=Icon.SAVE)
        self._told = MessageLine(theme)
        self._build()
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._choose)

    @property
    def code(self) -> str:
        """Give the code that is shown."""
        return self._code

    @property
    def told(self) -> str:
        """Give what is said under the code."""
        return self._told.text

    def show_code(self, code: str) -> None:
        """Lay the groups out, five in a row."""
        self._code = code
        self.setAccessibleName(f"Kode pemulihan {code}")
        for at, group in enumerate(code.split("-")):
            self._grid.addLayout(self._cell(at + 1, group), at // ACROSS, at % ACROSS)

    def save_to(self, file: Path) -> None:
        """Write the sheet as PDF, and say where it lies."""
        kept = QSaveFile(str(file))
        if kept.open(QSaveFile.OpenModeFlag.WriteOnly) and self._write(kept) and kept.commit():
            words = f"Tersimpan. Cetak, lalu hapus {file.name}."
            self._told.show_message(Tone.OK, words)
        else:
            words = f"{file.name} tidak bisa ditulis. Pilih folder lain."
            self._told.show_message(Tone.BAD, words)

    def _write(self, kept: QSaveFile) -> bool:
        writer = QPdfWriter(kept)
        writer.setTitle("Kode pemulihan")
        return CodePaper(writer).paint(self._code.split("-"))

    def _build(self) -> None:
        inside = column(self, 12, (16, 14, 16, 14))
        inside.addLayout(self._grid)
        buttons = row(gap=8)
        for button in (self.copy, self.print, self.save):
            buttons.addWidget(button)
        buttons.addWidget(self._told, 1)
        inside.addLayout(buttons)

    def _cell(self, number: int, group: str) -> QHBoxLayout:
        cell = row(gap=6)
        place = TextLabel(self._theme, str(number), TextStyle.SECOND, Token.INK_3)
        place.setFixedWidth(16)
        place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        cell.addWidget(place)
        cell.addWidget(TextLabel(self._theme, group, TextStyle.NUMBER_LARGE))
        cell.addStretch(1)
        return cell

    def _copy(self) -> None:
        self.copy_wanted.emit(self._code)
        self._told.show_message(Tone.OK, "Tersalin untuk satu menit.")

    def _print(self) -> None:
        name = QPrinterInfo.defaultPrinterName()
        if not name:
            self._told.show_message(Tone.WARN, _NO_PRINTER)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name)
        self.print_on(printer, name)

    def print_on(self, printer: QPrinter, name: str) -> None:
        """Print the sheet there, and say whether it was taken."""
        printer.setDocName("Kode pemulihan")
        if CodePaper(printer).paint(self._code.split("-")):
            self._told.show_message(Tone.OK, f"Dikirim ke {name}.")
        else:
            self._told.show_message(Tone.BAD, f"{name} tidak menerima. Periksa pencetaknya.")

    def _choose(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = Path(QStandardPaths.writableLocation(documents)) / _FILE
        chosen, _ = QFileDialog.getSaveFileName(self, "Simpan kode", str(usual), "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))
