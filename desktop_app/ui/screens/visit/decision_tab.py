"""Keputusan: Ya or Tidak with reasons from the findings."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.core.sop.model import Decision
from desktop_app.ui.screens.visit.before_laying import BeforeLaying
from desktop_app.ui.screens.visit.roomy import make_roomy
from desktop_app.ui.screens.visit.work import VisitWork
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.area import PageArea
from desktop_app.ui.wizard.decision import DecisionCard
from desktop_app.ui.wizard.findings import Point, Tally, tally, to_repair
from desktop_app.ui.wizard.room import empty
from desktop_app.ui.wizard.summary import judged_points
from desktop_app.ui.wizard.verdict import Judging, judging_of, read_judging

_SIDE = 400
_PAD = 12


class DecisionTab(QWidget):
    """What is chosen stays a draft until the BAP is laid before its signers."""

    def __init__(self, theme: Theme, work: VisitWork, decision: Decision) -> None:
        super().__init__()
        self._theme = theme
        self._work = work
        self.card = DecisionCard(theme, decision)
        self.before = BeforeLaying(theme, work)
        self._side = ground(Token.SURFACE_ALT, "left-strong")
        self._lines = column(gap=8)
        self._shown: tuple[Point, ...] | None = None
        inside = QWidget()
        inside.setProperty("scrolled", True)
        stack = column(inside, _PAD, (_PAD, _PAD, _PAD, _PAD))
        stack.addWidget(self.card)
        stack.addWidget(self.before)
        stack.addStretch(1)
        self.area = PageArea(inside)
        across = row(self, 0)
        across.addWidget(self.area, 1)
        across.addWidget(self._side)
        self._side.setFixedWidth(_SIDE)
        side = column(self._side, 8, (_PAD, _PAD, _PAD, _PAD))
        side.addWidget(TextLabel(theme, "Hasil temuan", TextStyle.PANEL_TITLE))
        side.addLayout(self._lines)
        side.addStretch(1)
        self.card.answered.connect(work.put)

    def show_visit(self) -> None:
        """Show the decision as it was typed, or as it was laid before the signers."""
        brain = self._work.brain
        judged, today = judged_points(brain), brain.references.today
        self.card.show_judging(self.judging(), judged, today, editable=brain.editable)
        if judged != self._shown:
            self._shown = judged
            self._show_findings(judged)
        self.before.show_visit()
        make_roomy(self.card)
        self.area.set_reading(reading=not self._work.brain.editable)
        self.area.chain()

    def judging(self) -> Judging:
        """Return Ya or Tidak as it stands."""
        brain, signing = self._work.brain, self._work.signing
        if signing is not None and not brain.editable:
            return judging_of(signing, judged_points(brain))
        return read_judging(brain.answers())

    def set_narrow(self, narrow: bool) -> None:
        """Leave the findings out where there is no room beside the card."""
        self._side.setVisible(not narrow)

    def focus_gap(self, key: str) -> bool:
        """Go where a gap is closed."""
        return self.card.focus_gap(key)

    def take_focus(self) -> None:
        """Put the focus on the chosen or the first card, or let the keyboard scroll."""
        if self.area.is_reading:
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.card.focus_gap("decision.fulfilled")

    def _show_findings(self, judged: tuple[Point, ...]) -> None:
        empty(self._lines)
        for words in told_tally(tally(judged)):
            self._lines.addWidget(TextLabel(self._theme, words, TextStyle.BODY))
        for point in to_repair(judged):
            self._lines.addWidget(self._line(point))

    def _line(self, point: Point) -> QFrame:
        line = ground(Token.SURFACE)
        inside = row(line, 8, (8, 8, 8, 8))
        inside.addWidget(IconLabel(self._theme, Icon.X, Token.BAD, 18))
        words = f"{point.number} {point.repair.matter}"
        inside.addWidget(TextLabel(self._theme, words, TextStyle.BODY, Token.BAD).wrapped(), 1)
        return line


def told_tally(count: Tally) -> tuple[str, ...]:
    """Say how many points came out how; nothing is said of none."""
    said: Mapping[str, int] = {
        "sesuai": count.fits,
        "tidak sesuai": count.differs,
        "tidak berlaku": count.not_applicable,
        "belum dinilai": count.open,
    }
    return tuple(f"{number} {word}" for word, number in said.items() if number)
