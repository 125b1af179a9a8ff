"""The step rail beside the wizard: who does what, how far we are."""

from itertools import groupby

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, discard, ground
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.step_row import StepLine, StepPlace, StepRow
from desktop_app.ui.widgets.text_label import TextLabel

WIDTH = 228
NARROW = 48 + 12
_HEADING = 27


class RailFoot(Struct, frozen=True):
    """The sum under the rail."""

    label: str
    value: str


class StepRail(QFrame):
    """Steps behind and here can be opened, steps ahead cannot."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._narrow = False
        self._rows: list[StepRow] = []
        self._headings: list[QWidget] = []
        self._group = PickGroup(self, follow=False, numbers=False)
        self._foot_label = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2).elided()
        self._foot_value = TextLabel(theme, "", TextStyle.BODY_STRONG).elided()
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "right")
        self.setAccessibleName("Langkah-langkah")
        self.setFixedWidth(WIDTH)
        self._foot = ground(Token.SURFACE, "top")
        self._steps = QWidget()
        self._list = column(self._steps)
        self._build()

    @property
    def rows(self) -> tuple[StepRow, ...]:
        """Give the rows in order, for a tour by mouse."""
        return tuple(self._rows)

    def show_steps(self, lines: tuple[StepLine, ...], foot: RailFoot) -> None:
        """Lay the steps out under a heading for each actor in a row."""
        self._clear()
        self._list.addSpacing(6)
        for actor, group in groupby(lines, key=lambda line: line.actor):
            self._add_heading(actor)
            for line in group:
                self._add_row(line)
        self._list.addStretch(1)
        here = next((line for line in lines if line.place is StepPlace.HERE), None)
        self._group.show_current(str(here.number) if here else "")
        self._foot_label.show_text(foot.label)
        self._foot_value.show_text(foot.value)
        self.set_narrow(self._narrow)

    def show_actual(self, number: int, actual: str) -> None:
        """Count on the time of the step that runs."""
        for step in self._rows:
            if step.number == number:
                step.show_actual(actual)

    def set_narrow(self, narrow: bool) -> None:
        """Collapse to the numbers, where the window is narrow."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDTH)
        for part in (*self._headings, self._foot):
            part.setVisible(not narrow)
        for step in self._rows:
            step.set_narrow(narrow)

    def _build(self) -> None:
        whole = column(self)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._steps.setProperty("scrolled", True)
        area.setWidget(self._steps)
        area.viewport().setAutoFillBackground(False)
        whole.addWidget(area, 1)
        foot: QVBoxLayout = column(self._foot, 0, (14, 8, 12, 8))
        foot.addWidget(self._foot_label)
        foot.addWidget(self._foot_value)
        whole.addWidget(self._foot)

    def _add_heading(self, actor: str) -> None:
        heading = TextLabel(self._theme, actor, TextStyle.SECOND_MEDIUM, Token.INK_2).elided()
        heading.setContentsMargins(14, 0, 8, 0)
        heading.setFixedHeight(_HEADING)
        self._headings.append(heading)
        self._list.addWidget(heading)

    def _add_row(self, line: StepLine) -> None:
        step = StepRow(self._theme, line)
        step.clicked.connect(lambda: self.chosen.emit(line.number))
        self._rows.append(step)
        self._list.addWidget(step)
        self._group.add(str(line.number), step)
        step.setEnabled(line.place is not StepPlace.AHEAD)

    def _clear(self) -> None:
        self._group.clear()
        self._rows, self._headings = [], []
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                # A layout shows new widgets later; by then these would be windows.
                widget.hide()
                widget.setParent(None)
                discard(widget)
