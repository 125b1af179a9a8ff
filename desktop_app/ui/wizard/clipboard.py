"""The clipboard: filled by a copy, emptied a minute later."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QClipboard

KEEP_MS = 60_000


class Clipboard(QObject):
    """Clears only what it put there itself: a later copy of others stays."""

    cleared = Signal()

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.forget)

    @property
    def is_waiting(self) -> bool:
        """Tell whether something of ours will be cleared."""
        return self._timer.isActive()

    def copy(self, text: str) -> None:
        """Put a text on the clipboard and begin the minute anew."""
        self._ours = text
        self._clipboard.setText(text)
        self._timer.start()

    def forget(self) -> None:
        """Clear the clipboard if it still holds what we put there."""
        self._timer.stop()
        if self._ours and self._clipboard.text() == self._ours:
            self._clipboard.clear()
        self._ours = ""
        self.cleared.emit()
