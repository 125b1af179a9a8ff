"""A case's screen before a member of staff, on a real house, calls inline."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.ids import StaffId
from desktop_app.core.security.session import Session
from desktop_app.core.services.sample import answers
from desktop_app.core.sop.values.references import load_references
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.case.screen import CaseScreen
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.answering import Answering
from desktop_app.ui.tour.hands import Hands
from desktop_app.ui.wizard.brain import PageBrain
from desktop_app.ui.wizard.desk import Desk
from desktop_app.ui.wizard.page import StepPage
from tests.journeys.counter import OFFICERS, Counter
from tests.journeys.seats import lose_power, sit_down

SIZE = (1286, 670)


def application() -> QApplication:
    """Return the application that pytest-qt made."""
    found = QApplication.instance()  # noqa: TID251 - a test has no constructor to be handed it
    assert isinstance(found, QApplication)
    return found


def desk(theme: Theme, counter: Counter, by: StaffId, jobs: Jobs) -> Desk:
    """Return what a case is served with by this person."""
    house = counter.house
    person = next(one for one in house.people.staff() if one.id == by)
    now = datetime(2026, 11, 23, tzinfo=UTC)
    return Desk(
        cases=house.cases,
        drafts=house.drafts,
        reading=house.reading,
        papers=house.papers,
        jobs=jobs,
        theme=theme,
        references=load_references(paths.resources(), counter.today),
        clock=counter.clock,
        staff=house.people.staff(),
        who=Session(by, person.name, person.role, now, now),
    )


class WizardSeat:
    """Whoever sits here presses keys; the counter sees what came of it."""

    def __init__(self, theme: Theme, counter: Counter, by: StaffId) -> None:
        self.counter = counter
        self.jobs = Jobs(inline=True)
        self.screen = CaseScreen(desk(theme, counter, by, self.jobs), counter.case)
        self.hands = Hands(application(), self.jobs)

    def open(self) -> None:
        """Show the case."""
        sit_down(self.screen, self.hands, SIZE)

    def close(self) -> None:
        """Get up without leaving the page, as a cut of power does."""
        lose_power(self.screen, self.screen.pane.keeper, self.jobs)

    def leave(self) -> None:
        """Go back to the list."""
        self.screen.leave()
        self.hands.settle()

    @property
    def brain(self) -> PageBrain:
        """Return what the page on the screen knows."""
        return self.screen.pane.wizard.brain

    @property
    def page(self) -> StepPage:
        """Return the page on the screen."""
        return self.screen.pane.wizard.page_now

    @property
    def banner(self) -> str:
        """Return what the banner over the page says, empty when it is hidden."""
        banner = self.page.banner
        return banner.accessibleName() if banner.isVisible() else ""

    def known(self) -> dict[str, Value]:
        """Return what the applicant would answer on this page."""
        counter, number = self.counter, self.brain.number
        step = counter.procedure.step(number)
        if step.findings:
            visit = answers.Visit(counter.today, OFFICERS, ())
            return {**answers.inspection(step, counter.firm, visit), "decision.fulfilled": "ya"}
        return answers.page(step, counter.firm, counter.state.answers(), day=counter.today)

    def answer_all(self, **also: Value) -> int:
        """Close every gap of the page by keyboard."""
        known = {**self.known(), **{key.replace("__", "."): value for key, value in also.items()}}
        return Answering(self.hands, self.screen, known).close_gaps()
