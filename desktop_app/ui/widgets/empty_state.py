"""What an empty or broken area says: icon, cause, sentence, action."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

_ICON = 40
_WIDTH = 400


class EmptyState(QWidget):
    """Centred in whatever room it is given."""

    def __init__(self, theme: Theme, icon: Icon, title: str, sentence: str) -> None:
        super().__init__()
        self._icon = IconLabel(theme, icon, Token.INK_2, _ICON)
        self._title = TextLabel(theme, title, TextStyle.CASE_TITLE)
        self._sentence = TextLabel(theme, sentence, TextStyle.BODY, Token.INK_2).wrapped()
        self._actions = row(gap=8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._build()
        self.show_state(icon, title, sentence)

    def show_state(self, icon: Icon, title: str, sentence: str, ink: Token = Token.INK_2) -> None:
        """Say another cause."""
        self._icon.show_icon(icon, ink)
        self._title.show_text(title)
        self._sentence.show_text(sentence)
        self._sentence.setFixedHeight(max(0, self._sentence.heightForWidth(_WIDTH)))
        self.setAccessibleName(f"{title}. {sentence}")

    def add_action(self, button: Button) -> None:
        """Put a button under the sentence."""
        self._actions.insertWidget(self._actions.count() - 1, button)

    def _build(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setFixedWidth(_WIDTH)
        whole = column(self, 0, (16, 16, 16, 16))
        whole.addStretch(1)
        whole.addWidget(self._icon, 0, middle)
        whole.addSpacing(8)
        whole.addWidget(self._title, 0, middle)
        whole.addSpacing(6)
        whole.addWidget(self._sentence, 0, middle)
        whole.addSpacing(14)
        self._actions.addStretch(1)
        self._actions.insertStretch(0, 1)
        whole.addLayout(self._actions)
        whole.addStretch(1)
