"""The strip of key figures over a list; each figure is a filter."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import discard, row
from desktop_app.ui.widgets.strokes import OVER_STRIPE, block, hatch

HEIGHT = 66
_LEFT = 16
_BAR = 150


class Kpi(Struct, frozen=True):
    """A figure: label, number, up to two lines; a share draws a bar over one line."""

    key: str
    label: str
    value: str
    lines: tuple[str, ...] = ()
    tone: Tone | None = None
    icon: Icon | None = None
    share: float | None = None


class KpiStrip(QFrame):
    """Tells which figure was chosen; a second press lets go again."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cells: dict[str, KpiCell] = {}
        self.setProperty("panel", "plain")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName("Angka hari ini")
        self._row = row(self, 0)

    def cell(self, key: str) -> QAbstractButton:
        """Give a cell by its key, for a tour by mouse."""
        return self._cells[key]

    def show_figures(self, figures: tuple[Kpi, ...]) -> None:
        """Write the figures; the same keys keep their cells and the focus."""
        if list(self._cells) != [figure.key for figure in figures]:
            self._rebuild(figures)
        for figure in figures:
            self._cells[figure.key].show_figure(figure)

    def show_chosen(self, key: str) -> None:
        """Mark the figure the list is filtered by; empty marks none."""
        for name, cell in self._cells.items():
            cell.setChecked(name == key)

    def _rebuild(self, figures: tuple[Kpi, ...]) -> None:
        for cell in self._cells.values():
            self._row.removeWidget(cell)
            discard(cell)
        self._cells = {}
        for figure in figures:
            cell = KpiCell(self._theme, first=not self._cells)
            cell.clicked.connect(lambda _checked, key=figure.key: self._on_clicked(key))
            self._cells[figure.key] = cell
            self._row.addWidget(cell, 1)

    def _on_clicked(self, key: str) -> None:
        wanted = key if self._cells[key].isChecked() else ""
        self.show_chosen(wanted)
        self.chosen.emit(wanted)


class KpiCell(QAbstractButton):
    """One figure."""

    def __init__(self, theme: Theme, *, first: bool) -> None:
        super().__init__()
        self._theme = theme
        self._first = first
        self._figure = Kpi("", "", "")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_figure(self, figure: Kpi) -> None:
        """Write another value."""
        self._figure = figure
        self.setAccessibleName(f"{figure.label}: {figure.value} {' '.join(figure.lines)}".strip())
        self.update()

    def ring_rect(self) -> QRectF:
        """Give the part the focus ring goes round."""
        return QRectF(self.rect()).adjusted(5, 5, -5, -5)

    def sizeHint(self) -> QSize:
        """Ask for an equal share of the strip."""
        return QSize(180, HEIGHT - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, dividing line, label, number and lines."""
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            face = Token.SELECT if self.isChecked() else Token.SURFACE_ALT
            painter.fillRect(self.rect().adjusted(2, 1, -2, -1), self._theme.color(face))
        if not self._first:
            block(painter, QRectF(0, 0, 1, self.height()), self._theme.color(Token.LINE))
        self._paint_label(painter)
        left = self._paint_value(painter)
        if self._figure.share is None:
            self._paint_lines(painter, left)
        else:
            self._paint_share(painter, left, self._figure.share)

    def _paint_label(self, painter: QPainter) -> None:
        figure, left = self._figure, float(_LEFT)
        ink = figure.tone.ink if figure.tone else Token.INK_2
        if figure.icon:
            self._theme.paint_icon(painter, QRectF(left, 8, 14, 16), figure.icon, ink)
            left += 20
        painter.setFont(self._theme.font(TextStyle.SECOND_MEDIUM))
        painter.setPen(self._theme.color(ink))
        area = QRectF(left, 8, self.width() - left - 6, 16)
        _draw_elided(painter, area, figure.label)

    def _paint_value(self, painter: QPainter) -> float:
        painter.setFont(self._theme.font(TextStyle.KPI))
        empty = self._figure.value in {"0", "–"}
        painter.setPen(self._theme.color(Token.INK_2 if empty else Token.INK))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self._figure.value)
        area = QRectF(_LEFT, 27, width + 2, 30)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._figure.value)
        return _LEFT + width + 8

    def _paint_lines(self, painter: QPainter, left: float) -> None:
        lines = self._figure.lines
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(self._theme.color(Token.INK_2))
        top = 25.0 if len(lines) > 1 else 33.0
        for number, line in enumerate(lines):
            area = QRectF(left, top + 16 * number, self.width() - left - 6, 16)
            _draw_elided(painter, area, line)

    def _paint_share(self, painter: QPainter, left: float, share: float) -> None:
        width = min(_BAR, self.width() - left - 12)
        within = QRectF(left, 26, width * min(max(share, 0.0), 1.0), 12)
        rest = QRectF(within.right(), 26, left + width - within.right(), 12)
        block(painter, within, self._theme.color(Token.OK_FILL))
        hatch(painter, rest, self._theme.color(Token.BAD_FILL), OVER_STRIPE)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(self._theme.color(Token.INK_2))
        words = " ".join(self._figure.lines)
        area = QRectF(left, 41, self.width() - left - 6, 16)
        _draw_elided(painter, area, words)


def _draw_elided(painter: QPainter, area: QRectF, text: str) -> None:
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
