"""Case views without a store, for tests of the wizard's brain."""

from datetime import UTC, datetime

from desktop_app.core import paths
from desktop_app.core.cases import deadlines
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import FactId
from desktop_app.core.services.views import CaseView, PageDraft
from desktop_app.core.sop.values.references import load_references
from desktop_app.ui.wizard.brain import PageBrain
from tests.core.cases.desk import Desk
from tests.core.cases.replica import CASE

REFERENCES = load_references(paths.resources(), datetime(2026, 11, 23, tzinfo=UTC).date())
TYPED_AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)


def view_of(desk: Desk, *drafts: PageDraft) -> CaseView:
    """Return what the case screen would be given."""
    state, context = desk.state(), desk.context()
    return CaseView(
        state=state,
        procedure=desk.procedure,
        turn=deadlines.turn(state, context),
        readings=(),
        time=deadlines.read_time(state, context, state.step, TYPED_AT),
        drafts=drafts,
        history=(),
    )


def brain_of(desk: Desk, *drafts: PageDraft, may_work: bool = True) -> PageBrain:
    """Return the brain of the page the case stands at."""
    view = view_of(desk, *drafts)
    place = view.state.step, view.state.round
    return PageBrain(view, place, REFERENCES, may_work=may_work)


def draft(step: int, answers: Answers, seen: tuple[str, ...] = ("old",)) -> PageDraft:
    """Return a half-typed page."""
    return PageDraft(CASE, step, answers, tuple(FactId(one) for one in seen), TYPED_AT)
