"""Photos that are on their way, and sentences about those that cannot be."""

from functools import partial

from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from desktop_app.ui.screens.visit.photo_desk import Arrival, PhotoDesk
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import column, discard, ground, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

_BAR = 120


class ArrivalList(QWidget):
    """One line for all that come, one for each that cannot; takes no room while nothing does."""

    def __init__(self, theme: Theme, photos: PhotoDesk) -> None:
        super().__init__()
        self._theme, self._photos = theme, photos
        self._told: dict[int, tuple[Arrival, QFrame]] = {}
        self._words = TextLabel(theme, "", TextStyle.BODY).elided()
        self._bar = QProgressBar()
        self._coming = self._progress()
        self._lines = column(self, 6)
        self._lines.addWidget(self._coming)
        photos.arriving.connect(self.show_arrivals)
        self.show_arrivals()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Give what is said of photos that could not be taken."""
        return tuple(one.sentence for one, _ in self._told.values())

    @property
    def words(self) -> str:
        """Give what is said of photos that are on their way, empty while there are none."""
        return self._words.text()

    def show_arrivals(self) -> None:
        """Show what is on its way now."""
        arrivals = self._photos.arrivals
        self._show_coming([one for one in arrivals if not one.sentence])
        failed = {one.number: one for one in arrivals if one.sentence}
        for number in set(self._told) - set(failed):
            discard(self._told.pop(number)[1])
        for number in set(failed) - set(self._told):
            line = self._line(failed[number])
            self._told[number] = failed[number], line
            self._lines.addWidget(line)
        self.setVisible(bool(arrivals))

    def _show_coming(self, coming: list[Arrival]) -> None:
        words = _words(coming)
        self._coming.setVisible(bool(coming))
        self._words.show_text(words)
        self._bar.setAccessibleName(words)

    def _progress(self) -> QFrame:
        frame = ground(Token.SURFACE_ALT)
        line = row(frame, 10, (12, 6, 8, 6))
        line.addWidget(self._words, 1)
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(_BAR)
        self._bar.setTextVisible(False)
        line.addWidget(self._bar)
        return frame

    def _line(self, one: Arrival) -> QFrame:
        frame = ground(Token.BAD_SOFT)
        line = row(frame, 10, (12, 6, 8, 6))
        line.addWidget(IconLabel(self._theme, Icon.CIRCLE_ALERT, Token.BAD, 20))
        line.addWidget(TextLabel(self._theme, one.sentence, TextStyle.BODY).wrapped(), 1)
        shut = Button(self._theme, "Mengerti").sized(TOUCH)
        shut.clicked.connect(partial(self._photos.dismiss, one.number))
        line.addWidget(shut)
        return frame


def _words(coming: list[Arrival]) -> str:
    match coming:
        case []:
            return ""
        case [one]:
            return f"{one.name}: sedang disiapkan"
        case _:
            return f"{len(coming)} foto sedang disiapkan"
