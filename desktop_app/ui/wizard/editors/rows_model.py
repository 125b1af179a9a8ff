"""Rows of a table answer as Qt wants to see them."""

from collections.abc import Mapping
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.sop.answers import Checked, Level, Rows
from desktop_app.core.sop.model import Field, FieldKind
from desktop_app.core.sop.values.check import check, check_value
from desktop_app.core.sop.values.display import shown
from desktop_app.core.sop.values.references import References
from desktop_app.ui.wizard.editors.beside import HEADINGS, told

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NUMBERS = {FieldKind.COUNT, FieldKind.MONEY, FieldKind.AREA}
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
        self._applied: Rows = ()

    @property
    def columns(self) -> tuple[Field, ...]:
        """Return what can be typed, from left to right."""
        return self._columns

    def show_applied(self, applied: Rows) -> None:
        """Set what was applied for beside the rows; the columns appear with it."""
        if applied == self._applied:
            return
        self.beginResetModel()
        self._applied = applied
        self.endResetModel()

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

    def extend(self, rows: Rows) -> None:
        """Add rows at the end."""
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
        self._rows.extend(dict(row) for row in rows)
        self.endInsertRows()
        self.edited.emit()

    def paste(self, at: int, across: int, cells: tuple[tuple[str, ...], ...]) -> None:
        """Read pasted cells from a place on; rows that are not there yet are added."""
        lacking = at + len(cells) - len(self._rows)
        if lacking > 0:
            self.beginInsertRows(QModelIndex(), len(self._rows), at + len(cells) - 1)
            self._rows.extend({} for _ in range(lacking))
            self.endInsertRows()
        for number, line in enumerate(cells, at):
            self._rows[number] |= self._read(self._columns[across:], line)
        self.dataChanged.emit(self.index(at, 0), self.index(at + len(cells) - 1, across))
        self.edited.emit()

    def is_empty(self, at: int) -> bool:
        """Tell whether a row holds nothing yet."""
        return not _is_begun(self._rows[at])

    def is_answer(self, at: int) -> bool:
        """Tell whether a column is typed; the others only stand beside it."""
        return at < len(self._columns)

    def is_figure(self, at: int) -> bool:
        """Tell whether a column holds figures, which stand at the right."""
        return not self.is_answer(at) or self._columns[at].kind in _NUMBERS

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
        beside = len(HEADINGS) if self._applied else 0
        return 0 if parent.isValid() else len(self._columns) + beside

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's text, its check or its tooltip."""
        if not self._holds(index):
            return self._beside(index, role)
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
            self._tell_beside(index.row())
            self.edited.emit()

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Name a column."""
        across = orientation is Qt.Orientation.Horizontal
        if not across or section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.is_figure(section):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (*(one.label for one in self._columns), *HEADINGS)[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be written but those that only stand beside."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if self._holds(index) else usual

    def _holds(self, index: Index) -> bool:
        rows, columns = len(self._rows), len(self._columns)
        return index.isValid() and index.row() < rows and index.column() < columns

    def _tell_beside(self, at: int) -> None:
        if self._applied:
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(at, len(self._columns)), self.index(at, last))

    def _beside(self, index: Index, role: int) -> object:
        at = index.column() - len(self._columns)
        known = index.isValid() and index.row() < len(self._rows) and 0 <= at < len(HEADINGS)
        if not known or role != Qt.ItemDataRole.DisplayRole:
            return None
        return told(self._rows[index.row()], self._applied)[at]

    def _read(self, columns: tuple[Field, ...], line: tuple[str, ...]) -> dict[str, Scalar]:
        read: dict[str, Scalar] = {}
        for column, cell in zip(columns, line, strict=False):
            value = check(column, cell, self._references).value
            if not isinstance(value, tuple):
                read[column.key] = value
        return read

    def _checked(self, index: Index) -> Checked:
        return check_value(self._columns[index.column()], self.value(index), self._references)

    def _level(self, index: Index) -> Level:
        column, value = self._columns[index.column()], self.value(index)
        if column.required and value in {None, ""} and _is_begun(self._rows[index.row()]):
            return Level.WARNING
        return self._checked(index).level


def _is_begun(row: Mapping[str, Scalar]) -> bool:
    return any(value not in {None, ""} for value in row.values())
