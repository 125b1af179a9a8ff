"""Who works here: added, put right, revoked, given a new PIN."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.security.roles import Act
from desktop_app.ui.screens.settings.frame import PageFrame
from desktop_app.ui.screens.settings.reading import OfficeReading, Rights
from desktop_app.ui.screens.settings.staff_table import StaffLine, StaffTable, lines_of
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.key_hint import KeyHint
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel


class StaffPage(QWidget):
    """Asks for what a key or a button names; the desk does it."""

    add_wanted = Signal()
    correct_wanted = Signal(object)
    """A StaffLine."""
    revoke_wanted = Signal(object)
    reinstate_wanted = Signal(object)
    pin_wanted = Signal(object)
    unlock_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rights: Rights | None = None
        self.frame = PageFrame(
            theme, "Petugas", "Semua yang bekerja dengan aplikasi ini dan yang tercetak di naskah."
        )
        self.table = StaffTable(theme)
        self.told = Banner(theme)
        self.add = Button(
            theme, "Tambah petugas", ButtonKind.SECOND, icon=Icon.USER_ROUND_PLUS, key="Ins"
        )
        self.correct = Button(theme, "Perbaiki", icon=Icon.FILE_PEN, key="Enter")
        self.pin = Button(theme, "PIN baru", icon=Icon.KEY_ROUND, key="Ctrl R")
        self.unlock = Button(theme, "Buka kunci", icon=Icon.LOCK_KEYHOLE)
        self.reinstate = Button(theme, "Terima kembali", icon=Icon.UNDO_2, key="Enter")
        self.revoke = Button(theme, "Cabut", ButtonKind.DANGER, key="Del")
        self._build()
        self._connect()

    def show_reading(self, reading: OfficeReading) -> None:
        """Show everybody who was ever registered."""
        self.table.show_lines(lines_of(reading.state.staff, reading.staff))
        self._fit()

    def show_rights(self, rights: Rights) -> None:
        """Offer only what this person may do."""
        self._rights = rights
        self.frame.show_refusal(rights.refusal(Act.STAFF))
        self._fit()

    def show_words(self, words: BannerText) -> None:
        """Say over the table what was done."""
        self.told.show_banner(words)

    def _build(self) -> None:
        column(self).addWidget(self.frame)
        panel = Panel(self._theme, "Daftar petugas")
        panel.head.addWidget(self.add)
        whole = column(panel.body)
        whole.addWidget(self.table, 1)
        foot = ground(Token.SURFACE, "top")
        foot.setFixedHeight(48)
        across = row(foot, 8, (12, 0, 12, 0))
        for button in (self.correct, self.reinstate, self.pin, self.unlock):
            across.addWidget(button)
        across.addStretch(1)
        for key in ("↑", "↓"):
            across.addWidget(KeyHint(self._theme, key))
        across.addWidget(TextLabel(self._theme, "pilih", TextStyle.SECOND, Token.INK_2))
        across.addSpacing(12)
        across.addWidget(self.revoke)
        whole.addWidget(foot)
        self.table.setMinimumHeight(200)
        self.frame.main.addWidget(self.told)
        self.frame.main.addWidget(panel, 1)
        self.frame.show_side(shown=False)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.table.moved.connect(self._fit)
        self.table.opened.connect(self._correct)
        self.correct.clicked.connect(self._correct)
        self.reinstate.clicked.connect(self._correct)
        self.pin.clicked.connect(self._pin)
        self.unlock.clicked.connect(self._unlock)
        self.revoke.clicked.connect(self._revoke)
        for key, act in (
            ("Ins", self._add), ("Del", self._revoke), ("Ctrl+R", self._pin),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _fit(self) -> None:
        line, may = self.table.current, self._may()
        acts = line is not None and not line.person.revoked
        self.add.setVisible(may)
        self.correct.setVisible(may and acts)
        self.revoke.setVisible(may and acts)
        self.reinstate.setVisible(may and line is not None and not acts)
        self.unlock.setVisible(may and line is not None and line.is_locked)
        self.pin.setVisible(acts and self._may_pin(line))

    def _may(self) -> bool:
        return self._rights is not None and self._rights.may(Act.STAFF)

    def _may_pin(self, line: StaffLine | None) -> bool:
        own = self._rights is not None and line is not None and line.person.id == self._rights.by
        return own or self._may()

    def _add(self) -> None:
        if self._may():
            self.add_wanted.emit()

    def _correct(self) -> None:
        line = self.table.current
        if not self._may() or line is None:
            return
        if line.person.revoked:
            self.reinstate_wanted.emit(line)
        else:
            self.correct_wanted.emit(line)

    def _revoke(self) -> None:
        line = self.table.current
        if self._may() and line is not None and not line.person.revoked:
            self.revoke_wanted.emit(line)

    def _pin(self) -> None:
        line = self.table.current
        if line is not None and not line.person.revoked and self._may_pin(line):
            self.pin_wanted.emit(line)

    def _unlock(self) -> None:
        line = self.table.current
        if self._may() and line is not None and line.is_locked:
            self.unlock_wanted.emit(line)
