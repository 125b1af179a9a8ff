"""Facts to rows: each projection, written only where it changed."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import StreamId
from desktop_app.core.security.device import Identity
from desktop_app.core.store import schema
from desktop_app.core.store.cells import text, whole
from desktop_app.core.store.engine import Database
from desktop_app.core.store.log import SqlLog
from desktop_app.core.store.projections import numbers, search
from desktop_app.core.store.projections.growing import (
    PROJECTIONS,
    Folded,
    MakeSubject,
    free,
    grow,
    sheets,
)
from desktop_app.core.store.projections.sheet import Rows, Sheet, SheetRow
from desktop_app.core.store.projections.subject import Subject
from desktop_app.core.store.statements import ZERO, Statement, replace

_REMEMBERED = 64
_PIECE = 2000
_WIDE, _USUAL = Statement("PRAGMA cache_size = -256000"), Statement("PRAGMA cache_size = -32000")
"""A quarter of a gigabyte of pages while all rows are grown, else what `engine` sets."""

_HAS_VERSIONS = Statement("SELECT 1 FROM sqlite_schema WHERE name = 'projections'")
_VERSIONS = Statement(sa.select(schema.projections.c.name, schema.projections.c.version))
_INDEXES = Statement("SELECT name FROM sqlite_schema WHERE type = 'index'")
_PUT_VERSION = replace(schema.projections)
_B, _L, _N = numbers.blocks.c, numbers.letter_numbers.c, numbers.case_numbers.c
_BLOCKS = Statement(
    sa.select(_B.first, _B.last)
    .where(_B.register == sa.bindparam("r"), _B.year == sa.bindparam("y"))
    .where(_B.device == sa.bindparam("d"), _B.epoch == sa.bindparam("e"))
    .order_by(_B.first)
)
_HIGHEST = Statement(
    sa.select(sa.func.max(_L.value))
    .where(_L.register == sa.bindparam("r"), _L.year == sa.bindparam("y"))
    .where(_L.value >= sa.bindparam("first"), _L.value <= sa.bindparam("last"))
)
_GRANTED = Statement(
    sa.select(sa.func.coalesce(sa.func.max(_B.last), ZERO)).where(
        _B.register == sa.bindparam("r"), _B.year == sa.bindparam("y")
    )
)
_LAST_CASE = Statement(
    sa.select(sa.func.coalesce(sa.func.max(_N.value), ZERO)).where(_N.stem == sa.bindparam("stem"))
)


def is_stale(database: Database) -> bool:
    """Return whether any projection has another shape than this program grows."""
    known = database.row(_HAS_VERSIONS)
    found = {text(name): version for name, version in database.rows(_VERSIONS)} if known else {}
    return found != {projection.name: projection.version for projection in PROJECTIONS}


def add_indexes(database: Database) -> None:
    """Add the indexes that an older program did not know; no row is grown for them."""
    known = {text(name) for (name,) in database.rows(_INDEXES)}
    wanted = {name: ddl for sheet in sheets() for name, ddl in sheet.indexes.items()}
    lacking = [ddl for name, ddl in wanted.items() if name not in known]
    if lacking:
        with database.writing():
            for ddl in lacking:
                database.run(Statement(ddl))


class Projector:
    """Rows in the encrypted database, written in the journal's transaction."""

    def __init__(self, database: Database, log: SqlLog, make: MakeSubject) -> None:
        """Use the log's small numbers for streams."""
        self._database = database
        self._log = log
        self._make = make
        self._folded = Folded(make)
        self._written: OrderedDict[StreamId, dict[str, Rows]] = OrderedDict()

    def project(self, stream: StreamId, events: tuple[Event, ...]) -> None:
        """Bring the rows of a stream up to its facts."""
        ref = self._log.ref(stream)
        before = self._written.pop(stream, None)
        if before is None:
            before = {s.name: tuple(self._database.rows(s.select, (ref,))) for s in sheets()}
        now = dict(grow(stream, events, self._folded))
        for sheet in sheets():
            if now[sheet.name] != before[sheet.name]:
                self._write(sheet, ref, now[sheet.name])
        self._written[stream] = now
        if len(self._written) > _REMEMBERED:
            self._written.popitem(last=False)

    def subject(self, stream: StreamId, events: tuple[Event, ...]) -> Subject:
        """Return the case folded from these facts, remembered while they stay the same."""
        return self._folded(stream, events)

    def refill(self, streams: Iterable[tuple[StreamId, tuple[Event, ...]]]) -> None:
        """Grow every table anew, in the shape of this program; indexes at the end, sorted."""
        self.forget()
        self._database.run(_WIDE)
        for sheet in sheets():
            self._database.run(Statement(f"DROP TABLE IF EXISTS {sheet.name}"))
            self._database.run(Statement(sheet.ddl[0]))
        waiting: dict[str, list[SheetRow]] = {sheet.name: [] for sheet in sheets()}
        for stream, events in streams:
            ref = self._log.ref(stream)
            for name, rows in grow(stream, events, self._make):
                waiting[name] += [(ref, *row) for row in rows]
            if sum(map(len, waiting.values())) >= _PIECE:
                self._pour(waiting)
        self._pour(waiting)
        for ddl in [ddl for sheet in sheets() for ddl in sheet.ddl[1:]]:
            self._database.run(Statement(ddl))
        self.optimize()
        self._database.run(Statement(sa.delete(schema.projections)))
        for projection in PROJECTIONS:
            self._database.run(_PUT_VERSION, (projection.name, projection.version))
        self._database.run(_USUAL)

    def forget(self) -> None:
        """Remember nothing of rows whose transaction failed."""
        self._written.clear()
        self._folded.forget()

    def optimize(self) -> None:
        """Merge the search index, so that nothing of removed names is left in it."""
        for merge in search.MERGE:
            self._database.run(merge)

    def next_number(self, register: str, year: int, identity: Identity) -> int | None:
        """Return the free number of a block of this chain, or None when a block is needed."""
        own = self._database.rows(_BLOCKS, (register, year, identity.device, identity.epoch))
        blocks = [(whole(first), whole(last)) for first, last in own]

        def highest(first: int, last: int) -> int | None:
            row = self._database.row(_HIGHEST, (register, year, first, last))
            return None if row is None or row[0] is None else whole(row[0])

        return free(blocks, highest)

    def granted(self, register: str, year: int) -> int:
        """Return the last number any block of the register holds, 0 for none."""
        row = self._database.row(_GRANTED, (register, year))
        return whole(row[0]) if row else 0

    def next_case_number(self, stem: str) -> int:
        """Return the next number behind a stem like IUI-2026-A."""
        row = self._database.row(_LAST_CASE, (stem,))
        return (whole(row[0]) if row else 0) + 1

    def rows(self) -> dict[str, list[SheetRow]]:
        """Return every row of every sheet, sorted, for comparison."""
        return {s.name: sorted(self._database.rows(s.everything), key=repr) for s in sheets()}

    def _pour(self, waiting: Mapping[str, list[SheetRow]]) -> None:
        for sheet in sheets():
            self._database.run_many(sheet.insert, waiting[sheet.name])
            waiting[sheet.name].clear()

    def _write(self, sheet: Sheet, ref: int, rows: Rows) -> None:
        if not (sheet.single and rows):
            self._database.run(sheet.delete, (ref,))
        if rows:
            self._database.run_many(sheet.insert, [(ref, *row) for row in rows])
