"""The theme and a window for tests of screens and widgets."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from tests import stage

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Iterator[Theme]:
    look = Theme(RESOURCES)
    look.apply(qapp, ThemeName.TERANG)
    yield look
    stage.clear(qapp)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Show widgets under each other in a window that is kept alive and active."""
    windows: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        window.setMinimumSize(360, 120)
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    windows.clear()
