"""The table of the house: two-line rows, hairlines, one ring inside."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.strokes import block, hairline
from desktop_app.ui.widgets.table_head import SortedHead

ROW = 41
HEAD = 30
PADDING = 10


class Table(QTableView):
    """Rows are chosen whole; the row under the mouse and the row with focus show."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._hovered = -1
        self._theme = theme
        self.setAccessibleName(words)
        self.setProperty("ring", "own")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self._set_headers()
        self._cells = TableCells(theme, self)
        self.setItemDelegate(self._cells)

    @property
    def hovered(self) -> int:
        """Give the row under the mouse, -1 for none."""
        return self._hovered

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse from row to row."""
        super().mouseMoveEvent(event)
        self.show_hovered(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row when the mouse goes."""
        super().leaveEvent(event)
        self.show_hovered(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring on the current row."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def show_hovered(self, row: int) -> None:
        """Shade a row as the mouse does; -1 shades none."""
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def mark_sorted(self, column: int) -> None:
        """Show by which column the rows come; they cannot be sorted by hand."""
        self.setHorizontalHeader(SortedHead(self._theme, column, self))
        self._set_headers()

    def _set_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFixedHeight(HEAD)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setFont(self._theme.font(TextStyle.SECOND_STRONG))
        down.setVisible(False)
        down.setDefaultSectionSize(ROW)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


class TableCells(QStyledItemDelegate):
    """Draws ground, text in the model's font and hairline of a cell."""

    def __init__(self, theme: Theme, table: Table) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the cell's ground and its text."""
        paint_cell_ground(painter, option, index, self._table, self._theme)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if text:
            paint_cell_text(painter, option.rect.toRectF(), self._theme, str(text))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for the height of a row."""
        return QSize(40, ROW)


class CellGround(NamedTuple):
    """What lies under a cell: state of its row and its part of the ring."""

    selected: bool
    hovered: bool
    ring: tuple[bool, bool] | None
    """Whether the ring closes on the left and on the right; None without a ring."""


def cell_ground(index: QModelIndex | QPersistentModelIndex, table: Table) -> CellGround:
    """Tell what lies under a cell now."""
    row = index.row()
    selected = table.selectionModel().isRowSelected(row, table.rootIndex())
    ringed = table.hasFocus() and table.currentIndex().row() == row
    ring = _ends(index.column(), table) if ringed else None
    return CellGround(selected, table.hovered == row, ring)


def paint_ground(painter: QPainter, rect: QRectF, theme: Theme, ground: CellGround) -> None:
    """Draw state of the row, hairline and ring under a cell."""
    face = Token.SURFACE_ALT if ground.hovered else Token.SURFACE
    block(painter, rect, theme.color(Token.SELECT if ground.selected else face))
    hairline(painter, rect, theme.color(Token.LINE))
    if ground.ring is not None:
        _paint_ring(painter, rect, ground.ring, theme)


def paint_cell_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    table: Table,
    theme: Theme,
) -> None:
    """Draw what lies under a cell of a table."""
    paint_ground(painter, option.rect.toRectF(), theme, cell_ground(index, table))


def paint_cell_text(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    text: str,
    style: TextStyle = TextStyle.BODY,
) -> None:
    """Draw one line of text in the middle of a cell, cut with an ellipsis."""
    painter.setFont(theme.font(style))
    painter.setPen(theme.color(Token.INK))
    area = rect.adjusted(PADDING, 0, -PADDING, -1)
    room = int(area.width())
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)


def _ends(column: int, table: Table) -> tuple[bool, bool]:
    header = table.horizontalHeader()
    shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
    first = min(shown, key=header.visualIndex)
    last = max(shown, key=header.visualIndex)
    return column == first, column == last


def _paint_ring(painter: QPainter, rect: QRectF, ends: tuple[bool, bool], theme: Theme) -> None:
    color = theme.color(Token.FOCUS)
    block(painter, QRectF(rect.left(), rect.top(), rect.width(), 2), color)
    block(painter, QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), color)
    if ends[0]:
        block(painter, QRectF(rect.left(), rect.top(), 2, rect.height()), color)
    if ends[1]:
        block(painter, QRectF(rect.right() - 2, rect.top(), 2, rect.height()), color)
