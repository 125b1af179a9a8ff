"""The status bar: sync, backup, printer and the way to all shortcuts."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import ground, row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.key_hint import KeyHint
from desktop_app.ui.widgets.text_label import TextLabel

HEIGHT = 26


@dataclass(frozen=True, slots=True)
class StatusText:
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
        self._row.addWidget(IconLabel(theme, Icon.KEYBOARD, Token.INK_2, 14))
        self._row.addSpacing(7)
        self._row.addWidget(KeyHint(theme, "F1"))
        self._row.addSpacing(7)
        self._row.addWidget(TextLabel(theme, "Semua pintasan", TextStyle.SECOND, Token.INK_2))

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
            cell.deleteLater()

    def words(self, key: str) -> str:
        """Give what a cell says."""
        return self._cells[key].accessibleName()


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
