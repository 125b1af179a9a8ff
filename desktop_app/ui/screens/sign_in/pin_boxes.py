"""Six boxes for a PIN, and the pad to press it on."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.button import LARGE, Button, ButtonKind
from desktop_app.ui.widgets.strokes import block, rounded

DIGITS = 6
BOX = QSize(46, 54)
GAP = 8
PAD_GAP, PAD_KEY = 8, 44
_DOT = 12.0
_PAD: set[int] = {
    Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Clear,
    Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Insert,
}  # fmt: skip
_BACK: set[int] = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class PinBoxes(QWidget):
    """Takes digits only; says so when the sixth is there, never shows them."""

    filled = Signal(str)
    changed = Signal()
    num_lock_missed = Signal()
    """The number pad was pressed while it moves the caret instead."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._pin = ""
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(DIGITS * BOX.width() + (DIGITS - 1) * GAP, BOX.height())

    @property
    def pin(self) -> str:
        """Give what has been typed."""
        return self._pin

    def type_digit(self, digit: str) -> None:
        """Take one more digit."""
        if len(self._pin) < DIGITS:
            self._take(self._pin + digit)
            if len(self._pin) == DIGITS:
                self.filled.emit(self._pin)

    def take_back(self) -> None:
        """Forget the last digit."""
        self._take(self._pin[:-1])

    def clear(self) -> None:
        """Forget all digits."""
        self._take("")

    def ring_rect(self) -> QRectF:
        """Give the box that is filled next."""
        at = min(len(self._pin), DIGITS - 1)
        return QRectF(at * (BOX.width() + GAP), 0, BOX.width(), BOX.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, Backspace and Escape; leave the rest to others."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isascii() and event.text().isdigit():
            self.type_digit(event.text())
        elif event.key() in _PAD and event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
            self.num_lock_missed.emit()
        elif event.key() in _BACK:
            self.take_back()
        elif event.key() == Qt.Key.Key_Escape and self._pin:
            self.clear()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw boxes, dots and the caret."""
        painter = QPainter(self)
        for at in range(DIGITS):
            box = QRectF(at * (BOX.width() + GAP), 0, BOX.width(), BOX.height())
            pen = QPen(self._theme.color(Token.LINE_STRONG), 1)
            rounded(painter, box, 4.0, self._theme.color(Token.SURFACE), pen)
            middle = box.center()
            if at < len(self._pin):
                dot = QRectF(middle.x() - _DOT / 2, middle.y() - _DOT / 2, _DOT, _DOT)
                none = QPen(Qt.PenStyle.NoPen)
                rounded(painter, dot, _DOT / 2, self._theme.color(Token.INK), none)
            elif at == len(self._pin) and self.hasFocus():
                caret = QRectF(middle.x(), box.top() + 15, 1, BOX.height() - 30)
                block(painter, caret, self._theme.color(Token.INK))

    def _take(self, pin: str) -> None:
        self._pin = pin
        self.setAccessibleDescription(f"{len(pin)} dari {DIGITS} angka")
        self.changed.emit()
        self.update()
        # The ring goes round the next box: it looks again when it is moved.
        self.updateGeometry()


class PinPad(QWidget):
    """Ten digits for a finger or a mouse; leaves the focus in the boxes."""

    pressed = Signal(str)
    back_pressed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(PAD_GAP)
        for at, digit in enumerate("123456789"):
            self._put(Button(theme, digit), at, digit)
        back = Button(theme, "", icon=Icon.DELETE).sized(LARGE)
        back.setAccessibleName("Hapus angka terakhir")
        back.clicked.connect(self.back_pressed)
        self._place(back, 9)
        self._put(Button(theme, "0"), 10, "0")
        self.enter = Button(theme, "Masuk", ButtonKind.PRIMARY).sized(LARGE)
        self.enter.clicked.connect(self.entered)
        self._place(self.enter, 11)
        self.setFixedWidth(DIGITS * BOX.width() + (DIGITS - 1) * GAP)

    def _put(self, button: Button, at: int, digit: str) -> None:
        button.sized(LARGE)
        button.clicked.connect(lambda: self.pressed.emit(digit))
        self._place(button, at)

    def _place(self, button: Button, at: int) -> None:
        button.setFixedHeight(PAD_KEY)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grid.addWidget(button, at // 3, at % 3)
