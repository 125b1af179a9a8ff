"""An icon that follows theme and screen, and the spinner."""

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.icons import STROKE
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme

SPINNER_STEP_MS = 100
SPINNER_STEPS = 12


class IconLabel(QWidget):
    """One icon of fixed size; without a name it is decoration for screen readers."""

    def __init__(
        self, theme: Theme, icon: Icon, ink: Token = Token.INK, size: int = 16, words: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._ink = ink
        self._size = size
        self._stroke = STROKE
        self.setFixedSize(size, size)
        self.setAccessibleName(words)

    def show_icon(self, icon: Icon, ink: Token, stroke: float = STROKE) -> None:
        """Draw another icon, colour or stroke."""
        self._icon, self._ink, self._stroke = icon, ink, stroke
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon from the shelf."""
        painter = QPainter(self)
        self._theme.paint_icon(
            painter, QRectF(self.rect()), self._icon, self._ink, stroke=self._stroke
        )


class Spinner(QWidget):
    """The turning circle of a wait; turns only while it can be seen."""

    def __init__(self, theme: Theme, ink: Token = Token.INFO, size: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._ink = ink
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SPINNER_STEP_MS)
        self._timer.timeout.connect(self._advance)
        self.setFixedSize(size, size)
        self.setAccessibleName("Sedang memuat")

    @property
    def is_turning(self) -> bool:
        """Tell whether the circle moves now."""
        return self._timer.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        """Start turning."""
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop turning, so that a hidden wait costs nothing."""
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle turned by as many steps as passed."""
        painter = QPainter(self)
        middle = self.width() / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(middle, middle)
        painter.rotate(360 / SPINNER_STEPS * self._turn)
        area = QRectF(-middle, -middle, self.width(), self.height())
        dpr = self.devicePixelRatioF()
        pixmap = self._theme.pixmap(Icon.LOADER_CIRCLE, self._ink, self.width(), dpr)
        painter.drawPixmap(area.topLeft(), pixmap)

    def _advance(self) -> None:
        self._turn = (self._turn + 1) % SPINNER_STEPS
        self.update()
