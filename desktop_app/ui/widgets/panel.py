"""Panels: a bordered area with a head and a body."""

from enum import StrEnum

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

HEAD = 38
HEAD_DENSE = 34


class PanelKind(StrEnum):
    """PLAIN for work, INSET for a quiet head, WARN and BAD for trouble."""

    PLAIN = "plain"
    INSET = "inset"
    WARN = "warn"
    BAD = "bad"


class Panel(QFrame):
    """A head with title, second word and room at the right, and a body."""

    def __init__(
        self, theme: Theme, title: str = "", second: str = "", kind: PanelKind = PanelKind.PLAIN
    ) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self.setProperty("panel", "plain" if kind is PanelKind.INSET else kind.value)
        self._column = column(self)
        style = TextStyle.PANEL_TITLE if kind is PanelKind.PLAIN else TextStyle.SECOND_STRONG
        self._title = TextLabel(theme, title, style, self._title_ink())
        self._second = TextLabel(theme, second, TextStyle.SECOND, Token.INK_2)
        self._head = QFrame()
        self._head_row = row(self._head, 10, (12, 0, 12, 0))
        self._body = QWidget()
        self.setAccessibleName(title)
        self._build(title)

    @property
    def head(self) -> QHBoxLayout:
        """Give the head's layout; what is added stands at the right."""
        return self._head_row

    @property
    def body(self) -> QWidget:
        """Give the body; a screen sets its layout once."""
        return self._body

    def body_column(self, gap: int = 8, margin: int = 12) -> QVBoxLayout:
        """Give the body an ordinary column with the panel's padding."""
        return column(self._body, gap, (margin, margin, margin, margin))

    def dense(self) -> "Panel":
        """Lower the head to the dense height, and hand the panel back."""
        self._head.setFixedHeight(HEAD_DENSE)
        return self

    def show_title(self, title: str, second: str = "") -> None:
        """Change the words of the head."""
        self._title.show_text(title)
        self._second.show_text(second)
        self._second.setVisible(bool(second))
        self.setAccessibleName(title)

    def add_head_icon(self, icon: Icon) -> None:
        """Put an icon before the title."""
        self._head_row.insertWidget(0, IconLabel(self._theme, icon, self._title_ink(), 16))

    def _build(self, title: str) -> None:
        self._head.setProperty("panelhead", self._kind.value)
        self._head.setFixedHeight(HEAD if self._kind is PanelKind.PLAIN else 32)
        self._head_row.addWidget(self._title)
        self._head_row.addWidget(self._second)
        self._head_row.addStretch(1)
        self._second.setVisible(bool(self._second.text()))
        self._column.addWidget(self._head)
        self._head.setVisible(bool(title))
        self._column.addWidget(self._body, 1)

    def _title_ink(self) -> Token:
        match self._kind:
            case PanelKind.PLAIN:
                return Token.INK
            case PanelKind.INSET:
                return Token.INK_2
            case PanelKind.WARN:
                return Token.WARN
            case PanelKind.BAD:
                return Token.BAD
