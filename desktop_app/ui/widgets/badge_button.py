"""A square button for a finger, with a count in its corner."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.button import Button, ButtonSize
from desktop_app.ui.widgets.strokes import rounded

TOUCH = ButtonSize(46, 14, 20, TextStyle.BODY_MEDIUM, TextStyle.BODY_STRONG)
"""The size of every button in field mode."""
_BADGE = 17


class BadgeButton(Button):
    """An icon alone; a count of nothing shows no badge."""

    def __init__(self, theme: Theme, icon: Icon, words: str) -> None:
        super().__init__(theme, "", icon=icon)
        self._look = theme
        self._words = words
        self._count = 0
        self.sized(TOUCH)
        self.show_icon_only(words)

    @property
    def count(self) -> int:
        """Give the count in the corner."""
        return self._count

    def show_count(self, count: int, noun: str) -> None:
        """Show how many there are; screen readers hear it too."""
        self._count = count
        self.setAccessibleName(f"{self._words}, {count} {noun}" if count else self._words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the count over the button."""
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        font = self._look.font(TextStyle.KEY)
        width = max(_BADGE, round(QFontMetricsF(font).horizontalAdvance(str(self._count))) + 8)
        place = QRectF(self.width() - width, 0, width, _BADGE)
        face = self._look.color(Token.INK)
        rounded(painter, place, 3.0, face, QPen(face, 1))
        painter.setFont(font)
        painter.setPen(self._look.color(Token.SURFACE))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._count))
