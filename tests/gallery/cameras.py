"""Invented places as a camera shows them, no large area of one colour."""

import random
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygon

_WIDE, _HIGH = 960, 640


def camera_pictures(folder: Path, count: int) -> tuple[Path, ...]:
    """Write so many pictures of sheds and machines, the same ones every time."""
    made = []
    for at in range(count):
        file = folder / f"contoh-{at + 1}.jpg"
        if not _drawn(random.Random(at)).save(str(file), quality=85):  # noqa: S311 invented
            raise OSError(file)
        made.append(file)
    return tuple(made)


def _drawn(chance: random.Random) -> QImage:
    image = QImage(_WIDE, _HIGH, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    floor = _HIGH * 2 // 3
    _fill(painter, QRect(0, 0, _WIDE, floor), QColor(150, 180, 200), QColor(215, 222, 220))
    _fill(painter, QRect(0, floor, _WIDE, _HIGH - floor), QColor(140, 130, 112), QColor(92, 84, 70))
    for _ in range(4):
        left, wide = chance.randrange(60, 700), chance.randrange(120, 260)
        high = chance.randrange(140, 320)
        body = QRect(left, floor + 50 - high, wide, high)
        color = QColor.fromHsv(chance.randrange(360), 70, 150)
        _fill(painter, body, color.lighter(125), color.darker(140))
        painter.setBrush(color.darker(180))
        top = body.topLeft()
        painter.drawPolygon(
            QPolygon([top, top + QPoint(wide // 2, -46), top + QPoint(wide, 0)]),
            Qt.FillRule.OddEvenFill,
        )
    painter.end()
    return image


def _fill(painter: QPainter, area: QRect, above: QColor, below: QColor) -> None:
    shade = QLinearGradient(QPointF(area.topLeft()), QPointF(area.bottomRight()))
    shade.setColorAt(0, above)
    shade.setColorAt(1, below)
    painter.fillRect(area, shade)
