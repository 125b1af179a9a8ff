"""Where the recovery code is typed on a computer that lost the key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.messages import Notice, notice_for
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import centre, column, row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.panel import Panel, PanelKind
from desktop_app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT, LONGEST = 720, 36, 200
_SAFE = (
    "Datanya utuh dan tetap tersandi. Ketik kode pemulihan dari lembar yang disimpan kantor: "
    "13 kelompok, masing-masing 5 tanda. Huruf kecil, spasi, dan tanda hubung tidak menjadi soal."
)


class KeyEntry(QWidget):
    """A wrong code is said under the line and stays there to be mended."""

    code_typed = Signal(str)
    retry_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__()
        self._theme = theme
        self._notice = notice
        self._is_busy = False
        self.code = QLineEdit()
        self.code.setMaxLength(LONGEST)
        self.code.setProperty("numeric", True)
        self.field = Field(
            theme, self.code, FieldLook("Kode pemulihan", message_line=True, height=HEIGHT)
        )
        self.open_button = Button(theme, "Buka data", ButtonKind.PRIMARY, key="Ctrl Enter")
        self.retry = Button(theme, "Coba lagi", key="F5")
        self.leave = Button(theme, "Tutup aplikasi")
        self.setAccessibleName(notice.sentence)
        self._build()
        self._connect()

    def open(self) -> None:
        """Put the caret where typing begins."""
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, error: Exception) -> None:
        """Say why the code was not taken; what was typed stays."""
        self._is_busy = False
        self.field.show_state(FieldState.BAD, notice_for(error).whole)
        self.open()

    def _build(self) -> None:
        panel = Panel(self._theme, "Kunci data belum ada", kind=PanelKind.WARN)
        panel.add_head_icon(Icon.KEY_ROUND)
        panel.setMaximumWidth(WIDTH)
        inside = row(panel.body, 16, (20, 18, 20, 18))
        picture = IconLabel(self._theme, Icon.LOCK_KEYHOLE, Token.WARN, 28)
        inside.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=10)
        sentence = TextLabel(self._theme, self._notice.sentence, TextStyle.BAR_TITLE)
        words.addWidget(sentence.wrapped())
        words.addWidget(TextLabel(self._theme, _SAFE, TextStyle.BODY).wrapped())
        words.addWidget(self.field)
        buttons = row(gap=8)
        for button in (self.open_button, self.retry, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        words.addLayout(buttons)
        inside.addLayout(words, 1)
        centre(self, panel, 12)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._finish)
        self.code.returnPressed.connect(self._finish)
        self.code.textEdited.connect(lambda _text: self.field.show_state(FieldState.NORMAL))
        self.retry.clicked.connect(self.retry_wanted)
        self.leave.clicked.connect(self.quit_wanted)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._finish)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.retry_wanted)

    def _finish(self) -> None:
        if not self._is_busy:
            self._is_busy = True
            self.code_typed.emit(self.code.text())
