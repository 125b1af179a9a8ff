"""The office's people by keyboard: added, corrected, revoked, given a PIN."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.bootstrap import House
from desktop_app.core.errors import Refused
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.ui.screens.settings.parts import Part
from desktop_app.ui.screens.settings.person_dialog import PersonDialog
from desktop_app.ui.screens.settings.pin_dialog import PinDialog
from desktop_app.ui.screens.settings.reason_dialog import ReasonDialog
from desktop_app.ui.screens.settings.screen import SettingsScreen
from tests.ui.settings.keys import confirm, go_to, press

CTRL = Qt.KeyboardModifier.ControlModifier


def to_table(screen: SettingsScreen, row: int) -> None:
    go_to(screen, Part.STAFF)
    screen.pages.staff.table.setFocus()
    screen.pages.staff.table.selectRow(row)


def test_a_person_is_added_by_ins_and_ctrl_enter(
    screen: SettingsScreen, house: House, qtbot: QtBot
) -> None:
    to_table(screen, 0)
    press(Qt.Key.Key_Insert)
    dialog = screen.desk.dialog
    assert isinstance(dialog, PersonDialog)
    QTest.keyClicks(dialog.name, "Dwi Contoh, S.T.")
    QTest.keyClicks(dialog.nip, "19850412 201001 1 004")
    dialog.role.setCurrentIndex(dialog.role.findData(Role.TEAM.value))
    confirm(dialog, qtbot)
    found = house.office.state().staff[-1]
    assert (found.name, found.nip, found.role) == (
        "Dwi Contoh, S.T.", "198504122010011004", "tim_teknis",
    )  # fmt: skip
    assert "Dwi Contoh, S.T. terdaftar." in screen.pages.staff.told.accessibleName()
    assert screen.pages.staff.table.model().rowCount() == 2


def test_a_wrong_nip_keeps_the_dialog_and_says_why(
    screen: SettingsScreen, house: House, qtbot: QtBot
) -> None:
    to_table(screen, 0)
    press(Qt.Key.Key_Insert)
    dialog = screen.desk.dialog
    assert isinstance(dialog, PersonDialog)
    confirm(dialog, qtbot)
    assert dialog.name_field.message == "Tulis nama petugas."
    QTest.keyClicks(dialog.name, "Dwi Contoh")
    QTest.keyClicks(dialog.nip, "123")
    confirm(dialog, qtbot)
    assert "NIP harus 18 angka" in dialog.told.accessibleName()
    assert dialog.isVisible()
    assert len(house.office.state().staff) == 1
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_puts_particulars_right(
    screen: SettingsScreen, house: House, helper: StaffId, qtbot: QtBot
) -> None:
    screen.open()
    to_table(screen, 1)
    press(Qt.Key.Key_Return)
    dialog = screen.desk.dialog
    assert isinstance(dialog, PersonDialog)
    assert dialog.name.text() == "Nur Contoh"
    QTest.keyClicks(dialog.post, "Pengadministrasi")
    confirm(dialog, qtbot)
    person = house.office.state().person(helper)
    assert person is not None
    assert person.post == "Pengadministrasi"


def test_nobody_is_revoked_without_a_reason(
    screen: SettingsScreen, house: House, helper: StaffId, qtbot: QtBot
) -> None:
    screen.open()
    to_table(screen, 1)
    press(Qt.Key.Key_Delete)
    dialog = screen.desk.dialog
    assert isinstance(dialog, ReasonDialog)
    confirm(dialog, qtbot)
    assert dialog.message == "Tulis alasannya."
    QTest.keyClicks(dialog.reason, "pindah tugas")
    confirm(dialog, qtbot)
    person = house.office.state().person(helper)
    assert person is not None
    assert person.revoked == "pindah tugas"
    assert screen.pages.staff.table.model().index(1, 3).data() == "Dicabut"


def test_a_revoked_person_is_taken_back_with_a_reason(
    screen: SettingsScreen, house: House, admin: StaffId, helper: StaffId, qtbot: QtBot
) -> None:
    house.people.revoke(helper, "pindah", by=admin)
    screen.open()
    to_table(screen, 1)
    assert screen.pages.staff.reinstate.isVisible()
    press(Qt.Key.Key_Return)
    dialog = screen.desk.dialog
    assert isinstance(dialog, ReasonDialog)
    confirm(dialog, qtbot)
    assert dialog.message == "Tulis alasannya."
    QTest.keyClicks(dialog.reason, "kembali bertugas")
    confirm(dialog, qtbot)
    person = house.office.state().person(helper)
    assert person is not None
    assert person.revoked == ""
    assert screen.pages.staff.table.model().index(1, 3).data() == "Belum ada PIN"


def test_the_only_admin_cannot_be_revoked(screen: SettingsScreen, qtbot: QtBot) -> None:
    to_table(screen, 0)
    press(Qt.Key.Key_Delete)
    dialog = screen.desk.dialog
    assert isinstance(dialog, ReasonDialog)
    QTest.keyClicks(dialog.reason, "coba")
    confirm(dialog, qtbot)
    assert "admin satu-satunya" in dialog.told.accessibleName()
    assert dialog.isVisible()


def test_two_pins_that_differ_are_not_taken(
    screen: SettingsScreen, house: House, helper: StaffId, qtbot: QtBot
) -> None:
    screen.open()
    to_table(screen, 1)
    assert screen.pages.staff.table.model().index(1, 3).data() == "Belum ada PIN"
    press(Qt.Key.Key_R, CTRL)
    dialog = screen.desk.dialog
    assert isinstance(dialog, PinDialog)
    QTest.keyClicks(dialog.pin, "258036")
    QTest.keyClicks(dialog.again, "258037")
    confirm(dialog, qtbot)
    assert "Belum sama" in dialog.again_field.message
    dialog.again.setText("258036")
    confirm(dialog, qtbot)
    assert house.people.sign_in(helper, "258036").staff == helper
    assert screen.pages.staff.table.model().index(1, 3).data() == "Bisa masuk"


def test_a_locked_person_is_let_in_again(
    screen: SettingsScreen, house: House, admin: StaffId, helper: StaffId
) -> None:
    house.people.set_pin(helper, "258036", by=admin)
    for _ in range(5):
        refuse(house, helper)
    screen.open()
    to_table(screen, 1)
    assert screen.pages.staff.table.model().index(1, 3).data() == "Terkunci"
    screen.pages.staff.unlock.click()
    assert house.people.sign_in(helper, "258036").staff == helper


def test_the_help_desk_reads_and_is_told_who_may_change(
    screen: SettingsScreen, helper: StaffId
) -> None:
    screen.open()
    screen.show_person("Nur Contoh", "Help desk", staff=helper, role=Role.HELP_DESK)
    identity, staff = screen.pages.identity, screen.pages.staff
    assert identity.frame.refusal.startswith("Hanya Admin yang boleh mengubah pengaturan kantor")
    assert identity.place.editor.isReadOnly()
    to_table(screen, 0)
    press(Qt.Key.Key_Insert)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_R, CTRL)
    assert screen.desk.dialog is None
    assert staff.add.isHidden()
    assert staff.revoke.isHidden()
    staff.table.selectRow(1)
    press(Qt.Key.Key_R, CTRL)
    assert isinstance(screen.desk.dialog, PinDialog)


def refuse(house: House, staff: StaffId) -> None:
    with pytest.raises(Refused):
        house.people.sign_in(staff, "000001")
