"""Rectangles on whole device pixels, frames and the hatch."""

from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

HATCH_PERIOD = 7.0
OVER_STRIPE = 2.5
PAUSE_STRIPE = 2.0


def snap(painter: QPainter, value: float) -> float:
    """Move a coordinate to the nearest device pixel, so that edges stay sharp."""
    dpr = painter.device().devicePixelRatioF()
    return round(value * dpr) / dpr


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """Move all four edges of a rectangle to device pixels of the window it is drawn in."""
    there = painter.deviceTransform()
    back, can_turn_back = there.inverted()
    if not can_turn_back:
        return rect
    seen = there.mapRect(rect)
    top_left = QPointF(floor(seen.left() + 0.5), floor(seen.top() + 0.5))
    bottom_right = QPointF(floor(seen.right() + 0.5), floor(seen.bottom() + 0.5))
    return back.mapRect(QRectF(top_left, bottom_right))


def block(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Fill a rectangle with sharp edges."""
    painter.fillRect(snapped(painter, rect), color)


def hairline(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Draw the foot of a rectangle as a line that is equally thin at every scale."""
    box = snapped(painter, rect)
    dpr = painter.device().devicePixelRatioF()
    line = max(1, floor(dpr)) / dpr
    painter.fillRect(QRectF(box.left(), box.bottom() - line, box.width(), line), color)


def outline(painter: QPainter, rect: QRectF, color: QColor, width: float) -> None:
    """Draw a square frame inside a rectangle, its line whole device pixels wide."""
    dpr = painter.device().devicePixelRatioF()
    line = max(1, round(width * dpr)) / dpr
    box = snapped(painter, rect)
    for side in (
        QRectF(box.left(), box.top(), box.width(), line),
        QRectF(box.left(), box.bottom() - line, box.width(), line),
        QRectF(box.left(), box.top(), line, box.height()),
        QRectF(box.right() - line, box.top(), line, box.height()),
    ):
        painter.fillRect(side, color)


def rounded(
    painter: QPainter, rect: QRectF, radius: float, ground: QColor | None, pen: QPen
) -> None:
    """Draw a rounded box whose line lies wholly inside the rectangle."""
    half = pen.widthF() / 2 if pen.style() != Qt.PenStyle.NoPen else 0.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else ground)
    inner = snapped(painter, rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, radius - half, radius - half)
    painter.restore()


def hatch(painter: QPainter, rect: QRectF, color: QColor, stripe: float) -> None:
    """Fill a rectangle with stripes that rise to the right."""
    area = snapped(painter, rect)
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, stripe, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    reach = area.height() + 2
    left = area.left() - reach
    while left < area.right() + stripe:
        foot = QPointF(left, area.bottom() + 1)
        painter.drawLine(QLineF(foot, QPointF(left + reach, area.top() - 1)))
        left += HATCH_PERIOD
    painter.restore()
