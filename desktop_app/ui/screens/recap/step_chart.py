"""Times of a step against its standard, all on one axis to 200 %."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.core.services.book import Spread
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import OVER_STRIPE, block, hatch, outline

AXIS = 2.0
MARKS = ((0.0, "0%"), (0.5, "50%"), (1.0, "standar"), (1.5, "150%"), (2.0, "200%"))
BAR = 14.0
_DOT = 5.0
_STANDARD = 2.0
_LABEL = 60.0


def place(area: QRectF, share: float) -> float:
    """Give where a part of the standard lies; what is longer ends at the edge."""
    return area.left() + area.width() * min(max(share, 0.0), AXIS) / AXIS


def paint_head(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Write the parts of the standard over their lines."""
    for share, words in MARKS:
        style = TextStyle.SECOND_STRONG if share == 1 else TextStyle.SECOND
        painter.setFont(theme.font(style))
        painter.setPen(theme.color(Token.INK if share == 1 else Token.INK_2))
        middle = QRectF(place(area, share) - _LABEL / 2, area.top(), _LABEL, area.height())
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, words)


def paint_grid(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Draw the lines that run through all rows, the standard's one strong."""
    for share, _ in MARKS:
        width = _STANDARD if share == 1 else 1.0
        line = QRectF(place(area, share) - width / 2, area.top(), width, area.height())
        block(painter, line, theme.color(Token.INK if share == 1 else Token.LINE))


def paint_spread(painter: QPainter, area: QRectF, theme: Theme, spread: Spread) -> None:
    """Draw green within the standard, hatched red past it, a dot at the median."""
    top = area.center().y() - BAR / 2
    low, high = place(area, spread.low), max(place(area, spread.high), place(area, spread.low) + 2)
    standard = place(area, 1.0)
    within = QRectF(low, top, max(0.0, min(high, standard) - low), BAR)
    block(painter, within, theme.color(Token.OK_FILL))
    if high > standard:
        over = QRectF(QPointF(max(low, standard), top), QPointF(high, top + BAR))
        hatch(painter, over, theme.color(Token.BAD_FILL), OVER_STRIPE)
        outline(painter, over, theme.color(Token.BAD_FILL), 1)
    _paint_dot(painter, QPointF(place(area, spread.middle), area.center().y()), theme)


def _paint_dot(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(Token.INK), 2))
    painter.setBrush(theme.color(Token.SURFACE))
    painter.drawEllipse(centre, _DOT, _DOT)
    painter.restore()
