"""Every state of the program as a screen reader meets it."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.theme.theme import Theme
from tests.gallery.one_look import walk
from tests.gallery.speech import unspoken

ARRIVING = "kunjungan-temuan-kosong"


class Listener:
    """Stands where the camera stands."""

    def __init__(self) -> None:
        self.size, self.look = QSize(1366, 768), "gelap"
        self.states = 0
        self.silent: list[str] = []
        self.lost: list[str] = []
        self.arrived: list[bool] = []

    def take(self, app: QApplication, window: QWidget, theme: Theme, name: str) -> None:
        """Ask what would be said here, and where the keyboard is."""
        self.states += 1
        over = [top for top in app.topLevelWidgets() if top is not window and top.isVisible()]
        dialogs = [top for top in over if isinstance(top, QDialog)]
        front = dialogs[-1] if dialogs else window
        self.silent += [f"{name}: {told}" for told in unspoken(front)]
        held: QWidget | None = front.focusWidget()
        if held is None or not held.isVisible():
            self.lost.append(f"{name}: {held}")
        if name == ARRIVING:
            field = window.findChildren(VisitScreen)[0]
            self.arrived.append(field.body.head.heading.hasFocus())


# the offscreen platform says this of every dialog and menu
@pytest.mark.qt_log_ignore("^This plugin does not support")
def test_every_control_has_a_name_and_the_focus_is_never_lost(qapp: QApplication) -> None:
    listener = Listener()
    assert walk(qapp, listener) == 0
    assert listener.states > 150
    assert listener.silent == []
    assert listener.lost == []
    assert listener.arrived == [True]
