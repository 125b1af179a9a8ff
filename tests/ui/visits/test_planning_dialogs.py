"""A visit planned, changed, taken back and packed for in dialogs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.ids import CaseId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.packing import Bag, Packing
from desktop_app.ui.screens.visits.desk import UNDO
from desktop_app.ui.screens.visits.pack_dialog import PackDialog
from desktop_app.ui.screens.visits.plan_dialog import PlanDialog
from desktop_app.ui.wizard.ask import AskDialog
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


def planning(room: Room) -> PlanDialog:
    press(room, Qt.Key.Key_R)
    dialog = room.dialog(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    return dialog


def test_it_opens_with_the_next_working_day_at_nine(room: Room) -> None:
    dialog = planning(room)
    plan = dialog.plan()
    assert (plan.day, plan.hour, plan.letter, plan.members) == (TUESDAY, "09.00", "", ())


def test_what_is_missing_is_said_and_nothing_is_written(room: Room) -> None:
    dialog = planning(room)
    dialog.finish()
    assert "paling sedikit satu petugas" in dialog.told.accessibleName()
    dialog.members.ticks()[0].click()
    dialog.finish()
    assert "Nomor surat tugas" in dialog.told.accessibleName()
    assert room.counter.state.visit() is None


def test_a_plan_is_written_and_told(room: Room, qtbot: QtBot) -> None:
    dialog = planning(room)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.members.ticks()[0].click()
    dialog.letter.setText("090/21")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    visit = room.counter.state.visit()
    assert visit is not None
    assert (visit.letter, visit.day, visit.members) == ("090/21", TUESDAY, (room.counter.team,))
    assert "Kunjungan direncanakan." in room.screen.banner.accessibleName()
    room.screen.open()
    assert room.said()[0].startswith("Besok")


def test_the_last_letter_is_offered_for_the_next_case(room: Room) -> None:
    dialog = planning(room)
    dialog.letter.setText("090/21")
    dialog.reject()
    assert planning(room).letter.text() == "090/21"


def test_a_planned_visit_opens_as_it_was_planned(room: Room) -> None:
    room.plans(hour="13.30")
    plan = planning(room).plan()
    assert (plan.letter, plan.hour, plan.members) == ("090/12", "13.30", (room.counter.team,))


def test_a_saturday_is_warned_of_and_taken_all_the_same(room: Room) -> None:
    dialog = planning(room)
    dialog.members.ticks()[0].click()
    dialog.letter.setText("090/21")
    dialog.day.setText("28/11/2026")
    dialog.day.edited.emit()
    assert "bukan hari kerja" in dialog.warned.accessibleName()
    dialog.finish()
    assert room.counter.state.visit() is not None


def test_an_hour_nobody_can_read_is_a_sentence(room: Room) -> None:
    dialog = planning(room)
    dialog.members.ticks()[0].click()
    dialog.letter.setText("090/21")
    dialog.hour.setText("pagi")
    dialog.hour.edited.emit()
    dialog.finish()
    assert "Tulis jam" in dialog.told.accessibleName()
    assert room.counter.state.visit() is None


def test_somebody_outside_the_team_can_be_added(room: Room) -> None:
    dialog = planning(room)
    at = dialog.others.findData(room.counter.bureau)
    dialog.others.activated.emit(at)
    assert dialog.plan().members == (room.counter.bureau,)


def test_a_cancelled_visit_waits_again_and_can_be_brought_back(room: Room) -> None:
    room.plans()
    press(room, Qt.Key.Key_B)
    ask = room.dialog(AskDialog)
    assert isinstance(ask, AskDialog)
    ask.text.setPlainText("pemohon sakit")
    ask.finish()
    assert room.counter.state.visit() is None
    action = room.screen.banner.action
    assert action is not None
    assert action.label == UNDO
    action.click()
    visit = room.counter.state.visit()
    assert visit is not None
    assert visit.letter == "090/12"


def test_packing_shows_what_is_missing_and_writes_it_down(room: Room) -> None:
    room.plans()
    press(room, Qt.Key.Key_S)
    dialog = room.dialog(PackDialog)
    assert isinstance(dialog, PackDialog)
    assert "Kop dan penanda tangan" in dialog.lacking
    assert dialog.confirm.label == f"Berangkat tanpa {len(dialog.lacking)} hal"
    lacking = dialog.lacking
    dialog.finish()
    visit = room.counter.state.visit()
    assert visit is not None
    assert (visit.packed is not None, visit.lacking) == (True, lacking)


def test_a_visit_that_nobody_planned_is_not_packed_for(room: Room) -> None:
    press(room, Qt.Key.Key_S)
    assert not room.screen.findChildren(PackDialog)


def test_packing_asked_for_twice_opens_one_dialog(room: Room) -> None:
    room.plans()
    room.screen.pack()
    room.screen.pack()
    assert room.dialog(PackDialog).isVisible()


def test_a_case_that_cannot_be_looked_at_is_a_sentence(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_packing: Packing, _case: CaseId) -> Bag:
        raise StoreTrouble("Data tidak terbaca.", "Coba lagi.")

    room.plans()
    monkeypatch.setattr(Packing, "look", broken)
    room.screen.pack()
    assert "Data tidak terbaca." in room.screen.banner.accessibleName()
    assert not room.screen.findChildren(PackDialog)
