"""One line of text in which what was searched for is marked."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.ui.models.hits import found_in
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.cell_brush import CellBrush
from desktop_app.ui.widgets.strokes import block

_LINE = 1


class TextBrush:
    """Draws lines of a cell; hits get a ground and a line under them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._plain = CellBrush(theme)
        self.query = ""

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        style: TextStyle = TextStyle.SECOND,
        ink: Token = Token.INK_2,
    ) -> None:
        """Draw a text cut with an ellipsis, plain."""
        self._plain.draw(painter, area, text, style, ink)

    def draw_marked(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        style: TextStyle = TextStyle.SECOND,
        ink: Token = Token.INK_2,
    ) -> None:
        """Draw a text that is searched in."""
        words = self._plain.fitted(painter, area, text, style)
        if self.query:
            self._mark(painter, area, words)
        self._plain.put(painter, area, words, ink)

    def _mark(self, painter: QPainter, area: QRectF, words: str) -> None:
        metrics = painter.fontMetrics()
        for span in found_in(words, self.query):
            left = area.left() + metrics.horizontalAdvance(words[: span.start])
            width = metrics.horizontalAdvance(words[span.start : span.end])
            ground = QRectF(left - 1, area.top(), width + 2, area.height())
            block(painter, ground, self._theme.color(Token.WARN_SOFT))
            line = QRectF(left - 1, area.bottom() - _LINE, width + 2, _LINE)
            block(painter, line, self._theme.color(Token.WARN_FILL))
