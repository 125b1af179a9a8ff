"""Coming in: a name, six digits, and what is said when they do not fit."""

from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.screens.first_start.checks import Gap
from desktop_app.ui.screens.first_start.screen import FirstStartScreen
from desktop_app.ui.screens.sign_in.people_list import PersonButton
from desktop_app.ui.widgets.text_label import TextLabel
from tests.ui.shell.conftest import Desk, Seated
from tests.ui.shell.fakes import CODE, JOIN_CODE, PEOPLE, PIN, FakeHouse
from tests.ui.worklist.sample_rows import NOW


def registered(desk: Desk) -> FirstStartScreen:
    """Fill the first page and go on."""
    page = desk.window.entry.page
    assert isinstance(page, FirstStartScreen)
    QTest.keyClicks(page.name, "Contoh Petugas")
    QTest.keyClicks(page.pin, PIN)
    QTest.keyClicks(page.again, PIN)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return page


def test_the_sixth_digit_lets_in(seated: Seated) -> None:
    desk = seated(FakeHouse())
    QTest.keyClicks(desk.sign_in.pin, PIN)
    assert desk.counter.shift is not None
    assert desk.counter.shift.who.name == "Rina Wulandari"
    assert desk.window.frame is desk.counter.shift.frame


def test_a_wrong_pin_is_said_and_typed_again(seated: Seated) -> None:
    desk = seated(FakeHouse())
    QTest.keyClicks(desk.sign_in.pin, "111111")
    assert desk.sign_in.message.text.startswith("PIN belum cocok. Sisa 4 percobaan")
    assert desk.sign_in.pin.pin == ""
    QTest.keyClicks(desk.sign_in.pin, PIN)
    assert desk.counter.shift is not None


