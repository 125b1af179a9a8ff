"""Words, a bar and its figure, one line each, all on one scale."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import discard
from desktop_app.ui.widgets.strokes import block
from desktop_app.ui.widgets.text_label import TextLabel

LINE, BAR = 30, 14
_LEFT, _GAP, _FIGURE = 12, 8, 62
_WORDS, _LONGEST = 0.5, 240.0
"""The part of the line that the words take, and where more would be empty."""


class Line(Struct, frozen=True):
    """What one line tells; `told` is what a screen reader says of it."""

    words: str
    figure: str
    amount: float
    told: str


class BarLines(QWidget):
    """Lines that come sorted; the first may stand out as what weighs most."""

    def __init__(self, theme: Theme, none: str, *, first_stands_out: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._stands_out = first_stands_out
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 6, 0, 6)
        self._lines.setSpacing(0)
        self._none = TextLabel(theme, none, TextStyle.BODY, Token.INK_2).wrapped()
        self._none.setContentsMargins(_LEFT, 6, _LEFT, 6)
        self._lines.addWidget(self._none)
        self._lines.addStretch(1)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Draw these instead of those that were there."""
        for old in self.findChildren(BarLine):
            self._lines.removeWidget(old)
            discard(old)
        self._none.setVisible(not lines)
        most = max((line.amount for line in lines), default=1.0)
        for place, line in enumerate(lines):
            strong = self._stands_out and not place
            drawn = BarLine(self._theme, line, line.amount / most, strong=strong)
            self._lines.insertWidget(place + 1, drawn)
            # A layout asks for no room for what was not shown yet.
            drawn.show()


class BarLine(QWidget):
    """One line of them."""

    def __init__(self, theme: Theme, line: Line, share: float, *, strong: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._line = line
        self._share = share
        self._is_strong = strong
        self.setFixedHeight(LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(line.told)
        self.setToolTip(line.told)

    def sizeHint(self) -> QSize:
        """Ask for the width of the panel."""
        return QSize(300, LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, then the bar with its figure behind it."""
        painter = QPainter(self)
        room = self.width() - 2 * _LEFT
        words = QRectF(_LEFT, 0, min(room * _WORDS, _LONGEST), LINE)
        style = TextStyle.BODY_STRONG if self._is_strong else TextStyle.BODY
        self._write(painter, words, style, self._line.words)
        left = words.right() + _GAP
        length = (self.width() - _LEFT - _FIGURE - left) * self._share
        ink = Token.PRIMARY if self._is_strong else Token.IDLE_FILL
        bar = QRectF(left, (LINE - BAR) / 2, max(2.0, length), BAR)
        block(painter, bar, self._theme.color(ink))
        figure = QRectF(bar.right() + _GAP, 0, _FIGURE - _GAP, LINE)
        self._write(painter, figure, TextStyle.BODY_STRONG, self._line.figure)

    def _write(self, painter: QPainter, room: QRectF, style: TextStyle, text: str) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(Token.INK))
        fitting = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitting)
