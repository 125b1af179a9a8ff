"""The segmented control: two to five choices in one row."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import row
from desktop_app.ui.widgets.key_hint import HEIGHT, PLAIN_KEY, key_width, paint_key
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import block, rounded

_MARGIN = 12
_GAP = 8
_ICON = 16


class Segment(Struct, frozen=True):
    """One choice: its key for the program and its words for people."""

    key: str
    label: str
    icon: Icon | None = None
    hint: str = ""


class SegmentedControl(QWidget):
    """Exactly one segment is active; arrows and number keys choose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, segments: tuple[Segment, ...], words: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._group = PickGroup(self)
        self._group.picked.connect(self.chosen)
        self.setAccessibleName(words)
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = row(self, 0, (1, 1, 1, 1))
        self._fill(layout, segments)

    @property
    def current(self) -> str:
        """Give the key of the active segment."""
        return self._group.current

    def show_current(self, key: str) -> None:
        """Make a segment active without a signal."""
        self._group.show_current(key)

    def focus_current(self) -> None:
        """Put the focus where Tab would put it."""
        self._group.focus_current()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame round all segments."""
        pen = QPen(self._theme.color(Token.LINE_STRONG), 1)
        face = self._theme.color(Token.SURFACE if self.isEnabled() else Token.SURFACE_ALT)
        rounded(QPainter(self), QRectF(self.rect()), 4.0, face, pen)

    def _fill(self, layout: QHBoxLayout, segments: tuple[Segment, ...]) -> None:
        for number, segment in enumerate(segments):
            button = SegmentButton(self._theme, segment, first=number == 0)
            layout.addWidget(button)
            self._group.add(segment.key, button)
        self._group.show_current(segments[0].key if segments else "")


class SegmentButton(QAbstractButton):
    """One segment; the first has no line at its left."""

    def __init__(self, theme: Theme, segment: Segment, *, first: bool) -> None:
        super().__init__()
        self._theme = theme
        self._segment = segment
        self._first = first
        self.setAccessibleName(segment.label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Ask for the room of the active form, so that choosing never moves."""
        return QSize(round(self._content()) + 2 * _MARGIN, 30)

    def minimumSizeHint(self) -> QSize:
        """Never give way: words on segments are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, dividing line, icon, words and key."""
        painter = QPainter(self)
        ground = self._ground()
        if ground is not None:
            painter.fillPath(self._shape(), self._theme.color(ground))
        if not self._first:
            line = QRectF(0, 0, 1, self.height())
            block(painter, line, self._theme.color(Token.LINE_STRONG))
        self._paint_words(painter)

    def _ground(self) -> Token | None:
        if not self.isEnabled():
            return Token.SURFACE_SUNK if self.isChecked() else None
        if self.isChecked():
            return Token.PRIMARY_SOFT
        return Token.SURFACE_ALT if self.underMouse() else None

    def _ink(self) -> Token:
        if not self.isEnabled():
            return Token.INK_2 if self.isChecked() else Token.INK_3
        return Token.PRIMARY if self.isChecked() else Token.INK

    def _paint_words(self, painter: QPainter) -> None:
        ink = self._ink()
        left = (self.width() - self._content()) / 2
        if self._segment.icon:
            area = QRectF(left, 0, _ICON, self.height())
            self._theme.paint_icon(painter, area, self._segment.icon, ink)
            left += _ICON + _GAP
        strong = TextStyle.BODY_STRONG if self.isChecked() else TextStyle.BODY_MEDIUM
        painter.setFont(self._theme.font(strong))
        painter.setPen(self._theme.color(ink))
        room = self._words_width()
        area = QRectF(left, 0, room + 2, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._segment.label)
        if self._segment.hint:
            top = (self.height() - HEIGHT) // 2
            width = key_width(self._theme, self._segment.hint)
            rect = QRectF(round(left + room + _GAP), top, width, HEIGHT)
            paint_key(painter, rect, self._theme, self._segment.hint, PLAIN_KEY)

    def _words_width(self) -> float:
        metrics = QFontMetricsF(self._theme.font(TextStyle.BODY_STRONG))
        return metrics.horizontalAdvance(self._segment.label)

    def _content(self) -> float:
        hint = self._segment.hint
        icon = _ICON + _GAP if self._segment.icon else 0
        key = key_width(self._theme, hint) + _GAP if hint else 0
        return icon + self._words_width() + key

    def _shape(self) -> QPainterPath:
        rect = QRectF(self.rect())
        if not self._first:
            rect = rect.adjusted(1, 0, 0, 0)
        path = QPainterPath(QPointF(0, 0))
        path.addRoundedRect(rect, 3, 3)
        return path
