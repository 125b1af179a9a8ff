"""At work: places, cases, lock, and the clock behind them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.core.cases.commands import PauseWork
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.ids import StaffId
from desktop_app.ui.main_window.shortcuts import ShortcutsDialog
from desktop_app.ui.main_window.work import CASES, LOCK, RECAP
from tests.ui.shell.conftest import Desk, Seated
from tests.ui.shell.fakes import PIN, FakeHouse

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(seated: Seated) -> Desk:
    made = seated(FakeHouse())
    QTest.keyClicks(made.sign_in.pin, PIN)
    return made


def test_enter_opens_a_case_and_its_page_leads_back(desk: Desk) -> None:
    search = desk.worklist.bar.search.focusProxy()
    assert search is not None
    QTest.keyClicks(search, "roti")
    QTest.keyClick(search, Qt.Key.Key_Return)
    (page,) = desk.cases
    assert page.case == "IUI-2026-A-0149"
    assert desk.window.windowTitle() == "Berkas IUI-2026-A-0149 — Loket Industri"
    page.left.emit()
    assert desk.worklist.isVisible()
    assert page.kept == 1
    assert desk.window.windowTitle() == "Loket Industri"


def test_places_open_by_number_and_by_the_rail(desk: Desk) -> None:
    assert desk.counter.shift is not None
    frame = desk.counter.shift.frame
    QTest.keyClick(frame, Qt.Key.Key_5, CTRL)
    assert frame.rail.item(RECAP).isChecked()
    frame.rail.item(CASES).click()
    assert desk.worklist.isVisible()


def test_a_place_without_a_page_does_not_stand_in_the_rail(desk: Desk) -> None:
    assert desk.counter.shift is not None
    with pytest.raises(KeyError):
        desk.counter.shift.frame.rail.item("atur")
    QTest.keyClick(desk.counter.shift.frame, Qt.Key.Key_0, CTRL)
    assert desk.worklist.isVisible()


def test_ctrl_l_hides_everything_and_pauses_the_clock(desk: Desk) -> None:
    desk.house.clockwork.start()
    assert desk.counter.shift is not None
    QTest.keyClick(desk.counter.shift.frame, Qt.Key.Key_L, CTRL)
    assert desk.counter.is_locked
    assert not desk.counter.shift.frame.isVisible()
    assert [command for _, command, _ in desk.house.cases.done] == [
        PauseWork(125, PauseReason.SCREEN_LOCKED)
    ]


def test_the_same_person_comes_back_to_the_same_page(desk: Desk) -> None:
    before = desk.worklist
    desk.counter.lock()
    QTest.keyClicks(desk.sign_in.pin, PIN)
    assert not desk.counter.is_locked
    assert desk.worklist is before
    assert before.isVisible()


def test_who_comes_back_types_on_where_they_left(desk: Desk) -> None:
    assert desk.counter.shift is not None
    desk.counter.shift.open_case("IUI-2026-A-0149")
    (page,) = desk.cases
    page.second.setFocus()
    desk.counter.lock()
    QTest.keyClicks(desk.sign_in.pin, PIN)
    assert page.second.hasFocus()


def test_after_a_lock_the_rail_marks_the_page_that_is_open(desk: Desk) -> None:
    assert desk.counter.shift is not None
    rail = desk.counter.shift.frame.rail
    rail.item(LOCK).click()
    assert desk.counter.is_locked
    QTest.keyClicks(desk.sign_in.pin, PIN)
    assert rail.item(CASES).isChecked()
    assert not rail.item(LOCK).isChecked()


def test_a_locked_screen_asks_only_the_one_who_locked_it(desk: Desk) -> None:
    desk.counter.lock()
    assert desk.sign_in.list.current is not None
    assert desk.sign_in.list.usual(2) is None


def test_another_person_takes_over_with_a_list_of_their_own(desk: Desk) -> None:
    before = desk.counter.shift
    desk.counter.lock()
    desk.sign_in.others.click()
    QTest.keyClick(desk.sign_in, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(desk.sign_in.pin, PIN)
    assert desk.counter.shift is not None
    assert desk.counter.shift is not before
    assert desk.counter.shift.who.staff == StaffId("agus")


def test_a_lock_closes_what_lies_over_the_window(desk: Desk) -> None:
    assert desk.counter.shift is not None
    QTest.keyClick(desk.counter.shift.frame, Qt.Key.Key_F1)
    (dialog,) = desk.window.findChildren(ShortcutsDialog)
    assert dialog.isVisible()
    desk.counter.lock()
    assert not dialog.isVisible()


def test_the_clock_beats_and_says_when_it_was_set_back(desk: Desk) -> None:
    assert desk.house.clockwork.recovered == 1
    desk.house.clockwork.notice = "Jam komputer ini mundur satu hari."
    desk.counter.close()
    assert desk.house.clockwork.beats == 1
    assert desk.counter.shift is not None
    assert desk.counter.shift.frame.status.words("clock") == "Jam komputer ini mundur satu hari."


def test_a_small_window_takes_the_small_layout(desk: Desk) -> None:
    desk.window.resize(1093, 614)
    assert not desk.worklist.dates.isVisible()
    desk.window.resize(1366, 696)
    assert desk.worklist.dates.isVisible()


def test_a_place_that_cannot_be_read_leaves_the_window_where_it_is(desk: Desk) -> None:
    before = desk.window.size()
    desk.window.take_place("bukan tempat")
    assert desk.window.size() == before


def test_each_notice_has_its_own_bar_and_goes_for_good(seated: Seated) -> None:
    house = FakeHouse()
    house.notices.sentences = ("Kunci ada di berkas.", "Jam komputer mundur.")
    made = seated(house)
    QTest.keyClicks(made.sign_in.pin, PIN)
    assert made.counter.shift is not None
    bars = made.counter.shift.frame.notices
    assert bars.sentences == ("Kunci ada di berkas.", "Jam komputer mundur.")
    understood = bars.bar("Kunci ada di berkas.").action
    assert understood is not None
    understood.click()
    assert "Kunci ada di berkas." not in bars.sentences
    assert house.notices.said() == ("Jam komputer mundur.",)
    made.counter.lock()
    made.sign_in.others.click()
    QTest.keyClick(made.sign_in, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(made.sign_in.pin, PIN)
    assert made.counter.shift.frame.notices.sentences == ("Jam komputer mundur.",)
