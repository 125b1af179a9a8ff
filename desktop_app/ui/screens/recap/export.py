"""Where the month's book goes as a file: format, then place."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.services.book import Month
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.option_card import Option, OptionCards
from desktop_app.ui.widgets.text_label import TextLabel

XLSX, CSV = "xlsx", "csv"
_FILTERS = {XLSX: "Excel (*.xlsx)", CSV: "CSV (*.csv)"}


class ExportDialog(DialogFrame):
    """Asks for the format; `wanted` holds it after Ctrl Enter."""

    def __init__(self, theme: Theme, month: Month, parent: QWidget) -> None:
        super().__init__(theme, f"Ekspor rekap {month}", parent)
        formats = (
            Option(XLSX, "Excel", "Register dan rekap, dua lembar", "1"),
            Option(CSV, "CSV", "Register saja, untuk program lain", "2"),
        )
        self.cards = OptionCards(theme, formats, "Bentuk berkas", across=True)
        self.cards.show_current(XLSX)
        self.body.addWidget(self.cards)
        remark = "NIK tidak ikut diekspor. Tidak ada sel yang menjalankan rumus."
        self.body.addWidget(TextLabel(theme, remark, TextStyle.SECOND, Token.INK_2))
        self.add_left(Button(theme, "Batal", key="Esc")).clicked.connect(self.reject)
        save = Button(theme, "Pilih tempat simpan", ButtonKind.PRIMARY, key="Ctrl Enter")
        self.add_right(save).clicked.connect(self.accept)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.accept)
        self.cards.focus_current()

    @property
    def wanted(self) -> str:
        """Give the chosen format."""
        return self.cards.current


def ask_for_place(month: Month, kind: str, parent: QWidget) -> Path | None:
    """Ask where the file goes, the documents' folder offered; None when given up."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = f"Rekap {month.year}-{month.number:02d}.{kind}"
    chosen, _ = QFileDialog.getSaveFileName(
        parent, f"Simpan rekap {month}", str(Path(documents) / name), _FILTERS[kind]
    )
    if not chosen:
        return None
    file = Path(chosen)
    return file if file.suffix.lower() == f".{kind}" else file.with_name(f"{file.name}.{kind}")
