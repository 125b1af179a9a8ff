"""Several lines of text."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.core.events.vocabulary import Value
from desktop_app.ui.wizard.editors.line import clean


class LinesEditor(QPlainTextEdit):
    """Tab leaves the field, because forms are walked through by keyboard."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(64)
        self._putting = False
        self.textChanged.connect(self._on_text_changed)

    def value(self) -> Value:
        """Return the text as typed."""
        return clean(self.toPlainText())

    def put(self, value: Value) -> None:
        """Show a text without a signal of typing."""
        self._putting = True
        self.setPlainText("" if value is None else str(value))
        self._putting = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _on_text_changed(self) -> None:
        if not self._putting:
            self.edited.emit()
