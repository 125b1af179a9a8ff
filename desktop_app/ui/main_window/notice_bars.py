"""Sentences over every page, each with its own way to be put away."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.banner import Banner, BannerText
from desktop_app.ui.widgets.boxes import column, discard

REMINDER = BannerText(
    Tone.INFO,
    "Kode pemulihan belum dicatat.",
    "Tanpa kode itu, data tidak bisa dibuka di komputer lain.",
    "Catat sekarang",
    icon=Icon.KEY_ROUND,
)


class NoticeBars(QFrame):
    """One bar for each sentence; takes no room where there is nothing to say."""

    put_away = Signal(str)
    code_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: dict[str, Banner] = {}
        self._reminder = Banner(theme)
        self._reminder.acted.connect(self.code_wanted)
        self.setProperty("ground", Token.SURFACE.value)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = column(self, 6, (16, 8, 16, 8))
        self._column.addWidget(self._reminder)
        self._fit()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Give what is said, the reminder left out."""
        return tuple(self._bars)

    def bar(self, sentence: str) -> Banner:
        """Give the bar of a sentence."""
        return self._bars[sentence]

    @property
    def reminder(self) -> Banner:
        """Give the bar that reminds of the recovery code."""
        return self._reminder

    def show_sentences(self, sentences: Iterable[str]) -> None:
        """Say each sentence under the others, none twice."""
        for sentence in sentences:
            if sentence not in self._bars:
                bar = Banner(self._theme)
                bar.show_banner(BannerText(Tone.WARN, "", sentence, action="Mengerti"))
                bar.acted.connect(partial(self._put_away, sentence))
                self._bars[sentence] = bar
                self._column.addWidget(bar)
        self._fit()

    def show_reminder(self, *, shown: bool) -> None:
        """Remind of the recovery code, or stop."""
        if shown:
            self._reminder.show_banner(REMINDER)
        else:
            self._reminder.clear()
        self._fit()

    def _put_away(self, sentence: str) -> None:
        bar = self._bars.pop(sentence)
        self._column.removeWidget(bar)
        discard(bar)
        self._fit()
        self.put_away.emit(sentence)

    def _fit(self) -> None:
        self.setVisible(bool(self._bars) or self._reminder.isVisibleTo(self))
