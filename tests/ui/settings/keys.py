"""Hands on the keyboard, for tests of Atur."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.screens.settings.parts import Part
from desktop_app.ui.screens.settings.screen import SettingsScreen


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, held)


def go_to(screen: SettingsScreen, part: Part) -> None:
    """Walk down the list to a part."""
    screen.parts.take_focus()
    press(Qt.Key.Key_Home)
    for _ in range(list(Part).index(part)):
        press(Qt.Key.Key_Down)
    assert screen.parts.current is part


def write(editor: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Put the caret into an editor, clear it and type."""
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)


def leave() -> None:
    """Go on by Tab."""
    press(Qt.Key.Key_Tab)


def confirm(dialog: QWidget, qtbot: QtBot) -> None:
    """Press Ctrl Enter in a dialog, once it is the active window."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
