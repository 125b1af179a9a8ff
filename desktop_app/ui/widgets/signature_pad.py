"""A line to sign on with mouse, pen or finger, smooth at any size."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.pen_path import smooth
from desktop_app.ui.widgets.strokes import block, snap

Stroke: TypeAlias = tuple[tuple[int, int], ...]

SIDE = 10_000
"""Points lie in a square of this many units, whatever the size on the screen."""
SHAPE = 2.5
"""Width of the drawn area over its height: that of the line on paper."""
PEN = 2.5
LINE_AT = 0.78
"""Where the dashed line runs, as a share of the height."""
NEAR = 1.2
"""Pixels a pen has to move before it leaves another point."""
HINT = "Tulis di atas garis dengan jari, pena, atau mouse"


class SignaturePad(QWidget):
    """Keeps strokes in units of its own, so that resizing never bends a line."""

    changed = Signal()

    def __init__(self, theme: Theme, whose: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._strokes: list[list[QPointF]] = []
        self._drawing = False
        self._finger = -1
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleDescription(HINT)
        self.show_whose(whose)

    def show_whose(self, name: str) -> None:
        """Say who signs here."""
        self.setAccessibleName(f"Tanda tangan {name}".strip())

    def strokes(self) -> tuple[Stroke, ...]:
        """Return what was drawn; points are 0 to SIDE across and down."""
        return tuple(
            tuple((round(point.x() * SIDE), round(point.y() * SIDE)) for point in stroke)
            for stroke in self._strokes
        )

    def show_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Show a signature that was drawn before."""
        self._strokes = [[QPointF(x / SIDE, y / SIDE) for x, y in stroke] for stroke in strokes]
        self._told()

    def is_empty(self) -> bool:
        """Return whether nothing is drawn."""
        return not self._strokes

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self._strokes.pop()
            self._drawing = False
            self._told()

    def clear(self) -> None:
        """Take everything back."""
        self.show_strokes(())

    def sizeHint(self) -> QSize:
        """Ask for room that a finger can sign in."""
        return QSize(400, 160)

    def minimumSizeHint(self) -> QSize:
        """Keep at least what a pen can sign in."""
        return QSize(200, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the hint under it and the strokes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block(painter, QRectF(self.rect()), self._theme.color(Token.SURFACE))
        self._paint_line(painter)
        pen = QPen(self._theme.color(Token.INK), PEN)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self._strokes:
            painter.drawPath(smooth([self._on_screen(point) for point in stroke]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the stroke."""
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen; it is finer than the mouse that Qt makes of it."""
        match event.type():
            case QEvent.Type.TabletPress:
                self._begin(event.position())
            case QEvent.Type.TabletMove:
                self._go_on(event.position())
            case QEvent.Type.TabletRelease:
                self._end()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Draw with the first finger; a second one does not disturb it."""
        if isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()
            return True
        return super().event(event)

    def _touched(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._end()
            return
        for finger in event.points():
            if not self._drawing and finger.state() is QEventPoint.State.Pressed:
                self._finger = finger.id()
                self._begin(finger.position())
            elif finger.id() == self._finger:
                self._followed(finger)

    def _followed(self, finger: QEventPoint) -> None:
        match finger.state():
            case QEventPoint.State.Released:
                self._end()
            case QEventPoint.State.Updated:
                self._go_on(finger.position())

    def _begin(self, at: QPointF) -> None:
        self._drawing = True
        self._strokes.append([self._inside(at)])
        self._told()

    def _go_on(self, at: QPointF) -> None:
        if not self._drawing:
            return
        stroke, point = self._strokes[-1], self._inside(at)
        moved = self._on_screen(point) - self._on_screen(stroke[-1])
        if moved.manhattanLength() >= NEAR:
            stroke.append(point)
            self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self._told()

    def _told(self) -> None:
        self.update()
        self.changed.emit()

    def _area(self) -> QRectF:
        """Return the largest area of the paper's shape in the middle of the widget."""
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        wide = min(room.width(), room.height() * SHAPE)
        area = QRectF(0, 0, wide, wide / SHAPE)
        area.moveCenter(room.center())
        return area

    def _inside(self, at: QPointF) -> QPointF:
        area = self._area()
        x, y = (at.x() - area.left()) / area.width(), (at.y() - area.top()) / area.height()
        return QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

    def _on_screen(self, point: QPointF) -> QPointF:
        area = self._area()
        return QPointF(
            area.left() + point.x() * area.width(), area.top() + point.y() * area.height()
        )

    def _paint_line(self, painter: QPainter) -> None:
        area = self._area()
        level = snap(painter, area.top() + area.height() * LINE_AT)
        pen = QPen(self._theme.color(Token.LINE_STRONG), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
        painter.setPen(self._theme.color(Token.INK_2))
        painter.setFont(self._theme.font(TextStyle.SECOND))
        below = QRectF(area.left(), level + 4, area.width(), area.bottom() - level)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, HINT)
