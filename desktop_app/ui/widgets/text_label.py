"""Plain text in a style and a colour of the house."""

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import restyle


class TextLabel(QLabel):
    """Text as it is, never markup; wraps or gives way only where asked."""

    def __init__(
        self, theme: Theme, text: str, style: TextStyle = TextStyle.BODY, ink: Token = Token.INK
    ) -> None:
        super().__init__()
        self._theme = theme
        self._elides = False
        # By name: the first mention of Qt's own space of names costs a window's start 30 ms.
        self.setProperty("textFormat", "PlainText")
        self.setProperty("ink", ink.value)
        self.show_style(style)
        self.setText(text)

    def wrapped(self) -> "TextLabel":
        """Let the text run over several lines, and hand the label back."""
        self.setWordWrap(True)
        self.setMinimumHeight(0)
        self.setMaximumHeight(16777215)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return self

    def elided(self) -> "TextLabel":
        """Let one line give way: cut with an ellipsis, whole in the tooltip."""
        self._elides = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return self

    def show_text(self, text: str, ink: Token | None = None) -> None:
        """Change the text and, where given, its colour."""
        self.setText(text)
        if ink is not None and self.property("ink") != ink.value:
            self.setProperty("ink", ink.value)
            restyle(self)

    def show_style(self, style: TextStyle) -> None:
        """Change the type style and with it the height of the line."""
        self.setFont(self._theme.font(style))
        if not self.wordWrap():
            self.setFixedHeight(self._theme.line(style))

    def minimumSizeHint(self) -> QSize:
        """Allow an eliding label to become as narrow as an ellipsis."""
        if not self._elides:
            return super().minimumSizeHint()
        return QSize(self.fontMetrics().horizontalAdvance("…"), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits and offer the rest as a tooltip."""
        metrics = self.fontMetrics()
        if not self._elides or metrics.horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)
            return
        self.setToolTip(self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = metrics.elidedText(self.text(), QtCore.Qt.TextElideMode.ElideRight, self.width())
        flags = self.alignment() | QtCore.Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, text)
