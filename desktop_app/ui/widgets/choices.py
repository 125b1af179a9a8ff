"""Ticks and dots: choices with words, and check cells."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.icons import TICK_STROKE
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import rounded
from desktop_app.ui.widgets.touch import TARGET

MARK_SIZE = 18
DULL = 0.45
_GAP = 8


def mark_size(theme: Theme) -> int:
    """Return the side of a tick or dot: it grows with the type."""
    return round(MARK_SIZE * theme.scale)


def paint_tick(painter: QPainter, rect: QRectF, theme: Theme, *, checked: bool) -> None:
    """Draw a check box that fills the rectangle."""
    edge = Token.PRIMARY if checked else Token.LINE_STRONG
    face = Token.PRIMARY if checked else Token.SURFACE
    rounded(painter, rect, 4.0, theme.color(face), QPen(theme.color(edge), 1))
    if checked:
        inner = rect.adjusted(2, 2, -2, -2)
        theme.paint_icon(painter, inner, Icon.CHECK, Token.ON_PRIMARY, stroke=TICK_STROKE)


def paint_dot(
    painter: QPainter, rect: QRectF, theme: Theme, *, checked: bool, ink: Token = Token.PRIMARY
) -> None:
    """Draw a radio button that fills the rectangle."""
    edge = QPen(theme.color(ink if checked else Token.LINE_STRONG), 2 if checked else 1)
    rounded(painter, rect, rect.height() / 2, theme.color(Token.SURFACE), edge)
    if checked:
        dot = rect.height() / 2 - 5
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ink))
        painter.drawEllipse(rect.center(), dot, dot)
        painter.restore()


class Mark(StrEnum):
    """What a choice is marked with: TICK for any number, DOT for one of several."""

    TICK = "tick"
    DOT = "dot"


class Choice(QAbstractButton):
    """A tick or a dot with words behind it; dots are exclusive among siblings."""

    def __init__(
        self, theme: Theme, text: str, mark: Mark = Mark.TICK, *, strong: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._mark = mark
        self._style = TextStyle.BODY_STRONG if strong else TextStyle.BODY
        self._label = text
        self.setCheckable(True)
        self.setAutoExclusive(mark is Mark.DOT)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def inset(self) -> int:
        """Give where the words begin."""
        return mark_size(self._theme) + _GAP

    def ring_rect(self) -> QRectF:
        """Give the part the focus ring goes round."""
        side = mark_size(self._theme)
        return QRectF(0, (self.height() - side) // 2, side, side)

    def sizeHint(self) -> QSize:
        """Ask for mark, gap and words."""
        words = QFontMetrics(self._theme.font(self._style)).horizontalAdvance(self._label)
        least = TARGET if self._theme.scale > 1 else 20
        whole = mark_size(self._theme) + (_GAP + words if words else 0)
        return QSize(max(whole, least), least)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and words."""
        painter = QPainter(self)
        paint = paint_tick if self._mark is Mark.TICK else paint_dot
        painter.setOpacity(1.0 if self.isEnabled() else DULL)
        paint(painter, self.ring_rect(), self._theme, checked=self.isChecked())
        painter.setOpacity(1.0)
        painter.setFont(self._theme.font(self._style))
        painter.setPen(self._theme.color(Token.INK if self.isEnabled() else Token.INK_3))
        area = self.rect().adjusted(self.inset, 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._label)


class CheckCell(QAbstractButton):
    """A tick in the middle of a cell; the whole cell can be hit."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def ring_rect(self) -> QRectF:
        """Give the part the focus ring goes round."""
        corner = QPointF((self.width() - MARK_SIZE) // 2, (self.height() - MARK_SIZE) // 2)
        return QRectF(corner.x(), corner.y(), MARK_SIZE, MARK_SIZE)

    def sizeHint(self) -> QSize:
        """Ask for room round the tick."""
        return QSize(72, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick in the middle."""
        paint_tick(QPainter(self), self.ring_rect(), self._theme, checked=self.isChecked())
