"""Panels over the whole width: tables, officers, findings."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from desktop_app.core.security.roles import Act, Role, may
from desktop_app.core.sop.model import Field
from desktop_app.core.sop.values.comparison import applied_rows
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.editors.beside import beside_words
from desktop_app.ui.wizard.editors.findings import FindingsEditor
from desktop_app.ui.wizard.editors.officers import OfficersEditor
from desktop_app.ui.wizard.editors.table import TableEditor
from desktop_app.ui.wizard.findings import Tally, tally
from desktop_app.ui.wizard.part import Kit
from desktop_app.ui.wizard.summary import judged_points


class TablePanel(Panel):
    """A table answer with what a look at all its rows tells."""

    answered = Signal(str, object)

    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit.theme, field.label, "" if field.required else "opsional")
        self.field = field
        self._said = TextLabel(kit.theme, "", TextStyle.SECOND, Token.INK_2)
        self.editor = TableEditor(kit.theme, field, kit.references)
        self._beside = TextLabel(kit.theme, "", TextStyle.SECOND, Token.INK_2).wrapped()
        self._beside.setContentsMargins(12, 6, 12, 6)
        self.head.addWidget(self._said)
        whole = column(self.body)
        whole.addWidget(self._beside)
        whole.addWidget(self.editor)
        self.editor.edited.connect(lambda: self.answered.emit(field.key, self.editor.value()))

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show the rows, what was applied for and the hint about them."""
        answers, value = brain.answers(), brain.value(self.field.key)
        applied = applied_rows(self.field, answers)
        self.editor.show_applied(applied)
        self.editor.put(value)
        self.editor.set_read_only(not brain.editable)
        show_said(self._said, said.get(self.field.key))
        rows = value if isinstance(value, tuple) else ()
        words = beside_words(rows, applied, brain.shown(self.field.beside))
        self._beside.show_text(words)
        self._beside.setVisible(bool(words))

    def focus_gap(self, key: str) -> bool:
        """Go to the table, or to the cell that a gap names."""
        name = self.field.key
        if key == name:
            self.editor.take_focus()
            return True
        number, _, column_key = key.removeprefix(f"{name}.").partition(".")
        if not key.startswith(f"{name}.") or not number.isdigit():
            return False
        self.editor.focus_cell(int(number), column_key)
        return True


class OfficersPanel(Panel):
    """Who inspects."""

    answered = Signal(str, object)

    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit.theme, field.label, "yang menandatangani BAP")
        self._field = field
        self._said = TextLabel(kit.theme, "", TextStyle.SECOND, Token.INK_2)
        able = [one for one in kit.staff if may(one.role, Act.VERIFY)]
        team = sorted(able, key=lambda one: one.role is not Role.TEAM)
        self.editor = OfficersEditor(kit.theme, team)
        self.head.addWidget(self._said)
        column(self.body).addWidget(self.editor)
        self.editor.edited.connect(lambda: self.answered.emit(field.key, self.editor.value()))

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show who was picked."""
        self.editor.put(brain.value(self._field.key))
        self.editor.setEnabled(brain.editable)
        show_said(self._said, said.get(self._field.key))

    def focus_gap(self, key: str) -> bool:
        """Go to the first person."""
        if key != self._field.key:
            return False
        self.editor.take_focus()
        return True


class FindingsPanel(Panel):
    """The points of the inspection with their count."""

    answered = Signal(str, object)

    def __init__(self, kit: Kit, field: Field) -> None:
        super().__init__(kit.theme, field.label, "S sesuai · T tidak sesuai · B tidak berlaku")
        self._chip = Chip(kit.theme, ChipText("", Icon.CIRCLE_DASHED, Tone.IDLE))
        self.editor = FindingsEditor(kit.theme)
        self.head.addWidget(self._chip)
        column(self.body).addWidget(self.editor)
        self.editor.answered.connect(self.answered)

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show what was judged."""
        judged = judged_points(brain)
        self.editor.show_points(judged, editable=brain.editable)
        self._chip.show_chip(tally_chip(tally(judged)))

    def focus_gap(self, key: str) -> bool:
        """Go to the point that a gap names."""
        return key.startswith("finding.") and self.editor.focus_gap(key)


def tally_chip(count: Tally) -> ChipText:
    """Say how many points are open or came out Tidak."""
    if count.open:
        return ChipText(f"{count.open} belum dinilai", Icon.CIRCLE_DASHED, Tone.IDLE)
    if count.differs:
        return ChipText(f"{count.differs} tidak sesuai", Icon.CIRCLE_ALERT, Tone.BAD)
    return ChipText("semua sesuai", Icon.CHECK, Tone.OK)


def show_said(label: TextLabel, said: Said | None) -> None:
    """Write what a look at several answers tells."""
    inks = {"good": Token.OK, "warning": Token.WARN, "error": Token.BAD}
    label.show_text(said.message if said else "", inks[said.level.value] if said else None)
    label.setVisible(said is not None)
