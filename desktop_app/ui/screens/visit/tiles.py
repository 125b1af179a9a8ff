"""Photo tiles in as many columns as there is room for."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.core.ids import FactId
from desktop_app.ui.screens.visit.album import Leaf
from desktop_app.ui.screens.visit.photo_desk import PhotoDesk
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import discard
from desktop_app.ui.widgets.photo_tile import WIDTH, PhotoTile

_GAP = 10


class Tiles(QWidget):
    """Asks for the pictures it shows; a tile is grey until its picture is there."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, photos: PhotoDesk, most: int = 12) -> None:
        super().__init__()
        self._theme, self._photos, self._most = theme, photos, most
        self._tiles: dict[str, PhotoTile] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    @property
    def tiles(self) -> tuple[PhotoTile, ...]:
        """Give the tiles in order."""
        return tuple(self._tiles.values())

    def show_leaves(self, leaves: tuple[Leaf, ...], chosen: str = "") -> None:
        """Show these photos in this order."""
        wanted = {str(leaf.photo.id): leaf for leaf in leaves}
        if list(wanted) != list(self._tiles):
            self._make(wanted)
        for key, leaf in wanted.items():
            tile = self._tiles[key]
            tile.show_words(leaf.words, leaf.time)
            tile.setChecked(key == chosen)
            self.show_picture(key)

    def show_picture(self, photo: str) -> None:
        """Show a picture that was read."""
        tile = self._tiles.get(photo)
        if tile is None or tile.has_picture:
            return
        image = self._photos.thumbnail(FactId(photo))
        if image is not None:
            tile.show_image(image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as the width allows."""
        super().resizeEvent(event)
        self._lay_out()

    def _make(self, wanted: dict[str, Leaf]) -> None:
        for key in set(self._tiles) - set(wanted):
            gone = self._tiles.pop(key)
            self._grid.removeWidget(gone)
            discard(gone)
        kept, self._tiles = self._tiles, {}
        for key, leaf in wanted.items():
            self._tiles[key] = kept.get(key) or self._tile(key, leaf)
        self._columns = 0
        self._lay_out()

    def _tile(self, key: str, leaf: Leaf) -> PhotoTile:
        tile = PhotoTile(self._theme, leaf.words, leaf.time)
        tile.setParent(self)
        tile.clicked.connect(lambda: self.chosen.emit(key))
        return tile

    def _lay_out(self) -> None:
        count = max(1, min(self._most, (self.width() + _GAP) // (WIDTH + _GAP)))
        if count == self._columns:
            return
        self._columns = count
        for at, tile in enumerate(self._tiles.values()):
            self._put(tile, at // count, at % count)
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, 0)
        self._grid.setColumnStretch(count, 1)

    def _put(self, tile: PhotoTile, down: int, across: int) -> None:
        """Put a tile in its place; one that stands there already is not touched."""
        there = self._grid.itemAtPosition(down, across)
        if there is not None and there.widget() is tile:
            return
        self._grid.removeWidget(tile)
        self._grid.addWidget(tile, down, across)
        tile.show()
