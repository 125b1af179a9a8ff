"""How long the pages of a paper have been waited for, and giving up."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QProgressBar

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.text_label import TextLabel

_SECOND_MS = 1000


class PageWait(QFrame):
    """A converter says nothing of how far it is: seconds against its limit stand for it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", Token.SURFACE_ALT.value)
        self._seconds, self._most = 0, 0
        self.words = TextLabel(theme, "", TextStyle.BODY).wrapped()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button(theme, "Batal").sized(TOUCH)
        line = row(self, 10, (12, 6, 12, 6))
        line.addWidget(self.words, 1)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND_MS)
        self._tick.timeout.connect(self.pass_second)
        self.set_limit("", 0)
        self.hide()

    def set_limit(self, converter: str, seconds: int) -> None:
        """Name the program that makes the pages and how long it may take."""
        self._with = f" dengan {converter}" if converter else ""
        self._most = seconds
        self.bar.setRange(0, seconds)
        self._show()

    def begin(self) -> None:
        """Count from nought."""
        self._seconds = 0
        self._show()
        self._tick.start()
        self.show()

    def end(self) -> None:
        """Give the room back."""
        self._tick.stop()
        self.hide()

    def pass_second(self) -> None:
        """Count one second more."""
        self._seconds += 1
        self._show()

    def _show(self) -> None:
        limit = f", paling lama {self._most} detik" if self._most else ""
        words = f"Membuat halaman{self._with}: {self._seconds} detik{limit}"
        self.words.show_text(words)
        self.bar.setValue(min(self._seconds, self._most))
        self.bar.setAccessibleName(words)
