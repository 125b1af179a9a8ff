"""A framed button on the dark head of field mode."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import rounded

SIDE = 44
_ICON = 20
_GAP = 10
_MARGIN = 14


class HeadButton(QAbstractButton):
    """Icon and words; the words can be left out, never the name."""

    def __init__(self, theme: Theme, words: str, icon: Icon, spoken: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self._words, self._spoken = words, spoken
        self._short = not words
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    def show_words(self, words: str) -> None:
        """Name it by another result."""
        self._words = words
        self.setAccessibleName(f"{self._spoken}: {words}")
        self.updateGeometry()
        self.update()

    def show_short(self, *, short: bool) -> None:
        """Leave the words out, or show them again."""
        self._short = short or not self._words
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for icon and words, never lower than a finger needs."""
        if self._short:
            return QSize(SIDE, SIDE)
        font = self._theme.font(TextStyle.BODY_MEDIUM)
        words = QFontMetricsF(font).horizontalAdvance(self._words)
        return QSize(round(words) + _ICON + _GAP + 2 * _MARGIN, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, icon and words."""
        painter = QPainter(self)
        face = self._theme.color(Token.NAV_ACTIVE if self.isDown() else Token.NAV)
        pen = QPen(self._theme.color(Token.NAV_INK), 1)
        rounded(painter, QRectF(self.rect()), 4.0, face, pen)
        left = (self.width() - _ICON) / 2 if self._short else _MARGIN
        icon = QRectF(left, 0, _ICON, self.height())
        self._theme.paint_icon(painter, icon, self._icon, Token.NAV_INK)
        if self._short:
            return
        painter.setFont(self._theme.font(TextStyle.BODY_MEDIUM))
        painter.setPen(self._theme.color(Token.NAV_INK))
        words = QRectF(left + _ICON + _GAP, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)
