"""A field: label above, editor in a box, unit, copy and message."""

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, restyle, row
from desktop_app.ui.widgets.copy_button import CopyButton
from desktop_app.ui.widgets.field_box import FieldBox, FieldState
from desktop_app.ui.widgets.key_hint import KeyHint
from desktop_app.ui.widgets.message_line import MessageLine
from desktop_app.ui.widgets.text_label import TextLabel

FORM_HEIGHT = 30
_TONES = {FieldState.OK: Tone.OK, FieldState.WARN: Tone.WARN, FieldState.BAD: Tone.BAD}


class FieldLook(Struct, frozen=True):
    """What stands around the editor; `height` 0 lets the editor decide."""

    label: str
    optional: bool = False
    unit: str = ""
    key: str = ""
    copyable: bool = False
    message_line: bool = False
    height: int = FORM_HEIGHT


class Field(QWidget):
    """Frames any editor; asks to be copied, never copies by itself."""

    copy_wanted = Signal()

    def __init__(self, theme: Theme, editor: QWidget, look: FieldLook) -> None:
        super().__init__()
        self._theme = theme
        self._look = look
        self.editor = editor
        self.box = FieldBox(theme)
        self._unit = TextLabel(theme, look.unit, TextStyle.SECOND, Token.INK_2)
        self._copy = CopyButton(theme, look.label)
        self._message = MessageLine(theme)
        self._build()
        self._connect()

    @property
    def state(self) -> FieldState:
        """Tell what the last check said."""
        return self.box.state

    @property
    def message(self) -> str:
        """Give the sentence under the field."""
        return self._message.text

    @property
    def is_copied(self) -> bool:
        """Tell whether the value shown has been copied."""
        return self._copy.is_copied

    def show_state(self, state: FieldState, message: str = "") -> None:
        """Show what a check said; READ_ONLY and DISABLED also bind the editor."""
        self.box.show_state(state)
        self._bind_editor(state)
        tone = _TONES.get(state, Tone.IDLE)
        if message:
            self._message.show_message(tone, message)
        else:
            self._message.clear()
        self._message.setVisible(self._look.message_line or bool(message))
        self.editor.setAccessibleDescription(message)

    def show_unit(self, text: str) -> None:
        """Write what stands inside at the right, such as "m²" or "12 dari 13"."""
        self._unit.show_text(text)
        self._unit.setVisible(bool(text))

    def show_copied(self, *, copied: bool) -> None:
        """Show the green tick, until the value changes."""
        self._copy.show_copied(copied=copied)

    def _build(self) -> None:
        look = self._look
        whole = column(self, 2 if look.height <= FORM_HEIGHT else 4)
        head = row(gap=4)
        head.addWidget(TextLabel(self._theme, look.label, TextStyle.SECOND_MEDIUM, Token.INK_2))
        if look.optional:
            head.addWidget(TextLabel(self._theme, "opsional", TextStyle.SECOND, Token.INK_3))
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self.box)
        whole.addWidget(self._message)
        self._build_box()
        self._message.setVisible(look.message_line)
        spoken = f"{look.label}, opsional" if look.optional else look.label
        self.editor.setAccessibleName(spoken)
        if isinstance(self.editor, QComboBox):
            self.editor.view().setAccessibleName(spoken)
        self.setFocusProxy(self.editor)

    def _build_box(self) -> None:
        cells, look = self.box.cells, self._look
        self.editor.setProperty("framed", True)
        restyle(self.editor)
        if isinstance(self.editor, QAbstractSpinBox):
            # the sheet does not reach the line inside a spin box
            self.editor.lineEdit().setTextMargins(5, 0, 0, 0)
        if look.height:
            self.box.setFixedHeight(look.height)
        cells.addWidget(self.editor, 1)
        self._unit.setContentsMargins(4, 0, 8, 0)
        cells.addWidget(self._unit)
        self._unit.setVisible(bool(look.unit))
        if look.key:
            cells.addWidget(KeyHint(self._theme, look.key))
            cells.addSpacing(7)
        cells.addWidget(self._copy)
        self._copy.setVisible(look.copyable)

    def _connect(self) -> None:
        match self.editor:
            case QLineEdit() | QPlainTextEdit():
                self.editor.textChanged.connect(self._forget_copy)
            case QComboBox():
                self.editor.currentTextChanged.connect(self._forget_copy)
        if self._look.copyable:
            self._copy.clicked.connect(self.copy_wanted)
            shortcut = QShortcut(QKeySequence("Ctrl+Shift+C"), self.editor)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._copy_and_go)

    def _forget_copy(self) -> None:
        if self._copy.is_copied:
            self._copy.show_copied(copied=False)

    def _copy_and_go(self) -> None:
        self.copy_wanted.emit()
        self.focusNextChild()

    def _bind_editor(self, state: FieldState) -> None:
        fixed = state is FieldState.READ_ONLY
        match self.editor:
            case QLineEdit() | QPlainTextEdit():
                self.editor.setReadOnly(fixed)
                self.editor.setEnabled(state is not FieldState.DISABLED)
            case _:
                self.editor.setEnabled(not fixed and state is not FieldState.DISABLED)
