"""Icons drawn from SVG in a token's colour, sharp at any scale."""

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.ui.theme.icon_names import Icon

STROKE = 1.75
TICK_STROKE = 2.25


class _Key(Struct, frozen=True):
    icon: Icon
    color: str
    size: int
    dpr: float
    stroke: float


class IconShelf:
    """Rendered icons, each kept once per (name, colour, size, dpr, stroke)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[Icon, str] = {}
        self._pixmaps: dict[_Key, QPixmap] = {}

    def pixmap(
        self, icon: Icon, color: QColor, size: int, dpr: float, *, stroke: float = STROKE
    ) -> QPixmap:
        """Give the icon as `size` logical px rendered for a screen of that dpr."""
        key = _Key(icon, color.name(), size, dpr, stroke)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._render(key)
        return self._pixmaps[key]

    def forget(self) -> None:
        """Drop every rendered icon, as after a change of theme."""
        self._pixmaps.clear()

    @property
    def count(self) -> int:
        """Tell how many renderings are kept."""
        return len(self._pixmaps)

    def _render(self, key: _Key) -> QPixmap:
        pixels = round(key.size * key.dpr)
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        renderer = QSvgRenderer(QByteArray(self._svg(key).encode()))
        renderer.render(painter, QRectF(QPointF(0, 0), QSizeF(pixels, pixels)))
        painter.end()
        pixmap.setDevicePixelRatio(key.dpr)
        return pixmap

    def _svg(self, key: _Key) -> str:
        if key.icon not in self._sources:
            file = self._folder / f"{key.icon.value}.svg"
            self._sources[key.icon] = file.read_text(encoding="utf-8")
        svg = self._sources[key.icon].replace("currentColor", key.color)
        return svg.replace('stroke-width="2"', f'stroke-width="{key.stroke}"')
