"""Why cases went back or stood still, as bars with their counts."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import discard
from desktop_app.ui.widgets.strokes import block
from desktop_app.ui.widgets.text_label import TextLabel

LINE = 44
MOST = 8
_LEFT = 12


class Reasons(QWidget):
    """The most frequent reasons; one scale for all bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 6, 0, 6)
        self._lines.setSpacing(0)
        self._none = TextLabel(
            theme, "Belum ada berkas yang dikembalikan atau dijeda.", TextStyle.BODY, Token.INK_2
        ).wrapped()
        self._none.setContentsMargins(_LEFT, 6, _LEFT, 6)
        self._lines.addWidget(self._none)
        self._lines.addStretch(1)

    def show_reasons(self, reasons: tuple[tuple[str, int], ...]) -> None:
        """Draw the first of these, which come sorted."""
        for old in self.findChildren(ReasonLine):
            self._lines.removeWidget(old)
            discard(old)
        self._none.setVisible(not reasons)
        most = max((count for _, count in reasons), default=1)
        for place, (words, count) in enumerate(reasons[:MOST], 1):
            self._lines.insertWidget(place, ReasonLine(self._theme, words, count, count / most))


class ReasonLine(QWidget):
    """One reason: words, bar, count."""

    def __init__(self, theme: Theme, words: str, count: int, share: float) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._count = count
        self._share = share
        self.setFixedHeight(LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{words}, {count} kali")
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        """Ask for the width of the panel."""
        return QSize(300, LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words over the bar, the count at the right."""
        painter = QPainter(self)
        room = self.width() - 2 * _LEFT
        painter.setFont(self._theme.font(TextStyle.BODY))
        painter.setPen(self._theme.color(Token.INK))
        words = painter.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, int(room - 60)
        )
        side = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(_LEFT, 4, room - 60, 18), side, words)
        painter.setFont(self._theme.font(TextStyle.BODY_STRONG))
        right = side | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(_LEFT, 4, room, 18), right, f"{self._count} kali")
        block(painter, QRectF(_LEFT, 26, room, 8), self._theme.color(Token.TRACK))
        filled = QRectF(_LEFT, 26, room * self._share, 8)
        block(painter, filled, self._theme.color(Token.IDLE_FILL))
