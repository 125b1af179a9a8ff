"""The keys of field mode, in force while the focus is anywhere in it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.ui.screens.visit.body import FieldBody

PHOTO_AND_GAP: Mapping[str, Callable[[FieldBody], None]] = {
    "F2": FieldBody.add_photo,
    "Ctrl+V": FieldBody.paste_photo,
    "F8": FieldBody.show_gap,
    "F9": FieldBody.press_clock,
}
"""What belongs to the tabs themselves."""
GO_ON = ("Ctrl+Return", "Ctrl+Enter")
LEAVE = ("Esc", "F11")


def add_key(field: QWidget, key: str, act: Callable[[], object]) -> None:
    """Let a key act, but not in a dialog over field mode."""
    shortcut = QShortcut(QKeySequence(key), field)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
