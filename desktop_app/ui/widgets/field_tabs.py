"""Five wide tabs under a head, each with a number and how it stands."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import rounded

HEIGHT = 52
LOW_HEIGHT = 46
_BOX = 22
_GAP = 10


class FieldTab(Struct, frozen=True):
    """A tab's key and words; Alt and its place open it."""

    key: str
    label: str


class FieldTabs(QWidget):
    """Shares the width evenly; what does not fit is left out from the right."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tabs: tuple[FieldTab, ...], words: str) -> None:
        super().__init__()
        self._group = PickGroup(self, follow=False, numbers=False)
        self._buttons: dict[str, _Tab] = {}
        self.setAccessibleName(words)
        self.setFixedHeight(HEIGHT)
        layout = row(self, 0)
        for at, tab in enumerate(tabs, 1):
            button = _Tab(theme, tab, at)
            self._buttons[tab.key] = button
            self._group.add(tab.key, button)
            layout.addWidget(button, 1)
            button.clicked.connect(lambda _on=False, key=tab.key: self.chosen.emit(key))
        self._group.show_current(tabs[0].key)

    @property
    def current(self) -> str:
        """Give the key of the open tab."""
        return self._group.current

    def show_current(self, key: str) -> None:
        """Mark a tab as open without a signal."""
        self._group.show_current(key)

    def show_standing(self, key: str, words: str) -> None:
        """Say how a tab stands, such as "8 dari 12"."""
        self._buttons[key].show_standing(words)

    def button(self, key: str) -> QAbstractButton:
        """Give a tab, for whoever taps it."""
        return self._buttons[key]


class _Tab(QAbstractButton):
    """Dark when open."""

    def __init__(self, theme: Theme, tab: FieldTab, place: int) -> None:
        super().__init__()
        self._theme, self._tab, self._place = theme, tab, place
        self._standing = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(f"Alt {place}")
        self.show_standing("")

    def show_standing(self, words: str) -> None:
        """Write how it stands behind the label."""
        self._standing = words
        self.setAccessibleName(f"{self._tab.label} {words}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Give way to the others."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, number, label and standing in the middle."""
        painter = QPainter(self)
        on = self.isChecked()
        painter.fillRect(self.rect(), self._theme.color(Token.PRIMARY if on else Token.SURFACE))
        line = self._theme.color(Token.LINE_STRONG)
        painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), line)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), line)
        ink = self._theme.color(Token.ON_PRIMARY if on else Token.INK)
        left, wide, shows_all = self._shares()
        box = QRectF(left, (self.height() - _BOX) / 2, _BOX, _BOX)
        rounded(painter, box, 4.0, None, QPen(ink, 1))
        painter.setPen(ink)
        painter.setFont(self._theme.font(TextStyle.SECOND_MEDIUM))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._place))
        words = QRectF(left + _BOX + _GAP, 0, self.width(), self.height())
        painter.setFont(self._theme.font(TextStyle.BODY_STRONG))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._tab.label)
        if shows_all and self._standing:
            words.setLeft(left + wide + _GAP)
            painter.setFont(self._theme.font(TextStyle.SECOND_MEDIUM))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._standing)

    def _shares(self) -> tuple[float, float, bool]:
        """Return where the middle part begins, its width, and whether the standing fits."""
        label = QFontMetricsF(self._theme.font(TextStyle.BODY_STRONG))
        after = QFontMetricsF(self._theme.font(TextStyle.SECOND_MEDIUM))
        wide = _BOX + _GAP + label.horizontalAdvance(self._tab.label)
        whole = wide + (_GAP + after.horizontalAdvance(self._standing) if self._standing else 0)
        shows_all = whole <= self.width() - 12
        return (self.width() - (whole if shows_all else wide)) / 2, wide, shows_all
