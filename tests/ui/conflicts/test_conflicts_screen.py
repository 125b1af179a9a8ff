"""Disagreements are shown whole, chosen with a reason, chosen anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.cases.commands import LeavePage, SettleConflict
from desktop_app.core.security.roles import Role
from desktop_app.ui.screens.conflicts.own_card import OwnCard
from desktop_app.ui.screens.conflicts.side_card import SideCard
from tests.journeys.two_desks import LAPTOP, TwoDesks
from tests.ui.conflicts.conftest import AREA, Opened, Room


@pytest.fixture
def room(desks: TwoDesks, opened: Opened) -> Room:
    desks.disagree(4, {AREA: 310}, {AREA: 296})
    return opened(Role.BUREAU)


def number_of(room: Room, words: str) -> int:
    cards = room.screen.body.cards.buttons
    return next(at for at, one in enumerate(cards, 1) if words in one.accessibleName())


def choose(room: Room, words: str) -> None:
    room.press(Qt.Key(Qt.Key.Key_0 + number_of(room, words)))


def test_where_nobody_disagrees_there_is_a_way_out(opened: Opened, qtbot: QtBot) -> None:
    room = opened(Role.BUREAU)
    assert "Tidak ada benturan" in room.screen.nothing.accessibleName()
    with qtbot.waitSignal(room.screen.left):
        room.screen.cases.click()


def test_nothing_is_chosen_for_a_person(room: Room) -> None:
    assert room.screen.body.cards.chosen is None
    assert [card.isChecked() for card in room.screen.body.cards.buttons] == [False] * 3


def test_each_side_tells_who_wrote_it_when_and_where(room: Room) -> None:
    told = " | ".join(
        card.accessibleDescription()
        for card in room.screen.body.cards.buttons
        if isinstance(card, SideCard)
    )
    assert "Rina Wulandari (contoh), help desk" in told
    assert "Bagus Setiawan (contoh), bidang perizinan" in told
    assert LAPTOP in told
    assert "Senin 23 Nov" in told


def test_without_a_choice_or_a_reason_it_says_what_is_missing(room: Room) -> None:
    room.settles()
    assert "Pilih salah satu" in room.screen.banner.accessibleName()
    choose(room, "296 m²")
    room.settles()
    assert room.screen.banner.accessibleName() == "Alasan memilih belum ditulis."
    assert room.screen.body.reason.hasFocus()
    assert len(room.desks.desk.state.conflicts) == 1


def test_a_key_a_reason_and_ctrl_enter_settle(room: Room) -> None:
    choose(room, "296 m²")
    room.writes("Diukur 2 kali di lokasi")
    assert room.screen.foot.settle.accessibleName() == "Pakai 296 m²"
    room.settles()
    state = room.desks.desk.state
    assert state.conflicts == ()
    assert state.answers()[AREA] == 296
    assert "296 m² dipakai" in room.screen.told.accessibleName()


def test_another_value_is_typed_and_checked_as_on_its_page(room: Room) -> None:
    own = room.screen.body.cards.buttons[2]
    assert isinstance(own, OwnCard)
    room.press(Qt.Key.Key_3)
    assert own.editor.hasFocus()
    room.writes("Sertifikat")
    QTest.keyClicks(own.editor, "luas")
    room.settles()
    assert len(room.desks.desk.state.conflicts) == 1
    own.editor.put("305")
    room.settles()
    assert room.desks.desk.state.answers()[AREA] == 305


def test_digits_in_the_reason_are_a_reason(room: Room) -> None:
    choose(room, "296 m²")
    kept = room.screen.body.cards.chosen
    room.writes("13")
    assert room.screen.body.reason.text() == "13"
    assert room.screen.body.cards.chosen is kept


def test_a_choice_is_made_anew_from_its_banner(room: Room) -> None:
    choose(room, "296 m²")
    room.writes("Diukur")
    room.settles()
    assert room.screen.told.action is not None
    room.screen.told.action.click()
    choose(room, "310 m²")
    room.writes("Keliru, sertifikat benar")
    room.settles()
    state = room.desks.desk.state
    assert (state.conflicts, state.answers()[AREA]) == ((), 310)


def test_the_rest_of_the_case_goes_on_and_later_leads_back(room: Room, qtbot: QtBot) -> None:
    room.desks.desk.does(LeavePage(4, {"business.building_area": 120}))
    room.screen.open()
    with qtbot.waitSignal(room.screen.left):
        room.press(Qt.Key.Key_Escape)
    assert len(room.desks.desk.state.conflicts) == 1


def test_two_choices_made_apart_are_shown_again(room: Room) -> None:
    choose(room, "296 m²")
    room.writes("Diukur")
    dispute = room.screen.current
    assert dispute is not None
    other = SettleConflict(dispute.subject, dispute.settles, None, 305, "Menurut sertifikat")
    room.desks.at_laptop(other, room.desks.desk.bureau)
    room.desks.meet()
    room.settles()
    assert len(room.desks.desk.state.conflicts) == 1
    again = room.screen.current
    assert again is not None
    assert {side.words for side in again.sides} == {"296 m²", "305 m²"}


def test_who_may_not_choose_reads_who_may(desks: TwoDesks, opened: Opened) -> None:
    desks.disagree(4, {AREA: 310}, {AREA: 296})
    room = opened(Role.HELP_DESK)
    assert room.screen.foot.settle.isHidden()
    assert "Bidang Perizinan" in room.screen.foot.sentence


def test_the_office_is_settled_by_its_admin(desks: TwoDesks, opened: Opened) -> None:
    admin = desks.desk.admin
    desks.desk.house.office.change({"office.place": "Kudus"}, by=admin)
    desks.laptop.office.change({"office.place": "Jati"}, by=admin)
    desks.meet()
    assert opened(Role.BUREAU).screen.foot.settle.isHidden()
    room = opened(Role.ADMIN)
    choose(room, "Jati")
    room.writes("Kantor pindah")
    room.settles()
    assert desks.desk.house.office.state().setting("office.place") == "Jati"
