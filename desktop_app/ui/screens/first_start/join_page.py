"""Joining an office that is already there: a file, a code, then its data."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from desktop_app.core.services.enrolment import Joined
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.first_start.doors import JoinDoor
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import LARGE, Button, ButtonKind
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 480, 34
_FIRST = (
    "Admin membuat berkas pendaftaran di komputer pertama dan menyebutkan kodenya lewat telepon. "
    "Berkas itu berlaku tiga hari dan hanya sekali."
)
_SECOND = (
    "Sekarang ambil data kantor. Minta stik yang diisi di komputer pertama sesudah pendaftaran "
    "ini; bila kantor memakai hub, data juga bisa diambil dari sana."
)


class JoinPage(QWidget):
    """First the invitation, then the office's data; a restart goes on where it was."""

    joined = Signal()
    """The office has come: somebody can sign in."""
    left = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, door: JoinDoor) -> None:
        super().__init__()
        self._theme, self._jobs, self._door = theme, jobs, door
        self._is_busy = False
        self.file, self.code = _line("*.loket-daftar"), _line("15 tanda, spasi boleh")
        self.code.setProperty("numeric", True)
        self.told = TextLabel(theme, _FIRST, TextStyle.BODY, Token.INK_2).wrapped()
        self.banner = Banner(theme)
        self.choose = Button(theme, "Pilih berkas…")
        self.start = Button(theme, "Gabung", ButtonKind.PRIMARY).sized(LARGE)
        self.back = Button(theme, "Kembali").sized(LARGE)
        self.stick = Button(theme, "Ambil dari stik…", ButtonKind.PRIMARY).sized(LARGE)
        self.hub = Button(theme, "Ambil dari hub").sized(LARGE)
        self._asking, self._fetching = QWidget(), QWidget()
        self._build()
        self._connect()

    def open(self, *, waits: bool) -> None:
        """Show the invitation, or what follows it on a computer that joined before."""
        self._show(waits=waits)
        (self.stick if waits else self.file).setFocus(Qt.FocusReason.OtherFocusReason)

    def fetch(self, file: Path) -> None:
        """Take the office from a file on a stick."""
        self._run(lambda: self._door.from_stick(file))

    def _build(self) -> None:
        look = FieldLook("Berkas pendaftaran", height=HEIGHT)
        asking = column(self._asking, 8)
        line = row(gap=8)
        line.addWidget(Field(self._theme, self.file, look), 1)
        line.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignBottom)
        asking.addLayout(line)
        asking.addWidget(Field(self._theme, self.code, FieldLook("Kode dari admin", height=HEIGHT)))
        for where, buttons in (
            (asking, (self.start, self.back)),
            (column(self._fetching, 8), (self.stick, self.hub)),
        ):
            line = row(gap=10)
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            where.addLayout(line)
        inside: QVBoxLayout = column(gap=8)
        title = "Gabung ke kantor yang sudah ada"
        inside.addWidget(TextLabel(self._theme, title, TextStyle.PAGE_TITLE))
        for piece in (self.told, self.banner, self._asking, self._fetching):
            inside.addWidget(piece)
        self._centre(inside)

    def _centre(self, inside: QVBoxLayout) -> None:
        block = QWidget()
        block.setLayout(inside)
        block.setFixedWidth(WIDTH)
        whole = column(self, 0, (24, 16, 24, 16))
        whole.addStretch(1)
        # Between stretches, not aligned: wrapped text then gets the height of this width.
        middle = row()
        middle.addStretch(1)
        middle.addWidget(block)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(2)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.start.clicked.connect(self._join)
        self.code.returnPressed.connect(self._join)
        self.file.returnPressed.connect(self.code.setFocus)
        self.back.clicked.connect(self.left)
        self.stick.clicked.connect(self._choose_stick)
        self.hub.clicked.connect(lambda: self._run(self._door.from_hub))

    def _show(self, *, waits: bool) -> None:
        self._asking.setVisible(not waits)
        self._fetching.setVisible(waits)
        self.told.show_text(_SECOND if waits else _FIRST)

    def _choose(self) -> None:
        kinds = "Berkas pendaftaran (*.loket-daftar)"
        dialog = QFileDialog(self.window(), "Pilih berkas pendaftaran", "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.file.setText)
        dialog.open()

    def _choose_stick(self) -> None:
        kinds = "Berkas stik (*.loket-stik)"
        dialog = QFileDialog(self.window(), "Pilih berkas di stik", "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.fetch(Path(chosen)))
        dialog.open()

    def _join(self) -> None:
        file, code = Path(self.file.text().strip()), self.code.text()
        if self._is_busy or not self.file.text().strip():
            return
        self._is_busy = True
        self._jobs.submit_write(
            lambda: self._door.join(file, code), self._on_joined, self._on_refused
        )

    def _on_joined(self, joined: Joined) -> None:
        self._is_busy = False
        self.code.clear()
        office = joined.office_name or "kantor itu"
        way_out = "" if joined.file_is_gone else "Hapus berkas pendaftarannya: sudah terpakai."
        told = f"Bergabung dengan {office} sebagai komputer {joined.tag}."
        self.banner.show_banner(BannerText(Tone.OK, told, way_out, icon=Icon.CHECK))
        self.open(waits=True)

    def _run(self, fetch: Callable[[], bool]) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._jobs.submit_write(fetch, self._on_fetched, self._on_refused)

    def _on_fetched(self, has_come: bool) -> None:
        self._is_busy = False
        if has_come:
            self.joined.emit()
            return
        told = "Data kantor belum ada di sana."
        way_out = "Isi stiknya di komputer pertama, lalu ambil lagi."
        self.banner.show_banner(BannerText(Tone.WARN, told, way_out, icon=Icon.CIRCLE_ALERT))

    def _on_refused(self, error: Exception) -> None:
        self._is_busy = False
        notice = notice_for(error)
        self.banner.show_banner(
            BannerText(Tone.BAD, notice.sentence, notice.way_out, icon=Icon.CIRCLE_ALERT)
        )


def _line(hint: str) -> QLineEdit:
    editor = QLineEdit()
    editor.setPlaceholderText(hint)
    return editor
