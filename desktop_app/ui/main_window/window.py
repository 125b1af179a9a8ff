"""The one window: the way in first, the work behind it."""

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop_app.ui.main_window.compact import is_small, set_compact
from desktop_app.ui.main_window.entry import EntryFrame
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme

TITLE = "Loket Industri"
LEAST = QSize(1024, 560)
LEAST_LOW = QSize(800, 400)
USUAL = QSize(1366, 696)


class MainWindow(QMainWindow):
    """Closes only when `closing` has been answered by `close_now`."""

    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._may_close = False
        self._is_small: bool | None = None
        self.entry = EntryFrame(theme)
        self._frames = QStackedWidget()
        self._frames.setObjectName("pages")
        self._frames.addWidget(self.entry)
        self.setCentralWidget(self._frames)
        self.setWindowTitle(TITLE)
        self.setMinimumSize(LEAST)
        self.resize(USUAL)

    @property
    def frame(self) -> QWidget | None:
        """Give what fills the window now."""
        return self._frames.currentWidget()

    def take_icon(self, theme: Theme) -> None:
        """Show the Menara in the task bar; drawn in four sizes, so not before the first picture."""
        self.setWindowIcon(theme.icon(Icon.MENARA, Token.BRICK, 32))

    def show_entry(self) -> None:
        """Go back to the way in; the work behind it stays as it is."""
        self._frames.setCurrentWidget(self.entry)

    def show_frame(self, frame: QWidget, *, low: bool = False) -> None:
        """Fill the window with the work; `low` lets it shrink over an on-screen keyboard."""
        self.setMinimumSize(LEAST_LOW if low else LEAST)
        if self._frames.indexOf(frame) < 0:
            self._frames.addWidget(frame)
            set_compact(frame, compact=bool(self._is_small))
        self._frames.setCurrentWidget(frame)

    def remove_frame(self, frame: QWidget) -> None:
        """Let the work of one person go."""
        self._frames.removeWidget(frame)
        frame.deleteLater()

    def show_subject(self, subject: str) -> None:
        """Name in the title what is worked on; empty names the program alone."""
        self.setWindowTitle(f"{subject} — {TITLE}" if subject else TITLE)

    def place(self) -> str:
        """Give size and place on the screen as a text for the settings."""
        return self.saveGeometry().toBase64().toStdString()

    def take_place(self, text: str) -> None:
        """Take size and place from the settings; what cannot be read is no matter."""
        if text:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(text.encode())))

    def close_now(self) -> None:
        """Close without asking again."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the writes end first."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.closing.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the small layout when the window gets small."""
        super().resizeEvent(event)
        small = is_small(self.size())
        if small is not self._is_small:
            self._is_small = small
            for at in range(self._frames.count()):
                set_compact(self._frames.widget(at), compact=small)
