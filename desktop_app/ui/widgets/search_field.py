"""The search field of a page bar; the list moves while it keeps the focus."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.field_box import FieldBox
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.key_hint import KeyHint

_MOVES: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}
_FAR = 1_000_000
_ENDS: dict[int, int] = {Qt.Key.Key_Home: -_FAR, Qt.Key.Key_End: _FAR}
_ENTER: set[int] = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SearchField(QWidget):
    """Tells every change at once; arrows, Enter and Alt Enter go to the list."""

    searched = Signal(str)
    moved = Signal(int)
    entered = Signal()
    archive_wanted = Signal()

    def __init__(self, theme: Theme, placeholder: str, key: str = "Ctrl K") -> None:
        super().__init__()
        self._edit = QLineEdit()
        self._box = FieldBox(theme)
        self._edit.setProperty("framed", True)
        self._edit.setPlaceholderText(placeholder)
        self._edit.setAccessibleName(placeholder)
        self._edit.textChanged.connect(self.searched)
        self._edit.installEventFilter(self)
        self._box.cells.addSpacing(8)
        self._box.cells.addWidget(IconLabel(theme, Icon.SEARCH, Token.INK_2, 18))
        self._box.cells.addWidget(self._edit, 1)
        if key:
            self._box.cells.addWidget(KeyHint(theme, key))
            self._box.cells.addSpacing(7)
        column(self).addWidget(self._box)
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._edit)

    @property
    def edit(self) -> QLineEdit:
        """Give the line that is typed in."""
        return self._edit

    @property
    def text(self) -> str:
        """Give what is searched for."""
        return self._edit.text()

    def show_text(self, text: str) -> None:
        """Write a text, which also searches."""
        self._edit.setText(text)

    def take_focus(self) -> None:
        """Take the focus and select what is there, as Ctrl K does."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the caret here and hand list keys on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _MOVES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(_MOVES[key])
            return True
        if key in _ENDS and self._has_no_use_for(event):
            self.moved.emit(_ENDS[key])
            return True
        if key in _ENTER:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.archive_wanted if alt else self.entered).emit()
            return True
        if key == Qt.Key.Key_Escape and self._edit.text():
            self._edit.clear()
            return True
        return False

    def _has_no_use_for(self, event: QKeyEvent) -> bool:
        """Tell whether Home and End go to the list: with Ctrl, or while nothing is typed."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ControlModifier:
            return True
        return not self._edit.text() and held == Qt.KeyboardModifier.NoModifier
