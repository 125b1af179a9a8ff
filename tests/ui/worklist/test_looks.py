"""The worklist at every screen size: nothing cut, nothing nameless."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.gallery.inspection import faults
from tests.ui.worklist.conftest import Opened
from tests.ui.worklist.fakes import EMPTY_KPIS, FakeWorklist

SIZES = {"1366x768": (1286, 670), "125 %": (1044, 560), "150 %": (1200, 620), "least": (976, 520)}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
@pytest.mark.parametrize("typed", ["", "jati", "sumber jatti"])
def test_the_list_fits(opened: Opened, size: tuple[int, int], typed: str) -> None:
    screen = opened(FakeWorklist())
    screen.set_compact(size[0] < 1120)
    screen.resize(*size)
    screen.bar.search.show_text(typed)
    QApplication.processEvents()
    screen.grab()
    assert faults(screen) == []


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
def test_the_first_day_fits(opened: Opened, size: tuple[int, int]) -> None:
    screen = opened(FakeWorklist((), EMPTY_KPIS))
    screen.set_compact(size[0] < 1120)
    screen.resize(*size)
    QApplication.processEvents()
    screen.grab()
    assert faults(screen) == []
