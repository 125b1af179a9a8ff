"""The rails beside a page and the bars of a window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.avatar import PersonTag, initials
from desktop_app.ui.widgets.nav_rail import NavItem, NavRail
from desktop_app.ui.widgets.status_bar import StatusBar, StatusText
from desktop_app.ui.widgets.step_rail import NARROW, WIDTH, RailFoot, StepRail
from desktop_app.ui.widgets.step_row import StepLine, StepPlace

Shown = Callable[..., QWidget]
LEFT = Qt.MouseButton.LeftButton
STEPS = (
    StepLine(1, "Daftar akun OSS", "Pemohon", "15 mnt", StepPlace.DONE, "12:10"),
    StepLine(2, "Aktivasi", "Pemohon", "5 mnt", StepPlace.HERE, "01:00"),
    StepLine(3, "Visitasi", "Tim Teknis", "15 hari", StepPlace.AHEAD),
)
FOOT = RailFoot("Terpakai langkah 1–2", "13 dari 20 mnt")
ITEMS = (
    NavItem("berkas", "Berkas", Icon.INBOX, "1"),
    NavItem("rekap", "Rekap", Icon.CHART_COLUMN, "5"),
)


@pytest.fixture
def rail(theme: Theme, shown: Shown) -> StepRail:
    made = StepRail(theme)
    made.show_steps(STEPS, FOOT)
    shown(made)
    return made


def test_steps_behind_can_be_opened_by_mouse(rail: StepRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as met:
        QTest.mouseClick(rail.rows[0], LEFT)
    assert met.args == [1]


def test_steps_ahead_cannot_be_opened(rail: StepRail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        QTest.mouseClick(rail.rows[2], LEFT)


def test_arrows_walk_the_rail_and_enter_opens(rail: StepRail, qtbot: QtBot) -> None:
    rail.rows[1].setFocus()
    with qtbot.assertNotEmitted(rail.chosen):
        QTest.keyClick(rail.rows[1], Qt.Key.Key_Up)
    assert rail.rows[0].hasFocus()
    with qtbot.waitSignal(rail.chosen) as met:
        QTest.keyClick(rail.rows[0], Qt.Key.Key_Space)
    assert met.args == [1]


def test_each_step_says_where_it_lies(rail: StepRail) -> None:
    words = [row.accessibleName() for row in rail.rows]
    assert words[0] == "Langkah 1, Daftar akun OSS, selesai, 12:10 dari 15 mnt"
    assert words[2] == "Langkah 3, Visitasi, belum, 15 hari"


def test_a_narrow_rail_shows_numbers_with_tooltips(rail: StepRail) -> None:
    rail.set_narrow(narrow=True)
    assert (rail.width(), NARROW < WIDTH) == (NARROW, True)
    assert rail.rows[0].toolTip().startswith("Langkah 1")
    rail.set_narrow(narrow=False)
    assert rail.width() == WIDTH


def test_a_rail_can_be_laid_out_again(rail: StepRail) -> None:
    rail.show_steps(STEPS[:2], FOOT)
    assert len(rail.rows) == 2


def test_the_place_chosen_is_told(theme: Theme, shown: Shown, qtbot: QtBot) -> None:
    nav = NavRail(theme, ITEMS, ())
    shown(nav)
    nav.show_active("berkas")
    with qtbot.waitSignal(nav.chosen) as met:
        QTest.mouseClick(nav.item("rekap"), LEFT)
    assert met.args == ["rekap"]


def test_the_rail_is_walked_by_arrows(theme: Theme, shown: Shown, qtbot: QtBot) -> None:
    nav = NavRail(theme, ITEMS, ())
    shown(nav)
    nav.show_active("berkas")
    nav.item("berkas").setFocus()
    QTest.keyClick(nav.item("berkas"), Qt.Key.Key_Down)
    assert nav.item("rekap").hasFocus()
    with qtbot.waitSignal(nav.chosen):
        QTest.keyClick(nav.item("rekap"), Qt.Key.Key_Space)


def test_a_badge_is_told_to_screen_readers(theme: Theme, shown: Shown) -> None:
    nav = NavRail(theme, ITEMS, ())
    shown(nav)
    nav.show_badge("berkas", 3)
    assert nav.item("berkas").accessibleName() == "Berkas, 3 menunggu"
    nav.show_badge("berkas", 0)
    assert nav.item("berkas").accessibleName() == "Berkas"


def test_a_low_window_makes_the_items_lower(theme: Theme, shown: Shown) -> None:
    nav = NavRail(theme, ITEMS, ())
    shown(nav)
    heights = [nav.item("berkas").height()]
    nav.set_compact(compact=True)
    heights.append(nav.item("berkas").height())
    assert heights == [56, 48]


def test_the_status_bar_keeps_its_order_and_forgets(theme: Theme, shown: Shown) -> None:
    bar = StatusBar(theme)
    shown(bar)
    bar.show_cell("sync", StatusText("3 perubahan menunggu dikirim", "Luring", Icon.CLOUD_OFF))
    bar.show_cell("printer", StatusText("EPSON L3210 siap", icon=Icon.PRINTER))
    bar.show_cell("sync", StatusText("Tersinkron 09.38", icon=Icon.CLOUD_CHECK, ink=Token.OK))
    assert bar.words("sync") == "Tersinkron 09.38"
    assert bar.height() == 26
    bar.remove_cell("sync")
    bar.remove_cell("sync")
    assert bar.words("printer") == "EPSON L3210 siap"


def test_a_click_on_the_help_cell_asks_for_all_shortcuts(
    theme: Theme, shown: Shown, qtbot: QtBot
) -> None:
    bar = StatusBar(theme)
    shown(bar)
    with qtbot.waitSignal(bar.help_wanted):
        QTest.mouseClick(bar.help, LEFT)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Rina Wulandari", "RW"),
        ("Siti Mukaromah, S.E.", "SM"),
        ("Ir. Wahyu Kartikasari, M.Si.", "WK"),
        ("Suwarno", "S"),
        ("Muhammad Nur Al Amin", "MA"),
        ("", ""),
    ],
)
def test_initials_leave_titles_out(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_narrow_window_keeps_the_initials(theme: Theme, shown: Shown) -> None:
    person = PersonTag(theme)
    person.show_person("Rina Wulandari", "Help desk")
    shown(person)
    person.set_compact(compact=True)
    assert person.toolTip() == "Rina Wulandari, Help desk"
