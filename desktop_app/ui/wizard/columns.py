"""Panels side by side, filled from left to right in reading order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.widgets.boxes import column, row

GAP = 12
NARROWEST = 300


class Columns(QWidget):
    """Keeps the order of panels; how many columns there are follows the width."""

    def __init__(self, most: int = 3) -> None:
        super().__init__()
        self._most = most
        self._panels: list[QWidget] = []
        self._weights: list[int] = []
        self._count = 0
        self._row = row(self, GAP)
        self._columns: list[QVBoxLayout] = []

    def show_panels(self, panels: Sequence[QWidget], weights: Sequence[int]) -> None:
        """Lay these panels out; a weight is about a panel's height."""
        if (list(panels), list(weights)) == (self._panels, self._weights):
            return
        self._panels, self._weights = list(panels), list(weights)
        self._count = 0
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Use as many columns as the width allows and there are panels for."""
        allowed = max(1, (width + GAP) // (NARROWEST + GAP))
        count = max(1, min(allowed, self._most, len(self._panels)))
        if count != self._count:
            self._count = count
            self._lay_out(count)

    def _lay_out(self, count: int) -> None:
        for one in self._columns:
            while one.takeAt(0) is not None:
                continue
            self._row.removeItem(one)
            one.deleteLater()
        places = spread(self._weights, count)
        # A tall panel may leave the last column empty; it then takes no room.
        self._columns = [column(gap=GAP) for _ in range(max(places, default=0) + 1)]
        for one in self._columns:
            self._row.addLayout(one, 1)
        for panel, at in zip(self._panels, places, strict=True):
            self._columns[at].addWidget(panel)
        for one in self._columns:
            one.addStretch(1)
        self._row.setAlignment(Qt.AlignmentFlag.AlignTop)


def spread(weights: Sequence[int], count: int) -> tuple[int, ...]:
    """Return the column of each panel, so that the tallest column is as short as can be."""
    low, high = max(weights, default=0), sum(weights)
    while low < high:
        middle = (low + high) // 2
        if max(_greedy(weights, middle), default=0) < count:
            high = middle
        else:
            low = middle + 1
    return _greedy(weights, low)


def _greedy(weights: Sequence[int], limit: int) -> tuple[int, ...]:
    places, at, filled = [], 0, 0
    for weight in weights:
        if filled and filled + weight > limit:
            at, filled = at + 1, 0
        filled += weight
        places.append(at)
    return tuple(places)
