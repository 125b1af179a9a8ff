"""An editor for the days of the week on which the office serves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from desktop_app.core.events.vocabulary import Value
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.choices import Choice
from desktop_app.ui.widgets.message_line import MessageLine
from desktop_app.ui.widgets.text_label import TextLabel

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
ROWS = 5


class WeekEntry(QWidget):
    """Seven ticks; Monday is day 1 of the setting."""

    left = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._label = label
        self.days = tuple(Choice(theme, name) for name in DAYS)
        self._message = MessageLine(theme)
        self._message.setVisible(False)
        inside = column(self, 4)
        inside.addWidget(TextLabel(theme, label, TextStyle.SECOND_MEDIUM, Token.INK_2))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(32)
        grid.setColumnStretch(2, 1)
        for at, day in enumerate(self.days):
            grid.addWidget(day, at % ROWS, at // ROWS, Qt.AlignmentFlag.AlignLeft)
            day.clicked.connect(self.left)
        inside.addLayout(grid)
        inside.addWidget(self._message)

    @property
    def label(self) -> str:
        """Give the words over it."""
        return self._label

    def value(self) -> Value:
        """Return the numbers of the ticked days, 12345 for Monday to Friday."""
        return "".join(str(at) for at, day in enumerate(self.days, 1) if day.isChecked())

    def show_value(self, value: Value) -> None:
        """Tick the days of a setting without a signal."""
        for at, day in enumerate(self.days, 1):
            day.setChecked(str(at) in str(value or ""))

    def show_may(self, *, may: bool) -> None:
        """Let it be changed, or only be read."""
        for day in self.days:
            day.setEnabled(may)

    def show_refusal(self, sentence: str) -> None:
        """Say what is wrong under the days."""
        self._message.setVisible(bool(sentence))
        if sentence:
            self._message.show_message(Tone.BAD, sentence)
        else:
            self._message.clear()

    @property
    def refusal(self) -> str:
        """Give what is said under the days."""
        return self._message.text

    def has_caret(self) -> bool:
        """Tell whether somebody is still ticking."""
        caret = QApplication.focusWidget()
        return caret is not None and self.isAncestorOf(caret)
