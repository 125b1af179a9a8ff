"""A line that offers what it finds while one types: KBLI, villages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QWidget

from desktop_app.core.events.vocabulary import Value
from desktop_app.core.sop.values.offers import Suggestion
from desktop_app.ui.wizard.editors.line import clean

MOST = 12
_ROW = 28
_WIDTH = 360
_CLEAR = 6
"""So far from the field that its focus ring is seen whole."""


Finder = Callable[[str], Sequence[Suggestion]]


class SuggestEditor(QLineEdit):
    """Arrows choose, Enter takes, and what is typed without choosing stays as typed."""

    edited = Signal()
    left = Signal()

    def __init__(self, find: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goes_on = True
        """Whether Enter leads to the next field; in a table the table decides."""
        self._find = find
        self._value = ""
        self._found: list[Suggestion] = []
        self._texts = QStringListModel(self)
        self._list = QListView(self)
        self._build()
        self.textEdited.connect(self._on_edited)
        self._list.clicked.connect(lambda index: self._take(index.row()))

    def value(self) -> Value:
        """Return what was chosen, or what was typed where nothing was."""
        return self._value or clean(self.text())

    def put(self, value: Value) -> None:
        """Show an answer in words without a signal of typing."""
        text = "" if value is None else str(value)
        self._value = ""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    @property
    def offers(self) -> tuple[Suggestion, ...]:
        """Return what is offered now, empty while the list is closed."""
        return tuple(self._found) if self._list.isVisible() else ()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the open list, where it is also a way back of the screen."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and _is_escape(event) and self._list.isVisible():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take from it, close it, or type."""
        key, is_open = Qt.Key(event.key()), self._list.isVisible()
        if key in _STEPS and not event.modifiers() & ~_KEYPAD:
            self._step(_STEPS[key])
        elif key in _ENTER and is_open:
            self._take(self._list.currentIndex().row())
        elif key in _ENTER:
            if self.goes_on:
                self.focusNextChild()
        elif key == Qt.Key.Key_Escape and is_open:
            self._close()
        else:
            super().keyPressEvent(event)

    def settle(self) -> None:
        """Take what is marked in the open list, as Enter does."""
        if self._list.isVisible():
            self._take(self._list.currentIndex().row())

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        super().hideEvent(event)
        self._close()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list, take the only hit, and tell that the field was left."""
        super().focusOutEvent(event)
        if self._list.isVisible() and len(self._found) == 1:
            self._take(0)
        self._close()
        self.left.emit()

    def _build(self) -> None:
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFocusProxy(self)
        self._list.setModel(self._texts)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setProperty("offers", True)
        self._list.setFrameShape(QFrame.Shape.Box)
        self._list.setMouseTracking(True)
        self._list.hide()

    def _on_edited(self, text: str) -> None:
        self._value = ""
        self._found = list(self._find(clean(text)))[:MOST] if text.strip() else []
        self._texts.setStringList([f"{one.label} · {one.detail}" for one in self._found])
        self._show_list()
        self.edited.emit()

    def _show_list(self) -> None:
        if not self._found or not self.isVisible():
            self._close()
            return
        # A part of the window, not a window: it takes no focus and cannot be left behind.
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        self._list.setCurrentIndex(self._texts.index(0))
        height = len(self._found) * _ROW + 8
        width = min(max(self.width(), _WIDTH), window.width())
        corner = self.mapTo(window, QPoint(0, self.height() + _CLEAR))
        above = corner.y() + height > window.height()
        top = corner.y() - height - self.height() - 2 * _CLEAR if above else corner.y()
        left = min(corner.x(), window.width() - width)
        self._list.setGeometry(left, max(0, top), width, height)
        self._list.show()
        self._list.raise_()

    def _close(self) -> None:
        # Back under the editor, so that the list goes when the editor goes.
        self._list.hide()
        self._list.setParent(self)

    def _step(self, by: int) -> None:
        if not self._list.isVisible():
            self._on_edited(self.text())
            return
        at = self._list.currentIndex().row() + by
        self._list.setCurrentIndex(self._texts.index(min(max(at, 0), len(self._found) - 1)))

    def _take(self, at: int) -> None:
        if not 0 <= at < len(self._found):
            return
        chosen = self._found[at]
        self._close()
        self._value = chosen.value
        self.setText(chosen.label)
        self.setCursorPosition(0)
        self.edited.emit()
        self.left.emit()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
