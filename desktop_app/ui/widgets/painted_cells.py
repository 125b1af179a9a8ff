"""Pictures of cells that are drawn again only when they would change."""

from collections import OrderedDict
from collections.abc import Callable
from math import floor
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from desktop_app.ui.theme.theme import Theme

Paint: TypeAlias = Callable[[QPainter, QRectF], None]
Place: TypeAlias = tuple[int, int]

_KEPT = 300
"""Cells of a screen full of rows; older pictures go."""


class _Grid(NamedTuple):
    """Size in device pixels, and how far the cell lies beside their grid."""

    width: int
    height: int
    right: float
    down: float
    dpr: float


class _Picture(NamedTuple):
    shown: object
    grid: _Grid
    pixels: QPixmap


class PaintedCells(QObject):
    """Keeps what a cell looked like: repainting a table then costs one copy a cell."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Place, _Picture] = OrderedDict()
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Draw all cells anew, as after another palette."""
        self._kept.clear()

    def draw(
        self, painter: QPainter, rect: QRectF, place: Place, shown: object, paint: Paint
    ) -> None:
        """Copy the cell's picture; `paint` makes it when `shown` or the place differs."""
        seen = painter.deviceTransform().mapRect(rect)
        left, top = floor(seen.left() + 0.5), floor(seen.top() + 0.5)
        grid = _Grid(
            floor(seen.right() + 0.5) - left,
            floor(seen.bottom() + 0.5) - top,
            seen.left() - left,
            seen.top() - top,
            painter.device().devicePixelRatioF(),
        )
        kept = self._kept.pop(place, None)
        if kept is None or kept.grid != grid or kept.shown != shown:
            kept = _Picture(shown, grid, _painted(rect, grid, paint))
        self._kept[place] = kept
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        corner = QPointF(rect.left() - grid.right / grid.dpr, rect.top() - grid.down / grid.dpr)
        painter.drawPixmap(corner, kept.pixels)


def _painted(rect: QRectF, grid: _Grid, paint: Paint) -> QPixmap:
    pixels = QPixmap(max(grid.width, 1), max(grid.height, 1))
    pixels.setDevicePixelRatio(grid.dpr)
    painter = QPainter(pixels)
    # The same fractions of a pixel as in the window, so that letters fall alike.
    painter.translate(grid.right / grid.dpr - rect.left(), grid.down / grid.dpr - rect.top())
    paint(painter, rect)
    painter.end()
    return pixels
