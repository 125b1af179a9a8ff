"""What can be done with a case besides its steps: other endings."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.cases.state import CaseState, Phase
from desktop_app.core.services.views import CaseView
from desktop_app.core.sop.model import Procedure
from desktop_app.ui.wizard import asks
from desktop_app.ui.wizard.asks import Question

Ask = Callable[[Question], None]


def case_menu(view: CaseView, ask: Ask, parent: QWidget) -> QMenu:
    """Build the menu; what the case does not allow now is left out."""
    menu = QMenu(parent)
    for words, question in questions(view.state, view.procedure):
        action = menu.addAction(words)
        action.triggered.connect(_asker(ask, question))
    return menu


def questions(state: CaseState, procedure: Procedure) -> tuple[tuple[str, Question], ...]:
    """Return what the case allows now, with the question it leads to."""
    found: list[tuple[str, Question]] = []
    has_sk = any(paper.kind == "sk" and not paper.revoked for paper in state.papers)
    if state.phase is Phase.OPEN:
        found.append(("Parkir berkas…", asks.park()))
        step = procedure.step(state.step)
        if step.waivers:
            found.append((f"Langkah {step.number} tidak diperlukan…", asks.waive(step)))
    if state.phase in {Phase.OPEN, Phase.PARKED} and not has_sk:
        found.append(("Hentikan berkas…", asks.end_case()))
    if has_sk and state.phase in {Phase.OPEN, Phase.CLOSED}:
        found.append(("Ganti SK…", asks.revoke(replace=True)))
        found.append(("Batalkan SK…", asks.revoke(replace=False)))
    if state.phase in {Phase.ENDED, Phase.CLOSED}:
        found.append(("Buka lagi berkas…", asks.reopen_case()))
    return tuple(found)


def _asker(ask: Ask, question: Question) -> Callable[[], None]:
    return lambda: ask(question)
