"""Takes another computer in: a file to carry, a code to say."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSaveFile, QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from desktop_app.core.services.enrolment import SUFFIX, Invited
from desktop_app.core.services.row_timing import wall_clock
from desktop_app.core.wording.dates import clock, full_date
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.text_label import TextLabel

_WHAT = (
    "Beri nama komputer itu, misalnya Laptop Tim 1. Berkas pendaftarannya dibawa dengan stik; "
    "kodenya disebutkan langsung kepada yang duduk di sana, jangan dikirim bersama berkasnya."
)
Enrol = Callable[[str], Invited]


class InviteDialog(DialogFrame):
    """The file is written first: a code without its file would help nobody."""

    def __init__(self, theme: Theme, jobs: Jobs, enrol: Enrol, parent: QWidget) -> None:
        super().__init__(theme, "Daftarkan komputer lain", parent)
        self._jobs, self._enrol = jobs, enrol
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.code = TextLabel(theme, "", TextStyle.NUMBER_LARGE)
        self._told = TextLabel(theme, _WHAT, TextStyle.BODY, Token.INK_2).wrapped()
        self._field = Field(theme, self.name, FieldLook("Nama komputer"))
        self.banner = Banner(theme)
        for part in (self._told, self._field, self.code, self.banner):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.code.hide()
        self.shut = self.add_left(Button(theme, "Batal", key="Esc"))
        self.make = self.add_right(
            Button(theme, "Buat berkas", ButtonKind.PRIMARY, key="Ctrl Enter")
        )
        self.shut.clicked.connect(self.reject)
        self.make.clicked.connect(self.choose)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.choose)
        self.name.setFocus()

    def choose(self) -> None:
        """Ask where the file is wanted."""
        if not self.name.text().strip():
            self.banner.show_banner(BannerText(Tone.WARN, "Nama komputer belum diisi."))
            self.name.setFocus()
            return
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = Path(QStandardPaths.writableLocation(documents)) / f"komputer-baru{SUFFIX}"
        filter_ = f"Pendaftaran Loket Industri (*{SUFFIX})"
        chosen, _ = QFileDialog.getSaveFileName(self, "Simpan berkas", str(usual), filter_)
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, file: Path) -> None:
        """Take the computer in and write its file."""
        self.make.setEnabled(False)
        self._jobs.submit_write(
            partial(self._enrol, self.name.text().strip()),
            partial(self._on_invited, file),
            self._on_failed,
        )

    def _on_invited(self, file: Path, invited: Invited) -> None:
        self._jobs.changed.emit(invited.changes)
        kept = QSaveFile(str(file))
        good = kept.open(QSaveFile.OpenModeFlag.WriteOnly)
        if not (good and kept.write(invited.content) >= 0 and kept.commit()):
            self.make.setEnabled(True)
            words = f"{file.name} tidak bisa ditulis."
            self.banner.show_banner(BannerText(Tone.BAD, words, "Pilih folder lain, lalu ulangi."))
            return
        until = wall_clock(invited.expires)
        self.banner.clear()
        self._field.hide()
        self.make.hide()
        self._told.show_text(
            f"Bawa {file.name} ke komputer {invited.tag}, pilih Gabung ke kantor, lalu sebutkan "
            f"kode ini. Berlaku sampai {full_date(until.date())} pukul {clock(until)}."
        )
        self.code.show_text(invited.code)
        self.code.setAccessibleName(f"Kode {invited.code}")
        self.code.show()
        self.shut.show_text("Tutup")
        self.shut.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self.make.setEnabled(True)
        notice = notice_for(error)
        self.banner.show_banner(BannerText(Tone.BAD, notice.sentence, notice.way_out))
