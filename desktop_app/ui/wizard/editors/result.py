"""Sesuai, Tidak or Berlaku: one key for one inspected point."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import rounded
from desktop_app.ui.wizard.findings import Result

_WORDS = {
    Result.FITS: ("Sesuai", Icon.CHECK, Tone.OK),
    Result.DIFFERS: ("Tidak", Icon.X, Tone.BAD),
    Result.NOT_APPLICABLE: ("T/B", Icon.CIRCLE_DASHED, Tone.IDLE),
}
_KEYS = {
    Qt.Key.Key_S: Result.FITS,
    Qt.Key.Key_T: Result.DIFFERS,
    Qt.Key.Key_B: Result.NOT_APPLICABLE,
}
_ICON = 14
_GAP = 5
_MARGIN = 9


class ResultPicker(QWidget):
    """Nothing is chosen until a person does; S, T and B choose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._group = PickGroup(self, follow=False)
        self._group.picked.connect(self.chosen)
        self._buttons: dict[Result, QAbstractButton] = {}
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = row(self, 4)
        for result in Result:
            button = _ResultButton(theme, result)
            self._buttons[result] = button
            layout.addWidget(button)
            self._group.add(result.value, button)
            button.installEventFilter(self)

    @property
    def current(self) -> Result | None:
        """Return the chosen result."""
        return Result(self._group.current) if self._group.current else None

    def show_current(self, result: Result | None) -> None:
        """Show a result without a signal."""
        self._group.show_current(result.value if result else "")

    def button(self, result: Result) -> QAbstractButton:
        """Return a button, for tours by mouse."""
        return self._buttons[result]

    def take_focus(self) -> None:
        """Put the focus where Tab would put it."""
        self._group.focus_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose by letter while one of the buttons has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            result = _KEYS.get(Qt.Key(event.key()))
            if result and not event.modifiers():
                self._buttons[result].click()
                return True
        return False


class _ResultButton(QAbstractButton):
    """One result; filled in its colour when chosen, its word is always there."""

    def __init__(self, theme: Theme, result: Result) -> None:
        super().__init__()
        self._theme = theme
        self._word, self._icon, self._tone = _WORDS[result]
        self.setAccessibleName(self._word)
        self.setFixedHeight(30)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for icon and word in the stronger type."""
        metrics = QFontMetrics(self._theme.font(TextStyle.SECOND_STRONG))
        return QSize(2 * _MARGIN + _ICON + _GAP + metrics.horizontalAdvance(self._word) + 2, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon and word."""
        painter = QPainter(self)
        on = self.isChecked()
        edge = QPen(self._theme.color(self._tone.fill if on else Token.LINE_STRONG), 2 if on else 1)
        face = self._tone.soft if on else self._ground()
        rounded(painter, QRectF(self.rect()), 4.0, self._theme.color(face), edge)
        ink = self._tone.ink if on else (Token.INK if self.isEnabled() else Token.INK_3)
        icon = QRectF(_MARGIN, 0, _ICON, self.height())
        self._theme.paint_icon(painter, icon, self._icon, ink)
        style = TextStyle.SECOND_STRONG if on else TextStyle.SECOND_MEDIUM
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(ink))
        words = QRectF(_MARGIN + _ICON + _GAP, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._word)

    def _ground(self) -> Token:
        return Token.SURFACE_ALT if self.underMouse() and self.isEnabled() else Token.SURFACE
