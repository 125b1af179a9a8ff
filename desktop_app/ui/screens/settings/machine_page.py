"""The computer at hand: look, lock, name of the counter, data folder."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop_app.core.clock import office_time
from desktop_app.core.security.roles import LABELS, Act, who_may
from desktop_app.core.settings import Settings
from desktop_app.core.wording.dates import long_date
from desktop_app.ui.screens.settings.form import Form, Keep
from desktop_app.ui.screens.settings.frame import PageFrame
from desktop_app.ui.screens.settings.line_entries import LineEntry
from desktop_app.ui.screens.settings.pick_entries import SegmentEntry
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.segmented import Segment
from desktop_app.ui.widgets.text_label import TextLabel

_THEMES = (
    Segment("sistem", "Ikut sistem", Icon.MONITOR),
    Segment("terang", "Terang", Icon.SUN),
    Segment("gelap", "Gelap", Icon.MOON),
)
_MINUTES = (1, 3, 5, 10)
_HERE = (
    "Nama pemohon, NIK, dan naskah tersimpan tersandi di folder ini. "
    "Jangan memindahkan atau menghapus isinya selagi aplikasi terbuka."
)
_CODE = (
    "Bila komputer ini rusak atau diganti, hanya kode ini yang bisa membuka salinan datanya. "
    "Simpan di atas kertas, di lemari terkunci."
)


class MachinePage(QWidget):
    """Anybody may change these: they concern this computer only."""

    code_wanted = Signal()

    def __init__(self, theme: Theme, keep: Keep) -> None:
        super().__init__()
        self._theme = theme
        self.frame = PageFrame(
            theme,
            "Tampilan dan komputer ini",
            "Hanya berlaku di komputer ini, untuk semua petugas.",
        )
        self.form = Form(keep, self)
        self.look = SegmentEntry(theme, "Tema", _THEMES)
        minutes = tuple(Segment(str(each), f"{each} menit") for each in _MINUTES)
        self.lock = SegmentEntry(
            theme, "Kunci layar bila tidak dipakai", minutes, {str(each): each for each in _MINUTES}
        )
        self.counter = LineEntry(theme, "Nama loket, tampil di samping nama petugas", optional=True)
        self._noted = TextLabel(theme, "", TextStyle.BODY_MEDIUM)
        self.show_code = Button(theme, "Tampilkan kode", icon=Icon.KEY_ROUND)
        self.show_code.clicked.connect(self.code_wanted)
        self._who_may = TextLabel(theme, "", TextStyle.BODY, Token.INK_2)
        self._folder = QLineEdit()
        self._where = Path()
        self._build()

    def show_reading(self, reading: OfficeReading) -> None:
        """Show what this computer keeps."""
        self.show_machine(reading.machine)
        self.form.show_may(may=True)
        self._where = reading.folder
        self._folder.setText(str(reading.folder))
        self._folder.setCursorPosition(0)
        if reading.noted is None:
            self._noted.show_text("Kode pemulihan belum dicatat.", Token.WARN)
        else:
            day = long_date(office_time(reading.noted).date())
            self._noted.show_text(f"Kode pemulihan dicatat {day}.", Token.OK)

    def show_rights(self, rights: Rights) -> None:
        """Offer the recovery code only to those who may see it."""
        self.show_code.setVisible(rights.may(Act.STAFF))
        self._who_may.setVisible(not rights.may(Act.STAFF))
        names = " atau ".join(LABELS[role] for role in who_may(Act.STAFF))
        self._who_may.show_text(f"Hanya {names} yang bisa menampilkannya.")

    def show_machine(self, machine: Settings) -> None:
        """Show the settings alone, as after one was changed."""
        self.form.show_values(
            {
                "theme": machine.theme,
                "lock_minutes": machine.lock_minutes,
                "counter": machine.counter,
            }
        )

    def _build(self) -> None:
        column(self).addWidget(self.frame)
        look = Panel(self._theme, "Tampilan")
        look.body_column(12).addWidget(self.look)
        desk = Panel(self._theme, "Loket")
        grid = QGridLayout(desk.body)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setSpacing(16)
        grid.addWidget(self.lock, 0, 0)
        grid.addWidget(self.counter, 0, 1)
        grid.setColumnStretch(1, 1)
        for key, entry in (
            ("theme", self.look), ("lock_minutes", self.lock), ("counter", self.counter),
        ):  # fmt: skip
            self.form.add(key, entry)
        for panel in (look, desk, self._code_panel(), self._data_panel()):
            self.frame.main.addWidget(panel)
        self.frame.main.addStretch(1)
        self.frame.show_side(shown=False)

    def _code_panel(self) -> Panel:
        panel = Panel(self._theme, "Kode pemulihan")
        inside = panel.body_column(10)
        inside.addWidget(self._noted)
        inside.addWidget(TextLabel(self._theme, _CODE, TextStyle.BODY, Token.INK_2).wrapped())
        line = row()
        line.addWidget(self.show_code)
        line.addWidget(self._who_may)
        line.addStretch(1)
        inside.addLayout(line)
        return panel

    def _data_panel(self) -> Panel:
        panel = Panel(self._theme, "Folder data")
        inside = panel.body_column(10)
        field = Field(self._theme, self._folder, FieldLook("Data aplikasi ini tersimpan di"))
        field.show_state(FieldState.READ_ONLY)
        inside.addWidget(field)
        inside.addWidget(TextLabel(self._theme, _HERE, TextStyle.BODY, Token.INK_2).wrapped())
        buttons = row()
        show = Button(self._theme, "Buka folder data", icon=Icon.FOLDER_OPEN)
        show.clicked.connect(self._open_folder)
        buttons.addWidget(show)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        return panel

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._where)))
