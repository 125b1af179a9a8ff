"""Tabs with counts over a list."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import block, rounded

HEIGHT = 40
_MARGIN = 11
_BOX = 17


class Tab(Struct, frozen=True):
    """One tab; a count of None shows no box."""

    key: str
    label: str
    count: int | None = None


class TabStrip(QWidget):
    """One tab is open; arrows move, the line under it is 2 px."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tabs: tuple[Tab, ...], words: str = "") -> None:
        super().__init__()
        self._buttons: dict[str, _TabButton] = {}
        self._group = PickGroup(self, numbers=False)
        self._group.picked.connect(self.chosen)
        self.setAccessibleName(words)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = row(self, 0)
        for tab in tabs:
            self._buttons[tab.key] = _TabButton(theme, tab)
            layout.addWidget(self._buttons[tab.key])
            self._group.add(tab.key, self._buttons[tab.key])
        self._group.show_current(tabs[0].key if tabs else "")

    @property
    def current(self) -> str:
        """Give the key of the open tab."""
        return self._group.current

    def show_current(self, key: str) -> None:
        """Open a tab without a signal."""
        self._group.show_current(key)

    def focus_current(self) -> None:
        """Put the focus where Tab would put it."""
        self._group.focus_current()

    def show_counts(self, counts: dict[str, int]) -> None:
        """Write counts by key; the tabs grow and shrink with them."""
        for key, count in counts.items():
            self._buttons[key].show_count(count)


class _TabButton(QAbstractButton):
    """One tab."""

    def __init__(self, theme: Theme, tab: Tab) -> None:
        super().__init__()
        self._theme = theme
        self._tab = tab
        self._count = tab.count
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def show_count(self, count: int) -> None:
        """Write another count."""
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for words and count box."""
        box = 8 + self._box_width() if self._count is not None else 0
        return QSize(round(self._words_width()) + round(box) + 2 * _MARGIN, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never give way: words on tabs are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words, count box and the line of the open tab."""
        painter = QPainter(self)
        ink = Token.PRIMARY if self.isChecked() else Token.INK
        ink = ink if self.isChecked() or self.underMouse() else Token.INK_2
        style = TextStyle.BODY_STRONG if self.isChecked() else TextStyle.BODY_MEDIUM
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(ink))
        area = QRectF(_MARGIN, 0, self._words_width() + 2, HEIGHT)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._tab.label)
        if self._count is not None:
            self._paint_count(painter)
        if self.isChecked():
            line = QRectF(0, HEIGHT - 2, self.width(), 2)
            block(painter, line, self._theme.color(Token.PRIMARY))

    def _paint_count(self, painter: QPainter) -> None:
        open_ = self.isChecked()
        left = round(_MARGIN + self._words_width() + 8)
        rect = QRectF(left, (HEIGHT - _BOX) // 2, round(self._box_width()), _BOX)
        face = self._theme.color(Token.PRIMARY_SOFT if open_ else Token.IDLE_SOFT)
        rounded(painter, rect, 3.0, face, QPen(Qt.PenStyle.NoPen))
        painter.setFont(self._theme.font(TextStyle.SECOND_STRONG))
        painter.setPen(self._theme.color(Token.PRIMARY if open_ else Token.INK_2))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._count))

    def _words_width(self) -> float:
        metrics = QFontMetricsF(self._theme.font(TextStyle.BODY_STRONG))
        return metrics.horizontalAdvance(self._tab.label)

    def _box_width(self) -> float:
        metrics = QFontMetricsF(self._theme.font(TextStyle.SECOND_STRONG))
        return max(_BOX, metrics.horizontalAdvance(str(self._count)) + 10)

    def _name(self) -> None:
        count = "" if self._count is None else f", {self._count}"
        self.setAccessibleName(f"{self._tab.label}{count}")
