"""The way in: the Menara at the left, who is asked for at the right."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app import __version__
from desktop_app.ui.main_window.tower import Tower
from desktop_app.ui.main_window.waiting import Waiting
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, ground, row
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text_label import TextLabel

PICTURE, PICTURE_SHARE = 430, 0.315
FOOT = 26


class EntryFrame(QWidget):
    """Stands before anything slow is loaded; `painted` fires once, when it is seen."""

    painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_painted = False
        self._picture = Tower(theme)
        self._counter = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2)
        self._counter_icon = IconLabel(theme, Icon.MONITOR, Token.INK_2, 14)
        self.waiting = Waiting(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.waiting)
        self._build()

    @property
    def page(self) -> QWidget | None:
        """Give what is asked now."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Ask something else; what was asked before is gone."""
        old = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if old is not None and old is not self.waiting:
            self._pages.removeWidget(old)
            old.deleteLater()

    def show_waiting(self, words: str) -> None:
        """Say calmly what is under way."""
        self.waiting.show_words(words)
        self._pages.setCurrentWidget(self.waiting)

    def show_counter(self, name: str) -> None:
        """Write at which counter this computer stands."""
        self._counter.show_text(name)
        for part in (self._counter, self._counter_icon):
            part.setVisible(bool(name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is seen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture its share of the width."""
        super().resizeEvent(event)
        self._picture.setFixedWidth(min(PICTURE, round(self.width() * PICTURE_SHARE)))

    def _build(self) -> None:
        title = TextLabel(self._theme, "Loket Industri", TextStyle.KPI, Token.NAV_INK)
        words = "Pendampingan Izin Usaha Industri\ndan Izin Perluasan Industri"
        second = TextLabel(self._theme, words, TextStyle.BODY_LARGE, Token.NAV_DIM)
        second.setFixedHeight(44)
        over = column(self._picture, 8, (40, 40, 24, 0))
        over.addWidget(title)
        over.addWidget(second)
        over.addStretch(1)
        across = row(self, 0)
        across.addWidget(self._picture)
        right = column()
        right.addWidget(self._pages, 1)
        right.addWidget(self._foot())
        across.addLayout(right, 1)

    def _foot(self) -> QWidget:
        foot = ground(Token.BG, "top")
        foot.setFixedHeight(FOOT)
        across = row(foot, 7, (12, 0, 12, 0))
        across.addWidget(self._counter_icon)
        across.addWidget(self._counter)
        across.addSpacing(16)
        across.addWidget(IconLabel(self._theme, Icon.HARD_DRIVE, Token.INK_2, 14))
        here = "Data hanya ada di komputer ini. Bekerja tanpa internet."
        across.addWidget(TextLabel(self._theme, here, TextStyle.SECOND, Token.INK_2))
        across.addStretch(1)
        version = f"Versi {__version__}"
        across.addWidget(TextLabel(self._theme, version, TextStyle.SECOND, Token.INK_2))
        self.show_counter("")
        return foot
