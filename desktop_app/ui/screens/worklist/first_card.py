"""The large card that offers the first thing to do."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.key_hint import HEIGHT as KEY_HEIGHT
from desktop_app.ui.widgets.key_hint import PLAIN_KEY, key_width, paint_key
from desktop_app.ui.widgets.strokes import rounded

WIDTH, HEIGHT = 560, 56
KEY = "Ctrl N"


class FirstCard(QAbstractButton):
    """'Layani pemohon pertama': the only way in on the first day."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Layani pemohon pertama")
        self.setAccessibleDescription("Pilih SOP, lalu mulai langkah 1")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(WIDTH, HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the card's size."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, icon, both lines and the key."""
        painter = QPainter(self)
        face = Token.SURFACE_ALT if self.underMouse() else Token.SURFACE
        pen = QPen(self._theme.color(Token.LINE), 1)
        rounded(painter, QRectF(self.rect()), 6.0, self._theme.color(face), pen)
        icon = QRectF(14, (HEIGHT - 22) / 2, 22, 22)
        self._theme.paint_icon(painter, icon, Icon.USER_ROUND_PLUS, Token.INK)
        self._write(painter, QRectF(50, 9, 380, 20), self.accessibleName(), TextStyle.PANEL_TITLE)
        self._write(painter, QRectF(50, 28, 380, 18), self.accessibleDescription(), TextStyle.BODY)
        width = key_width(self._theme, KEY)
        key = QRectF(WIDTH - width - 14, (HEIGHT - KEY_HEIGHT) / 2, width, KEY_HEIGHT)
        paint_key(painter, key, self._theme, KEY, PLAIN_KEY)

    def _write(self, painter: QPainter, area: QRectF, text: str, style: TextStyle) -> None:
        painter.setFont(self._theme.font(style))
        ink = Token.INK if style is TextStyle.PANEL_TITLE else Token.INK_2
        painter.setPen(self._theme.color(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
