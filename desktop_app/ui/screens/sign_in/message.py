"""What is said under the PIN: two lines that are always there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.banner import ICONS
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 36


class Message(QWidget):
    """Icon and sentence; the pad under it never jumps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._icon = IconLabel(theme, ICONS[Tone.BAD], Token.BAD, 16)
        self._words = TextLabel(theme, "", TextStyle.BODY, Token.BAD).wrapped()
        self.setFixedHeight(HEIGHT)
        across = row(self, 6)
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        self.clear()

    @property
    def text(self) -> str:
        """Give the sentence shown, empty when there is none."""
        return self._words.text()

    def show_message(self, tone: Tone, words: str) -> None:
        """Say a sentence."""
        self._icon.show_icon(ICONS[tone], tone.ink)
        self._icon.setVisible(True)
        self._words.show_text(words, tone.ink)
        self.setToolTip(words)
        self.setAccessibleName(words)

    def clear(self) -> None:
        """Say nothing."""
        self._icon.setVisible(False)
        self._words.show_text("")
        self.setToolTip("")
        self.setAccessibleName("")
