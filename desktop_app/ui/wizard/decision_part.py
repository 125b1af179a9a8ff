"""The decision card as a part of the page."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.sop.model import Decision
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.wizard.brain import PageBrain, Said
from desktop_app.ui.wizard.decision import DecisionCard
from desktop_app.ui.wizard.summary import judged_points
from desktop_app.ui.wizard.verdict import judging_of, read_judging


class DecisionPart(QWidget):
    """Reads the card from the page's answers."""

    answered = Signal(str, object)

    def __init__(self, theme: Theme, decision: Decision) -> None:
        super().__init__()
        self.card = DecisionCard(theme, decision)
        column(self).addWidget(self.card)
        self.card.answered.connect(self.answered)

    def show_page(self, brain: PageBrain, said: Mapping[str, Said]) -> None:
        """Show the decision as far as it is typed."""
        judged = judged_points(brain)
        decided = next((v for v in brain.state.verdicts if v.round == brain.round), None)
        if decided is not None and not brain.editable:
            judging = judging_of(decided, judged)
        else:
            judging = read_judging(brain.answers())
        self.card.show_judging(judging, judged, brain.references.today, editable=brain.editable)

    def focus_gap(self, key: str) -> bool:
        """Put the focus where a gap of the decision is closed."""
        return self.card.focus_gap(key)
