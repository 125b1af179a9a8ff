"""The bordered box of a field, whose border never moves its content."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.strokes import rounded


class FieldState(StrEnum):
    """What a check said about a field; WARN asks, BAD wants a change."""

    NORMAL = "normal"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    READ_ONLY = "read-only"
    DISABLED = "disabled"


_LINES = {
    FieldState.NORMAL: (Token.LINE_STRONG, 1),
    FieldState.OK: (Token.LINE_STRONG, 1),
    FieldState.WARN: (Token.WARN_FILL, 2),
    FieldState.BAD: (Token.BAD_FILL, 2),
    FieldState.READ_ONLY: (Token.LINE, 1),
    FieldState.DISABLED: (Token.LINE_STRONG, 1),
}
_DULL = {FieldState.READ_ONLY, FieldState.DISABLED}


class FieldBox(QWidget):
    """Holds a borderless editor and what stands inside at its right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = FieldState.NORMAL
        self.cells = row(self, 0, (2, 2, 2, 2))

    @property
    def state(self) -> FieldState:
        """Tell what is shown."""
        return self._state

    def show_state(self, state: FieldState) -> None:
        """Draw the border of another state."""
        self._state = state
        self.update()

    def ring_rect(self) -> QRectF:
        """Give what the focus ring goes round when the editor has the focus."""
        return QRectF(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and border."""
        token, width = _LINES[self._state]
        pen = QPen(self._theme.color(token), width)
        if self._state is FieldState.DISABLED:
            pen.setStyle(Qt.PenStyle.DashLine)
        face = Token.SURFACE_ALT if self._state in _DULL else Token.SURFACE
        rounded(QPainter(self), QRectF(self.rect()), 4.0, self._theme.color(face), pen)
