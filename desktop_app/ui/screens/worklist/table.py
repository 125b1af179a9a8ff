"""The table of cases: Enter opens, letters go to the search."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView

from desktop_app.core.rows import WorklistRow
from desktop_app.ui.models.worklist import BUSINESS, NUMBER, STEP, TIME, TURN, WorklistModel
from desktop_app.ui.screens.worklist.cells import WorklistCells
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.table import Table

WIDTHS = {NUMBER: 142, STEP: 170, TURN: 180, TIME: 204}
_ENTER: set[int] = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class WorklistTable(Table):
    """Tells which case is wanted, and when a person chose a row."""

    case_wanted = Signal(str)
    typed = Signal(str)
    chosen_by_hand = Signal()

    def __init__(self, theme: Theme, model: WorklistModel) -> None:
        super().__init__(theme, "Daftar berkas")
        self._rows = model
        self.setModel(model)
        self.drawing = WorklistCells(theme, self, model)
        self.setItemDelegate(self.drawing)
        header = self.horizontalHeader()
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(BUSINESS, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(120)
        self.doubleClicked.connect(self._open_index)
        self.clicked.connect(lambda _index: self.chosen_by_hand.emit())

    @property
    def current_row(self) -> WorklistRow | None:
        """Give the row that is chosen."""
        return self._rows.row(self.currentIndex().row())

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

    def _open_index(self, index: QModelIndex) -> None:
        row = self._rows.row(index.row())
        if row is not None:
            self.case_wanted.emit(row.case)
