"""Banners inside the area they concern: cause, sentence, one action."""

from html import escape

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import discard, restyle, row
from desktop_app.ui.widgets.button import SMALL, Button
from desktop_app.ui.widgets.icon_label import IconLabel

ICONS = {
    Tone.OK: Icon.CIRCLE_CHECK,
    Tone.WARN: Icon.TRIANGLE_ALERT,
    Tone.BAD: Icon.CIRCLE_ALERT,
    Tone.INFO: Icon.INFO,
    Tone.IDLE: Icon.INFO,
    Tone.PLACE: Icon.INFO,
}

_STRONG = '<span style="font-weight:600">{}</span>'


class BannerText(Struct, frozen=True):
    """The bold cause, one sentence and the result the action is named by."""

    tone: Tone
    cause: str
    sentence: str = ""
    action: str = ""
    key: str = ""
    icon: Icon | None = None


class Banner(QFrame):
    """Hidden until it has something to say."""

    acted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = IconLabel(theme, Icon.INFO, Token.INFO, 18)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setFont(theme.font(TextStyle.BODY))
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button: Button | None = None
        self._layout = row(self, 10, (12, 7, 11, 7))
        self._layout.addWidget(self._icon)
        self._layout.addWidget(self._words, 1)
        self.setMinimumHeight(36)
        self.setVisible(False)

    @property
    def action(self) -> Button | None:
        """Give the button of the action, for a tour by keyboard."""
        return self._button

    def show_banner(self, text: BannerText) -> None:
        """Say something and become visible."""
        self.setProperty("banner", text.tone.value)
        restyle(self)
        self._icon.show_icon(text.icon or ICONS[text.tone], text.tone.ink)
        self._words.setText(_markup(text))
        self.setAccessibleName(f"{text.cause} {text.sentence}".strip())
        self._show_action(text)
        self.setVisible(True)

    def clear(self) -> None:
        """Say nothing and take no room."""
        self.setVisible(False)

    def _show_action(self, text: BannerText) -> None:
        if self._button is not None:
            self._layout.removeWidget(self._button)
            discard(self._button)
            self._button = None
        if text.action:
            self._button = Button(self._theme, text.action, key=text.key).sized(SMALL)
            self._button.clicked.connect(self.acted)
            self._layout.addWidget(self._button)


def _markup(text: BannerText) -> str:
    parts = [_STRONG.format(escape(text.cause))] if text.cause else []
    return " ".join([*parts, escape(text.sentence)])
