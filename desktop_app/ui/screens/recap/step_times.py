"""How each step stood against its standard, one line a step."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.services.book import StepTotal
from desktop_app.ui.screens.recap.step_chart import paint_grid, paint_head, paint_spread
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import discard
from desktop_app.ui.widgets.strokes import rounded
from desktop_app.ui.widgets.text_label import TextLabel

LINE, HEAD = 44, 30
FEW = 5
"""Below so many cases a share would mislead: the cases are counted instead."""
WORST, OFTEN = 2, 0.15
"""So many steps stand out, when more than this part of their cases was late."""
TWICE = 2
"""One late case is chance: a step stands out from the second on."""
_MARK, _TITLE, _RIGHT = 12, 46, 12
_TITLE_WIDTH, _GAP = 190, 28
_COLUMNS = (("Nilai tengah", 88), ("Baku", 72), ("Terlama", 76), ("Tepat waktu", 92))


class StepTimes(QWidget):
    """Head, lines and one sentence; each step is measured by its own standard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 4, 0, 8)
        self._lines.setSpacing(0)
        self._lines.addWidget(_Head(theme))
        self._told = TextLabel(theme, "", TextStyle.SECOND, Token.INK_2).wrapped()
        self._told.setContentsMargins(_MARK, 10, _RIGHT, 4)
        self._lines.addWidget(self._told)
        self._lines.addStretch(1)

    def show_steps(self, steps: tuple[StepTotal, ...]) -> None:
        """Draw these steps."""
        for old in self.findChildren(StepTimeLine):
            self._lines.removeWidget(old)
            discard(old)
        worst = _worst(steps)
        for at, step in enumerate(steps, 1):
            line = StepTimeLine(self._theme, step, stands_out=step.number in worst)
            self._lines.insertWidget(at, line)
        past = "Arsir merah adalah bagian yang melewati standar."
        self._told.show_text(f"{worst_words(steps)}{past}")


class _Head(QWidget):
    """The names of the columns over the axis and the figures."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the names over their columns."""
        painter = QPainter(self)
        paint_head(painter, _chart(self.width(), HEAD), self._theme)
        painter.setFont(self._theme.font(TextStyle.SECOND_STRONG))
        painter.setPen(self._theme.color(Token.INK_2))
        painter.drawText(QRectF(_TITLE, 0, 120, HEAD), Qt.AlignmentFlag.AlignVCenter, "Langkah")
        for area, (name, _) in zip(_areas(self.width(), HEAD), _COLUMNS, strict=True):
            painter.drawText(area, _right(), name)


class StepTimeLine(QWidget):
    """One step: number, title, its times on the axis, the figures."""

    def __init__(self, theme: Theme, step: StepTotal, *, stands_out: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        self._stands_out = stands_out
        self.setFixedHeight(LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words())
        self.setToolTip(f"{self._share_words()}. Jeda rata-rata {step.mean_pause or '–'}.")

    def sizeHint(self) -> QSize:
        """Ask for room for every column."""
        return QSize(700, LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        if self._stands_out:
            ground = self._theme.color(Token.WARN_SOFT)
            painter.fillRect(self.rect().adjusted(_MARK - 6, 1, 6 - _RIGHT, -1), ground)
        self._paint_step(painter)
        chart = _chart(self.width(), LINE)
        paint_grid(painter, chart, self._theme)
        if self._step.spread is not None:
            paint_spread(painter, chart, self._theme, self._step.spread)
        self._paint_figures(painter)

    def _paint_step(self, painter: QPainter) -> None:
        box = QRectF(_MARK, (LINE - 24) / 2, 24, 24)
        line = QPen(self._theme.color(Token.LINE_STRONG), 1)
        rounded(painter, box, 4.0, self._theme.color(Token.SURFACE), line)
        self._take(painter, TextStyle.BODY_STRONG, Token.INK)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._step.number))
        room = QRectF(_TITLE, 0, _TITLE_WIDTH, LINE)
        self._take(painter, TextStyle.BODY_MEDIUM, Token.INK)
        title = painter.fontMetrics().elidedText(
            self._step.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_figures(self, painter: QPainter) -> None:
        step = self._step
        late = Token.WARN if self._stands_out else Token.INK
        looks = (
            (step.median, TextStyle.BODY_STRONG, Token.INK),
            (step.standard, TextStyle.BODY, Token.INK_2),
            (step.longest, TextStyle.BODY, Token.INK),
            (self._on_time(), TextStyle.BODY_STRONG, late),
        )
        for area, (text, style, ink) in zip(_areas(self.width(), LINE), looks, strict=True):
            self._take(painter, style, ink)
            painter.drawText(area, _right(), text or "–")

    def _on_time(self) -> str:
        step = self._step
        if not step.cases:
            return ""
        on_time = step.cases - step.late
        if step.cases < FEW:
            return f"{on_time} dari {step.cases}"
        return f"{round(100 * on_time / step.cases)}%"

    def _share_words(self) -> str:
        step = self._step
        if not step.cases:
            return "Belum ada yang selesai"
        late = f"{step.late} lewat dari {step.cases}" if step.late else f"{step.cases} tepat waktu"
        return late if step.cases < FEW else f"{self._on_time()} · {late}"

    def _words(self) -> str:
        step = self._step
        return (
            f"Langkah {step.number}, {step.title}, baku {step.standard}, {self._share_words()}, "
            f"nilai tengah {step.median or 'belum ada'}, terlama {step.longest or 'belum ada'}"
        )

    def _take(self, painter: QPainter, style: TextStyle, ink: Token) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(ink))


def worst_words(steps: tuple[StepTotal, ...]) -> str:
    """Return which steps were late most often, with the cases that say so; empty for none."""
    worst = [step for step in steps if step.number in _worst(steps)]
    named = [f"langkah {step.number} ({step.late} dari {step.cases})" for step in worst]
    return f"Paling sering lewat: {' dan '.join(named)}. " if named else ""


def _worst(steps: tuple[StepTotal, ...]) -> tuple[int, ...]:
    often = [step for step in steps if step.late >= TWICE and step.late / step.cases > OFTEN]
    often.sort(key=lambda step: step.late / step.cases, reverse=True)
    return tuple(sorted(step.number for step in often[:WORST]))


def _right() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def _figures_left(width: int) -> float:
    return width - _RIGHT - sum(room for _, room in _COLUMNS)


def _chart(width: int, height: int) -> QRectF:
    left = _TITLE + _TITLE_WIDTH + _GAP
    return QRectF(left, 0, max(120.0, _figures_left(width) - left - _GAP / 2), height)


def _areas(width: int, height: int) -> tuple[QRectF, ...]:
    left = _figures_left(width)
    areas: list[QRectF] = []
    for _, room in _COLUMNS:
        areas.append(QRectF(left, 0, room, height))
        left += room
    return tuple(areas)
