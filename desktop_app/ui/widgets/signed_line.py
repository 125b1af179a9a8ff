"""A signature that was given, drawn small beside its name."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.pen_path import smooth

_PEN = 1.75


class SignedLine(QWidget):
    """Only shows; the line keeps its shape in whatever room there is."""

    def __init__(self, theme: Theme, strokes: Sequence[Sequence[tuple[int, int]]]) -> None:
        super().__init__()
        self._theme = theme
        self._strokes = [[QPointF(x, y) for x, y in stroke] for stroke in strokes]
        self.setFixedSize(QSize(140, 56))
        self.setAccessibleName("Tanda tangan tersimpan")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line as large as it can stand here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color(Token.INK), _PEN)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        room = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        for stroke in self._strokes:
            painter.drawPath(smooth([_placed(point, room) for point in stroke]))


def _placed(point: QPointF, room: QRectF) -> QPointF:
    x = room.left() + point.x() / 10_000 * room.width()
    return QPointF(x, room.top() + point.y() / 10_000 * room.height())