def test_alt_and_a_number_choose_the_usual_people(seated: Seated) -> None:
    desk = seated(FakeHouse())
    QTest.keyClick(desk.sign_in, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(desk.sign_in.pin, PIN)
    assert desk.counter.shift is not None
    assert desk.counter.shift.who.name == "Siti Mukaromah, S.E."


def test_a_few_letters_and_enter_choose_anybody(seated: Seated) -> None:
    desk = seated(FakeHouse())
    search = desk.sign_in.search.focusProxy()
    assert search is not None
    QTest.keyClicks(search, "kartika")
    QTest.keyClick(search, Qt.Key.Key_Return)
    QTest.keyClicks(desk.sign_in.pin, PIN)
    assert desk.counter.shift is not None
    assert desk.counter.shift.who.name == "Ir. Wahyu Kartikasari, M.Si."


def test_somebody_who_works_alone_locked_nothing(seated: Seated) -> None:
    desk = seated(FakeHouse(PEOPLE[:1]))
    heads = [label.text() for label in desk.sign_in.list.findChildren(TextLabel)]
    assert heads == ["Biasa di komputer ini"]


def test_letters_are_no_digits(seated: Seated) -> None:
    desk = seated(FakeHouse())
    QTest.keyClicks(desk.sign_in.pin, "12ab3")
    assert desk.sign_in.pin.pin == "123"


def test_a_short_pin_is_said_by_the_pad(seated: Seated) -> None:
    desk = seated(FakeHouse())
    QTest.keyClicks(desk.sign_in.pin, "12")
    desk.sign_in.pad.enter.click()
    assert desk.sign_in.message.text == "PIN kurang 4 angka."


def test_the_first_start_asks_who_it_is_and_shows_the_code(seated: Seated) -> None:
    desk = seated(FakeHouse(()))
    page = registered(desk)
    assert desk.counter.shift is None
    assert page.code_page.card.code == CODE
    QTest.keyClicks(page.code_page.group, CODE[-5:].lower())
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.counter.shift is not None
    assert desk.counter.shift.who.name == "Contoh Petugas"
    assert not desk.counter.shift.frame.notices.isVisible()


def test_a_wrong_last_group_is_said_and_the_code_stays(seated: Seated) -> None:
    house = FakeHouse(())
    house.recovery.noted = None
    desk = seated(house)
    page = registered(desk).code_page
    QTest.keyClicks(page.group, "AAAAA")
    QTest.keyClick(page.group, Qt.Key.Key_Return)
    assert page.field.message == "Belum sama dengan kelompok terakhir."
    assert desk.counter.shift is None


def test_a_code_written_down_later_is_remembered_over_the_work(seated: Seated) -> None:
    house = FakeHouse(())
    house.recovery.noted = None
    desk = seated(house)
    registered(desk).code_page.later.click()
    assert desk.counter.shift is not None
    frame = desk.counter.shift.frame
    assert frame.notices.reminder.isVisible()
    assert frame.status.words("code") == "Kode pemulihan belum dicatat"
    desk.counter.shift.show_reminder(shown=False)
    assert not frame.notices.isVisible()


def test_the_first_start_says_what_is_missing_where_it_is_missing(seated: Seated) -> None:
    desk = seated(FakeHouse(()))
    page = desk.window.entry.page
    assert isinstance(page, FirstStartScreen)
    QTest.keyClicks(page.nip, "1980 0101")
    QTest.keyClicks(page.pin, "111111")
    page.start.click()
    assert page.field(Gap.NAME).message == "Tulis nama Anda."
    assert page.field(Gap.NIP).message == "NIP harus 18 angka. Baru 8."
    assert page.field(Gap.PIN).message == "PIN ini mudah ditebak. Pilih yang lain."
    assert desk.counter.shift is None


def test_a_computer_joins_an_office_and_asks_who_is_there(seated: Seated) -> None:
    desk = seated(FakeHouse(()))
    page = desk.window.entry.page
    assert isinstance(page, FirstStartScreen)
    page.join.click()
    joining = page.join_page
    joining.file.setText("B.loket-daftar")
    QTest.keyClicks(joining.code, "99999 99999 99999")
    joining.start.click()
    assert joining.banner.isVisible()
    assert not joining.stick.isVisible()
    joining.code.setText(JOIN_CODE)
    joining.start.click()
    assert joining.stick.isVisible()
    joining.fetch(Path("kosong.loket-stik"))
    assert desk.window.entry.page is page
    joining.fetch(Path("kantor.loket-stik"))
    QTest.keyClicks(desk.sign_in.pin, PIN)
    assert desk.counter.shift is not None


def test_a_computer_that_joined_before_goes_on_with_its_office(seated: Seated) -> None:
    house = FakeHouse(())
    house.joining.has_joined = True
    page = seated(house).window.entry.page
    assert isinstance(page, FirstStartScreen)
    assert page.join_page.stick.isVisible()
    assert not page.start.isVisible()


def test_enter_in_the_last_line_goes_on_wherever_the_focus_is(seated: Seated) -> None:
    desk = seated(FakeHouse(()))
    page = desk.window.entry.page
    assert isinstance(page, FirstStartScreen)
    QTest.keyClicks(page.name, "Contoh Petugas")
    QTest.keyClicks(page.pin, PIN)
    QTest.keyClicks(page.again, PIN)
    desk.window.setFocus()
    QTest.keyClick(page.again, Qt.Key.Key_Return)
    assert page.code_page.card.code == CODE


def test_the_usual_people_stand_with_their_last_time(seated: Seated) -> None:
    days = (timedelta(minutes=10), timedelta(days=1), timedelta(days=4))
    people = tuple(replace(one, used=NOW - ago) for one, ago in zip(PEOPLE[:3], days, strict=True))
    desk = seated(FakeHouse((*people, PEOPLE[3])))
    told = [button.use for button in desk.sign_in.list.findChildren(PersonButton)]
    assert told == ["hari ini 09.32", "kemarin 09.42", "20 Nov", ""]


def test_an_office_that_most_have_in_common_is_not_told_of_each(seated: Seated) -> None:
    offices = ("DPMPTSP", "DPMPTSP", "Dinas Perindustrian")
    people = tuple(replace(one, agency=at) for one, at in zip(PEOPLE[:3], offices, strict=True))
    desk = seated(FakeHouse(people))
    told = [button.accessibleName() for button in desk.sign_in.list.findChildren(PersonButton)]
    assert [", Dinas Perindustrian" in words for words in told] == [False, False, True]
    assert not any("DPMPTSP" in words for words in told)


def test_a_number_pad_without_num_lock_is_said(seated: Seated) -> None:
    desk = seated(FakeHouse())
    pad = Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(desk.sign_in.pin, Qt.Key.Key_Home, pad)
    assert desk.sign_in.message.text == "Num Lock mati. Tekan Num Lock, lalu ketik lagi."
    QTest.keyClick(desk.sign_in.pin, Qt.Key.Key_7, pad)
    assert desk.sign_in.message.text == ""
    assert desk.sign_in.pin.pin == "7"
