"""The share of steps within their standard, month by month."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.services.book import OnTime
from desktop_app.core.wording.dates import brief_month
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import OVER_STRIPE, block, hairline, hatch, outline

HEIGHT = 132
FEW = 5
"""Below so many steps a share would mislead: the steps are counted instead."""
_LEFT, _RIGHT, _AXIS = 12, 12, 34
_WORDS = 20
_WIDE = 44.0
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_MARKS = (100, 50, 0)


class MonthBars(QWidget):
    """Green is within the standard, hatched red is past it; a share stands over each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._months: tuple[OnTime, ...] = ()
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room for six months."""
        return QSize(300, HEIGHT)

    def show_months(self, months: Sequence[OnTime]) -> None:
        """Draw these, oldest at the left."""
        self._months = tuple(months)
        told = "; ".join(_told(month) for month in months)
        self.setAccessibleName(f"Tepat waktu per bulan: {told}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grid, then the bars over it."""
        painter = QPainter(self)
        area = self.rect().toRectF().adjusted(_LEFT + _AXIS, _WORDS + 8, -_RIGHT, -_WORDS - 6)
        self._paint_grid(painter, area)
        slot = area.width() / max(1, len(self._months))
        for at, month in enumerate(self._months):
            room = QRectF(area.left() + at * slot, area.top(), slot, area.height())
            self._paint_month(painter, room, month)

    def _paint_grid(self, painter: QPainter, area: QRectF) -> None:
        for mark in _MARKS:
            y = area.bottom() - area.height() * mark / 100
            hairline(
                painter, QRectF(area.left(), y, area.width(), 1), self._theme.color(Token.LINE)
            )
            words = QRectF(_LEFT, y - _WORDS / 2, _AXIS - 8, _WORDS)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._write(painter, words, str(mark), Token.INK_2, side)

    def _paint_month(self, painter: QPainter, room: QRectF, month: OnTime) -> None:
        name = QRectF(room.left(), room.bottom() + 4, room.width(), _WORDS)
        self._write(painter, name, brief_month(month.month.first()), Token.INK_2, _MIDDLE)
        over = QRectF(room.left(), room.top() - _WORDS - 2, room.width(), _WORDS)
        self._write(painter, over, _share(month), Token.INK, _MIDDLE)
        if month.measured:
            wide = min(_WIDE, room.width() - 8)
            left = room.center().x() - wide / 2
            self._paint_bar(painter, QRectF(left, room.top(), wide, room.height()), month)

    def _paint_bar(self, painter: QPainter, whole: QRectF, month: OnTime) -> None:
        late = whole.height() * (1 - month.on_time / month.measured)
        block(painter, whole.adjusted(0, late, 0, 0), self._theme.color(Token.OK_FILL))
        if late:
            past = QRectF(whole.left(), whole.top(), whole.width(), late)
            hatch(painter, past, self._theme.color(Token.BAD_FILL), OVER_STRIPE)
            outline(painter, past, self._theme.color(Token.BAD_FILL), 1)

    def _write(
        self, painter: QPainter, room: QRectF, text: str, ink: Token, side: Qt.AlignmentFlag
    ) -> None:
        style = TextStyle.BODY_STRONG if ink is Token.INK else TextStyle.SECOND
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(ink))
        painter.drawText(room, side, text)


def _share(month: OnTime) -> str:
    if not month.measured:
        return "–"
    if month.measured < FEW:
        return f"{month.on_time}/{month.measured}"
    return f"{round(100 * month.on_time / month.measured)}%"


def _told(month: OnTime) -> str:
    if not month.measured:
        return f"{month.month} belum ada"
    counted = f"{month.on_time} dari {month.measured} langkah"
    share = "" if month.measured < FEW else f"{_share(month)}, "
    return f"{month.month} {share}{counted}"
