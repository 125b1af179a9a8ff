"""How a visit is drawn: two lines, icons with their words, headings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop_app.core.services.visits import Outing
from desktop_app.ui.models import visit_words
from desktop_app.ui.models.visit_words import Look
from desktop_app.ui.models.visits import CASE, DUE, MEMBERS, PLACE, TIME, Heading, VisitsModel
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.cell_brush import CellBrush, first_line, second_line
from desktop_app.ui.widgets.strokes import block, hairline
from desktop_app.ui.widgets.table import PADDING, Table, TableCells, paint_cell_ground

_ICON = 14.0
_GAP = 6.0


class VisitCells(TableCells):
    """Draws what the model holds; never a colour without its word."""

    def __init__(self, theme: Theme, table: Table, model: VisitsModel) -> None:
        super().__init__(theme, table)
        self._look = theme
        self._rows = model
        self._list = table
        self._brush = CellBrush(theme)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground and content of a cell."""
        line = self._rows.line(index.row())
        if isinstance(line, Heading):
            self._paint_heading(painter, option.rect.toRectF(), line)
            return
        paint_cell_ground(painter, option, index, self._list, self._look)
        if line is not None:
            area = option.rect.toRectF().adjusted(PADDING, 0, -PADDING / 2, 0)
            self._paint_visit(painter, area, line, index.column())

    def _paint_heading(self, painter: QPainter, area: QRectF, line: Heading) -> None:
        block(painter, area, self._look.color(Token.SURFACE_ALT))
        hairline(painter, area, self._look.color(Token.LINE))
        words = area.adjusted(PADDING, 8, -PADDING, 0)
        ink = Token.BAD if line.late else Token.INK
        icon = Icon.TRIANGLE_ALERT if line.late else Icon.CALENDAR
        place = QRectF(words.left(), words.top(), _ICON, words.height())
        self._look.paint_icon(painter, place, icon, ink)
        words.adjust(_ICON + _GAP, 0, 0, 0)
        title = f"{line.title} · {line.count}"
        self._brush.draw(painter, words, title, TextStyle.BODY_STRONG, ink)

    def _paint_visit(self, painter: QPainter, area: QRectF, outing: Outing, column: int) -> None:
        first, second = first_line(area), second_line(area)
        match column:
            case _ if column == TIME:
                hour, day = visit_words.time(outing)
                self._brush.draw(painter, first, hour, TextStyle.NUMBER, Token.INK)
                self._brush.draw(painter, second, day)
            case _ if column == PLACE:
                named = Token.INK if outing.row.business else Token.INK_3
                words = visit_words.business(outing)
                self._brush.draw(painter, first, words, TextStyle.BODY_STRONG, named)
                self._brush.draw(painter, second, visit_words.place(outing))
            case _ if column == CASE:
                self._brush.draw(painter, first, outing.row.number, TextStyle.NUMBER, Token.INK)
                self._brush.draw(painter, second, visit_words.procedure(outing))
            case _ if column == MEMBERS:
                self._paint_members(painter, area, outing)
            case _ if column == DUE:
                self._paint_look(painter, first, visit_words.due_look(outing))
                under = second.adjusted(_ICON + _GAP, 0, 0, 0)
                self._brush.draw(painter, under, visit_words.due(outing)[1])
            case _:
                self._paint_look(painter, area, visit_words.packed(outing))

    def _paint_members(self, painter: QPainter, area: QRectF, outing: Outing) -> None:
        names = outing.members
        if len(names) < 2:  # noqa: PLR2004  one name stands in the middle
            ink = Token.INK if names else Token.INK_3
            self._brush.draw(painter, area, visit_words.members(outing), TextStyle.BODY, ink)
            return
        more = f" dan {len(names) - 2} lagi" if len(names) > 2 else ""  # noqa: PLR2004
        self._brush.draw(painter, first_line(area), names[0], TextStyle.BODY, Token.INK)
        self._brush.draw(painter, second_line(area), f"{names[1]}{more}")

    def _paint_look(self, painter: QPainter, area: QRectF, look: Look) -> None:
        place = QRectF(area.left(), area.top(), _ICON, area.height())
        self._look.paint_icon(painter, place, look.icon, look.tone.ink)
        words = area.adjusted(_ICON + _GAP, 0, 0, 0)
        self._brush.draw(painter, words, look.words, TextStyle.BODY_MEDIUM, look.tone.ink)
