"""The table of cases: Enter opens, letters go to the search."""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from desktop_app.core.rows import WorklistRow
from desktop_app.ui.models.worklist import BUSINESS, NUMBER, STEP, TIME, TURN, WorklistModel
from desktop_app.ui.screens.worklist.cells import WorklistCells
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.table import PADDING, ROW, Table

WIDTHS = {NUMBER: 142, STEP: 170, TURN: 178, TIME: 202}
NARROW_WIDTHS = {NUMBER: 138, STEP: 164, TURN: 154, TIME: 198}
HINT = 36
NARROW = 900
"""Below so many px the name of the business needs the room more than others."""
_ENTER: set[int] = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class WorklistTable(Table):
    """Tells which case is wanted, and when a person chose a row."""

    case_wanted = Signal(str)
    typed = Signal(str)
    chosen_by_hand = Signal()

    def __init__(self, theme: Theme, model: WorklistModel) -> None:
        super().__init__(theme, "Daftar berkas")
        self._rows = model
        self._look = theme
        self._hint = ""
        self.setModel(model)
        self.mark_sorted(TIME)
        self.drawing = WorklistCells(theme, self, model)
        self.setItemDelegate(self.drawing)
        header = self.horizontalHeader()
        self._share_width()
        header.setSectionResizeMode(BUSINESS, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(120)
        self.doubleClicked.connect(self._open_index)
        self.clicked.connect(lambda _index: self.chosen_by_hand.emit())

    @property
    def current_row(self) -> WorklistRow | None:
        """Give the row that is chosen."""
        return self._rows.row(self.currentIndex().row())

    def show_hint(self, words: str) -> None:
        """Write a quiet line under the last row, where there is room for it."""
        self._hint = words
        self.viewport().update()

    def choose(self, at: int) -> None:
        """Choose a row and bring it into sight; outside the list chooses none."""
        if 0 <= at < self._rows.rowCount():
            index = self._rows.index(at, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.setCurrentIndex(QModelIndex())

    def step(self, by: int) -> None:
        """Choose the row that stands so many rows further."""
        last = self._rows.rowCount() - 1
        here = self.currentIndex().row()
        if last >= 0:
            self.choose(min(max(here + by, 0), last))
            self.chosen_by_hand.emit()

    def open_chosen(self) -> None:
        """Ask for the chosen case, or the first where none is chosen."""
        row = self.current_row or self._rows.row(0)
        if row is not None:
            self.case_wanted.emit(row.case)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, search by letters, move by arrows."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_chosen()
            return
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }
        if plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self.chosen_by_hand.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows and the line under them."""
        super().paintEvent(event)
        top = self._rows.rowCount() * ROW - self.verticalScrollBar().value()
        if not self._hint or top + HINT > self.viewport().height():
            return
        painter = QPainter(self.viewport())
        painter.setFont(self._look.font(TextStyle.SECOND))
        painter.setPen(self._look.color(Token.INK_2))
        area = QRectF(PADDING, top, self.viewport().width() - 2 * PADDING, HINT)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name more of a narrow table."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        widths = NARROW_WIDTHS if self.viewport().width() < NARROW else WIDTHS
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _open_index(self, index: QModelIndex) -> None:
        row = self._rows.row(index.row())
        if row is not None:
            self.case_wanted.emit(row.case)
