"""The picture of the Menara Kudus beside the sign-in."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme

MIDDLE, FOOT, HEIGHT = 215, 728, 446
_COURSE, _BRICK, _TOP, _FIRST_JOINT = 6, 22, 413, 109

# left, top, right, bottom of the brick tiers from above, then of the openings
_TIERS = (
    (122, 412, 308, 424),
    (130, 424, 300, 436),
    (140, 436, 290, 508),
    (114, 508, 316, 520),
    (104, 520, 326, 532),
    (114, 532, 316, 544),
    (126, 544, 304, 640),
    (112, 640, 318, 658),
    (100, 658, 330, 676),
    (88, 676, 342, 700),
)
_OPENINGS = (
    (150, 460, 172, 494),
    (258, 460, 280, 494),
    (190, 452, 240, 508),
    (146, 566, 176, 618),
    (192, 566, 238, 618),
    (254, 566, 284, 618),
)
_WOOD = (
    (148, 374, 156, 412),
    (180, 374, 188, 412),
    (242, 374, 250, 412),
    (274, 374, 282, 412),
    (168, 334, 262, 342),
)
_ROOFS = (
    ((150, 342), (280, 342), (318, 374), (112, 374)),
    ((180, 306), (250, 306), (278, 334), (152, 334)),
)
_DOOR, _FINIAL = (197, 460, 233, 508), (213, 290, 217, 306)


class MenaraPicture(QWidget):
    """Stands on the lower edge, in the middle; decoration for screen readers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self) -> QSize:
        """Ask for the room of the tower."""
        return QSize(430, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, bricks, openings, wood and roofs."""
        painter = QPainter(self)
        painter.translate(self.width() // 2 - MIDDLE, self.height() - FOOT)
        self._paint_ground(painter)
        for tier in _TIERS:
            self._paint_bricks(painter, _rect(tier))
        for opening in _OPENINGS:
            painter.fillRect(_rect(opening), self._theme.color(Token.NAV))
        painter.fillRect(_rect(_DOOR), self._theme.color(Token.NAV).darker(150))
        for beam in _WOOD:
            painter.fillRect(_rect(beam), self._theme.color(Token.BRICK).darker(127))
        painter.fillRect(_rect(_FINIAL), self._theme.color(Token.NAV_MARK))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color(Token.NAV_INK))
        painter.setBrush(self._theme.color(Token.NAV_INK))
        for roof in _ROOFS:
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in roof]))

    def _paint_ground(self, painter: QPainter) -> None:
        left, width = MIDDLE - self.width(), 2 * self.width()
        earth = self._theme.color(Token.NAV_ACTIVE)
        painter.fillRect(QRectF(left, 666, width, 6), earth.lighter(125))
        painter.fillRect(QRectF(left, 672, width, FOOT - 672), earth)
        painter.fillRect(_rect((88, 666, 342, 676)), self._theme.color(Token.NAV))

    def _paint_bricks(self, painter: QPainter, tier: QRectF) -> None:
        painter.save()
        painter.setClipRect(tier)
        painter.fillRect(tier, self._theme.color(Token.BRICK))
        mortar = self._theme.color(Token.NAV)
        first = (int(tier.top()) - _TOP) // _COURSE
        last = (int(tier.bottom()) - _TOP) // _COURSE
        for course in range(first, last + 1):
            top = _TOP + course * _COURSE
            painter.fillRect(QRectF(tier.left(), top, tier.width(), 1), mortar)
            joint = _FIRST_JOINT + (course % 2) * _BRICK // 2 - 2 * _BRICK
            while joint < tier.right():
                painter.fillRect(QRectF(joint, top, 1, _COURSE), mortar)
                joint += _BRICK
        painter.restore()


def _rect(edges: tuple[int, int, int, int]) -> QRectF:
    left, top, right, bottom = edges
    return QRectF(left, top, right - left, bottom - top)
