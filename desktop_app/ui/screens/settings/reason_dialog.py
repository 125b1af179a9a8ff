"""Why a member of staff may no longer act, or may again."""

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.button import Button, ButtonKind
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.text_label import TextLabel

_STANDS = (
    "Petugas ini tidak bisa masuk lagi. Semua yang pernah dikerjakannya tetap berlaku dan "
    "tetap tercatat atas namanya."
)


_AGAIN = (
    "Petugas ini bisa masuk lagi dengan PIN yang lama. Pencabutan dan alasannya tetap tercatat."
)


class Asked(Struct, frozen=True):
    """What is asked: the name of the act, what it means, an example of a reason."""

    act: str
    told: str
    example: str
    kind: ButtonKind


REVOKE = Asked("Cabut", _STANDS, "misalnya pindah tugas, pensiun", ButtonKind.DANGER)
REINSTATE = Asked("Terima kembali", _AGAIN, "misalnya kembali bertugas", ButtonKind.PRIMARY)


class ReasonDialog(DialogFrame):
    """Nobody is revoked or taken back without a reason."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, asked: Asked, name: str, parent: QWidget) -> None:
        super().__init__(theme, f"{asked.act} {name}", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reason = QLineEdit()
        self.reason.setMaxLength(300)
        self.reason.setPlaceholderText(asked.example)
        self._field = Field(theme, self.reason, FieldLook("Alasan", message_line=True))
        self.told = Banner(theme)
        self.body.addWidget(TextLabel(theme, asked.told, TextStyle.BODY, Token.INK).wrapped())
        self.body.addWidget(self._field)
        self.body.addWidget(self.told)
        self.add_left(Button(theme, "Batal", key="Esc")).clicked.connect(self.reject)
        act = Button(theme, f"{asked.act} {name}", asked.kind, key="Ctrl Enter")
        self.add_right(act).clicked.connect(self.finish)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.finish)
        self.reason.setFocus()

    @property
    def message(self) -> str:
        """Give what is said under the reason."""
        return self._field.message

    def show_refusal(self, sentence: str) -> None:
        """Say why it was not done."""
        self.told.show_banner(BannerText(Tone.BAD, "", sentence))

    def finish(self) -> None:
        """Ask for the act, or for its reason."""
        if not self.reason.text().strip():
            self._field.show_state(FieldState.BAD, "Tulis alasannya.")
            self.reason.setFocus()
            return
        self.wanted.emit(self.reason.text().strip())
