"""The first start: who are you, and six digits to come back with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.security.roles import Role
from desktop_app.core.services.people import NewStaff
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.first_start.checks import Gap, gaps, nip_digits
from desktop_app.ui.screens.first_start.code_page import CodePage
from desktop_app.ui.screens.first_start.doors import FirstDoors
from desktop_app.ui.screens.first_start.join_page import JoinPage
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import LARGE, Button, ButtonKind
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.sights import Worker

WIDTH, HEIGHT = 480, 34
_WELCOME = (
    "Orang pertama menjadi admin: boleh melayani pemohon, mengatur kantor, dan menambah petugas. "
    "Identitas kantor dan pejabat penanda tangan diisi nanti di Atur; sampai saat itu, "
    "surat yang dicetak bertanda CONTOH."
)


class FirstStartScreen(QWidget):
    """One short page, then the recovery code; the counter works right after."""

    signed_in = Signal(object)
    joined = Signal()
    """This computer belongs to an office whose people can sign in now."""

    def __init__(self, theme: Theme, jobs: Jobs, doors: FirstDoors) -> None:
        super().__init__()
        self._theme = theme
        self._jobs = jobs
        self._people, self._recovery, self._joining = doors
        self._who: Worker | None = None
        self._is_busy = False
        self.name = _line("Nama lengkap dengan gelar")
        self.nip = _line("18 angka, boleh kosong")
        self.pin = _secret()
        self.again = _secret()
        self.banner = Banner(theme)
        self.code_page = CodePage(theme)
        self.join_page = JoinPage(theme, jobs, doors.joining)
        self._pages = QStackedWidget()
        self.join = Button(theme, "Gabung ke kantor yang sudah ada").sized(LARGE)
        self.start = Button(theme, "Lanjut", ButtonKind.PRIMARY, key="Ctrl Enter").sized(LARGE)
        self._fields = {
            Gap.NAME: self._field(self.name, "Nama Anda"),
            Gap.NIP: self._field(self.nip, "NIP", optional=True),
            Gap.PIN: self._field(self.pin, "PIN baru, 6 angka"),
            Gap.AGAIN: self._field(self.again, "Ketik PIN itu sekali lagi"),
        }
        self._build()
        self._connect()

    def open(self) -> None:
        """Put the caret where typing begins."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._jobs.submit_write(self._joining.waits, self._on_waits)

    def field(self, gap: Gap) -> Field:
        """Give a field with what is said under it."""
        return self._fields[gap]

    def _build(self) -> None:
        inside = column(gap=8)
        part = TextLabel(self._theme, "Bagian 1 dari 2", TextStyle.SECOND_MEDIUM, Token.INK_2)
        inside.addWidget(part)
        inside.addWidget(TextLabel(self._theme, "Selamat datang", TextStyle.PAGE_TITLE))
        told = TextLabel(self._theme, _WELCOME, TextStyle.BODY, Token.INK_2).wrapped()
        inside.addWidget(told)
        inside.addSpacing(10)
        inside.addWidget(self._fields[Gap.NAME])
        inside.addWidget(self._fields[Gap.NIP])
        pins = row(gap=12)
        pins.addWidget(self._fields[Gap.PIN], 1)
        pins.addWidget(self._fields[Gap.AGAIN], 1)
        inside.addLayout(pins)
        inside.addWidget(self.banner)
        inside.addSpacing(6)
        buttons = row()
        buttons.addWidget(self.start)
        buttons.addWidget(self.join)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        self._centre(inside)

    def _centre(self, inside: QVBoxLayout) -> None:
        block = QWidget()
        block.setLayout(inside)
        block.setFixedWidth(WIDTH)
        form = QWidget()
        whole = column(form, 0, (24, 16, 24, 16))
        whole.addStretch(1)
        # Between stretches, not aligned: wrapped text then gets the height of this width.
        middle = row()
        middle.addStretch(1)
        middle.addWidget(block)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(2)
        for page in (form, self.code_page, self.join_page):
            self._pages.addWidget(page)
        column(self).addWidget(self._pages)

    def _field(self, editor: QLineEdit, label: str, *, optional: bool = False) -> Field:
        return Field(
            self._theme, editor, FieldLook(label, optional, message_line=True, height=HEIGHT)
        )

    def _connect(self) -> None:
        self.start.clicked.connect(self._begin)
        self.join.clicked.connect(lambda: self._show_joining(waits=False))
        self.join_page.left.connect(lambda: self._pages.setCurrentIndex(0))
        self.join_page.joined.connect(self.joined)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._finish)
        self.code_page.group.returnPressed.connect(self.code_page.finish)
        self.code_page.group_typed.connect(self._note)
        self.code_page.postponed.connect(self._leave)
        for gap, field in self._fields.items():
            editor = field.editor
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(lambda _text, gap=gap: self._settle(gap))
                last = gap is Gap.AGAIN
                editor.returnPressed.connect(self._begin if last else self.focusNextChild)

    def _on_waits(self, waits: bool) -> None:
        if waits:
            self._show_joining(waits=True)

    def _show_joining(self, *, waits: bool) -> None:
        self._pages.setCurrentWidget(self.join_page)
        self.join_page.open(waits=waits)

    def _settle(self, gap: Gap) -> None:
        self._fields[gap].show_state(FieldState.NORMAL)

    def _finish(self) -> None:
        if self._pages.currentWidget() is self.code_page:
            self.code_page.finish()
        elif self._pages.currentIndex() == 0:
            self._begin()

    def _begin(self) -> None:
        found = gaps(self.name.text(), self.nip.text(), self.pin.text(), self.again.text())
        for gap, field in self._fields.items():
            told = found.get(gap, "")
            field.show_state(FieldState.BAD if told else FieldState.NORMAL, told)
        if found:
            self._fields[next(iter(found))].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._is_busy:
            self._register()

    def _register(self) -> None:
        self._is_busy = True
        name, nip = " ".join(self.name.text().split()), nip_digits(self.nip.text())
        person, pin = NewStaff(name, nip, Role.ADMIN), self.pin.text()
        self._jobs.submit_write(
            lambda: self._people.register_first(person, pin), self._on_registered, self._on_refused
        )

    def _on_registered(self, who: Worker) -> None:
        self._who, pin = who, self.pin.text()
        self.pin.clear()
        self.again.clear()
        # A code that cannot be shown now waits in Atur; the counter does not.
        self._jobs.submit_write(
            lambda: self._recovery.code(pin, by=who.staff),
            self._show_code,
            self._on_no_code,
        )

    def _show_code(self, code: str) -> None:
        self._pages.setCurrentWidget(self.code_page)
        self.code_page.show_code(code)

    def _note(self, group: str) -> None:
        self._jobs.submit_write(
            lambda: self._recovery.note(group),
            self._on_noted,
            self._on_not_noted,
        )

    def _on_no_code(self, _error: Exception) -> None:
        self._leave()

    def _on_noted(self, _none: None) -> None:
        self._leave()

    def _on_not_noted(self, error: Exception) -> None:
        self.code_page.show_refusal(notice_for(error).sentence)

    def _leave(self) -> None:
        if self._who is not None:
            self.signed_in.emit(self._who)

    def _on_refused(self, error: Exception) -> None:
        self._is_busy = False
        notice = notice_for(error)
        self.banner.show_banner(
            BannerText(Tone.BAD, notice.sentence, notice.way_out, icon=Icon.CIRCLE_ALERT)
        )


def _line(hint: str) -> QLineEdit:
    editor = QLineEdit()
    editor.setPlaceholderText(hint)
    editor.setMaxLength(120)
    return editor


def _secret() -> QLineEdit:
    editor = QLineEdit()
    editor.setEchoMode(QLineEdit.EchoMode.Password)
    editor.setMaxLength(6)
    return editor
