"""How each step stood against its standard, one line a step."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.services.book import StepTotal
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import discard
from desktop_app.ui.widgets.strokes import OVER_STRIPE, block, hatch, rounded

LINE, HEAD = 46, 26
FEW = 5
"""Below so many cases a share would mislead: the cases are counted instead."""
_MARK, _TITLE, _RIGHT = 12, 46, 12
_COLUMNS = (("Baku", 74), ("Nilai tengah", 92), ("Terlama", 92), ("Jeda", 84))
_BAR = 170


class StepTimes(QWidget):
    """Head and lines; green is within the standard, hatched red past it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 4, 0, 8)
        self._lines.setSpacing(0)
        self._lines.addWidget(_Head(theme))
        self._lines.addStretch(1)

    def show_steps(self, steps: tuple[StepTotal, ...]) -> None:
        """Draw these steps."""
        for old in self.findChildren(StepTimeLine):
            self._lines.removeWidget(old)
            discard(old)
        for place, step in enumerate(steps, 1):
            self._lines.insertWidget(place, StepTimeLine(self._theme, step))


class _Head(QWidget):
    """The names of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the names over their columns."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(TextStyle.SECOND_STRONG))
        painter.setPen(self._theme.color(Token.INK_2))
        left_side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(_TITLE, 0, 120, HEAD), left_side, "Langkah")
        bar = QRectF(_bar_left(self.width()), 0, _BAR, HEAD)
        painter.drawText(bar, left_side, "Dalam waktu baku")
        for area, (name, _) in zip(_areas(self.width(), HEAD), _COLUMNS, strict=True):
            painter.drawText(area, _right(), name)


class StepTimeLine(QWidget):
    """One step: number, title, share in time, standard, median, longest, pause."""

    def __init__(self, theme: Theme, step: StepTotal) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        self.setFixedHeight(LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words())

    def sizeHint(self) -> QSize:
        """Ask for room for every column."""
        return QSize(640, LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        block(painter, QRectF(0, 0, self.width(), 1), self._theme.color(Token.LINE))
        self._paint_step(painter)
        self._paint_share(painter)
        step = self._step
        texts = (step.standard, step.median, step.longest, step.mean_pause)
        for place, (area, text) in enumerate(zip(_areas(self.width(), LINE), texts, strict=True)):
            style = TextStyle.BODY_STRONG if place == 1 else TextStyle.BODY
            ink = Token.INK if place else Token.INK_2
            self._take(painter, style, ink)
            painter.drawText(area, _right(), text or "–")

    def _paint_step(self, painter: QPainter) -> None:
        box = QRectF(_MARK, (LINE - 24) / 2, 24, 24)
        line = QPen(self._theme.color(Token.LINE_STRONG), 1)
        rounded(painter, box, 4.0, self._theme.color(Token.SURFACE), line)
        middle = Qt.AlignmentFlag.AlignCenter
        self._take(painter, TextStyle.BODY_STRONG, Token.INK)
        painter.drawText(box, middle, str(self._step.number))
        room = QRectF(_TITLE, 0, _bar_left(self.width()) - _TITLE - 12, LINE)
        self._take(painter, TextStyle.BODY_MEDIUM, Token.INK)
        title = painter.fontMetrics().elidedText(
            self._step.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side, title)

    def _paint_share(self, painter: QPainter) -> None:
        left, step = _bar_left(self.width()), self._step
        track = QRectF(left, 12, _BAR, 10)
        block(painter, track, self._theme.color(Token.TRACK))
        if step.cases:
            within = _BAR * (step.cases - step.late) / step.cases
            block(painter, QRectF(left, 12, within, 10), self._theme.color(Token.OK_FILL))
            over = QRectF(left + within, 12, _BAR - within, 10)
            hatch(painter, over, self._theme.color(Token.BAD_FILL), OVER_STRIPE)
        ink = Token.BAD if step.late else Token.INK_2
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        area = QRectF(left, 24, _BAR, 16)
        self._take(painter, TextStyle.SECOND, ink)
        painter.drawText(area, side, self._share_words())

    def _share_words(self) -> str:
        step = self._step
        if not step.cases:
            return "belum ada yang selesai"
        late = f"{step.late} lewat dari {step.cases}" if step.late else f"{step.cases} tepat waktu"
        if step.cases < FEW:
            return late
        return f"{round(100 * (step.cases - step.late) / step.cases)}% · {late}"

    def _words(self) -> str:
        step = self._step
        return (
            f"Langkah {step.number}, {step.title}, baku {step.standard}, {self._share_words()}, "
            f"nilai tengah {step.median or 'belum ada'}, terlama {step.longest or 'belum ada'}"
        )

    def _take(self, painter: QPainter, style: TextStyle, ink: Token) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(ink))


def _right() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def _bar_left(width: int) -> float:
    return width - _RIGHT - sum(room for _, room in _COLUMNS) - 12 - _BAR


def _areas(width: int, height: int) -> tuple[QRectF, ...]:
    left = width - _RIGHT - sum(room for _, room in _COLUMNS)
    areas: list[QRectF] = []
    for _, room in _COLUMNS:
        areas.append(QRectF(left, 0, room, height))
        left += room
    return tuple(areas)
