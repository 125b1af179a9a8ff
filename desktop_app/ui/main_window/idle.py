"""Notices when nobody has touched the program for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}
MINUTE_MS = 60_000


class IdleWatch(QObject):
    """Watches windows, not widgets, so that painting costs nothing extra."""

    idled = Signal()

    def __init__(self, app: QGuiApplication, minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(max(1, minutes) * MINUTE_MS)
        self._timer.timeout.connect(self.idled)
        app.focusWindowChanged.connect(self._watch)

    @property
    def is_watching(self) -> bool:
        """Tell whether the time runs now."""
        return self._timer.isActive()

    def start(self, window: QWindow | None) -> None:
        """Let the time run from now."""
        self._watch(window)
        self._timer.start()

    def set_minutes(self, minutes: int) -> None:
        """Wait longer or shorter from now on."""
        self._timer.setInterval(max(1, minutes) * MINUTE_MS)

    def stop(self) -> None:
        """Stop, as while the screen is locked."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew with every touch."""
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and id(window) not in self._watched:
            self._watched.add(id(window))
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._watched.discard(id(window)))
