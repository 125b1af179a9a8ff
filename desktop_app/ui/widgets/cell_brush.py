"""Text in the two lines of a table's cell."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle


class CellBrush:
    """Draws texts that are cut with an ellipsis where the cell ends."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        style: TextStyle = TextStyle.SECOND,
        ink: Token = Token.INK_2,
    ) -> None:
        """Draw a text, cut where it is too long."""
        self.put(painter, area, self.fitted(painter, area, text, style), ink)

    def fitted(self, painter: QPainter, area: QRectF, text: str, style: TextStyle) -> str:
        """Take the font up and return what of the text has room."""
        painter.setFont(self._theme.font(style))
        room = int(area.width())
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def put(self, painter: QPainter, area: QRectF, words: str, ink: Token) -> None:
        """Draw words that fit in the font taken up."""
        painter.setPen(self._theme.color(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)


def first_line(area: QRectF) -> QRectF:
    """Return the upper line of a cell."""
    return QRectF(area.left(), area.top() + 3, area.width(), 18)


def second_line(area: QRectF) -> QRectF:
    """Return the lower line of a cell."""
    return QRectF(area.left(), area.top() + 21, area.width(), 16)
