"""The remarks on a case, the newest ones beside the page."""

from PySide6.QtWidgets import QWidget

from desktop_app.core.cases.state import Note
from desktop_app.core.clock import office_time
from desktop_app.core.wording.dates import brief_date, clock
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.room import empty

NEWEST = 3


class NotesPanel(Panel):
    """Takes no room while there is nothing to read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Catatan")
        self._lines = self.body_column(8, 14)
        self._shown: tuple[Note, ...] = ()
        self.setVisible(False)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show the newest remarks, the newest one on top."""
        newest = notes[-NEWEST:][::-1]
        self.setVisible(bool(newest))
        if newest == self._shown:
            return
        self._shown = newest
        empty(self._lines)
        for note in newest:
            self._lines.addWidget(self._line(note))

    def _line(self, note: Note) -> QWidget:
        whole = QWidget()
        lines = column(whole, 4)
        lines.addWidget(TextLabel(self._theme, note.text, TextStyle.BODY).wrapped())
        at = office_time(note.at)
        when = f"{brief_date(at.date())} · {clock(at)}"
        lines.addWidget(TextLabel(self._theme, when, TextStyle.SECOND, Token.INK_2))
        return whole
