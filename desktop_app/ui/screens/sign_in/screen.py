"""Who is on duty: a name and six digits."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.ids import StaffId
from desktop_app.core.services.people import StaffView
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import notice_for
from desktop_app.ui.screens.sign_in.doors import PeopleDoor
from desktop_app.ui.screens.sign_in.message import Message
from desktop_app.ui.screens.sign_in.people_list import USUAL, PeopleList
from desktop_app.ui.screens.sign_in.pin_boxes import DIGITS, PinBoxes, PinPad
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.sights import Worker

LIST, GAP = 400, 40
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NUM_LOCK = "Num Lock mati. Tekan Num Lock, lalu ketik lagi."


class SignInScreen(QWidget):
    """Asks for anybody, or after Ctrl L for the one who locked it."""

    signed_in = Signal(object)
    others_wanted = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, people: PeopleDoor, locked: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._jobs = jobs
        self._people = people
        self._locked = locked
        self._is_checking = False
        self._now = EPOCH
        self.search = SearchField(theme, "Cari petugas")
        self.list = PeopleList(theme)
        self.pin = PinBoxes(theme, "PIN, 6 angka")
        self.pad = PinPad(theme)
        self.message = Message(theme)
        self.others = Button(theme, "Ganti petugas", ButtonKind.SECOND, icon=Icon.USERS_ROUND)
        self._whose = TextLabel(theme, "PIN", TextStyle.PAGE_TITLE).elided()
        self._build()
        self._connect()

    def open(self, now: datetime) -> None:
        """Read who may sign in, and say when each was last here."""
        self._now = now
        self._jobs.submit_write(self._people.staff, self._on_people, self._on_failed)

    def _build(self) -> None:
        whole = column(self, 0, (24, 24, 24, 16))
        whole.addStretch(1)
        across = row(gap=GAP)
        across.addStretch(1)
        left = QWidget()
        left.setLayout(self._left())
        left.setMaximumWidth(LIST)
        across.addWidget(left, 40)
        across.addLayout(self._right())
        across.addStretch(1)
        whole.addLayout(across, 12)
        whole.addStretch(1)

    def _left(self) -> QVBoxLayout:
        left = column(gap=12)
        words = column(gap=2)
        title = "Terkunci" if self._locked else "Siapa yang bertugas?"
        words.addWidget(TextLabel(self._theme, title, TextStyle.PAGE_TITLE))
        second = "Ketik beberapa huruf nama, lalu Enter."
        if self._locked:
            second = "Pekerjaan Anda tetap terbuka di baliknya."
        words.addWidget(TextLabel(self._theme, second, TextStyle.BODY, Token.INK_2))
        left.addLayout(words)
        self.list.setMinimumWidth(280)
        if not self._locked:
            left.addWidget(self.search)
        left.addWidget(self.list, 1)
        if self._locked:
            left.addWidget(self.others)
        left.addStretch()
        return left

    def _right(self) -> QVBoxLayout:
        right = column(gap=12)
        words = column(gap=2)
        words.addWidget(self._whose)
        told = "6 angka, masuk otomatis pada angka keenam."
        words.addWidget(TextLabel(self._theme, told, TextStyle.BODY, Token.INK_2))
        right.addLayout(words)
        right.addWidget(self.pin)
        self.message.setFixedWidth(self.pin.width())
        right.addWidget(self.message)
        right.addWidget(self.pad)
        right.addLayout(self._note(Icon.KEYBOARD, "Papan angka di kanan keyboard juga bisa."))
        right.addLayout(self._note(Icon.KEY_ROUND, "Lupa PIN? Minta admin mengatur ulang di Atur."))
        right.addStretch(1)
        return right

    def _note(self, icon: Icon, words: str) -> QVBoxLayout:
        line = row(gap=8)
        line.addWidget(IconLabel(self._theme, icon, Token.INK_2, 14))
        line.addWidget(TextLabel(self._theme, words, TextStyle.SECOND, Token.INK_2))
        line.addStretch(1)
        note = column()
        note.addLayout(line)
        return note

    def _connect(self) -> None:
        self.search.searched.connect(self.list.narrow)
        self.search.entered.connect(self._on_entered)
        self.list.chosen.connect(self._on_chosen)
        self.pin.filled.connect(self._check)
        self.pin.changed.connect(self._on_typing)
        self.pin.num_lock_missed.connect(self._on_num_lock)
        self.pad.pressed.connect(self.pin.type_digit)
        self.pad.back_pressed.connect(self.pin.take_back)
        self.pad.entered.connect(self._on_enter_pressed)
        self.others.clicked.connect(self.others_wanted)
        for number in range(1, USUAL + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(partial(self._choose_usual, number))
        find = QShortcut(QKeySequence("Ctrl+K"), self)
        find.activated.connect(self.search.take_focus)

    def _on_people(self, people: tuple[StaffView, ...]) -> None:
        fitting = tuple(one for one in people if not self._locked or one.id == self._locked)
        if self._locked:
            self.list.show_people(fitting, self._now, "Yang mengunci layar")
        else:
            self.list.show_people(fitting, self._now)
        if fitting:
            self.list.choose(fitting[0].id)

    def _on_entered(self) -> None:
        fitting = self.list.narrow(self.search.text)
        if fitting:
            self._take(fitting[0])

    def _choose_usual(self, number: int) -> None:
        one = self.list.usual(number)
        if one is not None:
            self._take(one)

    def _take(self, one: StaffView) -> None:
        self.list.choose(one.id)
        self.pin.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_chosen(self, _staff: str) -> None:
        one = self.list.current
        if one is None:
            return
        self._whose.show_text(f"PIN {one.name}")
        self.pin.clear()
        self.message.clear()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typing(self) -> None:
        if self.pin.pin:
            self.message.clear()

    def _on_num_lock(self) -> None:
        self.message.show_message(Tone.WARN, _NUM_LOCK)

    def _on_enter_pressed(self) -> None:
        missing = DIGITS - len(self.pin.pin)
        if missing:
            self.message.show_message(Tone.WARN, f"PIN kurang {missing} angka.")
            self.pin.setFocus()
        else:
            self._check(self.pin.pin)

    def _check(self, pin: str) -> None:
        one = self.list.current
        if one is None:
            self.message.show_message(Tone.WARN, "Pilih dulu nama Anda di daftar.")
            self.pin.clear()
        elif not self._is_checking:
            self._is_checking = True
            staff = StaffId(one.id)
            self._jobs.submit_write(
                lambda: self._people.sign_in(staff, pin), self._on_signed_in, self._on_refused
            )

    def _on_signed_in(self, who: Worker) -> None:
        self._is_checking = False
        self.pin.clear()
        self.signed_in.emit(who)

    def _on_refused(self, error: Exception) -> None:
        self._is_checking = False
        self.pin.clear()
        self.message.show_message(Tone.BAD, notice_for(error).whole)
        self.pin.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self.message.show_message(Tone.BAD, notice_for(error).whole)
