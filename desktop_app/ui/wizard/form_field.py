"""One field of a form: editor, frame, and when its check may speak."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.model import Field as FieldModel
from desktop_app.core.sop.model import FieldKind
from desktop_app.core.sop.values.references import References
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.field import FORM_HEIGHT, Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.editors.build import framed_editor, has_message_line

_LENGTHS = {FieldKind.NIK: 16, FieldKind.NIB: 13}
_STATES = {
    Level.GOOD: FieldState.OK,
    Level.WARNING: FieldState.WARN,
    Level.ERROR: FieldState.BAD,
}


class FormField(QObject):
    """Never shouts while one types; takes an error back as soon as it is right."""

    entered = Signal(str, str)
    left = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, field: FieldModel, references: References) -> None:
        super().__init__()
        self.field = field
        self.editor = framed_editor(field, references)
        self._typing = False
        look = FieldLook(
            label=field.label,
            optional=not field.required,
            unit=field.unit,
            copyable=field.copy,
            message_line=has_message_line(field),
            height=0 if field.kind is FieldKind.LINES else FORM_HEIGHT,
        )
        self.frame = Field(theme, self.editor, look)
        self.editor.setToolTip(field.hint)
        self.editor.edited.connect(self._on_edited)
        self.editor.left.connect(self._on_left)
        self.frame.copy_wanted.connect(lambda: self.copy_wanted.emit(field.key))

    @property
    def has_error(self) -> bool:
        """Tell whether the field shows an error."""
        return self.frame.state is FieldState.BAD

    @property
    def editor_text(self) -> str:
        """Give what stands in the field, because a message need not repeat it."""
        return self.editor.text() if isinstance(self.editor, QLineEdit) else ""

    def show_page(self, brain: PageBrain, said: Said | None) -> None:
        """Show answer and check; what is being typed is left as it is typed."""
        if not (self._typing and self.editor.hasFocus()):
            self.editor.put(self._text(brain))
        right = self.has_error and (said is None or said.level is not Level.ERROR)
        if not brain.editable:
            self.frame.show_state(FieldState.READ_ONLY)
        elif right or not self._typing:
            self._show_said(said)
        self._show_count(brain)

    def show_copied(self, *, copied: bool) -> None:
        """Show the green tick until the value changes."""
        self.frame.show_copied(copied=copied)

    def take_focus(self) -> None:
        """Put the focus into the editor."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _text(self, brain: PageBrain) -> str:
        value = brain.value(self.field.key)
        if self.field.kind is FieldKind.CHOICE:
            return "" if value is None else str(value)
        return brain.shown(self.field.key)

    def _show_said(self, said: Said | None) -> None:
        if said is not None:
            known = said.message in self.editor_text
            self.frame.show_state(_STATES[said.level], "" if known else said.message)
        else:
            self.frame.show_state(FieldState.NORMAL)

    def _show_count(self, brain: PageBrain) -> None:
        whole = _LENGTHS.get(self.field.kind)
        if whole is None:
            return
        typed = sum(mark.isdigit() for mark in str(self.editor.value()))
        self.frame.show_unit(f"{typed} dari {whole}" if 0 < typed < whole else "")

    def _on_edited(self) -> None:
        self._typing = True
        self.entered.emit(self.field.key, str(self.editor.value() or ""))

    def _on_left(self) -> None:
        self._typing = False
        self.left.emit(self.field.key)
