"""The worklist as a table: loaded in stretches, refreshed in place."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop_app.core.ids import CaseId
from desktop_app.core.rows import WorklistRow
from desktop_app.core.services.row_timing import DayCounter, RowTiming, row_timing
from desktop_app.ui.models import row_words
from desktop_app.ui.models.row_words import Names

HEADS = ("No. berkas", "Usaha · pemohon", "Langkah", "Giliran", "Waktu terhadap standar")
NUMBER, BUSINESS, STEP, TURN, TIME = range(len(HEADS))
TICK = [int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)]
Index = QModelIndex | QPersistentModelIndex


class WorklistModel(QAbstractTableModel):
    """Holds the rows read so far; asks for more when the view comes near the end."""

    more_wanted = Signal(int)
    """How many rows are here already."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._rows: list[WorklistRow] = []
        self._total = 0
        self._asked = -1
        self._days: DayCounter | None = None
        self._names: Names = {}

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Give the rows read so far."""
        return tuple(self._rows)

    @property
    def total(self) -> int:
        """Tell how many rows there would be."""
        return self._total

    @property
    def names(self) -> Names:
        """Give the names of staff by their ids."""
        return self._names

    def row(self, at: int) -> WorklistRow | None:
        """Give a row, None past the end."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def place_of(self, case: CaseId) -> int:
        """Give where a case stands, -1 when it is not among the rows read."""
        return next((at for at, row in enumerate(self._rows) if row.case == case), -1)

    def timing(self, row: WorklistRow) -> RowTiming | None:
        """Read a row's time now, None until the office's days are known."""
        return row_timing(row, self._now(), self._days) if self._days is not None else None

    def show_days(self, days: DayCounter) -> None:
        """Take the office's way to count days."""
        self._days = days
        self._repaint(TIME, 0, len(self._rows) - 1)

    def show_names(self, names: Names) -> None:
        """Take the names of staff."""
        self._names = names
        self._repaint(TURN, 0, len(self._rows) - 1)

    def show_rows(self, rows: Sequence[WorklistRow], total: int) -> None:
        """Take a new list in its own order, as after another search."""
        self.beginResetModel()
        self._rows = list(rows)
        self._total = total
        self._asked = -1
        self.endResetModel()

    def append_rows(self, rows: Sequence[WorklistRow], total: int) -> None:
        """Take the next stretch; a case that moved meanwhile is not shown twice."""
        known = {row.case for row in self._rows}
        fresh = [row for row in rows if row.case not in known]
        self._total = total
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()

    def refresh_rows(self, rows: Sequence[WorklistRow], total: int) -> None:
        """Take changes in place: nobody jumps, gone rows go, new ones come in order."""
        self._total = total
        self._asked = -1
        wanted = {row.case: row for row in rows}
        self._remove_gone(wanted)
        for at, row in enumerate(self._rows):
            if row != wanted[row.case]:
                self._rows[at] = wanted[row.case]
                self.dataChanged.emit(self.index(at, 0), self.index(at, TIME))
        self._insert_new(rows)

    def tick(self) -> None:
        """Let the times of running rows be drawn again, theirs only."""
        for at, row in enumerate(self._rows):
            if row.running_since is not None:
                self._repaint(TIME, at, at)

    def repaint_times(self) -> None:
        """Let all times be drawn again, as every minute: waits grow too."""
        self._repaint(TIME, 0, len(self._rows) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell how many rows are here."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Tell the columns."""
        return 0 if parent.isValid() else len(HEADS)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there are rows that were not asked for yet."""
        return not parent.isValid() and self._asked < len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next stretch."""
        self._asked = len(self._rows)
        self.more_wanted.emit(self._asked)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Give a cell in words, for screen readers and plain views."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role not in TICK:
            return None
        return self._words(row, index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Name a column; anything else has no name."""
        across = orientation is Qt.Orientation.Horizontal
        if not across or role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(HEADS):
            return None
        return HEADS[section]

    def _words(self, row: WorklistRow, column: int) -> str:
        match column:
            case _ if column == NUMBER:
                return f"{row.number}, {row_words.licence(row)}"
            case _ if column == BUSINESS:
                return f"{row_words.business(row)}, {row_words.person_and_place(row)}"
            case _ if column == STEP:
                return f"langkah {row.step} dari {row.step_count}, {row.step_title}"
            case _ if column == TURN:
                detail = row_words.turn_detail(row, self._names)
                return ", ".join(part for part in (row_words.turn(row)[0], detail) if part)
            case _:
                timing = self.timing(row)
                return f"{timing.words}, {timing.detail}" if timing else ""

    def _remove_gone(self, wanted: dict[CaseId, WorklistRow]) -> None:
        for at in range(len(self._rows) - 1, -1, -1):
            if self._rows[at].case not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _insert_new(self, rows: Sequence[WorklistRow]) -> None:
        known = {row.case for row in self._rows}
        before: CaseId | None = None
        for row in rows:
            if row.case not in known:
                at = 0 if before is None else self.place_of(before) + 1
                self.beginInsertRows(QModelIndex(), at, at)
                self._rows.insert(at, row)
                self.endInsertRows()
            before = row.case

    def _repaint(self, column: int, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, column), self.index(last, column), TICK)
