"""Editors of a line, of several lines, and of one among a list."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.core.events.vocabulary import Value
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState

LINE, FRAME = 18, 14
LONGEST = 300


class LineEntry(QWidget):
    """One line of text."""

    left = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, label: str, *, unit: str = "", optional: bool = False) -> None:
        super().__init__()
        self._label = label
        self.editor = QLineEdit()
        self.editor.setMaxLength(LONGEST)
        self.field = Field(theme, self.editor, FieldLook(label, optional, unit))
        inside = column(self)
        inside.addWidget(self.field)
        inside.addStretch(1)
        self.setFocusProxy(self.editor)
        self.editor.editingFinished.connect(self.left)
        self.editor.textEdited.connect(self.typed)

    @property
    def label(self) -> str:
        """Give the words over it."""
        return self._label

    def value(self) -> Value:
        """Return the line without outer spaces."""
        return self.editor.text().strip()

    def show_value(self, value: Value) -> None:
        """Show a line; the caret goes to its begin."""
        if self.editor.text() != str(value or ""):
            self.editor.setText(str(value or ""))
            self.editor.setCursorPosition(0)

    def show_may(self, *, may: bool) -> None:
        """Let it be changed, or only be read."""
        self.field.show_state(FieldState.NORMAL if may else FieldState.READ_ONLY)

    def show_refusal(self, sentence: str) -> None:
        """Say what is wrong under the line."""
        if self.field.state is not FieldState.READ_ONLY:
            self.field.show_state(FieldState.BAD if sentence else FieldState.NORMAL, sentence)

    def has_caret(self) -> bool:
        """Tell whether somebody types in it now."""
        return self.editor.hasFocus()


class LinesEntry(QWidget):
    """Several lines of text; Tab goes on, Enter makes a line."""

    left = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, label: str, lines: int) -> None:
        super().__init__()
        self._label = label
        self._is_showing = False
        self.editor = _Lines()
        self.editor.setFixedHeight(lines * LINE + FRAME)
        self.field = Field(theme, self.editor, FieldLook(label, height=0))
        inside = column(self)
        inside.addWidget(self.field)
        inside.addStretch(1)
        self.setFocusProxy(self.editor)
        self.editor.gone.connect(self.left)
        self.editor.textChanged.connect(self._on_text)

    @property
    def label(self) -> str:
        """Give the words over it."""
        return self._label

    def value(self) -> Value:
        """Return the lines that say something, joined by line ends."""
        lines = [line.strip() for line in self.editor.toPlainText().splitlines()]
        return "\n".join(line for line in lines if line)

    def show_value(self, value: Value) -> None:
        """Show other lines."""
        if self.editor.toPlainText() != str(value or ""):
            self._is_showing = True
            self.editor.setPlainText(str(value or ""))
            self._is_showing = False

    def show_may(self, *, may: bool) -> None:
        """Let them be changed, or only be read."""
        self.field.show_state(FieldState.NORMAL if may else FieldState.READ_ONLY)

    def show_refusal(self, sentence: str) -> None:
        """Say what is wrong under the lines."""
        if self.field.state is not FieldState.READ_ONLY:
            self.field.show_state(FieldState.BAD if sentence else FieldState.NORMAL, sentence)

    def has_caret(self) -> bool:
        """Tell whether somebody types in it now."""
        return self.editor.hasFocus()

    def _on_text(self) -> None:
        if not self._is_showing:
            self.typed.emit()


class ListEntry(QWidget):
    """One of a list, chosen by arrows or first letters."""

    left = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._label = label
        self.editor = _List()
        self.editor.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.editor.setMinimumContentsLength(8)
        self.field = Field(theme, self.editor, FieldLook(label))
        inside = column(self)
        inside.addWidget(self.field)
        inside.addStretch(1)
        self.setFocusProxy(self.editor)
        self.editor.activated.connect(self.left)

    @property
    def label(self) -> str:
        """Give the words over it."""
        return self._label

    def show_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer values with their words; the chosen one stays if it is still there."""
        chosen = self.value()
        self.editor.clear()
        for value, words in choices:
            self.editor.addItem(words, value)
        self.show_value(chosen)

    def value(self) -> Value:
        """Return the chosen value."""
        return str(self.editor.currentData() or "")

    def show_value(self, value: Value) -> None:
        """Choose without a signal; the first where it is not offered."""
        self.editor.setCurrentIndex(max(0, self.editor.findData(str(value or ""))))

    def show_may(self, *, may: bool) -> None:
        """Let it be changed, or only be read."""
        self.field.show_state(FieldState.NORMAL if may else FieldState.READ_ONLY)

    def show_refusal(self, sentence: str) -> None:
        """Say what is wrong under the list."""
        if self.field.state is not FieldState.READ_ONLY:
            self.field.show_state(FieldState.BAD if sentence else FieldState.NORMAL, sentence)

    def has_caret(self) -> bool:
        """Tell that a choice is never half made."""
        return False


class _Lines(QPlainTextEdit):
    gone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gone.emit()


class _List(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel must not change a setting."""
        event.ignore()
