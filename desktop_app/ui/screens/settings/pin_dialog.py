"""A person's new PIN, typed twice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.text_label import TextLabel

DIGITS = 6
_HERE = "PIN hanya berlaku di komputer ini. Sampaikan langsung kepada yang bersangkutan."


class PinDialog(DialogFrame):
    """Says at once where the two differ; the office says whether it is too easy."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, f"PIN baru {name}", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pin, self.again = _secret(), _secret()
        self.pin_field = Field(theme, self.pin, FieldLook("PIN baru, 6 angka", message_line=True))
        self.again_field = Field(theme, self.again, FieldLook("Sekali lagi", message_line=True))
        self.told = Banner(theme)
        self.body.addWidget(TextLabel(theme, _HERE, TextStyle.BODY, Token.INK).wrapped())
        both = row(gap=12)
        both.addWidget(self.pin_field, 1)
        both.addWidget(self.again_field, 1)
        self.body.addLayout(both)
        self.body.addWidget(self.told)
        self.add_left(Button(theme, "Batal", key="Esc")).clicked.connect(self.reject)
        save = Button(theme, "Pasang PIN baru", ButtonKind.PRIMARY, key="Ctrl Enter")
        self.add_right(save).clicked.connect(self.finish)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.finish)
        self.pin.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why the PIN was not taken."""
        self.told.show_banner(BannerText(Tone.BAD, "", sentence))

    def finish(self) -> None:
        """Ask for the PIN, or say what is wrong with it."""
        pin, again = self.pin.text(), self.again.text()
        good = pin.isascii() and pin.isdigit() and len(pin) == DIGITS
        wrong = "" if good else f"PIN harus {DIGITS} angka."
        differs = "" if pin == again else "Belum sama dengan di sebelahnya."
        self._say(self.pin_field, wrong)
        self._say(self.again_field, "" if wrong else differs)
        if wrong:
            self.pin.setFocus()
        elif differs:
            self.again.setFocus()
        else:
            self.wanted.emit(pin)

    def _say(self, field: Field, sentence: str) -> None:
        field.show_state(FieldState.BAD if sentence else FieldState.NORMAL, sentence)


def _secret() -> QLineEdit:
    editor = QLineEdit()
    editor.setEchoMode(QLineEdit.EchoMode.Password)
    editor.setMaxLength(DIGITS)
    return editor
