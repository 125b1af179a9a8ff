"""Who takes the SK and in what capacity."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.model import FieldKind, Option
from desktop_app.core.sop.values.moments import day
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.wizard import handover
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.editors.choice import ChoiceEditor
from desktop_app.ui.wizard.editors.line import LineEditor


class HandoverPanel(Panel):
    """Starts from who came to the counter; a kuasa needs a dated letter."""

    answered = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Serah terima", "SK diterima oleh")
        self._receiver = LineEditor(FieldKind.TEXT)
        self._capacity = ChoiceEditor(tuple(Option(one, one) for one in handover.CAPACITIES))
        self._letter = LineEditor(FieldKind.DATE)
        self._letter_field = Field(theme, self._letter, FieldLook("Tanggal surat kuasa"))
        body = self.body_column(8, 12)
        body.addWidget(Field(theme, self._receiver, FieldLook("Nama penerima")))
        body.addWidget(Field(theme, self._capacity, FieldLook("Sebagai")))
        body.addWidget(self._letter_field)
        for editor, key in (
            (self._receiver, handover.RECEIVER),
            (self._capacity, handover.CAPACITY),
            (self._letter, handover.LETTER),
        ):
            self._tell(editor, key)
        self._letter.left.connect(self._check_letter)

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show the hand-over as typed."""
        handing = handover.read_handing(brain.answers())
        for editor, text in (
            (self._receiver, handing.receiver),
            (self._letter, handing.letter_day),
        ):
            if not editor.hasFocus():
                editor.put(text)
        self._capacity.put(handing.capacity)
        self._letter_field.setVisible(handing.needs_letter)
        if not self._letter.hasFocus():
            self._check_letter()
        self.body.setEnabled(brain.editable)

    def focus_gap(self, key: str) -> bool:
        """Put the focus into the field that a gap names."""
        editors = {
            handover.RECEIVER: self._receiver,
            handover.CAPACITY: self._capacity,
            handover.LETTER: self._letter,
        }
        editor = editors.get(key)
        if editor is None:
            return False
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _tell(self, editor: LineEditor | ChoiceEditor, key: str) -> None:
        editor.edited.connect(lambda: self.answered.emit(key, editor.value()))

    def _check_letter(self) -> None:
        text = str(self._letter.value() or "")
        if not text.strip():
            self._letter_field.show_state(FieldState.NORMAL)
            return
        read = day(text)
        bad = read.level is Level.ERROR
        if not bad:
            self._letter.put(read.shown)
        self._letter_field.show_state(FieldState.BAD if bad else FieldState.OK, read.message)
