"""The points of the inspection under their groups, narrowed by a filter."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.screens.visit.point_row import PointRow
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.findings import Point, Result


class Showing(StrEnum):
    """Which points are in sight."""

    ALL = "semua"
    OPEN = "belum"
    DIFFERS = "tidak"


class Points(QWidget):
    """One answer moves on to the next open point; Tidak asks for its note first."""

    answered = Signal(str, object)
    photo_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, PointRow] = {}
        self._groups: dict[str, QWidget] = {}
        self._held: dict[str, QWidget] = {}
        self._judged: tuple[Point, ...] = ()
        self._showing = Showing.ALL
        self._here = ""
        self._list = column(self)

    @property
    def rows(self) -> tuple[PointRow, ...]:
        """Give the rows in order."""
        return tuple(self._rows.values())

    @property
    def here(self) -> PointRow | None:
        """Give the point that answers by letter go to."""
        return self._rows.get(self._here) or next(iter(self._rows.values()), None)

    def row_of(self, key: str) -> PointRow:
        """Give the row of a point."""
        return self._rows[key]

    def hold(self, key: str, below: QWidget) -> None:
        """Keep what shall stand below a point, once the points are laid out."""
        self._held[key] = below

    def show_points(
        self, judged: tuple[Point, ...], photos: Mapping[str, int], *, editable: bool
    ) -> None:
        """Show what was judged so far."""
        self._judged = judged
        if tuple(self._rows) != tuple(point.key for point in judged):
            self._lay_out(judged)
        for point in judged:
            self._rows[point.key].show_point(point, photos.get(point.key, 0), editable=editable)

    def show_only(self, showing: Showing) -> None:
        """Narrow the list; what is judged meanwhile stays until the next narrowing."""
        self._showing = showing
        seen = set()
        for point in self._judged:
            wanted = self._wants(point)
            self._rows[point.key].setVisible(wanted)
            if point.key in self._held:
                self._held[point.key].setVisible(wanted)
            if wanted:
                seen.add(point.group)
        for group, head in self._groups.items():
            head.setVisible(group in seen)

    def focus_gap(self, key: str) -> bool:
        """Go to the result or the note that a gap names."""
        name, _, part = key.removeprefix("finding.").rpartition(".")
        if name not in self._rows:
            return False
        self._rows[name].show()
        self._rows[name].take_focus(part)
        return True

    def _wants(self, point: Point) -> bool:
        match self._showing:
            case Showing.OPEN:
                return point.result is None
            case Showing.DIFFERS:
                return point.result is Result.DIFFERS
            case Showing.ALL:
                return True

    def _lay_out(self, judged: tuple[Point, ...]) -> None:
        for point in judged:
            if point.group not in self._groups:
                head = self._heading(point)
                self._groups[point.group] = head
                self._list.addWidget(head)
            line = PointRow(self._theme, point)
            line.answered.connect(self.answered)
            line.judged.connect(self._on_judged)
            line.done.connect(self._go_on)
            line.photo_wanted.connect(self.photo_wanted)
            line.entered.connect(self._on_entered)
            self._rows[point.key] = line
            self._list.addWidget(line)
            if point.key in self._held:
                self._list.addWidget(self._held[point.key])

    def _heading(self, point: Point) -> QWidget:
        head = ground(Token.SURFACE_ALT, "bottom")
        layout = row(head, 0, (12, 6, 12, 6))
        text = f"{point.number.partition('.')[0]}. {point.group}"
        layout.addWidget(TextLabel(self._theme, text, TextStyle.SECOND_STRONG))
        return head

    def _on_entered(self, key: str) -> None:
        before, self._here = self._here, key
        if before in self._rows and before != key:
            self._rows[before].show_here(here=False)
        self._rows[key].show_here(here=True)

    def _on_judged(self, key: str) -> None:
        line = self._rows[key]
        if line.result is Result.DIFFERS:
            line.take_focus("note")
            return
        self._go_on(key)

    def _go_on(self, key: str) -> None:
        line = self._rows[key]
        names = list(self._rows)
        at = names.index(key)
        for name in [*names[at + 1 :], *names[:at]]:
            if self._rows[name].result is None and not self._rows[name].isHidden():
                self._rows[name].take_focus()
                line.open_note(opened=False)
                return
        line.take_focus()
        line.open_note(opened=False)
