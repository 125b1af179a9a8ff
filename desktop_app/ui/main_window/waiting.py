"""The calm line that stands at the right while the store opens."""

from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.icon_label import Spinner
from desktop_app.ui.widgets.text_label import TextLabel


class Waiting(QWidget):
    """A spinner and a few words; made of little, because it comes first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = TextLabel(theme, "Menyiapkan data…", TextStyle.BODY_LARGE, Token.INK_2)
        whole = column(self)
        whole.addStretch(1)
        line = row(gap=12)
        line.addStretch(1)
        line.addWidget(Spinner(theme, Token.PRIMARY, 20))
        line.addWidget(self._words)
        line.addStretch(1)
        whole.addLayout(line)
        whole.addStretch(1)

    @property
    def words(self) -> str:
        """Give what is said now."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Say what is under way."""
        self._words.show_text(words)
