"""Pictures of cells are the cells themselves, and age with what they show."""

import pytest
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme.palette import ThemeName, Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.painted_cells import Paint, PaintedCells
from desktop_app.ui.widgets.strokes import block, hairline

CELLS = ((0.0, 138.0), (138.0, 247.0), (247.0, 380.0))


def painting(theme: Theme, words: str = "Wahyuni Mebel Jati") -> Paint:
    """Return what draws a cell with ground, hairline and letters."""

    def paint(painter: QPainter, rect: QRectF) -> None:
        block(painter, rect, theme.color(Token.SURFACE))
        hairline(painter, rect, theme.color(Token.LINE))
        painter.setFont(theme.font(TextStyle.SECOND))
        painter.setPen(theme.color(Token.INK))
        painter.drawText(rect.adjusted(10, 3, -5, -20), 0, words)

    return paint


def drawn(dpr: float, offset: float, pictures: PaintedCells | None, paint: Paint) -> QImage:
    """Draw two rows of cells directly, or from pictures, where the window begins anywhere."""
    image = QImage(round(480 * dpr), round(130 * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    painter.translate(offset, offset)
    for row in range(2):
        for column, (left, right) in enumerate(CELLS):
            rect = QRectF(left, 41.0 * row, right - left, 41.0)
            if pictures is None:
                paint(painter, rect)
            else:
                pictures.draw(painter, rect, (row, column), "as ever", paint)
    painter.end()
    return image


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("offset", [0.0, 97.0 / 2, 33.0])
def test_a_picture_is_the_cell_itself(theme: Theme, dpr: float, offset: float) -> None:
    home = QObject()
    pictures, paint = PaintedCells(theme, home), painting(theme)
    fresh = drawn(dpr, offset, None, paint)
    assert drawn(dpr, offset, pictures, paint) == fresh
    assert drawn(dpr, offset, pictures, paint) == fresh
    assert drawn(dpr, offset + 7, pictures, paint) == drawn(dpr, offset + 7, None, paint)


def test_a_cell_is_painted_once_until_it_shows_something_else(theme: Theme) -> None:
    home, painted = QObject(), list[str]()
    pictures, image = PaintedCells(theme, home), QImage(200, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)

    def draw(words: str, width: float = 120.0) -> None:
        def paint(_painter: QPainter, _rect: QRectF) -> None:
            painted.append(words)

        pictures.draw(painter, QRectF(0, 0, width, 41), (0, 0), words, paint)

    for words in ("satu", "satu", "dua", "dua", "satu"):
        draw(words)
    draw("satu", 130.0)
    painter.end()
    assert painted == ["satu", "dua", "satu", "satu"]


def test_another_palette_is_painted_anew(qapp: QApplication, theme: Theme) -> None:
    home = QObject()
    pictures, paint = PaintedCells(theme, home), painting(theme)
    light = drawn(1.0, 0.0, pictures, paint)
    theme.apply(qapp, ThemeName.GELAP)
    dark = drawn(1.0, 0.0, pictures, paint)
    expected = drawn(1.0, 0.0, None, paint)
    theme.apply(qapp, ThemeName.TERANG)
    assert dark == expected
    assert dark != light
