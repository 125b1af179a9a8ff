"""Where the copy panel opens, and that it comes back there."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard import copy_place
from desktop_app.ui.wizard.copy_desk import CopyDesk
from desktop_app.ui.wizard.copy_place import beside

SCREEN = QRect(0, 0, 1920, 1040)
PANEL = QSize(348, 520)


def test_the_panel_stands_right_of_a_window_that_leaves_room() -> None:
    assert beside(QRect(0, 0, 1366, 768), PANEL, SCREEN) == QPoint(1374, 64)


def test_the_panel_stands_at_the_right_edge_of_a_full_screen() -> None:
    assert beside(SCREEN, PANEL, SCREEN) == QPoint(1920 - 348 - 8, 64)


def test_the_panel_never_leaves_the_screen() -> None:
    low = QRect(100, 50, 300, 400)
    assert low.contains(beside(QRect(90, 300, 500, 400), QSize(200, 380), low).x(), 60)
    assert beside(SCREEN, QSize(2000, 2000), SCREEN) == QPoint(0, 0)


def test_the_panel_of_the_next_case_comes_back_where_the_last_one_was_put(qtbot: QtBot) -> None:
    window, first, second = QWidget(), QWidget(), QWidget()
    for one in (window, first, second):
        qtbot.addWidget(one)
        one.resize(200, 300)
    copy_place.place(first, window)
    assert first.pos() == beside(
        window.frameGeometry(), first.size(), window.screen().availableGeometry()
    )
    first.move(12, 34)
    copy_place.keep(first, window)
    copy_place.place(second, window)
    assert second.pos() == QPoint(12, 34)


def test_a_place_on_a_screen_that_is_gone_is_not_come_back_to(qtbot: QtBot) -> None:
    window, panel = QWidget(), QWidget()
    for one in (window, panel):
        qtbot.addWidget(one)
    panel.move(90_000, 34)
    copy_place.keep(panel, window)
    copy_place.place(panel, window)
    assert window.screen().availableGeometry().contains(panel.pos())


def test_the_place_is_told_as_a_text_and_taken_from_it(qtbot: QtBot) -> None:
    first, second, panel = QWidget(), QWidget(), QWidget()
    for one in (first, second, panel):
        qtbot.addWidget(one)
        one.resize(200, 300)
    assert copy_place.told(first) == ""
    panel.move(12, 34)
    copy_place.keep(panel, first)
    assert copy_place.told(first) == "12,34"
    copy_place.take(second, "12,34")
    panel.move(0, 0)
    copy_place.place(panel, second)
    assert panel.pos() == QPoint(12, 34)


@pytest.mark.parametrize("text", ["", "12", "12,34,56", "kiri,atas", "9" * 30 + ",1"])
def test_a_place_that_cannot_be_read_is_no_matter(qtbot: QtBot, text: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    copy_place.take(window, text)
    assert copy_place.told(window) == ""


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_panel_that_is_moved_is_remembered_while_it_is_still_open(
    qtbot: QtBot, theme: Theme
) -> None:
    window = QWidget()
    window.resize(300, 200)
    qtbot.addWidget(window)
    copies = CopyDesk(theme, window)
    copies.toggle()
    assert copies.panel.isVisible()
    copies.panel.move(7, 9)
    qtbot.waitUntil(lambda: copy_place.told(window) == "7,9")
    copies.toggle()
