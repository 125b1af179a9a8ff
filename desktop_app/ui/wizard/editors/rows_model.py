"""Rows of a table answer as Qt wants to see them."""

from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.sop.answers import Checked, Level
from desktop_app.core.sop.model import Field
from desktop_app.core.sop.values.check import check, check_value
from desktop_app.core.sop.values.display import shown
from desktop_app.core.sop.values.references import References

Index: TypeAlias = QModelIndex | QPersistentModelIndex
LEVEL = Qt.ItemDataRole.UserRole
"""Role under which a cell tells its Level."""


class RowsModel(QAbstractTableModel):
    """Checks a cell when it is written; never raises, because Qt would end the process."""

    edited = Signal()

    def __init__(self, columns: tuple[Field, ...], references: References) -> None:
        super().__init__()
        self._columns = columns
        self._references = references
        self._rows: list[dict[str, Scalar]] = []

    def rows(self) -> Value:
        """Return the rows that hold anything."""
        return tuple(dict(row) for row in self._rows if _is_begun(row))

    def show_rows(self, rows: Value) -> None:
        """Show other rows without a signal of typing."""
        fresh = [dict(row) for row in rows] if isinstance(rows, tuple) else []
        if fresh == [row for row in self._rows if _is_begun(row)]:
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def add(self) -> int:
        """Add an empty row at the end and return its place."""
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.append({})
        self.endInsertRows()
        return at

    def prune(self) -> None:
        """Drop rows that hold nothing."""
        for at in reversed(range(len(self._rows))):
            if not _is_begun(self._rows[at]):
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def remove(self, at: int) -> dict[str, Scalar]:
        """Take a row out and return it, so that it can come back."""
        self.beginRemoveRows(QModelIndex(), at, at)
        row = self._rows.pop(at)
        self.endRemoveRows()
        self.edited.emit()
        return row

    def put_back(self, at: int, row: dict[str, Scalar]) -> None:
        """Put a removed row back where it was."""
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.insert(at, row)
        self.endInsertRows()
        self.edited.emit()

    def column(self, at: int) -> Field:
        """Return the field a column asks for."""
        return self._columns[at]

    def value(self, index: Index) -> Scalar:
        """Return what a cell holds."""
        return self._rows[index.row()].get(self._columns[index.column()].key)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's text, its check or its tooltip."""
        if not self._holds(index):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return shown(self._columns[index.column()], self.value(index), self._references)
            case Qt.ItemDataRole.ToolTipRole:
                return self._checked(index).message
            case role if role == LEVEL:
                return self._level(index)
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Read what was typed in a cell."""
        if not self._holds(index) or role != Qt.ItemDataRole.EditRole:
            return False
        self.type(index, value)
        self.dataChanged.emit(index, index)
        return True

    def type(self, index: Index, value: object) -> None:
        """Take in a half-typed cell; the view is not told, it would type over it."""
        if not self._holds(index):
            return
        column, row = self._columns[index.column()], self._rows[index.row()]
        kept = check(column, str(value or ""), self._references).value
        if row.get(column.key) != kept and not isinstance(kept, tuple):
            row[column.key] = kept
            self.edited.emit()

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Name a column."""
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self._columns):
            return self._columns[section].label
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be written."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def _holds(self, index: Index) -> bool:
        rows, columns = len(self._rows), len(self._columns)
        return index.isValid() and index.row() < rows and index.column() < columns

    def _checked(self, index: Index) -> Checked:
        return check_value(self._columns[index.column()], self.value(index), self._references)

    def _level(self, index: Index) -> Level:
        column, value = self._columns[index.column()], self.value(index)
        if column.required and value in {None, ""} and _is_begun(self._rows[index.row()]):
            return Level.WARNING
        return self._checked(index).level


def _is_begun(row: dict[str, Scalar]) -> bool:
    return any(value not in {None, ""} for value in row.values())
