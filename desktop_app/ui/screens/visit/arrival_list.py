"""Photos that are on their way, and sentences about those that cannot be."""

from functools import partial

from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from desktop_app.ui.screens.visit.photo_desk import Arrival, PhotoDesk
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.badge_button import TOUCH
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.room import empty

_BAR = 120


class ArrivalList(QWidget):
    """Takes no room while nothing arrives."""

    def __init__(self, theme: Theme, photos: PhotoDesk) -> None:
        super().__init__()
        self._theme, self._photos = theme, photos
        self._shown: tuple[Arrival, ...] = ()
        self._lines = column(self, 6)
        photos.arriving.connect(self.show_arrivals)
        self.show_arrivals()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Give what is said of photos that could not be taken."""
        return tuple(one.sentence for one in self._shown if one.sentence)

    def show_arrivals(self) -> None:
        """Show what is on its way now."""
        arrivals = self._photos.arrivals
        self.setVisible(bool(arrivals))
        if arrivals == self._shown:
            return
        self._shown = arrivals
        empty(self._lines)
        for one in arrivals:
            self._lines.addWidget(self._line(one))

    def _line(self, one: Arrival) -> QFrame:
        frame = ground(Token.BAD_SOFT if one.sentence else Token.SURFACE_ALT)
        line = row(frame, 10, (12, 6, 8, 6))
        if one.sentence:
            line.addWidget(IconLabel(self._theme, Icon.CIRCLE_ALERT, Token.BAD, 20))
            line.addWidget(TextLabel(self._theme, one.sentence, TextStyle.BODY).wrapped(), 1)
            shut = Button(self._theme, "Mengerti").sized(TOUCH)
            shut.clicked.connect(partial(self._photos.dismiss, one.number))
            line.addWidget(shut)
            return frame
        words = f"{one.name}: sedang disiapkan"
        line.addWidget(TextLabel(self._theme, words, TextStyle.BODY).elided(), 1)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setFixedWidth(_BAR)
        bar.setTextVisible(False)
        bar.setAccessibleName(words)
        line.addWidget(bar)
        return frame
