"""The Menara of Kudus, drawn brick by brick."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
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
    """Stands on its ground at the foot of the widget, smaller where there is less room.

    Drawn through SVG: a brush in Python would make Python types of every enumeration
    of Qt's, which costs a window's start 30 ms.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, then the tower in the middle of it."""
        painter = QPainter(self)
        drawn = QSvgRenderer(QByteArray(self._drawing().encode()))
        drawn.render(painter, QRectF(self.rect()))

    def _drawing(self) -> str:
        wide, high = float(self.width()), float(self.height())
        ground = (0.0, high - ROOM_BELOW - _GROUND, wide, ROOM_BELOW + _GROUND)
        scale = self._scale()
        left = round((wide - WIDTH * scale) / 2)
        top = round(high - ROOM_BELOW - HEIGHT * scale)
        active = self._theme.color(Token.NAV_ACTIVE)
        parts = (
            _boxes([(0.0, 0.0, wide, high)], self._name(Token.NAV)),
            _boxes([ground], active.name()),
            _boxes([(*ground[:3], _STRIP)], active.lighter(_DARK).name()),
            f'<g transform="translate({left} {top}) scale({scale})">{self._tower()}</g>',
        )
        size = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'

    def _tower(self) -> str:
        brick, night = self._theme.color(Token.BRICK), self._theme.color(Token.NAV)
        mortar = [joint for wall in _WALLS for joint in _joints(wall)]
        roofs = " ".join(f"M{' '.join(f'{x},{y}' for x, y in roof)}Z" for roof in _ROOFS)
        return "".join((
            _boxes(_WALLS, brick.name()),
            _boxes(mortar, night.name()),
            _boxes(_OPENINGS, night.name()),
            _boxes((_DOOR,), night.darker(_DARK + 30).name()),
            _boxes(_POSTS, brick.darker(_DARK).name()),
            f'<path fill="{self._name(Token.NAV_INK)}" d="{roofs}"/>',
            _boxes((_SPIRE,), self._name(Token.NAV_MARK)),
        ))  # fmt: skip

    def _name(self, token: Token) -> str:
        return self._theme.color(token).name()

    def _scale(self) -> float:
        tall = (self.height() - ROOM_ABOVE - ROOM_BELOW) / HEIGHT
        wide = (self.width() - 24) / WIDTH
        return max(0.2, min(1.0, tall, wide))


def _boxes(boxes: Iterable[Box], color: str) -> str:
    path = "".join([f"M{x} {y}h{wide}v{high}h-{wide}z" for x, y, wide, high in boxes])
    return f'<path fill="{color}" shape-rendering="crispEdges" d="{path}"/>'


def _joints(wall: Box) -> Iterator[Box]:
    left, above, wide, high = wall
    top = round(above)
    for line in range(top, round(above + high), _ROW):
        yield left, line, wide, _MORTAR
        first = line // _ROW % 2 * _BRICK // 2
        for joint in range(first, round(left + wide), _BRICK):
            if joint > left:
                yield joint, line, _MORTAR, _ROW
