"""Editors with all choices in sight: a row of segments, or cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.events.vocabulary import Value
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.message_line import MessageLine
from desktop_app.ui.widgets.option_card import Option, OptionCards
from desktop_app.ui.widgets.segmented import Segment, SegmentedControl
from desktop_app.ui.widgets.text_label import TextLabel

Picks = dict[str, Value]
"""What each key stands for; True and False are choices too."""


class SegmentEntry(QWidget):
    """A few short choices in a row."""

    left = Signal()
    typed = Signal()

    def __init__(
        self, theme: Theme, label: str, segments: tuple[Segment, ...], picks: Picks | None = None
    ) -> None:
        super().__init__()
        self._label = label
        self._picks: Picks = picks or {segment.key: segment.key for segment in segments}
        self.control = SegmentedControl(theme, segments, label)
        self._message = MessageLine(theme)
        self._message.setVisible(False)
        inside = column(self, 2)
        inside.addWidget(TextLabel(theme, label, TextStyle.SECOND_MEDIUM, Token.INK_2))
        inside.addWidget(self.control)
        inside.addWidget(self._message)
        inside.addStretch(1)
        self.control.chosen.connect(self.left)

    @property
    def label(self) -> str:
        """Give the words over it."""
        return self._label

    def value(self) -> Value:
        """Return what the chosen segment stands for."""
        return self._picks.get(self.control.current)

    def show_value(self, value: Value) -> None:
        """Choose without a signal."""
        self.control.show_current(_key_of(self._picks, value))

    def show_may(self, *, may: bool) -> None:
        """Let it be changed, or only be read."""
        self.control.setEnabled(may)

    def show_refusal(self, sentence: str) -> None:
        """Say what is wrong under the row."""
        _tell(self._message, sentence)

    def has_caret(self) -> bool:
        """Tell that a choice is never half made."""
        return False


class CardsEntry(QWidget):
    """Weighty choices, each with a sentence."""

    left = Signal()
    typed = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        options: tuple[Option, ...],
        picks: Picks | None = None,
        *,
        across: bool = False,
    ) -> None:
        super().__init__()
        self._label = label
        self._picks: Picks = picks or {option.key: option.key for option in options}
        self.cards = OptionCards(theme, options, label, across=across)
        self._message = MessageLine(theme)
        self._message.setVisible(False)
        inside = column(self, 4)
        inside.addWidget(self.cards)
        inside.addWidget(self._message)
        self.cards.chosen.connect(self.left)

    @property
    def label(self) -> str:
        """Give the words of the group."""
        return self._label

    def show_options(self, options: tuple[Option, ...]) -> None:
        """Say the same choices in other words."""
        chosen = self.cards.current
        self.cards.show_options(options)
        self.cards.show_current(chosen)

    def value(self) -> Value:
        """Return what the chosen card stands for."""
        return self._picks.get(self.cards.current)

    def show_value(self, value: Value) -> None:
        """Choose without a signal."""
        self.cards.show_current(_key_of(self._picks, value))

    def show_may(self, *, may: bool) -> None:
        """Let it be changed, or only be read."""
        self.cards.setEnabled(may)

    def show_refusal(self, sentence: str) -> None:
        """Say what is wrong under the cards."""
        _tell(self._message, sentence)

    def has_caret(self) -> bool:
        """Tell that a choice is never half made."""
        return False


def _key_of(picks: Picks, value: Value) -> str:
    return next((key for key, stands in picks.items() if stands == value), "")


def _tell(line: MessageLine, sentence: str) -> None:
    line.setVisible(bool(sentence))
    if sentence:
        line.show_message(Tone.BAD, sentence)
    else:
        line.clear()
