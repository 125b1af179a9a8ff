"""The Menara of Kudus, drawn brick by brick."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme

WIDTH, HEIGHT = 270.0, 420.0
ROOM_ABOVE, ROOM_BELOW = 170.0, 28.0
_GROUND, _STRIP = 34.0, 6.0
_ROW, _BRICK, _MORTAR = 6, 22, 1
_DARK = 128

Box = tuple[float, float, float, float]
_WALLS: tuple[Box, ...] = (
    (42, 132, 186, 12), (50, 144, 170, 12), (60, 156, 150, 72), (34, 228, 202, 12),
    (24, 240, 222, 12), (34, 252, 202, 12), (46, 264, 178, 96), (32, 360, 206, 18),
    (20, 378, 230, 18), (8, 396, 254, 24),
)  # fmt: skip
_OPENINGS: tuple[Box, ...] = (
    (70, 180, 22, 34), (110, 172, 50, 56), (178, 180, 22, 34),
    (66, 286, 30, 52), (112, 286, 46, 52), (174, 286, 30, 52),
)  # fmt: skip
_POSTS: tuple[Box, ...] = (
    (68, 94, 8, 38), (100, 94, 8, 38), (162, 94, 8, 38), (194, 94, 8, 38), (88, 54, 94, 8),
)  # fmt: skip
_DOOR: Box = (117, 180, 36, 48)
_SPIRE: Box = (133, 10, 4, 16)
_ROOFS = (((32, 94), (70, 62), (200, 62), (238, 94)), ((72, 54), (100, 26), (170, 26), (198, 54)))


class Tower(QWidget):
    """Stands on its ground at the foot of the widget, smaller where there is less room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, then the tower in the middle of it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(Token.NAV))
        ground = QRectF(0, self.height() - ROOM_BELOW - _GROUND, self.width(), self.height())
        painter.fillRect(ground, self._theme.color(Token.NAV_ACTIVE))
        strip = QRectF(ground.left(), ground.top(), ground.width(), _STRIP)
        painter.fillRect(strip, self._theme.color(Token.NAV_ACTIVE).lighter(_DARK))
        scale = self._scale()
        painter.translate(
            round((self.width() - WIDTH * scale) / 2),
            round(self.height() - ROOM_BELOW - HEIGHT * scale),
        )
        painter.scale(scale, scale)
        self._paint_walls(painter)
        self._paint_roofs(painter)

    def _scale(self) -> float:
        tall = (self.height() - ROOM_ABOVE - ROOM_BELOW) / HEIGHT
        wide = (self.width() - 24) / WIDTH
        return max(0.2, min(1.0, tall, wide))

    def _paint_walls(self, painter: QPainter) -> None:
        brick, night = self._theme.color(Token.BRICK), self._theme.color(Token.NAV)
        for wall in _WALLS:
            _paint_bricks(painter, QRectF(*wall), brick, night)
        for opening in _OPENINGS:
            painter.fillRect(QRectF(*opening), night)
        painter.fillRect(QRectF(*_DOOR), night.darker(_DARK + 30))
        for post in _POSTS:
            painter.fillRect(QRectF(*post), brick.darker(_DARK))

    def _paint_roofs(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for roof in _ROOFS:
            path = QPainterPath()
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in roof]))
            painter.fillPath(path, self._theme.color(Token.NAV_INK))
        painter.fillRect(QRectF(*_SPIRE), self._theme.color(Token.NAV_MARK))


def _paint_bricks(painter: QPainter, wall: QRectF, brick: QColor, mortar: QColor) -> None:
    painter.fillRect(wall, brick)
    top = round(wall.top())
    for line in range(top, round(wall.bottom()), _ROW):
        painter.fillRect(QRectF(wall.left(), line, wall.width(), _MORTAR), mortar)
        first = line // _ROW % 2 * _BRICK // 2
        for joint in range(first, round(wall.right()), _BRICK):
            if joint > wall.left():
                painter.fillRect(QRectF(joint, line, _MORTAR, _ROW), mortar)
