"""A case that waits for its visit, and field mode before it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.cases.commands import LeavePage
from desktop_app.core.services.sample import answers
from desktop_app.ui.theme.theme import Theme
from tests.journeys.counter import OFFICERS, Counter
from tests.journeys.visit_seat import SIZE, VisitSeat

VISITED = date(2026, 12, 3)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = Counter(tmp_path)
    made.receives("D.V.1")
    made.reaches_the_team()
    made.clock.goes_to(VISITED, 10, 14)
    yield made
    made.house.close()


def fills_who_went(counter: Counter) -> None:
    """Answer all of step 6 but the points."""
    visit = answers.Visit(counter.today, OFFICERS, ())
    page = answers.inspection(counter.procedure.step(6), counter.firm, visit)
    page = {key: value for key, value in page.items() if not key.startswith("finding.")}
    counter.does(LeavePage(6, page), counter.team)


@pytest.fixture
def seat(qtbot: QtBot, theme: Theme, counter: Counter) -> Iterator[Callable[..., VisitSeat]]:
    """Sit the team down before the visit."""
    seats: list[VisitSeat] = []

    def sit(size: tuple[int, int] = SIZE) -> VisitSeat:
        made = VisitSeat(theme, counter)
        qtbot.addWidget(made.screen)
        made.open(size)
        seats.append(made)
        return made

    yield sit
    for made in seats:
        made.sight.use_usual()
        made.close()
