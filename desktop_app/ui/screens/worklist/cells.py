"""How a row of the worklist is drawn: two lines, track, ruler."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop_app.core.rows import WorklistRow
from desktop_app.core.services.row_timing import RowTiming
from desktop_app.ui.models import row_words
from desktop_app.ui.models.worklist import BUSINESS, NUMBER, STEP, TIME, TURN, WorklistModel
from desktop_app.ui.screens.worklist.marked_text import TextBrush
from desktop_app.ui.theme.palette import Token, Tone
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.cell_brush import first_line, second_line
from desktop_app.ui.widgets.painted_cells import PaintedCells
from desktop_app.ui.widgets.ruler import paint_ruler
from desktop_app.ui.widgets.ruler_geometry import RulerState, RulerValues
from desktop_app.ui.widgets.step_track import PITCH, TrackValues, paint_step_track
from desktop_app.ui.widgets.table import (
    PADDING,
    CellGround,
    Table,
    TableCells,
    cell_ground,
    paint_ground,
)

RULER_WIDTH, RULER_HEIGHT = 92.0, 8.0
_ICON = 18.0
_SMALL_ICON = 14.0


class WorklistCells(TableCells):
    """Draws what the model holds; the hits of a search are marked."""

    def __init__(self, theme: Theme, table: Table, model: WorklistModel) -> None:
        super().__init__(theme, table)
        self._look = theme
        self._rows = model
        self._list = table
        self._brush = TextBrush(theme)
        self._pictures = PaintedCells(theme, self)

    def show_query(self, query: str) -> None:
        """Mark this text wherever it is found."""
        self._brush.query = query
        self._list.viewport().update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground and content of a cell, from its picture where nothing changed."""
        at, column = index.row(), index.column()
        ground, row = cell_ground(index, self._list), self._rows.row(at)
        shown = (ground, row, self._beside(row, column))
        self._pictures.draw(
            painter,
            option.rect.toRectF(),
            (at, column),
            shown,
            partial(self._paint_cell, ground=ground, row=row, column=column),
        )

    def _beside(self, row: WorklistRow | None, column: int) -> object:
        """Return what a cell shows that its row does not hold."""
        if row is None:
            return None
        match column:
            case _ if column in {NUMBER, BUSINESS}:
                return self._brush.query
            case _ if column == TURN:
                return row_words.turn_detail(row, self._rows.names)
            case _ if column == TIME:
                return self._rows.timing(row)
            case _:
                return None

    def _paint_cell(
        self,
        painter: QPainter,
        rect: QRectF,
        *,
        ground: CellGround,
        row: WorklistRow | None,
        column: int,
    ) -> None:
        paint_ground(painter, rect, self._look, ground)
        if row is None:
            return
        area = rect.adjusted(PADDING, 0, -PADDING / 2, 0)
        match column:
            case _ if column == NUMBER:
                number = row.number
                self._brush.draw_marked(
                    painter, first_line(area), number, TextStyle.NUMBER, Token.INK
                )
                self._brush.draw(painter, second_line(area), row_words.licence(row))
            case _ if column == BUSINESS:
                self._paint_business(painter, area, row)
            case _ if column == STEP:
                self._paint_step(painter, area, row)
            case _ if column == TURN:
                self._paint_turn(painter, area, row)
            case _:
                self._paint_time(painter, area, row)

    def _paint_business(self, painter: QPainter, area: QRectF, row: WorklistRow) -> None:
        named = Token.INK if row.business else Token.INK_3
        words = row_words.business(row)
        self._brush.draw_marked(painter, first_line(area), words, TextStyle.BODY_STRONG, named)
        self._brush.draw_marked(painter, second_line(area), row_words.person_and_place(row))

    def _paint_step(self, painter: QPainter, area: QRectF, row: WorklistRow) -> None:
        done = row.step_count + 1 if row.phase == "selesai" else row.step
        corner = QPointF(area.left(), area.top() + 9)
        paint_step_track(painter, corner, self._look, TrackValues(done, row.step_count))
        beside = first_line(area).adjusted(row.step_count * PITCH + 4, 0, 5, 0)
        self._brush.draw(painter, beside, row_words.round_(row))
        self._brush.draw(painter, second_line(area), row_words.step(row))

    def _paint_turn(self, painter: QPainter, area: QRectF, row: WorklistRow) -> None:
        words, icon = row_words.turn(row)
        where = QRectF(area.left(), area.top() + 11, _ICON, _ICON)
        self._look.paint_icon(painter, where, icon, Token.INK)
        beside = area.adjusted(_ICON + 5, 0, 0, 0)
        detail = row_words.turn_detail(row, self._rows.names)
        first = first_line(beside) if detail else beside.adjusted(0, 0, 0, -1)
        self._brush.draw(painter, first, words, TextStyle.BODY_MEDIUM, Token.INK)
        ink = Token.BAD if row.conflicts else Token.INK_2
        self._brush.draw(painter, second_line(beside), detail, ink=ink)

    def _paint_time(self, painter: QPainter, area: QRectF, row: WorklistRow) -> None:
        timing = self._rows.timing(row)
        if timing is None:
            return
        look = row_words.time_look(timing)
        icon = QRectF(area.left(), area.top() + 5, _SMALL_ICON, _SMALL_ICON)
        self._look.paint_icon(painter, icon, look.icon, look.tone.ink)
        beside = first_line(area).adjusted(_SMALL_ICON + 5, 0, 0, 0)
        self._brush.draw(painter, beside, timing.words, TextStyle.BODY_STRONG, look.tone.ink)
        left = 0.0
        if timing.standard:
            track = QRectF(area.left(), area.top() + 26, RULER_WIDTH, RULER_HEIGHT)
            paint_ruler(painter, track, self._look, _ruler(timing, look.tone))
            left = RULER_WIDTH + 8
        self._brush.draw(painter, second_line(area).adjusted(left, 0, 0, 0), timing.detail)


def _ruler(timing: RowTiming, tone: Tone) -> RulerValues:
    state = RulerState.PAUSED if tone is Tone.IDLE else RulerState.RUNNING
    return RulerValues(timing.used, timing.standard, state)
