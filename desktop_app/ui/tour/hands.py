"""Two hands on a keyboard: what they press goes to whatever has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from desktop_app.ui.jobs import Jobs

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
Modifiers = Qt.KeyboardModifier


class Hands:
    """Waits after each stroke until everything asked for has landed."""

    def __init__(self, app: QApplication, jobs: Jobs) -> None:
        self._app = app
        self._jobs = jobs

    def settle(self) -> None:
        """Wait until no call is under way and the screen is painted."""
        self._app.processEvents()
        while self._jobs.pending:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        # Without a running event loop, what was let go is only taken away on demand.
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._app.processEvents()

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that a timer brings about."""
        while not is_so():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def press(self, key: Qt.Key, held: Modifiers = NONE) -> None:
        """Press one key."""
        QTest.keyClick(self.target(), key, held)
        self.settle()

    def write(self, text: str) -> None:
        """Type a text."""
        QTest.keyClicks(self.target(), text)
        self.settle()

    def replace(self, text: str) -> None:
        """Type over whatever the field holds, and leave it."""
        QTest.keyClick(self.target(), Qt.Key.Key_A, CTRL)
        if text:
            QTest.keyClicks(self.target(), text)
        else:
            QTest.keyClick(self.target(), Qt.Key.Key_Delete)
        self.settle()

    def choose(self, at: int) -> None:
        """Choose an entry of a list by the arrows, the first one being 0."""
        box = self.target()
        QTest.keyClick(box, Qt.Key.Key_Home)
        steps = at + 1 if isinstance(box, QComboBox) else at
        for _ in range(steps):
            QTest.keyClick(box, Qt.Key.Key_Down)
        self.settle()

    def click(self, button: QAbstractButton) -> None:
        """Click a button with the mouse."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def target(self) -> QWidget:
        """Return what has the focus, else the window in front."""
        focused: QWidget | None = self._app.focusWidget()
        if focused is not None:
            return focused
        front = self._app.activeWindow()
        return front if front is not None else self._app.topLevelWidgets()[0]
