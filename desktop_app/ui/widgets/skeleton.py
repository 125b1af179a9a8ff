"""Grey rows that stand for a list while it loads."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.strokes import block

ROW = 41
DELAY_MS = 300
_BARS = ((0.0, 0.24), (0.27, 0.47), (0.27, 0.37), (0.27, 0.52), (0.27, 0.42))


class Skeleton(QWidget):
    """Appears only after 300 ms of waiting, so that quick lists never flicker."""

    def __init__(self, theme: Theme, rows: int = 4) -> None:
        super().__init__()
        self._theme = theme
        self._rows = rows
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)
        self._delay.timeout.connect(self.show)
        self.setAccessibleName("Sedang memuat")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVisible(False)

    @property
    def is_waiting(self) -> bool:
        """Tell whether the rows are due but not yet shown."""
        return self._delay.isActive()

    def start(self) -> None:
        """Begin a wait."""
        if not self.isVisible():
            self._delay.start()

    def stop(self) -> None:
        """End the wait and vanish."""
        self._delay.stop()
        self.setVisible(False)

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        return QSize(240, self._rows * ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw two bars and a hairline in each row."""
        painter = QPainter(self)
        for number in range(self._rows):
            top = number * ROW
            second = _BARS[1 + number % (len(_BARS) - 1)]
            for start, width in (_BARS[0], second):
                left, across = self.width() * start, self.width() * width
                bar = QRectF(left, top + 15, across, 10)
                block(painter, bar, self._theme.color(Token.TRACK))
            line = QRectF(0, top + ROW - 1, self.width(), 1)
            block(painter, line, self._theme.color(Token.LINE))
