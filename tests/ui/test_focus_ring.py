"""One ring, round the control that has the focus, wherever it goes."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.choices import CheckCell
from desktop_app.ui.widgets.dialog_frame import DialogFrame
from desktop_app.ui.widgets.field import Field, FieldLook
from desktop_app.ui.widgets.focus_ring import FocusRing, RingOverlay
from desktop_app.ui.widgets.nav_rail import NavItem, NavRail
from desktop_app.ui.widgets.table import Table

Shown = Callable[..., QWidget]


@pytest.fixture
def ring(theme: Theme, qapp: QApplication) -> Iterator[FocusRing]:
    made = FocusRing(qapp, theme)
    yield made
    made.deleteLater()


def overlay(ring: FocusRing) -> QWidget:
    assert ring.overlay is not None
    return ring.overlay


def around(widget: QWidget) -> QRect:
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    return QRect(corner, widget.size()).adjusted(-4, -4, 4, 4)


def test_the_ring_lies_four_px_outside_the_control(
    theme: Theme, ring: FocusRing, shown: Shown
) -> None:
    first, second = Button(theme, "Jeda"), Button(theme, "Selesai")
    shown(first, second)
    second.setFocus()
    assert overlay(ring).isVisible()
    assert overlay(ring).geometry() == around(second)
    first.setFocus()
    assert overlay(ring).geometry() == around(first)


def test_the_ring_is_violet_and_leaves_a_gap(theme: Theme, ring: FocusRing, shown: Shown) -> None:
    button = Button(theme, "Selesai")
    window = shown(button)
    button.setFocus()
    image = window.grab().toImage()
    area = overlay(ring).geometry()
    middle = area.center().y()
    row = [image.pixelColor(area.left() + x, middle) for x in range(5)]
    assert row[:2] == [theme.color(Token.FOCUS)] * 2
    assert row[2:4] == [theme.color(Token.BG)] * 2
    assert row[4] == theme.color(Token.LINE_STRONG)


def test_the_ring_goes_round_the_whole_field(theme: Theme, ring: FocusRing, shown: Shown) -> None:
    field = Field(theme, QLineEdit(), FieldLook("NIK", unit="digit"))
    shown(field)
    field.setFocus()
    assert overlay(ring).geometry() == around(field.box)


def test_the_ring_goes_round_the_tick_not_the_cell(
    theme: Theme, ring: FocusRing, shown: Shown
) -> None:
    cell = CheckCell(theme, "KTP")
    shown(cell)
    cell.setFocus()
    assert overlay(ring).size().width() == 18 + 8


def test_the_ring_moves_with_its_control(theme: Theme, ring: FocusRing, shown: Shown) -> None:
    button = Button(theme, "Jeda")
    window = shown(button)
    button.setFocus()
    button.move(button.pos() + QPoint(20, 30))
    assert overlay(ring).geometry() == around(button)
    button.hide()
    assert not overlay(ring).isVisible()
    assert window.isVisible()


def test_the_ring_does_not_leave_a_scroll_area(theme: Theme, ring: FocusRing, shown: Shown) -> None:
    inside, area = QWidget(), QScrollArea()
    layout = QVBoxLayout(inside)
    buttons = [Button(theme, f"Baris {number}") for number in range(30)]
    for button in buttons:
        layout.addWidget(button)
    area.setWidget(inside)
    area.setFixedHeight(100)
    shown(area)
    buttons[0].setFocus()
    assert overlay(ring).isVisible()
    area.verticalScrollBar().setValue(600)
    assert not overlay(ring).isVisible()
    area.verticalScrollBar().setValue(0)
    assert overlay(ring).isVisible()


def test_tables_draw_their_own_ring(theme: Theme, ring: FocusRing, shown: Shown) -> None:
    button, table = Button(theme, "Saring"), Table(theme, "Berkas")
    shown(button, table)
    button.setFocus()
    table.setFocus()
    assert not overlay(ring).isVisible()


def test_the_rail_has_its_own_colour(theme: Theme, ring: FocusRing, shown: Shown) -> None:
    rail = NavRail(theme, (NavItem("berkas", "Berkas", Icon.INBOX, "1"),), ())
    window = shown(rail)
    rail.item("berkas").setFocus()
    area = overlay(ring).geometry()
    color = window.grab().toImage().pixelColor(area.left(), area.center().y())
    assert color == theme.color(Token.FOCUS_NAV)


def test_there_is_one_ring_and_it_follows_into_dialogs(
    theme: Theme, ring: FocusRing, shown: Shown, qtbot: QtBot
) -> None:
    opener = Button(theme, "Pemohon baru")
    window = shown(opener)
    opener.setFocus()
    dialog = DialogFrame(theme, "Pemohon baru", window)
    start = dialog.add_right(Button(theme, "Mulai langkah 1"))
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    start.setFocus()
    assert overlay(ring).window() is dialog
    assert window.findChildren(RingOverlay) == dialog.findChildren(RingOverlay)
    dialog.reject()
    qtbot.waitUntil(opener.hasFocus)
    assert overlay(ring).window() is window
    assert overlay(ring).geometry() == around(opener)


def test_the_ring_outlives_the_window_it_was_in(
    theme: Theme, ring: FocusRing, qtbot: QtBot, shown: Shown
) -> None:
    gone = Button(theme, "Hilang")
    gone.show()
    qtbot.waitUntil(gone.isActiveWindow)
    gone.setFocus()
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    stays = Button(theme, "Tetap")
    shown(stays)
    stays.setFocus()
    assert overlay(ring).geometry() == around(stays)


def test_the_ring_lets_clicks_through(
    theme: Theme, ring: FocusRing, shown: Shown, qtbot: QtBot
) -> None:
    button = Button(theme, "Jeda")
    window = shown(button)
    button.setFocus()
    place = button.mapTo(window, button.rect().center())
    assert window.childAt(place) is button
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert overlay(ring).isVisible()


def test_a_page_that_got_the_focus_by_chance_wears_no_ring(
    theme: Theme, ring: FocusRing, shown: Shown
) -> None:
    button, page = Button(theme, "Selesai"), QWidget()
    shown(button, page)
    button.setFocus()
    page.setFocus()
    assert not overlay(ring).isVisible()
