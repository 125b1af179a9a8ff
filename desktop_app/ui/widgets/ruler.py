"""The time ruler: used time against the standard, in every place alike."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.ruler_geometry import (
    TRACK_SHARE,
    RulerGeometry,
    RulerValues,
    Span,
    major_step,
    measure,
    minor_step,
    position,
)
from desktop_app.ui.widgets.strokes import OVER_STRIPE, PAUSE_STRIPE, block, hatch, outline, snap

MARK_WIDTH = 2.0
SMALL_RISE = 3.0
LARGE_RISE = 6.0
LARGE_TRACK = 14.0
LABEL_GAP = 26.0


def paint_ruler(
    painter: QPainter, track: QRectF, theme: Theme, values: RulerValues, rise: float = SMALL_RISE
) -> None:
    """Draw a ruler over a track; the mark rises `rise` px above and below it."""
    shape = measure(track.width(), values)
    block(painter, track, theme.color(Token.TRACK))
    block(painter, _part(track, shape.fill), theme.color(values.tone.fill))
    for pause in shape.pauses:
        block(painter, _part(track, pause), theme.color(Token.SURFACE))
        hatch(painter, _part(track, pause), theme.color(Token.IDLE_FILL), PAUSE_STRIPE)
    _paint_over(painter, track, theme, shape)
    left = snap(painter, track.left() + shape.mark)
    mark = QRectF(left, track.top() - rise, MARK_WIDTH, track.height() + 2 * rise)
    block(painter, mark, theme.color(Token.INK))


class Ruler(QWidget):
    """A ruler of its own; its words are told to screen readers."""

    def __init__(self, theme: Theme, track: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._track = track
        self._values = RulerValues(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(track + 2 * int(SMALL_RISE))

    def show_values(self, values: RulerValues, words: str) -> None:
        """Draw these values; `words` says them, as in "12 dari 15 hari"."""
        self._values = values
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a width that shows pauses."""
        return QSize(150, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track in the middle of the widget."""
        painter = QPainter(self)
        track = QRectF(0, SMALL_RISE, self.width(), self._track)
        paint_ruler(painter, track, self._theme, self._values)


class LargeRuler(QWidget):
    """The ruler of the step clock, with ticks and labels under it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values = RulerValues(0, 1)
        self._unit = "mnt"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(44)

    def show_values(self, values: RulerValues, unit: str, words: str) -> None:
        """Draw these values; `unit` is written at the mark, `words` says them."""
        self._values, self._unit = values, unit
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the width the clock panel gives."""
        return QSize(266, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ticks first, so that the mark lies over them."""
        painter = QPainter(self)
        track = QRectF(0, LARGE_RISE, self.width(), LARGE_TRACK)
        self._paint_ticks(painter, track)
        paint_ruler(painter, track, self._theme, self._values, LARGE_RISE)
        self._paint_labels(painter, track)

    def _paint_ticks(self, painter: QPainter, track: QRectF) -> None:
        standard = self._values.standard
        if standard <= 0:
            return
        minor, major = minor_step(standard), major_step(standard)
        for number in range(ceil(standard * TRACK_SHARE / minor)):
            left = track.left() + position(track.width(), self._values, number * minor)
            long = number * minor % major == 0
            tick = QRectF(snap(painter, left), track.bottom(), 1, 6 if long else 3)
            block(painter, tick, self._theme.color(Token.LINE_STRONG))

    def _paint_labels(self, painter: QPainter, track: QRectF) -> None:
        mark = track.left() + measure(track.width(), self._values).mark
        top = track.bottom() + LARGE_RISE
        painter.setFont(self._theme.font(TextStyle.SECOND_STRONG))
        painter.setPen(self._theme.color(Token.INK))
        words = f"{_plain(self._values.standard)} {self._unit}"
        area = QRectF(mark - 60, top, 122, 16)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(self._theme.color(Token.INK_2))
        clear = mark - painter.fontMetrics().horizontalAdvance(words) / 2 - LABEL_GAP / 2
        for units in _labels(self._values.standard):
            at = track.left() + position(track.width(), self._values, units)
            if at < clear:
                self._paint_label(painter, at, top, _plain(units))

    def _paint_label(self, painter: QPainter, at: float, top: float, words: str) -> None:
        width = painter.fontMetrics().horizontalAdvance(words)
        left = max(0.0, at - width / 2)
        painter.drawText(QRectF(left, top, width + 2, 16), Qt.AlignmentFlag.AlignVCenter, words)


def _paint_over(painter: QPainter, track: QRectF, theme: Theme, shape: RulerGeometry) -> None:
    if shape.over is None:
        return
    part = _part(track, shape.over)
    block(painter, part, theme.color(Token.SURFACE))
    hatch(painter, part, theme.color(Token.BAD_FILL), OVER_STRIPE)
    outline(painter, part, theme.color(Token.BAD_FILL), 1)


def _part(track: QRectF, span: Span) -> QRectF:
    return QRectF(track.left() + span.start, track.top(), span.end - span.start, track.height())


def _labels(standard: float) -> tuple[float, ...]:
    if standard <= 0:
        return ()
    step = major_step(standard)
    return tuple(
        step * count for count in range(int(standard / step) + 1) if step * count < standard
    )


def _plain(number: float) -> str:
    return f"{number:g}".replace(".", ",")
