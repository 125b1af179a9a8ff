"""The worklist on a screen, over a house that only answers."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.worklist.screen import WorklistOutfit, WorklistScreen
from desktop_app.ui.theme.theme import Theme
from tests.ui.worklist.fakes import FakeWorklist
from tests.ui.worklist.sample_rows import NOW

Opened = Callable[[FakeWorklist], WorklistScreen]


@pytest.fixture
def jobs() -> Jobs:
    return Jobs(inline=True)


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Opened:
    def open_over(door: FakeWorklist) -> WorklistScreen:
        screen = WorklistScreen(WorklistOutfit(theme, jobs, door, lambda: NOW))
        screen.show_person("Rina Wulandari", "Help desk", may_serve=True)
        screen.resize(1286, 670)
        qtbot.addWidget(screen)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.open()
        return screen

    return open_over
