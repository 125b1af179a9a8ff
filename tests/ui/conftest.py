"""The theme and a window for tests of screens and widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Iterator[Theme]:
    look = Theme(RESOURCES)
    look.apply(qapp, ThemeName.TERANG)
    yield look
    qapp.setStyleSheet("")
