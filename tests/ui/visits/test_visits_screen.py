"""The list of visits: by day, late first, by keyboard, for one or all."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.security.roles import Role
from desktop_app.core.services.visits import Itinerary
from tests.ui.visits.conftest import TUESDAY, Opened, Room


@pytest.fixture
def room(opened: Opened) -> Room:
    found = opened(Role.BUREAU)
    found.counter.receives("D.V.1")
    found.counter.reaches_the_team()
    found.screen.open()
    return found


def press(room: Room, key: Qt.Key) -> None:
    QTest.keyClick(room.screen, key, Qt.KeyboardModifier.AltModifier)


def test_without_a_case_there_is_a_way_out(opened: Opened, qtbot: QtBot) -> None:
    room = opened(Role.BUREAU)
    assert "Belum ada kunjungan" in room.screen.panel.nothing.accessibleName()
    with qtbot.waitSignal(room.screen.cases_wanted):
        room.screen.panel.cases.click()


def test_a_case_with_the_team_waits_for_a_plan(room: Room, qtbot: QtBot) -> None:
    assert room.said() == ["Menunggu rencana, 1", "–, belum ada hari"]
    with qtbot.waitSignal(room.screen.case_wanted) as told:
        QTest.keyClick(room.screen.panel.table, Qt.Key.Key_Return)
    assert told.args == [room.counter.case]


def test_a_planned_visit_stands_under_its_day_and_enter_wants_it(room: Room, qtbot: QtBot) -> None:
    room.plans()
    assert room.said() == ["Besok, Selasa, 24 November 2026, 1", "09.00, Sel, 24 Nov"]
    with qtbot.waitSignal(room.screen.visit_wanted) as told:
        QTest.keyClick(room.screen.panel.table, Qt.Key.Key_Return)
    assert told.args == [room.counter.case]


def test_a_visit_whose_day_has_passed_stands_first(room: Room) -> None:
    room.plans()
    room.counter.clock.goes_to(date(2026, 11, 26))
    room.counter.receives("D.V.1")
    room.counter.reaches_the_team()
    room.plans(date(2026, 11, 26), letter="090/13")
    assert room.said() == [
        "Harinya sudah lewat, 1", "09.00, Sel, 24 Nov",
        "Hari ini, Kamis, 26 November 2026, 1", "09.00, Kam, 26 Nov",
    ]  # fmt: skip


def test_arrows_pass_over_the_headings(room: Room) -> None:
    room.plans()
    room.counter.receives("D.V.1")
    room.counter.reaches_the_team()
    room.screen.open()
    table = room.screen.panel.table
    assert table.currentIndex().row() == 1
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 3
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert table.currentIndex().row() == 1


def test_every_cell_is_told_in_words(room: Room) -> None:
    room.plans()
    model = room.screen.panel.table.model()
    words = [str(model.index(1, column).data()) for column in range(model.columnCount())]
    assert words[3:] == ["Nur Aini (contoh)", "sisa 15 hari, sampai 14 Des", "belum disiapkan"]


def test_the_team_begins_with_its_own_visits_and_may_see_all(opened: Opened) -> None:
    room = opened(Role.TEAM)
    room.counter.receives("D.V.1")
    room.counter.reaches_the_team()
    room.plans()
    assert room.screen.bar.whose.currentText() == "Saya"
    assert len(room.said()) == 2
    room.screen.bar.whose.setCurrentIndex(room.screen.bar.whose.findText("Semua"))
    assert len(room.said()) == 2


def test_somebody_without_visits_is_offered_those_of_all(room: Room) -> None:
    room.plans()
    room.screen.bar.whose.setCurrentIndex(0)
    assert "Tidak ada kunjungan petugas ini" in room.screen.panel.nothing.accessibleName()
    room.screen.panel.everybody.click()
    assert len(room.said()) == 2


def test_a_decided_visit_is_done(room: Room) -> None:
    room.plans(TUESDAY)
    room.counter.clock.goes_to(TUESDAY)
    room.counter.visits()
    room.screen.open()
    assert room.said() == ["Selesai, dua minggu terakhir, 1", "09.00, Sel, 24 Nov"]
    foot = room.screen.panel.foot
    assert [foot.plan.isVisible(), foot.cancel.isVisible(), foot.pack.isVisible()] == [False] * 3


def test_who_may_not_plan_reads_who_may(opened: Opened) -> None:
    room = opened(Role.TEAM)
    room.counter.receives("D.V.1")
    room.counter.reaches_the_team()
    room.screen.open()
    assert not room.screen.panel.foot.plan.isVisible()
    press(room, Qt.Key.Key_R)
    room.plans()
    assert "Bidang Perizinan atau Admin" in room.screen.panel.foot.sentence
    assert room.screen.panel.foot.pack.isVisible()


def test_a_change_elsewhere_is_read_again_and_the_choice_stays(room: Room) -> None:
    room.plans()
    table = room.screen.panel.table
    before = table.chosen
    assert before is not None
    room.counter.clock.goes_to(TUESDAY)
    room.screen.open()
    assert room.said()[0].startswith("Hari ini")
    assert table.chosen is not None
    assert table.chosen.row.case == before.row.case


def test_a_store_that_does_not_answer_is_a_sentence(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        def all(self, since: date | None = None) -> Itinerary:
            raise StoreTrouble("Data tidak terbaca.", "Coba lagi.")

    doors = room.screen.outfit.doors
    monkeypatch.setattr(type(doors.itineraries), "all", Broken.all)
    room.screen.open()
    assert "Data tidak terbaca." in room.screen.panel.trouble.accessibleName()
    monkeypatch.undo()
    room.screen.panel.again.click()
    assert room.said()
