"""Rows drawn from pictures look as if they were drawn anew."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop_app.ui.screens.worklist.screen import WorklistScreen
from desktop_app.ui.theme.theme import Theme
from tests.ui.worklist.conftest import Opened
from tests.ui.worklist.fakes import FakeWorklist


def seen(screen: WorklistScreen) -> QImage:
    QApplication.processEvents()
    return screen.list.table.viewport().grab().toImage()


def _choose(screen: WorklistScreen) -> None:
    screen.list.table.choose(2)


def _hover(screen: WorklistScreen) -> None:
    screen.list.table.show_hovered(3)


def _search(screen: WorklistScreen) -> None:
    screen.list.table.drawing.show_query("a")


def _focus(screen: WorklistScreen) -> None:
    screen.list.table.setFocus()


def _scroll(screen: WorklistScreen) -> None:
    screen.list.table.verticalScrollBar().setValue(13)


def _rename(screen: WorklistScreen) -> None:
    first, *rest = screen.model.rows
    screen.model.refresh_rows([replace(first, business="UD Nama Lain"), *rest], len(rest) + 1)


@pytest.mark.parametrize("act", [_choose, _hover, _search, _focus, _scroll, _rename])
def test_what_changes_is_drawn_anew(
    opened: Opened, theme: Theme, act: Callable[[WorklistScreen], None]
) -> None:
    screen = opened(FakeWorklist())
    screen.resize(1286, 480)
    before = seen(screen)
    assert seen(screen) == before
    act(screen)
    after = seen(screen)
    assert after != before
    theme.changed.emit()
    assert seen(screen) == after
