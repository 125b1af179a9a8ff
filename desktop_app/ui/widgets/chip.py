"""Chips: a state as icon, word and soft ground."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import rounded

HEIGHT = 20
_LEFT = 5
_ICON = 14
_GAP = 5
_RIGHT = 7


class ChipText(Struct, frozen=True):
    """What a chip says."""

    word: str
    icon: Icon
    tone: Tone


def chip_width(theme: Theme, chip: ChipText) -> int:
    """Give the width a chip needs."""
    metrics = QFontMetricsF(theme.font(TextStyle.SECOND_MEDIUM))
    return _LEFT + _ICON + _GAP + round(metrics.horizontalAdvance(chip.word)) + _RIGHT


def paint_chip(painter: QPainter, rect: QRectF, theme: Theme, chip: ChipText) -> None:
    """Draw a chip that fills the rectangle; it never looks clickable."""
    rounded(painter, rect, 3.0, theme.color(chip.tone.soft), QPen(Qt.PenStyle.NoPen))
    area = QRectF(rect.left() + _LEFT, rect.top(), _ICON, rect.height())
    theme.paint_icon(painter, area, chip.icon, chip.tone.ink)
    painter.setFont(theme.font(TextStyle.SECOND_MEDIUM))
    painter.setPen(theme.color(chip.tone.ink))
    words = rect.adjusted(_LEFT + _ICON + _GAP, 0, 2, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, chip.word)


class Chip(QWidget):
    """A chip as a widget."""

    def __init__(self, theme: Theme, chip: ChipText) -> None:
        super().__init__()
        self._theme = theme
        self._chip = chip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)

    def show_chip(self, chip: ChipText) -> None:
        """Say another state."""
        self._chip = chip
        self.setAccessibleName(chip.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for exactly the chip."""
        return QSize(chip_width(self._theme, self._chip), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never give way: the word of a state is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        paint_chip(QPainter(self), QRectF(self.rect()), self._theme, self._chip)
