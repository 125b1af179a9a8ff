"""The points of the inspection: result, what was found, a note."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.editors.finding_row import VALUE_WIDTH, FindingRow
from desktop_app.ui.wizard.findings import Point, Result
from desktop_app.ui.wizard.room import empty

_HEADS = ("Butir dan data permohonan", "Hasil", "Hasil lapangan", "Catatan")


class FindingsEditor(QWidget):
    """A key for each point moves on to the next one that is open."""

    answered = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, FindingRow] = {}
        self._list = column(self)

    def rows(self) -> tuple[FindingRow, ...]:
        """Return the rows in order, for tours."""
        return tuple(self._rows.values())

    def show_points(self, judged: tuple[Point, ...], *, editable: bool) -> None:
        """Show what was judged so far."""
        if tuple(self._rows) != tuple(point.key for point in judged):
            self._lay_out(judged)
        for point in judged:
            self._rows[point.key].show_point(point, editable=editable)

    def focus_gap(self, key: str) -> bool:
        """Go to the result or the note that a gap names."""
        name, _, part = key.removeprefix("finding.").rpartition(".")
        line = self._rows.get(name)
        if line is None:
            return False
        line.take_focus(part)
        return True

    def _lay_out(self, judged: tuple[Point, ...]) -> None:
        empty(self._list)
        self._rows, group = {}, ""
        self._list.addWidget(self._columns())
        for point in judged:
            if point.group != group:
                group = point.group
                self._list.addWidget(self._heading(point))
            line = FindingRow(self._theme, point)
            line.answered.connect(self.answered)
            line.judged.connect(self._on_judged)
            self._rows[point.key] = line
            self._list.addWidget(line)

    def _columns(self) -> QWidget:
        head = ground(Token.SURFACE_ALT, "bottom")
        head.setFixedHeight(30)
        layout = row(head, 8, (12, 0, 12, 0))
        for at, word in enumerate(_HEADS):
            label = TextLabel(self._theme, word, TextStyle.SECOND_STRONG, Token.INK_2)
            stretch = {0: 5, 3: 4}.get(at, 0)
            if at == 1:
                label.setFixedWidth(FindingRow.picker_width(self._theme))
            if at == 2:  # noqa: PLR2004 - the third column
                label.setFixedWidth(VALUE_WIDTH)
            layout.addWidget(label.elided() if stretch else label, stretch)
        return head

    def _heading(self, point: Point) -> QWidget:
        head = ground(Token.SURFACE_ALT, "bottom")
        head.setFixedHeight(26)
        layout = row(head, 0, (12, 0, 12, 0))
        text = f"{point.number.partition('.')[0]}. {point.group}"
        layout.addWidget(TextLabel(self._theme, text, TextStyle.SECOND_STRONG))
        return head

    def _on_judged(self, key: str) -> None:
        names = list(self._rows)
        at = names.index(key)
        line = self._rows[key]
        if line.result is Result.DIFFERS:
            line.take_focus("note")
            return
        for name in [*names[at + 1 :], *names[:at]]:
            if self._rows[name].result is None:
                self._rows[name].take_focus("result")
                return
        line.take_focus("result")
