"""Who visits whom on which day, as rows."""

from datetime import date
from itertools import groupby

import sqlalchemy as sa

from desktop_app.core.ids import CaseId, StaffId
from desktop_app.core.rows import VisitRow
from desktop_app.core.store import schema
from desktop_app.core.store.cells import day_or_none, text, whole
from desktop_app.core.store.engine import Database, Row
from desktop_app.core.store.projections.visits import OPEN, visits
from desktop_app.core.store.projections.worklist import ACTIVE, worklist
from desktop_app.core.store.statements import Statement

_V, _W, _S = visits.c, worklist.c, schema.streams.c
_COLUMNS = (
    _S.id, _V.round, _V.day, _V.hour, _V.letter, _V.packed, _V.done, _W.number, _W.procedure,
    _W.business, _W.village, _W.kecamatan, _W.due, _V.member,
)  # fmt: skip
_JOINED = sa.join(visits, schema.streams, _S.ref == _V.case).join(
    worklist, worklist.c.case == _V.case
)
_ORDER = (_V.day, _V.hour, _W.number, _V.round, _V.member)
_OPEN = Statement(sa.select(*_COLUMNS).select_from(_JOINED).where(OPEN).order_by(*_ORDER))
_DONE = Statement(
    sa.select(*_COLUMNS)
    .select_from(_JOINED)
    .where(sa.not_(OPEN), _V.day >= sa.bindparam("since"))
    .order_by(*_ORDER)
)
_UNPLANNED = Statement(
    sa.select(_S.id, _W.round, _W.number, _W.procedure, _W.business, _W.village, _W.kecamatan,
              _W.due)
    .select_from(sa.join(worklist, schema.streams, _S.ref == _W.case).outerjoin(
        visits, sa.and_(_V.case == _W.case, _V.round == _W.round)))
    .where(ACTIVE, _W.turn == sa.literal_column("'tim_teknis'"), _V.case.is_(None))
    .order_by(sa.func.coalesce(_W.due, sa.literal_column("'9999'")), _W.number)
)  # fmt: skip


class Agenda:
    """Reads on a connection of its own or the reader's."""

    def __init__(self, database: Database) -> None:
        """Use this connection."""
        self._database = database

    def open(self) -> tuple[VisitRow, ...]:
        """Return the visits that are still to be made, by day and hour."""
        return _gathered(self._database.rows(_OPEN))

    def done(self, since: date) -> tuple[VisitRow, ...]:
        """Return the visits made from this day on."""
        return _gathered(self._database.rows(_DONE, (since.isoformat(),)))

    def unplanned(self) -> tuple[VisitRow, ...]:
        """Return the cases that wait for the team and have no visit, soonest due first."""
        return tuple([_unplanned(row) for row in self._database.rows(_UNPLANNED)])


def _gathered(found: list[Row]) -> tuple[VisitRow, ...]:
    """Return one row for each visit, its members together."""
    return tuple([_row(list(same)) for _, same in groupby(found, key=lambda row: row[:7])])


def _row(same: list[Row]) -> VisitRow:
    first = same[0]
    return VisitRow(
        case=CaseId(text(first[0])),
        round=whole(first[1]),
        day=day_or_none(first[2]),
        hour=text(first[3]),
        letter=text(first[4]),
        packed=bool(first[5]),
        done=bool(first[6]),
        number=text(first[7]),
        procedure=text(first[8]),
        business=text(first[9]),
        village=text(first[10]),
        kecamatan=text(first[11]),
        due=day_or_none(first[12]),
        members=tuple([StaffId(text(row[13])) for row in same]),
    )


def _unplanned(row: Row) -> VisitRow:
    return VisitRow(
        case=CaseId(text(row[0])),
        round=whole(row[1]),
        day=None,
        hour="",
        letter="",
        packed=False,
        done=False,
        number=text(row[2]),
        procedure=text(row[3]),
        business=text(row[4]),
        village=text(row[5]),
        kecamatan=text(row[6]),
        due=day_or_none(row[7]),
        members=(),
    )
