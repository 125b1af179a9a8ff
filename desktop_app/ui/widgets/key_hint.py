"""The small key that tells a shortcut, inside buttons and beside words."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import rounded

HEIGHT = 16
PADDING = 5
RADIUS = 3.0


class KeyColors(Struct, frozen=True):
    """Text, line and ground of a key; no ground lets what is behind show."""

    ink: Token
    line: Token
    ground: Token | None


PLAIN_KEY = KeyColors(Token.INK_2, Token.LINE, Token.SURFACE_ALT)
PRIMARY_KEY = KeyColors(Token.ON_PRIMARY, Token.ON_PRIMARY, None)
NAV_KEY = KeyColors(Token.NAV_DIM, Token.NAV_DIM, None)


def key_width(theme: Theme, key: str) -> int:
    """Give the width a key needs with its frame."""
    metrics = QFontMetricsF(theme.font(TextStyle.KEY))
    return max(HEIGHT, round(metrics.horizontalAdvance(key)) + 2 * PADDING)


def key_height(theme: Theme) -> int:
    """Give the height of a key with its frame: it grows with the type."""
    return max(HEIGHT, theme.line(TextStyle.KEY))


def paint_key(painter: QPainter, rect: QRectF, theme: Theme, key: str, colors: KeyColors) -> None:
    """Draw a key that fills the rectangle."""
    face = None if colors.ground is None else theme.color(colors.ground)
    rounded(painter, rect, RADIUS, face, QPen(theme.color(colors.line), 1))
    painter.setFont(theme.font(TextStyle.KEY))
    painter.setPen(theme.color(colors.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)


class KeyHint(QWidget):
    """A key beside words; says nothing to screen readers, the shortcut does."""

    def __init__(self, theme: Theme, key: str, colors: KeyColors = PLAIN_KEY) -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self._colors = colors
        self.setFixedSize(QSize(key_width(theme, key), HEIGHT))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        paint_key(QPainter(self), QRectF(self.rect()), self._theme, self._key, self._colors)
