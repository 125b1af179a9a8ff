"""The card on which another value than those of the sides is typed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from desktop_app.core.events.vocabulary import Value
from desktop_app.core.sop import model
from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.values.check import check
from desktop_app.core.sop.values.references import References
from desktop_app.ui.screens.conflicts.side_card import ChoiceCard
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.field_box import FieldState
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.editors.build import framed_editor

_STATES = {Level.ERROR: FieldState.BAD, Level.WARNING: FieldState.WARN}


class OwnCard(ChoiceCard):
    """Checks what is typed as the page itself does; typing chooses the card."""

    typed = Signal()

    def __init__(self, theme: Theme, asked: model.Field, references: References, key: str) -> None:
        super().__init__(theme, "Nilai lain", key)
        self._asked, self._references = asked, references
        self.editor = framed_editor(asked, references)
        height = 0 if asked.kind is model.FieldKind.LINES else 34
        look = FieldLook(asked.label, unit=asked.unit, height=height)
        self.field = Field(theme, self.editor, look)
        told = "Bila kedua nilai tidak dipakai. Kedua nilai tetap ada di riwayat."
        self.below.addWidget(self.field)
        self.below.addWidget(TextLabel(theme, told, TextStyle.SECOND, Token.INK_2).wrapped())
        self.below.addStretch(1)
        self.editor.edited.connect(self._on_edited)
        self.editor.left.connect(self._show_check)
        QShortcut(QKeySequence("Ctrl+Space"), self.editor).activated.connect(self.click)

    @property
    def value(self) -> Value:
        """Give what is typed as it would be kept."""
        return check(self._asked, self._text(), self._references).value

    @property
    def shown(self) -> str:
        """Give what is typed as it would be shown, empty while nothing can be kept."""
        if self.gap:
            return ""
        written = check(self._asked, self._text(), self._references).shown
        return f"{written} {self._asked.unit}".strip()

    @property
    def gap(self) -> str:
        """Say what is in the way of keeping it."""
        if not self._text().strip():
            return "Nilai lain belum ditulis."
        found = check(self._asked, self._text(), self._references)
        return found.message if found.level is Level.ERROR else ""

    def take_focus(self) -> None:
        """Put the caret where the value is typed."""
        self.editor.setFocus()

    def _text(self) -> str:
        found = self.editor.value()
        return "" if found is None else str(found)

    def _on_edited(self) -> None:
        self.field.show_state(FieldState.NORMAL)
        self.typed.emit()

    def _show_check(self) -> None:
        if self._text().strip():
            found = check(self._asked, self._text(), self._references)
            state = _STATES.get(found.level, FieldState.OK)
            self.field.show_state(state, found.message)
