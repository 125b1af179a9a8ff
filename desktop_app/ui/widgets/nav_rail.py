"""The left rail: the places of the program and the way to lock it."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.key_hint import NAV_KEY, paint_key
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import block, rounded

WIDTH = 80
ITEM = 56
ITEM_COMPACT = 48


class NavItem(Struct, frozen=True):
    """One place: key for the program, word, icon and the number pressed with Ctrl."""

    key: str
    label: str
    icon: Icon
    number: str


class NavRail(QFrame):
    """Tells the place chosen; the window says which one is active."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, top: tuple[NavItem, ...], bottom: tuple[NavItem, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._items: dict[str, NavButton] = {}
        self._group = PickGroup(self, follow=False, numbers=False)
        self.setProperty("ground", Token.NAV.value)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Tempat kerja")
        whole = column(self, 0, (0, 12, 0, 6))
        mark = IconLabel(theme, Icon.MENARA, Token.BRICK, 32, "Loket Industri")
        whole.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addSpacing(8)
        for item in top:
            whole.addWidget(self._add(item))
        whole.addStretch(1)
        for item in bottom:
            whole.addWidget(self._add(item))

    def item(self, key: str) -> QAbstractButton:
        """Give an item by its key, for a tour by mouse."""
        return self._items[key]

    def show_active(self, key: str) -> None:
        """Mark the place that is open."""
        self._group.show_current(key)

    def show_badge(self, key: str, count: int) -> None:
        """Write how many things there wait for this person; 0 shows none."""
        self._items[key].show_badge(count)

    def set_compact(self, compact: bool) -> None:
        """Shrink the items and drop the numbers, where the window is low."""
        for item in self._items.values():
            item.set_compact(compact)

    def _add(self, item: NavItem) -> "NavButton":
        button = NavButton(self._theme, item)
        self._items[item.key] = button
        self._group.add(item.key, button)
        # Marked first: whoever hears of it may mark another place again.
        button.clicked.connect(lambda: self.chosen.emit(item.key))
        return button


class NavButton(QAbstractButton):
    """One item of the rail."""

    ring_token = Token.FOCUS_NAV

    def __init__(self, theme: Theme, item: NavItem) -> None:
        super().__init__()
        self._theme = theme
        self._item = item
        self._badge = 0
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(item.label)
        self.set_compact(compact=False)

    def show_badge(self, count: int) -> None:
        """Write a count at the icon; 0 shows none."""
        self._badge = count
        words = f"{self._item.label}, {count} menunggu" if count else self._item.label
        self.setAccessibleName(words)
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Take the lower height without the number."""
        self._compact = compact
        self.setFixedHeight(ITEM_COMPACT if compact else ITEM)
        self.update()

    def ring_rect(self) -> QRectF:
        """Give the part the focus ring goes round."""
        return QRectF(self.rect()).adjusted(7, 5, -5, -5)

    def sizeHint(self) -> QSize:
        """Ask for the width of the rail."""
        return QSize(WIDTH, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark, number, icon, word and badge."""
        painter = QPainter(self)
        active = self.isChecked()
        if active:
            painter.fillRect(self.rect(), self._theme.color(Token.NAV_ACTIVE))
            mark = QRectF(0, 0, 3, self.height())
            block(painter, mark, self._theme.color(Token.NAV_MARK))
        ink = Token.NAV_INK if active or self.underMouse() else Token.NAV_DIM
        top = 6.0 if self._compact else 10.0
        icon = QRectF(self.width() / 2 - 10, top, 20, 20)
        self._theme.paint_icon(painter, icon, self._item.icon, ink)
        painter.setFont(self._theme.font(TextStyle.SECOND_MEDIUM))
        painter.setPen(self._theme.color(ink))
        word = QRectF(0, top + 22, self.width(), 16)
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, self._item.label)
        if not self._compact:
            number = QRectF(9, 6, 15, 15)
            paint_key(painter, number, self._theme, self._item.number, NAV_KEY)
        if self._badge:
            self._paint_badge(painter, icon)

    def _paint_badge(self, painter: QPainter, icon: QRectF) -> None:
        words = str(self._badge) if self._badge < 100 else "99+"  # noqa: PLR2004
        painter.setFont(self._theme.font(TextStyle.KEY))
        width = max(17, painter.fontMetrics().horizontalAdvance(words) + 8)
        rect = QRectF(icon.right() - 1, icon.top() - 4, width, 16)
        none = QPen(Qt.PenStyle.NoPen)
        rounded(painter, rect, 3.0, self._theme.color(Token.NAV_MARK), none)
        painter.setPen(self._theme.color(Token.NAV))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
