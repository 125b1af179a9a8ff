"""The steps of a procedure as the SOP has them, to be read only."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from desktop_app.core.sop.model import Procedure, Step, Turn
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.table import PADDING, Table, TableCells, paint_cell_ground

Index = QModelIndex | QPersistentModelIndex
NUMBER, TITLE, ACTOR, TIME = range(4)
HEADS = ("No", "Kegiatan", "Pelaksana", "Waktu baku")
WIDTHS = {NUMBER: 40, ACTOR: 240, TIME: 96}
_ROW = 38
_ICONS = {
    Turn.APPLICANT: Icon.USER_ROUND,
    Turn.TEAM: Icon.CLIPBOARD_CHECK,
    Turn.HEAD: Icon.STAMP,
    Turn.BUREAU: Icon.PRINTER,
}


class StepModel(QAbstractTableModel):
    """Eight rows of one procedure."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()

    def show_procedure(self, procedure: Procedure) -> None:
        """Take the steps of another procedure."""
        self.beginResetModel()
        self._steps = procedure.steps
        self.endResetModel()

    def step_at(self, row: int) -> Step | None:
        """Give a step by its row, None past the end."""
        return self._steps[row] if 0 <= row < len(self._steps) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell how many steps there are."""
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell the columns."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Give a cell in words; the whole activity as a tooltip."""
        step = self.step_at(index.row())
        if step is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == TITLE:
            return step.activity
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        match index.column():
            case 0:
                return str(step.number)
            case 1:
                return step.title
            case 2:
                return ", ".join(step.reading)
            case _:
                return f"{step.standard_time.value} {step.standard_time.unit}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Name a column."""
        across = orientation is Qt.Orientation.Horizontal
        if not across or role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(HEADS):
            return None
        return HEADS[section]


class StepTable(Table):
    """As high as its rows: the page scrolls, not the table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Langkah SOP dan waktu baku")
        self.steps = StepModel(self)
        self.setModel(self.steps)
        self._step_cells = StepCells(theme, self)
        self.setItemDelegate(self._step_cells)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for section, width in WIDTHS.items():
            self.setColumnWidth(section, width)

    def show_procedure(self, procedure: Procedure) -> None:
        """Show other steps."""
        self.steps.show_procedure(procedure)
        tall = self.horizontalHeader().height() + len(procedure.steps) * _ROW
        self.setFixedHeight(tall)


class StepCells(TableCells):
    """Draws the number bold and the actor with an icon."""

    def __init__(self, theme: Theme, table: StepTable) -> None:
        super().__init__(theme, table)
        self._look = theme
        self._list = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        paint_cell_ground(painter, option, index, self._list, self._look)
        step = self._list.steps.step_at(index.row())
        if step is None:
            return
        rect = option.rect.toRectF().adjusted(PADDING, 0, -PADDING, -1)
        if index.column() == ACTOR:
            icon = QRectF(rect.left(), rect.top(), 16, rect.height())
            self._look.paint_icon(painter, icon, _ICONS[step.turn], Token.INK_2)
            rect = rect.adjusted(24, 0, 0, 0)
        loud = index.column() in {NUMBER, TIME}
        painter.setFont(self._look.font(TextStyle.BODY_STRONG if loud else TextStyle.BODY))
        painter.setPen(self._look.color(Token.INK))
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(rect.width())
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
