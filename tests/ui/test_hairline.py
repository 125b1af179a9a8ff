"""Hairlines: one whole device pixel without gaps, wherever a cell begins."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.ui.widgets.strokes import hairline

WHITE, BLACK = QColor("#ffffff"), QColor("#000000")


def dark_rows(dpr: float, offset: float) -> list[int]:
    """Return how many device pixels are dark in each column under a row of cells."""
    image = QImage(round(480 * dpr), round(120 * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(WHITE)
    painter = QPainter(image)
    painter.translate(offset, offset)
    for left, right in ((0, 138), (138, 247), (247, 380)):
        hairline(painter, QRectF(left, 0, right - left, 41), BLACK)
    painter.end()
    first, last = round((offset + 2) * dpr), round((offset + 378) * dpr)
    return [
        sum(image.pixelColor(x, y) == BLACK for y in range(image.height()))
        for x in range(first, last)
    ]


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("offset", [0.0, 97.0 / 2, 33.0])
def test_a_hairline_is_equally_thin_everywhere(dpr: float, offset: float) -> None:
    assert set(dark_rows(dpr, offset)) == {int(dpr)}
