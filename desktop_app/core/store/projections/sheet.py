"""A table that is thrown away and grown again, and how it is written."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias

from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from desktop_app.core.events.envelope import Event
from desktop_app.core.store.engine import Row
from desktop_app.core.store.projections.subject import Subject
from desktop_app.core.store.statements import Statement, Table

SheetRow: TypeAlias = Row
Rows: TypeAlias = tuple[SheetRow, ...]

_DIALECT = SQLiteDialect_pysqlite()


class Sheet:
    """Rows of one stream lie under its small number in the first column."""

    def __init__(
        self, name: str, columns: Sequence[str], ddl: Sequence[str], *, single: bool = False
    ) -> None:
        """Take the columns behind the first; `single` says that a stream has at most one row."""
        self.name = name
        self.columns = tuple(columns)
        self.single = single
        self._ddl = tuple(ddl)
        self._table: Table | None = None

    @classmethod
    def of(cls, table: Table, *, single: bool = False) -> "Sheet":
        """Make a sheet of a Core table whose first column is the stream's number."""
        names = [column.name for column in table.columns]
        sheet = cls(table.name, names[1:], (), single=single)
        sheet._key = names[0]
        sheet._table = table
        return sheet

    _key = "rowid"

    @cached_property
    def ddl(self) -> tuple[str, ...]:
        """Return the statements that create the table and its indexes."""
        if self._table is None:
            return self._ddl
        table = str(CreateTable(self._table).compile(dialect=_DIALECT))
        return (table, *self.indexes.values())

    @cached_property
    def indexes(self) -> Mapping[str, str]:
        """Return the statement of each index by its name; a table of its own kind has none."""
        own = () if self._table is None else self._table.indexes
        found = {str(index.name): index for index in own}
        return {
            name: str(CreateIndex(found[name]).compile(dialect=_DIALECT)) for name in sorted(found)
        }

    @cached_property
    def insert(self) -> Statement:
        """Write one row; a single one takes the place of the row before."""
        names = ", ".join(f'"{name}"' for name in (self._key, *self.columns))
        marks = ", ".join("?" for _ in (self._key, *self.columns))
        verb = "INSERT OR REPLACE" if self.single else "INSERT"
        return Statement(f"{verb} INTO {self.name} ({names}) VALUES ({marks})")

    @cached_property
    def delete(self) -> Statement:
        """Drop the rows of one stream."""
        return Statement(f'DELETE FROM {self.name} WHERE "{self._key}" = ?')  # noqa: S608 names of our own

    @cached_property
    def select(self) -> Statement:
        """Read the rows of one stream as they were written."""
        names = ", ".join(f'"{name}"' for name in self.columns)
        return Statement(f'SELECT {names} FROM {self.name} WHERE "{self._key}" = ?')  # noqa: S608 names of our own

    @cached_property
    def everything(self) -> Statement:
        """Read all rows with the stream's number in front."""
        names = ", ".join(f'"{name}"' for name in (self._key, *self.columns))
        return Statement(f"SELECT {names} FROM {self.name}")  # noqa: S608 names of our own


class Projection(NamedTuple):
    """Sheets that are grown together; raise `version` when any row would come out otherwise."""

    name: str
    version: int
    sheets: tuple[Sheet, ...]
    of_case: Callable[[Subject], tuple[Rows, ...]] | None = None
    of_office: Callable[[tuple[Event, ...]], tuple[Rows, ...]] | None = None
