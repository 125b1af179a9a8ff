"""The last 30 px of a field: copies, then shows that it did."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.strokes import block

WIDTH = 29


class CopyButton(QAbstractButton):
    """A copy icon that becomes a green tick; the keyboard copies by shortcut."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._theme = theme
        self._label = label
        self._copied = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.show_copied(copied=False)

    @property
    def is_copied(self) -> bool:
        """Tell whether the tick is shown."""
        return self._copied

    def show_copied(self, *, copied: bool) -> None:
        """Show the tick or the copy icon."""
        self._copied = copied
        state = "sudah tersalin" if copied else "salin"
        self.setAccessibleName(f"{self._label}: {state}")
        self.setToolTip("Tersalin" if copied else "Salin (Ctrl Shift C)")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the fixed width."""
        return QSize(WIDTH, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dividing line, the ground when copied or hovered, the icon."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._copied or self.underMouse():
            ground = Token.OK_SOFT if self._copied else Token.SURFACE_ALT
            self._paint_ground(painter, rect, ground)
        block(painter, QRectF(0, 0, 1, rect.height()), self._theme.color(Token.LINE))
        icon, ink = (Icon.CHECK, Token.OK) if self._copied else (Icon.COPY, Token.INK_2)
        self._theme.paint_icon(painter, QRectF(1, 0, 16, rect.height()).translated(6, 0), icon, ink)

    def _paint_ground(self, painter: QPainter, rect: QRectF, token: Token) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, 2.5, 2.5)
        path.addRect(rect.adjusted(0, 0, -6, 0))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path.setFillRule(Qt.FillRule.WindingFill)
        painter.fillPath(path, self._theme.color(token))
        painter.restore()
