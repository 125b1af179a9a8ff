"""A meeting under way: what, how many, how long, and the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from desktop_app.core.services.sync import Progress
from desktop_app.ui.screens.sync import words
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel

_TITLE = "Sinkron berjalan"


class ProgressCard(Panel):
    """Hidden while nobody meets."""

    cancel_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _TITLE)
        self._words = TextLabel(theme, "", TextStyle.BODY, Token.INK_2)
        self.cancel = Button(theme, "Hentikan", key="Esc")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Kemajuan sinkron")
        inside = self.body_column(gap=10)
        line = row(gap=12)
        line.addWidget(self._words, 1)
        line.addWidget(self.cancel)
        inside.addLayout(line)
        inside.addWidget(self.bar)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.hide()

    @property
    def sentence(self) -> str:
        """Give what is said of the meeting."""
        return self._words.text()

    def begin(self, place: str) -> None:
        """Show that a meeting began."""
        self.show_title(_TITLE, place)
        self._words.show_text("Menghubungi…")
        self.bar.setRange(0, 0)
        self.show()

    def show_progress(self, progress: Progress, seconds: int) -> None:
        """Show how far it is."""
        self._words.show_text(words.progress(progress, seconds))
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)

    def show_stopping(self) -> None:
        """Say that it stops at the next step."""
        self._words.show_text("Dihentikan setelah langkah ini…")
