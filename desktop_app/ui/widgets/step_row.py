"""One step of the rail: number box, name, actual over standard."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.icons import TICK_STROKE
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import block, rounded

HEIGHT = 44
BOX = 24
_LEFT = 14
_NAME = 47
_RIGHT = 12
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


class StepPlace(StrEnum):
    """Where a step lies seen from the case."""

    DONE = "selesai"
    HERE = "di sini"
    AHEAD = "belum"


class StepLine(Struct, frozen=True):
    """What the rail tells of a step; `actual` is empty before it began."""

    number: int
    name: str
    actor: str
    standard: str
    place: StepPlace
    actual: str = ""


class StepRow(QAbstractButton):
    """A row of the rail; narrow, it is the number box alone."""

    def __init__(self, theme: Theme, line: StepLine) -> None:
        super().__init__()
        self._theme = theme
        self._line = line
        self._narrow = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        times = f"{line.actual} dari {line.standard}" if line.actual else line.standard
        self.setAccessibleName(f"Langkah {line.number}, {line.name}, {line.place}, {times}")

    @property
    def number(self) -> int:
        """Give the step's number."""
        return self._line.number

    @property
    def actual(self) -> str:
        """Give the time that stands over the standard."""
        return self._line.actual

    def show_actual(self, actual: str) -> None:
        """Draw another second; its name stays, or a screen reader would never be silent."""
        self._line = replace(self._line, actual=actual)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the number box alone, the rest as a tooltip."""
        self._narrow = narrow
        self.setToolTip(self.accessibleName() if narrow else "")
        self.update()

    def ring_rect(self) -> QRectF:
        """Give the part the focus ring goes round."""
        return QRectF(self.rect()).adjusted(7, 4, -7, -4)

    def sizeHint(self) -> QSize:
        """Ask for the row."""
        return QSize(60 if self._narrow else 200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark, box, and where there is room name and times."""
        painter = QPainter(self)
        here = self._line.place is StepPlace.HERE
        if here or (self.underMouse() and self.isEnabled()):
            face = Token.SELECT if here else Token.SURFACE_ALT
            painter.fillRect(self.rect(), self._theme.color(face))
        if here:
            mark = QRectF(0, 0, 3, self.height())
            block(painter, mark, self._theme.color(Token.PRIMARY))
        self._paint_box(painter)
        if not self._narrow:
            self._paint_name(painter, self.width() - _RIGHT - self._paint_times(painter))

    def _paint_box(self, painter: QPainter) -> None:
        left = (self.width() - BOX) / 2 if self._narrow else _LEFT
        rect = QRectF(left, (self.height() - BOX) / 2, BOX, BOX)
        match self._line.place:
            case StepPlace.DONE:
                self._fill(painter, rect, Token.PRIMARY_SOFT, Token.PRIMARY_SOFT)
                tick = rect.adjusted(5, 5, -5, -5)
                self._theme.paint_icon(painter, tick, Icon.CHECK, Token.PRIMARY, stroke=TICK_STROKE)
            case StepPlace.HERE:
                self._fill(painter, rect, Token.PRIMARY, Token.PRIMARY)
                self._paint_number(painter, rect, Token.ON_PRIMARY)
            case StepPlace.AHEAD:
                self._fill(painter, rect, Token.SURFACE, Token.LINE_STRONG)
                self._paint_number(painter, rect, Token.INK_2)

    def _paint_number(self, painter: QPainter, rect: QRectF, ink: Token) -> None:
        painter.setFont(self._theme.font(TextStyle.BODY_STRONG))
        painter.setPen(self._theme.color(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._line.number))

    def _fill(self, painter: QPainter, rect: QRectF, face: Token, line: Token) -> None:
        rounded(painter, rect, 4.0, self._theme.color(face), QPen(self._theme.color(line), 1))

    def _paint_times(self, painter: QPainter) -> int:
        standard, actual = self._line.standard, self._line.actual
        painter.setFont(self._theme.font(TextStyle.SECOND_STRONG))
        width = painter.fontMetrics().horizontalAdvance(actual)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        middle = self.height() / 2
        if actual:
            upper = QRectF(0, middle - 16, self.width() - _RIGHT, 16)
            painter.setPen(self._theme.color(Token.INK_2))
            painter.drawText(upper, right, actual)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(self._theme.color(Token.INK_2))
        top = middle - 1 if actual else middle - 8
        painter.drawText(QRectF(0, top, self.width() - _RIGHT, 16), right, standard)
        return max(width, painter.fontMetrics().horizontalAdvance(standard)) + 6

    def _paint_name(self, painter: QPainter, right: int) -> None:
        here = self._line.place is StepPlace.HERE
        painter.setFont(self._theme.font(TextStyle.BODY_STRONG if here else TextStyle.BODY_MEDIUM))
        ahead = self._line.place is StepPlace.AHEAD
        painter.setPen(self._theme.color(Token.INK_2 if ahead else Token.INK))
        area = QRectF(_NAME, 0, right - _NAME, self.height())
        painter.drawText(area, _WRAP, self._line.name)
