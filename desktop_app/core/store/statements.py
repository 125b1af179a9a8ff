"""SQLAlchemy Core statements, compiled once to the driver's own text."""

from functools import cached_property
from typing import TypeAlias

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.base import ReadOnlyColumnCollection

Table: TypeAlias = sa.Table[ReadOnlyColumnCollection[str, sa.Column[object]]]

ZERO: sa.ColumnElement[int] = sa.literal_column("0")
"""A constant that stays one: a plain 0 would become a mark to be filled in."""

_DIALECT = SQLiteDialect_pysqlite()


class Statement:
    """A statement that runs often; values are given in the order of its marks."""

    def __init__(self, built: sa.ClauseElement | str) -> None:
        """Take a Core construct, or the text of what Core has no words for (FTS5)."""
        self._built = built

    @cached_property
    def text(self) -> str:
        """Return the SQL text; compiled at first use, to keep the start short."""
        if isinstance(self._built, str):
            return self._built
        return str(self._built.compile(dialect=_DIALECT))


def insert(table: Table) -> Statement:
    """Insert a whole row, values in the table's own order."""
    return Statement(sa.insert(table))


def replace(table: Table) -> Statement:
    """Insert a whole row, or put it in the place of the one with its key."""
    return Statement(sa.insert(table).prefix_with("OR REPLACE"))
