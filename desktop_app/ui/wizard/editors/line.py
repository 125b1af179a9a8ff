"""One line of text, for every kind that is typed in one line."""

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.core.events.vocabulary import Value
from desktop_app.core.sop.model import FieldKind

LONGEST = 2000
"""More than any answer needs; a pasted book is cut here and stays legible."""

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_OFFICIAL = {FieldKind.NIK, FieldKind.NPWP, FieldKind.NIB, FieldKind.POSTCODE}


class LineEditor(QLineEdit):
    """Tells typing apart from leaving; what is pasted counts as left."""

    edited = Signal()
    left = Signal()

    def __init__(self, kind: FieldKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goes_on = True
        """Whether Enter leads to the next field; in a table the table decides."""
        self.setMaxLength(LONGEST)
        if kind in _OFFICIAL:
            self.setProperty("numeric", True)
        self.textEdited.connect(self.edited)

    def value(self) -> Value:
        """Return what is typed, without the characters that nobody can see."""
        return clean(self.text())

    def put(self, value: Value) -> None:
        """Show a text without a signal of typing; keeps the caret where it can."""
        text = "" if value is None else str(value)
        if text == self.text():
            return
        at = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a paste be checked at once; Enter goes to the next field."""
        if event.key() in _ENTER and not event.modifiers() & ~_KEYPAD:
            if self.goes_on:
                self.focusNextChild()
            return
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.left.emit()


def clean(text: str) -> str:
    """Return the text in NFC without control characters and lone surrogates."""
    kept = "".join(" " if mark == "\t" else mark for mark in text if _is_seen(mark))
    return unicodedata.normalize("NFC", kept)


def _is_seen(mark: str) -> bool:
    return mark in "\t\n" or unicodedata.category(mark) not in {"Cc", "Cs"}
