"""What the step leaves behind, ticked when it is there."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from desktop_app.core.sop.model import Output, Step
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.choices import Choice
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.brain import PageBrain, Said

_INDENT = 26


class Outputs(Panel):
    """The SOP's outputs in the head, the ticks under it."""

    answered = Signal(str, object)

    def __init__(self, theme: Theme, step: Step) -> None:
        super().__init__(theme, "Output langkah", ", ".join(step.outputs))
        self._ticks: dict[str, Choice] = {}
        body = self.body_column(10, 12)
        for tick in step.ticks:
            self._add(tick)
            lines = column()
            lines.addWidget(self._ticks[tick.key])
            if tick.note:
                note = TextLabel(theme, tick.note, TextStyle.SECOND, Token.INK_2)
                under = row(margins=(_INDENT, 0, 0, 0))
                under.addWidget(note)
                lines.addLayout(under)
            body.addLayout(lines)

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show what was ticked, without a signal."""
        for key, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(brain.value(f"output.{key}") is True)
            tick.blockSignals(False)
            tick.setEnabled(brain.editable)
            tick.update()

    def focus_gap(self, key: str) -> bool:
        """Put the focus on the tick that a gap names."""
        tick = self._ticks.get(key.removeprefix("output."))
        if tick is None or not key.startswith("output."):
            return False
        tick.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _add(self, tick: Output) -> None:
        choice = Choice(self._theme, tick.label, strong=True)
        choice.toggled.connect(lambda on: self.answered.emit(f"output.{tick.key}", on))
        self._ticks[tick.key] = choice
