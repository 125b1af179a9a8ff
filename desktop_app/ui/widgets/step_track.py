"""The eight-step track: what is done, where we are, what is left."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.strokes import block, outline

BLOCK_WIDTH = 9.0
BLOCK_HEIGHT = 6.0
PITCH = 12.0
RISE = 3.0


class TrackValues(Struct, frozen=True):
    """The step we are at, 1 to `total`; past `total` means all are done."""

    current: int
    total: int = 8


def paint_step_track(
    painter: QPainter, top_left: QPointF, theme: Theme, values: TrackValues
) -> None:
    """Draw the blocks from a corner; the current one rises 3 px above and below."""
    for number in range(1, values.total + 1):
        left = top_left.x() + (number - 1) * PITCH
        rect = QRectF(left, top_left.y(), BLOCK_WIDTH, BLOCK_HEIGHT)
        if number < values.current:
            block(painter, rect, theme.color(Token.PRIMARY))
        elif number == values.current:
            outline(painter, rect.adjusted(0, -RISE, 0, RISE), theme.color(Token.PRIMARY), 1.5)
            block(painter, rect.adjusted(3, 0, -3, 0), theme.color(Token.PRIMARY))
        else:
            outline(painter, rect, theme.color(Token.LINE_STRONG), 1)


class StepTrack(QWidget):
    """The track as a widget; its words are told to screen readers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values = TrackValues(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_values(self, values: TrackValues, words: str) -> None:
        """Draw these values; `words` says them, as in "langkah 4 dari 8"."""
        self._values = values
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for exactly the blocks."""
        return QSize(int(self._values.total * PITCH), int(BLOCK_HEIGHT + 2 * RISE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the blocks below the rise of the current one."""
        paint_step_track(QPainter(self), QPointF(0, RISE), self._theme, self._values)
