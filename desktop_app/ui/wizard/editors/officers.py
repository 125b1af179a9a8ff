"""Who inspects: picked from the office's staff, particulars go along."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.services.assigned import as_row
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.choices import Choice
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.sights import Person

_ACROSS = 2
EMPTY = "Belum ada petugas Tim Teknis. Daftarkan di Atur, Petugas."


class OfficersEditor(QWidget):
    """A tick for each person; whoever left the office stays while the round names them."""

    edited = Signal()

    def __init__(self, theme: Theme, staff: Sequence[Person]) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, dict[str, Scalar]] = {person.id: as_row(person) for person in staff}
        self._ticks: dict[str, Choice] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 12)
        self._grid.setVerticalSpacing(8)
        for at in range(_ACROSS):
            self._grid.setColumnStretch(at, 1)
        for key, person in self._rows.items():
            self._add(key, person)
        if not staff:
            self._grid.addWidget(TextLabel(theme, EMPTY, TextStyle.BODY, Token.INK_2))

    def value(self) -> Value:
        """Return a row for each ticked person, in the order of the list."""
        return tuple(self._rows[key] for key, tick in self._ticks.items() if tick.isChecked())

    def put(self, value: Value) -> None:
        """Tick these people without a signal."""
        people = [dict(one) for one in value] if isinstance(value, tuple) else []
        named = {str(one.get("staff", "")): one for one in people}
        for key, person in named.items():
            if key not in self._ticks:
                self._rows[key] = person
                self._add(key, person)
        for key, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(key in named)
            tick.blockSignals(False)
            tick.update()

    def take_focus(self) -> None:
        """Put the focus on the first person."""
        for tick in list(self._ticks.values())[:1]:
            tick.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ticks(self) -> tuple[Choice, ...]:
        """Return the ticks in order, for tours."""
        return tuple(self._ticks.values())

    def _add(self, key: str, person: dict[str, Scalar]) -> None:
        tick = Choice(self._theme, str(person.get("name", "")), strong=True)
        tick.toggled.connect(self.edited)
        self._ticks[key] = tick
        second = " · ".join(str(person.get(part) or "") for part in ("nip", "post", "agency"))
        cell = QWidget()
        lines = column(cell)
        lines.addWidget(tick)
        under = TextLabel(self._theme, second.strip(" ·"), TextStyle.SECOND, Token.INK_2).elided()
        inset = row()
        inset.addSpacing(tick.inset)
        inset.addWidget(under, 1)
        lines.addLayout(inset)
        lines.addStretch(1)
        at = len(self._ticks) - 1
        self._grid.addWidget(cell, at // _ACROSS, at % _ACROSS)
