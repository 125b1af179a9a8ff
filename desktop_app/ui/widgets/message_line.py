"""The line under a field: what was understood, asked or wrong."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle

HEIGHT = 16
ICONS = {
    Tone.OK: Icon.CHECK,
    Tone.WARN: Icon.TRIANGLE_ALERT,
    Tone.BAD: Icon.CIRCLE_ALERT,
    Tone.INFO: Icon.INFO,
    Tone.IDLE: Icon.INFO,
    Tone.PLACE: Icon.INFO,
}


class MessageLine(QWidget):
    """Sixteen px that are always there, so that the form never jumps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tone: Tone | None = None
        self._text = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """Give the sentence shown, empty when there is none."""
        return self._text

    def show_message(self, tone: Tone, text: str) -> None:
        """Say a sentence with its icon."""
        self._tone, self._text = tone, text
        self.setAccessibleName(text)
        self.update()

    def clear(self) -> None:
        """Say nothing, keep the room."""
        self._tone, self._text = None, ""
        self.setAccessibleName("")
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height only."""
        return QSize(40, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and sentence, cut with an ellipsis where there is no room."""
        if self._tone is None:
            return
        painter = QPainter(self)
        area = QRectF(0, 0, 14, HEIGHT)
        self._theme.paint_icon(painter, area, ICONS[self._tone], self._tone.ink)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(self._theme.color(Token(self._tone.value)))
        metrics = painter.fontMetrics()
        room = self.width() - 19
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setToolTip("" if text == self._text else self._text)
        painter.drawText(QRectF(19, 0, room, HEIGHT), Qt.AlignmentFlag.AlignVCenter, text)
