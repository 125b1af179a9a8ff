"""A counter with a real house, for tests of the wizard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.ids import StaffId
from desktop_app.ui.theme.theme import Theme
from tests.journeys.counter import Counter
from tests.journeys.wizard_seat import WizardSeat


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = Counter(tmp_path)
    yield made
    made.house.close()


@pytest.fixture
def seat(qtbot: QtBot, theme: Theme, counter: Counter) -> Iterator[Callable[..., WizardSeat]]:
    """Sit somebody down before the case that the counter works on."""
    seats: list[WizardSeat] = []

    def sit(by: StaffId | None = None) -> WizardSeat:
        made = WizardSeat(theme, counter, by or counter.rina)
        qtbot.addWidget(made.screen)
        made.open()
        seats.append(made)
        return made

    yield sit
    for made in seats:
        made.close()


@pytest.fixture
def at_step_1(counter: Counter, seat: Callable[..., WizardSeat]) -> WizardSeat:
    counter.receives("D.V.1")
    return seat()
