"""The papers the applicant brings, ticked in three columns."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Document, Step
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, discard, ground, row
from desktop_app.ui.widgets.chip import Chip, ChipText
from desktop_app.ui.widgets.choices import CheckCell
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.checklist_row import (
    NAME_WIDE,
    NAME_WIDTH,
    TICK_WIDTH,
    TICKS,
    ChecklistRow,
)
from desktop_app.ui.wizard.equipment import EquipmentRow

_FOCUS = {QEvent.Type.FocusIn, QEvent.Type.FocusOut}
_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Checklist(Panel):
    """Arrows move, the space bar ticks, F2 attaches for the row with the focus."""

    answered = Signal(str, object)
    attach_wanted = Signal(str)
    paste_wanted = Signal(str)
    dropped = Signal(str, list)
    open_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(
        self, theme: Theme, step: Step, equipment: EquipmentRow, *, wide: bool = False
    ) -> None:
        super().__init__(theme, "Kelengkapan", f"menurut SOP: {' · '.join(step.requirements)}")
        self._name_width = NAME_WIDE if wide else NAME_WIDTH
        self._rows: list[ChecklistRow] = []
        self._papers: tuple[Document, ...] = ()
        self._chip = Chip(theme, ChipText("", Icon.LIST_CHECKS, Tone.WARN))
        self._list = column()
        self._columns = ground(Token.SURFACE_ALT, "bottom")
        self._equipment = equipment
        self.head.addWidget(self._chip)
        self._build_columns()
        whole = column(self.body)
        whole.addWidget(self._columns)
        whole.addLayout(self._list)
        whole.addWidget(equipment)
        self._columns.setVisible(False)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(lambda: self.paste_wanted.emit(self.current()))

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show which papers this applicant brings and what was ticked."""
        papers = flow.documents(brain.step, brain.answers())
        if papers != self._papers:
            self._lay_out(papers)
        files = [file for file in brain.state.files if file.step == brain.number]
        for paper, line in zip(papers, self._rows, strict=True):
            line.show_ticks(
                {tick: brain.value(f"doc.{paper.key}.{tick}") is True for tick in TICKS}
            )
            line.show_value(brain.shown(paper.shows) if paper.shows else "")
            line.show_files(tuple(file for file in files if file.document == paper.key))
            line.setEnabled(brain.editable)
        self._equipment.show_page(brain, said)
        self._show_count(brain)

    def focus_gap(self, key: str) -> bool:
        """Put the focus on the tick that a gap names."""
        for line in self._rows:
            if key.startswith(f"doc.{line.paper.key}."):
                line.cell(key.rpartition(".")[2]).setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def line(self, paper: str) -> ChecklistRow:
        """Return the row of a paper, for tours by mouse."""
        return next(line for line in self._rows if line.paper.key == paper)

    def current(self) -> str:
        """Return the key of the paper whose row has the focus, else of the first one."""
        held = (line.paper.key for line in self._rows if line.isAncestorOf(self._focused()))
        return next(held, self._rows[0].paper.key if self._rows else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move among the ticks by arrows, and colour the row of the one with the focus."""
        if event.type() in _FOCUS and isinstance(watched, CheckCell):
            here = event.type() == QEvent.Type.FocusIn
            held = next(line for line in self._rows if line.isAncestorOf(watched))
            held.show_focus(here=here)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _MOVES.get(Qt.Key(event.key()))
            if step and isinstance(watched, CheckCell):
                return self._move(watched, *step)
        return super().eventFilter(watched, event)

    def _focused(self) -> QWidget:
        focused: QWidget | None = self.window().focusWidget()
        return focused if focused is not None else self

    def _build_columns(self) -> None:
        self._columns.setFixedHeight(31)
        layout = row(self._columns, 0, (10, 0, 12, 0))
        widths = (self._name_width, *(TICK_WIDTH for _ in TICKS))
        for word, width in zip(("Dokumen", *TICKS.values()), widths, strict=True):
            label = TextLabel(self._theme, word, TextStyle.SECOND_STRONG, Token.INK_2)
            label.setFixedWidth(width)
            if word != "Dokumen":
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addSpacing(14)
        style = TextStyle.SECOND_STRONG
        layout.addWidget(TextLabel(self._theme, "Keterangan", style, Token.INK_2), 1)

    def _lay_out(self, papers: tuple[Document, ...]) -> None:
        for line in self._rows:
            self._list.removeWidget(line)
            line.hide()
            discard(line)
        self._papers, self._rows = papers, []
        for paper in papers:
            line = ChecklistRow(self._theme, paper, self._name_width)
            line.ticked.connect(self._on_ticked)
            line.attach_wanted.connect(self.attach_wanted)
            line.dropped.connect(self.dropped)
            line.open_wanted.connect(self.open_wanted)
            line.remove_wanted.connect(self.remove_wanted)
            for tick in TICKS:
                line.cell(tick).installEventFilter(self)
            self._rows.append(line)
            self._list.addWidget(line)
        self._columns.setVisible(bool(papers))

    def _show_count(self, brain: PageBrain) -> None:
        wanted = [paper for paper in self._papers if paper.required or _is_begun(brain, paper)]
        keys = [f"doc.{paper.key}.{tick}" for paper in wanted for tick in TICKS]
        done = sum(brain.value(key) is True for key in keys)
        full = done == len(keys)
        tone, icon = (Tone.OK, Icon.CHECK) if full else (Tone.WARN, Icon.LIST_CHECKS)
        self._chip.show_chip(ChipText(f"{done} dari {len(keys)} tanda", icon, tone))
        self._chip.setVisible(bool(keys))

    def _on_ticked(self, paper: str, tick: str, checked: bool) -> None:
        self.answered.emit(f"doc.{paper}.{tick}", checked)

    def _move(self, cell: CheckCell, down: int, across: int) -> bool:
        ticks = list(TICKS)
        for at, line in enumerate(self._rows):
            for place, tick in enumerate(ticks):
                if line.cell(tick) is cell:
                    goal = self._rows[min(max(at + down, 0), len(self._rows) - 1)]
                    name = ticks[min(max(place + across, 0), len(ticks) - 1)]
                    goal.cell(name).setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _is_begun(brain: PageBrain, paper: Document) -> bool:
    return any(brain.value(f"doc.{paper.key}.{tick}") is True for tick in TICKS)
