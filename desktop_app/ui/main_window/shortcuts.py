"""All shortcuts of the program, as F1 shows them."""

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.key_hint import KeyHint
from desktop_app.ui.widgets.text_label import TextLabel

EVERYWHERE = (
    (("Ctrl 1",), "Berkas"),
    (("Ctrl 2",), "Kunjungan"),
    (("Ctrl 5",), "Rekap"),
    (("Ctrl 6",), "Benturan"),
    (("Ctrl 7",), "Sinkron"),
    (("Ctrl 0",), "Atur"),
    (("Ctrl K",), "cari"),
    (("Ctrl N",), "pemohon baru"),
    (("↑", "↓"), "pilih baris, juga saat mengetik pencarian"),
    (("Enter",), "buka baris terpilih"),
    (("Alt Enter",), "cari di arsip"),
    (("Alt 1", "…"), "tab atau bagian layar"),
    (("F5",), "baca ulang"),
    (("Ctrl L",), "kunci layar"),
    (("Esc",), "kembali; tidak membuang apa pun"),
)
IN_A_CASE = (
    (("Ctrl Enter",), "selesaikan langkah ini"),
    (("F8",), "kekurangan berikutnya"),
    (("F9",), "jeda dengan alasan, lalu lanjut"),
    (("F2",), "pilih berkas untuk dilampirkan"),
    (("F6",), "panel salin"),
    (("Ctrl Shift C",), "salin isian, ke isian berikutnya"),
    (("F7",), "catatan"),
    (("Ctrl P",), "cetak"),
    (("Ctrl S",), "simpan naskah Word ke folder"),
    (("Ctrl B",), "minta perbaikan BAP, di langkah 7"),
    (("Ctrl O",), "buka oss.go.id"),
    (("Alt ←",), "langkah sebelumnya, hanya baca"),
)
_ROW = 26


class ShortcutsDialog(DialogFrame):
    """Two columns: everywhere, and in a case."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "Semua pintasan", parent)
        self._look = theme
        self.setFixedWidth(720)
        across = row(gap=32)
        across.addLayout(self._column("Di mana saja", EVERYWHERE), 1)
        across.addLayout(self._column("Di dalam berkas", IN_A_CASE), 1)
        self.body.addLayout(across)
        shut = self.add_right(Button(theme, "Tutup", ButtonKind.PRIMARY, key="Esc"))
        shut.clicked.connect(self.accept)
        shut.setFocus()

    def _column(self, title: str, keys: tuple[tuple[tuple[str, ...], str], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.addWidget(TextLabel(self._look, title, TextStyle.PANEL_TITLE), 0, 0, 1, 2)
        for number, (hints, words) in enumerate(keys, 1):
            cell = QWidget()
            cell.setFixedHeight(_ROW)
            line = row(cell, 4)
            for hint in hints:
                line.addWidget(KeyHint(self._look, hint))
            line.addStretch(1)
            grid.addWidget(cell, number, 0)
            grid.addWidget(TextLabel(self._look, words, TextStyle.BODY, Token.INK_2), number, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(keys) + 1, 1)
        return grid
