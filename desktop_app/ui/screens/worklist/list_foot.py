"""The foot of the list: keys at the left, how many at the right."""

from PySide6.QtWidgets import QFrame

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.key_hint import KeyHint
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 30
_HINTS = ((("↑", "↓"), "pilih"), (("Enter",), "buka langkah"), (("Esc",), "kosongkan pencarian"))


class ListFoot(QFrame):
    """One quiet line under the table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("panelfoot", "inset")
        self.setFixedHeight(HEIGHT)
        across = row(self, 6, (12, 0, 12, 0))
        for keys, words in _HINTS:
            for key in keys:
                across.addWidget(KeyHint(theme, key))
            across.addWidget(TextLabel(theme, words, TextStyle.SECOND, Token.INK_2))
            across.addSpacing(10)
        across.addStretch(1)
        self._count = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2)
        across.addWidget(self._count)

    @property
    def words(self) -> str:
        """Give what is said at the right."""
        return self._count.text()

    def show_words(self, words: str) -> None:
        """Say how many rows there are."""
        self._count.show_text(words)
