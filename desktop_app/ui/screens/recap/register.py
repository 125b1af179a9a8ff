"""The book itself: every case of the month with the times of its steps."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop_app.core.services.book import Recap
from desktop_app.ui.models.recap import RecapModel
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.table import PADDING, Table, TableCells, paint_cell_ground

_ENTER: set[int] = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RegisterTable(Table):
    """Enter or a double click asks for the case; it scrolls both ways."""

    case_wanted = Signal(str)

    def __init__(self, theme: Theme, model: RecapModel) -> None:
        super().__init__(theme, "Buku rekap")
        self._rows = model
        self.setModel(model)
        self._drawing = _Cells(theme, self, model)
        self.setItemDelegate(self._drawing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(Table.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def show_recap(self, recap: Recap) -> None:
        """Show another month, from its first case."""
        self._rows.show_recap(recap)
        for column, width in enumerate(self._rows.widths()):
            self.setColumnWidth(column, width)
        if recap.lines:
            self.setCurrentIndex(self._rows.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, move by arrows; left and right scroll."""
        if event.key() in _ENTER:
            self._open(self.currentIndex().row())
            return
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if sideways and not event.modifiers():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + sideways * 120)
            return
        super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        case = self._rows.case_at(row)
        if case is not None:
            self.case_wanted.emit(case)


class _Cells(TableCells):
    """Late times stand out by weight, colour and a mark."""

    def __init__(self, theme: Theme, table: RegisterTable, model: RecapModel) -> None:
        super().__init__(theme, table)
        self._look = theme
        self._home = table
        self._rows = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground and text of a cell."""
        paint_cell_ground(painter, option, index, self._home, self._look)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        time = self._rows.step_at(index)
        late = time is not None and time.late
        style = TextStyle.NUMBER if index.column() == 0 else TextStyle.BODY
        painter.setFont(self._look.font(TextStyle.BODY_STRONG if late else style))
        painter.setPen(self._look.color(Token.BAD if late else Token.INK))
        is_figure = self._rows.is_figure(index.column())
        area = QRectF(option.rect.toRectF()).adjusted(PADDING, 0, -PADDING if is_figure else -4, 0)
        words = painter.fontMetrics().elidedText(
            f"{text} !" if late else text, Qt.TextElideMode.ElideRight, int(area.width())
        )
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, words)
