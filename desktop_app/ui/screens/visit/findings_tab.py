"""Temuan: the points, then who went there, tables and capacities."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.sop.model import FieldKind
from desktop_app.ui.screens.visit.growth import growths
from desktop_app.ui.screens.visit.nearness import with_distance
from desktop_app.ui.screens.visit.points import Points, Showing
from desktop_app.ui.screens.visit.roomy import make_roomy
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.widgets.touch import TARGET
from desktop_app.ui.wizard.area import PageArea
from desktop_app.ui.wizard.editors.build import ROOMY
from desktop_app.ui.wizard.findings import Result
from desktop_app.ui.wizard.form_panel import FormPanel
from desktop_app.ui.wizard.part import Kit, Part
from desktop_app.ui.wizard.room import empty
from desktop_app.ui.wizard.roomy import OfficersPanel, TablePanel
from desktop_app.ui.wizard.summary import judged_points

PAD = 12
SEGMENTS = (
    Segment(Showing.ALL.value, "Semua"),
    Segment(Showing.OPEN.value, "Belum dinilai"),
    Segment(Showing.DIFFERS.value, "Tidak sesuai"),
)


class FindingsTab(QWidget):
    """Everything that the BAP tells of what was found, in one scroll."""

    photo_wanted = Signal(str)

    def __init__(self, kit: Kit, work: VisitWork) -> None:
        super().__init__()
        self._kit = kit
        self._work = work
        self._parts: list[Part] = []
        self.points = Points(kit.theme)
        self.filter = SegmentedControl(kit.theme, SEGMENTS, "Butir yang tampak")
        self._inside = QWidget()
        self._inside.setProperty("scrolled", True)
        self._stack = column(self._inside)
        self.area = PageArea(self._inside)
        self._growth = Panel(kit.theme, "Kapasitas sebelum dan sesudah perluasan")
        self._growth_lines = self._growth.body_column(6)
        self._shown_growth: tuple[str, ...] | None = None
        column(self).addWidget(self.area)
        self._build()
        self._connect()

    def show_visit(self) -> None:
        """Show answers, counts and what checks say."""
        brain = self._work.brain
        judged = with_distance(judged_points(brain), self._work)
        photos = Counter(photo.item for photo in self._work.photos)
        self.points.show_points(judged, photos, editable=brain.editable)
        said = brain.said()
        for part in self._parts:
            part.show_page(brain, said)
        self._show_growth()
        self.area.set_reading(reading=not brain.editable)
        self.area.chain()

    def focus_gap(self, key: str) -> bool:
        """Go where a gap is closed."""
        if key.startswith("finding.") and self.points.focus_gap(key):
            self.area.reveal_focus()
            return True
        found = any(part.focus_gap(key) for part in self._parts)
        if found:
            self.area.reveal_focus()
        return found

    def take_focus(self) -> None:
        """Put the focus on the first point that is open, or let the keyboard scroll."""
        if self.area.is_reading:
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        rows = self.points.rows
        line = next((one for one in rows if one.result is None), rows[0] if rows else None)
        if line is not None:
            line.take_focus()

    def answer(self, letter: str) -> bool:
        """Answer the point that was last come to."""
        here = self.points.here
        return here is not None and here.answers.choose(letter)

    def differing(self) -> int:
        """Return how many points came out Tidak."""
        return sum(line.result is Result.DIFFERS for line in self.points.rows)

    def _build(self) -> None:
        theme = self._kit.theme
        head = QWidget()
        across = row(head, 12, (PAD, 8, PAD, 8))
        self.filter.setFixedHeight(TARGET)
        across.addWidget(self.filter)
        words = "S sesuai · T tidak · B tidak berlaku"
        across.addWidget(TextLabel(theme, words, TextStyle.SECOND).elided(), 1)
        self._stack.addWidget(head)
        self._stack.addWidget(self.points)
        below = QWidget()
        rest = column(below, PAD, (PAD, PAD, PAD, PAD))
        for part in self._panels():
            self._parts.append(part)
            point = self._point_of(part)
            if point:
                self.points.hold(point, _indented(part))
            else:
                rest.addWidget(part)
        rest.addWidget(self._growth)
        self._stack.addWidget(below)
        self._stack.addStretch(1)
        make_roomy(below)

    def _panels(self) -> Iterator[FormPanel | TablePanel | OfficersPanel]:
        kit = self._kit
        for group in self._work.brain.step.sections:
            if any(one.kind not in ROOMY for one in group.fields):
                form = FormPanel(kit.theme, group, kit.references)
                form.entered.connect(self._work.enter)
                form.left.connect(lambda _key: self.show_visit())
                yield form
            for one in group.fields:
                if one.kind is FieldKind.TABLE:
                    table = TablePanel(kit, one)
                    table.answered.connect(self._work.put)
                    yield table
                elif one.kind is FieldKind.OFFICERS:
                    officers = OfficersPanel(kit, one)
                    officers.answered.connect(self._work.put)
                    yield officers

    def _point_of(self, part: FormPanel | TablePanel | OfficersPanel) -> str:
        """Return the point that a table stands below; empty for every other part."""
        if not isinstance(part, TablePanel) or not part.field.beside:
            return ""
        points = (one for group in self._work.brain.step.findings for one in group.items)
        return next((one.key for one in points if part.field.beside in one.shows), "")

    def _connect(self) -> None:
        self.points.answered.connect(self._work.put)
        self.points.photo_wanted.connect(self.photo_wanted)
        self.filter.chosen.connect(lambda key: self.points.show_only(Showing(key)))

    def _show_growth(self) -> None:
        brain = self._work.brain
        answers = brain.answers()
        shown = {key for group in brain.step.findings for one in group.items for key in one.shows}
        lines = tuple(one.sentence for key in sorted(shown) for one in growths(answers.get(key)))
        if lines == self._shown_growth:
            return
        self._shown_growth = lines
        empty(self._growth_lines)
        for line in lines:
            self._growth_lines.addWidget(TextLabel(self._kit.theme, line).wrapped())
        self._growth.setVisible(bool(lines))


def _indented(part: QWidget) -> QWidget:
    below = QWidget()
    column(below, 0, (PAD, 4, PAD, PAD)).addWidget(part)
    make_roomy(below)
    return below
