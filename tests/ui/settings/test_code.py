"""The recovery code in Atur: after the PIN only, onto paper, noted."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.bootstrap import House
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.ui.screens.settings.code_dialog import CodeDialog
from desktop_app.ui.screens.settings.parts import Part
from desktop_app.ui.screens.settings.screen import SettingsScreen
from tests.ui.settings.conftest import PIN


def opened(screen: SettingsScreen) -> CodeDialog:
    screen.open_part(Part.MACHINE)
    screen.pages.machine.show_code.click()
    dialog = screen.codes.dialog
    assert dialog is not None
    return dialog


def test_the_code_stands_behind_the_pin_and_is_noted_by_its_last_group(
    screen: SettingsScreen, house: House, qtbot: QtBot
) -> None:
    dialog = opened(screen)
    QTest.keyClicks(dialog.pin, "111111")
    QTest.keyClick(dialog.pin, Qt.Key.Key_Return)
    assert dialog.pin_field.message.startswith("PIN belum cocok. Sisa 4")
    assert dialog.card.code == ""
    QTest.keyClicks(dialog.pin, PIN)
    QTest.keyClick(dialog.pin, Qt.Key.Key_Return)
    assert len(dialog.card.code.split("-")) == 13
    with qtbot.waitSignal(screen.code_noted):
        QTest.keyClicks(dialog.group, dialog.card.code[-5:])
        QTest.keyClick(dialog.group, Qt.Key.Key_Return)
    assert house.recovery.noted_at() is not None


def test_only_an_admin_is_offered_the_code(screen: SettingsScreen, helper: StaffId) -> None:
    screen.open_part(Part.MACHINE)
    assert screen.pages.machine.show_code.isVisible()
    screen.show_person("Nur Contoh", "Help desk", staff=helper, role=Role.HELP_DESK)
    assert not screen.pages.machine.show_code.isVisible()


def test_the_code_goes_to_the_clipboard_and_into_a_pdf(
    screen: SettingsScreen, tmp_path: Path
) -> None:
    dialog = opened(screen)
    QTest.keyClicks(dialog.pin, PIN)
    QTest.keyClick(dialog.pin, Qt.Key.Key_Return)
    dialog.card.copy.click()
    assert QApplication.clipboard().text() == dialog.card.code
    dialog.card.save_to(tmp_path / "kode.pdf")
    assert (tmp_path / "kode.pdf").read_bytes().startswith(b"%PDF")
    assert dialog.card.told.startswith("Tersimpan. ")


def test_a_pdf_that_cannot_be_written_is_said(screen: SettingsScreen, tmp_path: Path) -> None:
    dialog = opened(screen)
    QTest.keyClicks(dialog.pin, PIN)
    QTest.keyClick(dialog.pin, Qt.Key.Key_Return)
    dialog.card.save_to(tmp_path / "tidak ada" / "kode.pdf")
    assert "tidak bisa ditulis" in dialog.card.told
