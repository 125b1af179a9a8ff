"""What is compared with the SK before it is issued."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.choices import Choice
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.handover import MATCH, Match, matches

_LABEL = 96


class MatchPanel(Panel):
    """A tick for each thing a person compared by eye."""

    answered = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Cocokkan sebelum cetak", "dengan berkas pemohon")
        self._chip = Chip(theme, ChipText("", Icon.LIST_CHECKS, Tone.WARN))
        self._ticks: dict[str, Choice] = {}
        self._values: dict[str, TextLabel] = {}
        self._rows = column(self.body)
        self.head.addWidget(self._chip)

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show the values and what was compared."""
        found = matches(brain)
        for match in found:
            if match.key not in self._ticks:
                self._rows.addWidget(self._row(match))
            tick = self._ticks[match.key]
            tick.blockSignals(True)
            tick.setChecked(match.done)
            tick.blockSignals(False)
            tick.setEnabled(brain.editable)
            tick.update()
            self._values[match.key].show_text(match.value or "belum ada")
        done = sum(match.done for match in found)
        full = done == len(found)
        icon, tone = (Icon.CHECK, Tone.OK) if full else (Icon.LIST_CHECKS, Tone.WARN)
        self._chip.show_chip(ChipText(f"{done} dari {len(found)}", icon, tone))

    def focus_gap(self, key: str) -> bool:
        """Put the focus on a tick."""
        tick = self._ticks.get(key.removeprefix(MATCH))
        if tick is None or not key.startswith(MATCH):
            return False
        tick.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _row(self, match: Match) -> QFrame:
        line = QFrame()
        line.setProperty("edge", "bottom")
        line.setFixedHeight(34)
        layout = row(line, 8, (12, 0, 12, 1))
        tick = Choice(self._theme, match.label)
        tick.setFixedWidth(_LABEL)
        tick.toggled.connect(lambda on: self.answered.emit(f"{MATCH}{match.key}", on))
        style = TextStyle.NUMBER_STRONG if match.is_official else TextStyle.BODY_STRONG
        value = TextLabel(self._theme, match.value, style, Token.INK).elided()
        self._ticks[match.key], self._values[match.key] = tick, value
        layout.addWidget(tick)
        layout.addWidget(value, 1)
        return line
