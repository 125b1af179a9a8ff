"""One window for one store: a second start rings, the first comes up."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 3000
_HERE = b"ada\n"


def name_of(data: Path) -> str:
    """Return the name under which the window of a data folder is called."""
    digest = hashlib.sha256(str(data.resolve()).encode()).hexdigest()
    return f"loket-industri-{digest[:16]}"


class Doorbell(QObject):
    """Belongs to the window that holds the store, so nobody else may hold the name."""

    def __init__(self, window: QWidget, data: Path) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # What a killed program left behind would keep the name taken.
        QLocalServer.removeServer(name_of(data))
        self._server.listen(name_of(data))

    def close(self) -> None:
        """Let the name go."""
        self._server.close()

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.write(_HERE)
        caller.disconnectFromServer()
        self._come_up()

    def _come_up(self) -> None:
        state = self._window.windowState() & ~Qt.WindowState.WindowMinimized
        self._window.setWindowState(state | Qt.WindowState.WindowActive)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()


class Ring(QObject):
    """Asks the window of a data folder to come up; tells once how it went."""

    answered = Signal()
    silent = Signal()

    def __init__(self, data: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._is_over = False
        self._name = name_of(data)
        self._socket = QLocalSocket(self)
        self._socket.readyRead.connect(self._on_answer)
        self._socket.errorOccurred.connect(self._on_silence)

    def call(self) -> None:
        """Ring now; a door without a bell is told at once."""
        QTimer.singleShot(PATIENCE_MS, self, self._on_silence)
        self._socket.connectToServer(self._name)

    def _on_answer(self) -> None:
        if self._ends():
            self.answered.emit()

    def _on_silence(self) -> None:
        if self._ends():
            self.silent.emit()

    def _ends(self) -> bool:
        """Return True the first time only."""
        first, self._is_over = not self._is_over, True
        if first:
            self.deleteLater()
        return first
