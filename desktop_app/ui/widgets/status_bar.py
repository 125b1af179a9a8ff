"""The status bar: sync, backup, printer and the way to all shortcuts."""

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import discard, ground, row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.key_hint import KeyHint
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 26


class StatusText(Struct, frozen=True):
    """One cell: a bold word where it matters, the rest plain, in one colour."""

    text: str
    strong: str = ""
    icon: Icon | None = None
    ink: Token = Token.INK_2


class StatusBar(QFrame):
    """Cells by key from left to right; the help cell stands at the right end."""

    help_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cells: dict[str, _Cell] = {}
        self.setProperty("ground", Token.SURFACE_SUNK.value)
        self.setProperty("edge", "top")
        self.setFixedHeight(HEIGHT)
        self._row = row(self, 0, (0, 0, 12, 0))
        self._row.addStretch(1)
        self._help = _HelpCell(theme)
        self._help.clicked.connect(self.help_wanted)
        self._row.addWidget(self._help)

    def show_cell(self, key: str, text: StatusText) -> None:
        """Write a cell; a new key comes to the right of the others."""
        if key not in self._cells:
            self._cells[key] = _Cell(self._theme)
            self._row.insertWidget(len(self._cells) - 1, self._cells[key])
        self._cells[key].show_text(text)

    def remove_cell(self, key: str) -> None:
        """Take a cell away; unknown keys are no matter."""
        cell = self._cells.pop(key, None)
        if cell is not None:
            self._row.removeWidget(cell)
            discard(cell)

    @property
    def help(self) -> QAbstractButton:
        """Give the cell that leads to all shortcuts."""
        return self._help

    def words(self, key: str) -> str:
        """Give what a cell says."""
        return self._cells[key].accessibleName()


class _HelpCell(QAbstractButton):
    """The way to all shortcuts for the mouse; the keyboard has F1 itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Semua pintasan")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = row(self, 7)
        self._inside.addWidget(IconLabel(theme, Icon.KEYBOARD, Token.INK_2, 14))
        self._inside.addWidget(KeyHint(theme, "F1"))
        words = TextLabel(theme, "Semua pintasan", TextStyle.SECOND, Token.INK_2)
        self._inside.addWidget(words)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Ask for icon, key and words."""
        return self._inside.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the drawing to the parts inside."""


class _Cell(QFrame):
    """One cell with a hairline at its right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._icon = IconLabel(theme, Icon.INFO, Token.INK_2, 14)
        self._strong = TextLabel(theme, "", TextStyle.SECOND_STRONG, Token.INK_2)
        self._text = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2)
        layout = row(self, 0)
        inside = row(gap=7, margins=(12, 0, 12, 0))
        inside.addWidget(self._icon)
        inside.addWidget(self._strong)
        inside.addWidget(self._text)
        line: QWidget = ground(Token.LINE)
        line.setProperty("rule", "line")
        line.setFixedWidth(1)
        layout.addLayout(inside)
        layout.addWidget(line)

    def show_text(self, text: StatusText) -> None:
        """Write icon and words."""
        self._icon.setVisible(text.icon is not None)
        if text.icon is not None:
            self._icon.show_icon(text.icon, text.ink)
        self._strong.show_text(text.strong, text.ink)
        self._strong.setVisible(bool(text.strong))
        self._text.show_text(text.text, text.ink)
        self._text.setVisible(bool(text.text))
        self.setAccessibleName(f"{text.strong} {text.text}".strip())
