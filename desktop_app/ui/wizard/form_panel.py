"""A titled group of fields with a chip that says how it stands."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from desktop_app.core.sop import flow
from desktop_app.core.sop.answers import Answers, Level, filled
from desktop_app.core.sop.model import Field, FieldKind, Section
from desktop_app.core.sop.values.references import References
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.editors.build import ROOMY, SHORT
from desktop_app.ui.wizard.form_field import FormField

ROW = 53
WIDE = 440
_NEVER_SHORT = {
    FieldKind.LINES,
    FieldKind.KBLI,
    FieldKind.NIK,
    FieldKind.NPWP,
    FieldKind.NIB,
}


class FormPanel(Panel):
    """Two short fields share a row; fields that are not asked for take no room."""

    entered = Signal(str, str)
    left = Signal(str)
    copy_wanted = Signal(str)

    def __init__(
        self, theme: Theme, section: Section, references: References, letter: str = ""
    ) -> None:
        super().__init__(theme, f"{letter}. {section.title}" if letter else section.title)
        self.section = section
        self.fields = {
            field.key: FormField(theme, field, references)
            for field in section.fields
            if field.kind not in ROOMY
        }
        self._shown: tuple[str, ...] = ()
        self._wide = False
        self._chip = Chip(theme, ChipText("lengkap", Icon.CHECK, Tone.OK))
        self._grid = QGridLayout(self.body)
        self._grid.setContentsMargins(12, 8, 12, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.head.addWidget(self._chip)
        self.dense()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for one in self.fields.values():
            # Shown without a parent, it would be a window of its own for a moment.
            one.frame.setParent(self.body)
            one.entered.connect(self.entered)
            one.left.connect(self.left)
            one.copy_wanted.connect(self.copy_wanted)

    @property
    def weight(self) -> int:
        """Return about how high the panel is."""
        rows = rows_of([self.fields[key].field for key in self._shown], wide=self._wide)
        return 50 + ROW * len(rows)

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> bool:
        """Show answers and checks; tell whether other fields are asked for now."""
        answers = brain.answers()
        wanted = tuple(
            key for key, one in self.fields.items() if flow.holds(one.field.only_if, answers)
        )
        moved = wanted != self._shown
        if moved:
            self._lay_out(wanted)
        for key in wanted:
            self.fields[key].show_page(brain, said.get(key))
        self._show_chip(answers, said)
        return moved

    def focus_gap(self, key: str) -> bool:
        """Put the focus into the field that a gap names."""
        one = self.fields.get(key)
        if one is None:
            return False
        one.take_focus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put any two fields beside each other where there is room for both."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        if wide != self._wide:
            self._wide = wide
            self._lay_out(self._shown)

    def _lay_out(self, wanted: tuple[str, ...]) -> None:
        self._shown = wanted
        for key, one in self.fields.items():
            self._grid.removeWidget(one.frame)
            one.frame.setVisible(key in wanted)
        asked = [self.fields[key].field for key in wanted]
        for at, pair in enumerate(rows_of(asked, wide=self._wide)):
            across = 2 // len(pair)
            for place, field in enumerate(pair):
                frame = self.fields[field.key].frame
                self._grid.addWidget(frame, at, place, 1, across, Qt.AlignmentFlag.AlignTop)

    def _show_chip(self, answers: Answers, said: Mapping[str, Said]) -> None:
        levels = [said[key].level for key in self._shown if key in said]
        wrong, asked = levels.count(Level.ERROR), levels.count(Level.WARNING)
        left = sum(
            flow.is_wanted(self.fields[key].field, answers) and not filled(answers.get(key))
            for key in self._shown
        )
        self._chip.show_chip(chip_of(wrong, asked, left))


def chip_of(wrong: int, asked: int, left: int) -> ChipText:
    """Name the state of a group of fields, the worst first."""
    if wrong:
        return ChipText(f"{wrong} salah", Icon.CIRCLE_ALERT, Tone.BAD)
    if left:
        return ChipText(f"{left} belum diisi", Icon.CIRCLE_DASHED, Tone.IDLE)
    if asked:
        return ChipText(f"{asked} diperiksa", Icon.TRIANGLE_ALERT, Tone.WARN)
    return ChipText("lengkap", Icon.CHECK, Tone.OK)


def rows_of(fields: list[Field], *, wide: bool = False) -> list[tuple[Field, ...]]:
    """Put neighbours that are both short into one row; where it is wide, most are."""
    rows: list[tuple[Field, ...]] = []
    for field in fields:
        alone = rows and len(rows[-1]) == 1 and _is_short(rows[-1][0], wide=wide)
        if alone and _is_short(field, wide=wide):
            rows[-1] = (*rows[-1], field)
        else:
            rows.append((field,))
    return rows


def _is_short(field: Field, *, wide: bool) -> bool:
    if wide:
        return field.kind not in _NEVER_SHORT
    longest = max((len(option.label) for option in field.options), default=0)
    label = len(field.label) if field.required else len(field.label) + _OPTIONAL
    return field.kind in SHORT and longest <= _WIDE and label <= _HALF


_WIDE, _HALF, _OPTIONAL = 18, 22, 9
"""Letters that fit into half a row: of a choice, of a label, of the word opsional."""
