"""One page of the wizard, built from a step of the procedure."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizardPage

from desktop_app.core.cases.deadlines import TimeReading
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.sop.model import Procedure, Step
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.wizard.area import PageArea, PageSheet
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.clock import StepClock
from desktop_app.ui.wizard.editors.build import ROOMY
from desktop_app.ui.wizard.head import PageHead
from desktop_app.ui.wizard.notes import NotesPanel
from desktop_app.ui.wizard.part import Kit
from desktop_app.ui.wizard.sections import build_body
from desktop_app.ui.wizard.slip_bar import SlipBar
from desktop_app.ui.wizard.tab_order import in_reading_order
from desktop_app.ui.wizard.talk import Talk

SIDE = 296
PAD = 16
GAP = 12
_LOW = 460
"""A page lower than this has no room for the reasons of a pause beside it."""
_LIGHT = 12
"""A page with no more fields than this leaves room for the clock beside it."""


class StepPage(QWizardPage):
    """Scrolls inside; head and clock stay where they are."""

    def __init__(self, kit: Kit, procedure: Procedure, step: Step) -> None:
        super().__init__()
        self.talk = Talk(self)
        self.clock = StepClock(kit.theme, step)
        self.banner = Banner(kit.theme)
        self.body = build_body(kit, procedure, step, self.talk)
        self._head = PageHead(kit.theme, procedure, step, self.clock.strip)
        self.slips = SlipBar(kit.theme)
        self._notes = NotesPanel(kit.theme)
        self._side = QWidget()
        self._light = _is_light(procedure, step)
        self._narrow = False
        self._inside = PageSheet()
        self.area = PageArea(self._inside, PAD)
        self._stack = column(self._inside, GAP, (PAD, 0, PAD, PAD))
        self._build()
        self.area.resized.connect(self._fit)
        self._head.oss_wanted.connect(self.talk.oss_wanted)
        self._head.round_wanted.connect(self.talk.round_wanted)
        self._head.waive_wanted.connect(self.talk.waive_wanted)
        self.clock.asked.connect(self.talk.asked)

    def show_page(
        self, brain: PageBrain, said: Mapping[str, Said], reading: TimeReading | None
    ) -> None:
        """Show everything of the page."""
        marks = landmarks(brain.procedure)
        returns = brain.number >= marks.first_of_round
        self._head.show_round(brain.round, brain.state.round if returns else 1)
        self._head.show_waivable(brain.editable and bool(brain.step.waivers))
        self.clock.show_step(brain.step_state, reading, editable=brain.editable)
        self._notes.show_notes(brain.state.notes)
        self.area.set_reading(reading=not brain.editable)
        self.show_answers(brain, said)

    def show_answers(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show the answers and what checks say of them."""
        for part in self.body.parts:
            part.show_page(brain, said)
        if self.body.columns is not None:
            shown = [form for form in self.body.forms if form.weight > _EMPTY]
            for form in self.body.forms:
                form.setVisible(form in shown)
            self.body.columns.show_panels(shown, [form.weight for form in shown])
        self.area.chain()

    def focus_gap(self, key: str) -> bool:
        """Go where a gap is closed and make it visible."""
        for part in self.body.parts:
            if part.focus_gap(key):
                self.area.reveal_focus()
                return True
        papers = self.body.papers
        if papers is None or not papers.focus_gap(key):
            return False
        self.area.reveal_focus()
        return True

    def open_at_top(self, key: str) -> None:
        """Show the top, with the focus on the gap if it is seen there, else on what is first."""
        if not key or not self.focus_gap(key):
            self.focus_first()
        self.area.open_at_top()

    def focus_first(self) -> None:
        """Put the focus on the first control, or on the page where it can only be read."""
        if self.area.is_reading:
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.area.focus_first()

    def stops(self) -> Iterator[QWidget]:
        """Yield what stands on the page as one reads: the clock comes before the fields."""
        for above in (self._head, self.banner, self.clock.choice, self.slips, self._side):
            yield from in_reading_order(above)
        yield from self.area.stops()

    def set_narrow(self, narrow: bool) -> None:
        """Show the clock as a strip and leave the side column out."""
        self._narrow = narrow
        strip = narrow or not self._light or self.height() < _LOW
        self.clock.set_narrow(strip)
        self._side.setVisible(not strip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the clock follow the height."""
        super().resizeEvent(event)
        if (event.size().height() < _LOW) != (event.oldSize().height() < _LOW):
            self.set_narrow(self._narrow)

    def _build(self) -> None:
        whole = row(self, 0)
        left = column()
        top = column(gap=8, margins=(PAD, 12, PAD, 8))
        top.addWidget(self._head)
        top.addWidget(self.banner)
        top.addWidget(self.clock.choice)
        top.addWidget(self.slips)
        left.addLayout(top)
        self._inside.setProperty("scrolled", True)
        for block in self.body.blocks:
            self._stack.addWidget(block)
        self._stack.addStretch(1)
        left.addWidget(self.area, 1)
        whole.addLayout(left, 1)
        whole.addWidget(self._side)
        self._build_side(column(self._side, GAP, (0, 14, PAD, PAD)))

    def _build_side(self, side: QVBoxLayout) -> None:
        self._side.setFixedWidth(SIDE + PAD)
        side.addWidget(self.clock.panel)
        side.addWidget(self._notes)
        side.addStretch(1)

    def _fit(self) -> None:
        if self.body.columns is not None:
            self.body.columns.fit(self.area.width() - 2 * PAD)


def _is_light(procedure: Procedure, step: Step) -> bool:
    fields = [one for group in step.sections for one in group.fields]
    own = step.number in {landmarks(procedure).validation, landmarks(procedure).last}
    wide = any(one.kind in ROOMY for one in fields)
    return own or step.number == 1 or (len(fields) <= _LIGHT and not wide)


_EMPTY = 50
