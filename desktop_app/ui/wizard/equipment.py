"""The tools of a step with what the system says; checks, never obstacles."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.sop.model import Equipment
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.choices import Choice
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.probes import Probes


class EquipmentRow(QFrame):
    """A tick for each tool in one row."""

    answered = Signal(str, object)

    def __init__(self, theme: Theme, tools: tuple[Equipment, ...], probes: Probes) -> None:
        super().__init__()
        self._theme = theme
        self._tools = tools
        self._probes = probes
        self._ticks: dict[str, Choice] = {}
        self._words: dict[str, TextLabel] = {}
        self.setFixedHeight(38)
        self._build()
        probes.changed.connect(self.show_probes)
        self.show_probes()

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show what was ticked, without a signal."""
        for key, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(brain.value(f"tool.{key}") is True)
            tick.blockSignals(False)
            tick.setEnabled(brain.editable)
            tick.update()

    def focus_gap(self, key: str) -> bool:
        """Hold nothing a gap could name: equipment is never an obstacle."""
        return False

    def show_probes(self) -> None:
        """Ask the system again and write what it says."""
        for tool in self._tools:
            probed = self._probes.ask(tool.probe)
            words = self._words[tool.key]
            words.setVisible(probed is not None)
            if probed is not None:
                words.show_text(probed.words, probed.tone.ink)

    def _build(self) -> None:
        layout = row(self, 0, (10, 0, 12, 0))
        head = TextLabel(self._theme, "Sarana", TextStyle.SECOND_STRONG, Token.INK_2)
        head.setFixedWidth(70)
        layout.addWidget(head)
        for tool in self._tools:
            tick = self._add(tool)
            words = TextLabel(self._theme, "", TextStyle.SECOND, Token.INK_2)
            self._ticks[tool.key], self._words[tool.key] = tick, words
            layout.addWidget(tick)
            layout.addSpacing(6)
            layout.addWidget(words)
            layout.addSpacing(14)
        layout.addStretch(1)

    def _add(self, tool: Equipment) -> Choice:
        tick = Choice(self._theme, tool.label)
        tick.toggled.connect(lambda on: self.answered.emit(f"tool.{tool.key}", on))
        return tick
