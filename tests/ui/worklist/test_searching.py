"""The worklist by keyboard: type, choose, open, let go."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.screens.worklist.screen import WorklistScreen
from tests.ui.worklist.conftest import Opened
from tests.ui.worklist.fakes import FakeWorklist
from tests.ui.worklist.sample_rows import DESIGN, row


def caret(screen: WorklistScreen) -> QWidget:
    return screen.bar.search.focusProxy() or screen.bar.search


def numbers(screen: WorklistScreen) -> list[str]:
    return [one.number for one in screen.model.rows]


def test_typing_narrows_the_list_and_the_counts(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    QTest.keyClicks(caret(screen), "jati")
    assert numbers(screen) == ["IPI-2026-A-0018", "IUI-2026-A-0151", "IUI-2026-A-0149"]
    assert screen.list.foot.words == "3 dari 10 berkas aktif cocok"


def test_a_name_without_its_spaces_is_found(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    QTest.keyClicks(caret(screen), "sumberjati")
    assert numbers(screen) == ["IUI-2026-A-0151"]


def test_enter_opens_the_first_hit(opened: Opened, qtbot: QtBot) -> None:
    screen = opened(FakeWorklist())
    QTest.keyClicks(caret(screen), "roti")
    with qtbot.waitSignal(screen.case_wanted) as told:
        QTest.keyClick(caret(screen), Qt.Key.Key_Return)
    assert told.args == ["IUI-2026-A-0149"]


def test_arrows_choose_while_the_search_keeps_the_focus(opened: Opened, qtbot: QtBot) -> None:
    screen = opened(FakeWorklist())
    caret(screen).setFocus()
    QTest.keyClick(caret(screen), Qt.Key.Key_Down)
    QTest.keyClick(caret(screen), Qt.Key.Key_Down)
    assert caret(screen).hasFocus()
    with qtbot.waitSignal(screen.case_wanted) as told:
        QTest.keyClick(caret(screen), Qt.Key.Key_Return)
    assert told.args == [DESIGN[2].case]


def test_escape_clears_the_search(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    QTest.keyClicks(caret(screen), "roti")
    QTest.keyClick(caret(screen), Qt.Key.Key_Escape)
    assert len(screen.model.rows) == len(DESIGN)


def test_letters_typed_in_the_table_go_to_the_search(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    screen.list.table.setFocus()
    QTest.keyClick(screen.list.table, Qt.Key.Key_R)
    assert screen.bar.search.text == "r"
    assert caret(screen).hasFocus()


def test_what_is_not_found_is_said_with_the_way_to_the_archive(opened: Opened) -> None:
    door = FakeWorklist()
    door.archived = (row(number="IUI-2025-A-0009", business="Kripik Lumintu", phase="selesai"),)
    screen = opened(door)
    QTest.keyClicks(caret(screen), "kripik lumintu")
    assert not screen.list.is_list_shown
    assert "Di arsip ada 1 berkas" in screen.list.nothing.accessibleName()
    QTest.keyClick(caret(screen), Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert numbers(screen) == ["IUI-2025-A-0009"]


def test_what_the_archive_lacks_is_searched_in_all_by_enter(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    QTest.keyClicks(caret(screen), "sumber jati")
    QTest.keyClick(caret(screen), Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    assert "Di tab Semua ada 1 berkas" in screen.list.nothing.accessibleName()
    assert screen.list.all_button.isVisible()
    QTest.keyClick(caret(screen), Qt.Key.Key_Return)
    assert numbers(screen) == ["IUI-2026-A-0151"]


def test_alt_and_a_number_open_a_tab(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    QTest.keyClick(caret(screen), Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert {one.turn for one in screen.model.rows} == {"tim_teknis"}


def test_a_figure_narrows_the_list_and_lets_go_again(opened: Opened) -> None:
    screen = opened(FakeWorklist((*DESIGN[:2], row(number="X", status="dijeda"), row())))
    cell = screen.figures.cell("waiting")
    cell.click()
    assert numbers(screen) == ["IUI-2026-A-0001"]
    cell.click()
    assert len(screen.model.rows) == 4


def test_control_f_goes_to_the_search_from_the_table(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    screen.list.table.setFocus()
    QTest.keyClick(screen.list.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert caret(screen).hasFocus()


def test_end_and_home_reach_both_ends_while_nothing_is_typed(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    caret(screen).setFocus()
    QTest.keyClick(caret(screen), Qt.Key.Key_End)
    assert screen.list.table.currentIndex().row() == len(DESIGN) - 1
    QTest.keyClick(caret(screen), Qt.Key.Key_Home)
    assert screen.list.table.currentIndex().row() == 0


def test_home_stays_in_the_text_once_something_is_typed(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    QTest.keyClicks(caret(screen), "jati")
    screen.list.table.step(2)
    QTest.keyClick(caret(screen), Qt.Key.Key_Home)
    assert screen.list.table.currentIndex().row() == 2
    assert screen.bar.search.edit.cursorPosition() == 0
    QTest.keyClick(caret(screen), Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert screen.list.table.currentIndex().row() == 0


def test_control_and_page_keys_turn_the_tabs_round(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    held = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(caret(screen), Qt.Key.Key_PageDown, held)
    assert screen.list.tabs.current == "pemohon"
    QTest.keyClick(caret(screen), Qt.Key.Key_PageUp, held)
    QTest.keyClick(caret(screen), Qt.Key.Key_PageUp, held)
    assert screen.list.tabs.current == "arsip"


def test_nothing_found_offers_to_let_the_search_go(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    QTest.keyClicks(caret(screen), "sumber jatti")
    assert screen.list.clear_button.isVisible()
    screen.list.clear_button.click()
    assert len(screen.model.rows) == len(DESIGN)
    assert caret(screen).hasFocus()


def test_a_name_that_is_nowhere_offers_the_one_that_was_meant(opened: Opened) -> None:
    door = FakeWorklist()
    door.meant = "Sumber Jati"
    screen = opened(door)
    QTest.keyClicks(caret(screen), "sumber jatti")
    assert screen.list.nothing.accessibleName().endswith("Mungkin maksud Anda Sumber Jati.")
    QTest.mouseClick(screen.list.meant_button, Qt.MouseButton.LeftButton)
    assert numbers(screen) == ["IUI-2026-A-0151"]


def test_nothing_is_offered_where_no_name_is_like_it(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    QTest.keyClicks(caret(screen), "xyzzy")
    assert not screen.list.meant_button.isVisible()
