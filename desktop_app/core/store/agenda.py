"""Who visits whom on which day, as rows."""

from datetime import date
from itertools import groupby

import sqlalchemy as sa
from msgspec.structs import replace

from desktop_app.core.ids import CaseId, StaffId
from desktop_app.core.rows import VisitRow
from desktop_app.core.store import schema
from desktop_app.core.store.cells import day_or_none, text, whole
from desktop_app.core.store.engine import Database, Row
from desktop_app.core.store.projections.visits import OPEN, visits
from desktop_app.core.store.projections.worklist import ACTIVE, worklist
from desktop_app.core.store.statements import Statement

_V, _W, _S = visits.c, worklist.c, schema.streams.c
_CASE = (_S.id, _W.number, _W.procedure, _W.business, _W.village, _W.kecamatan, _W.due)
_COLUMNS = (*_CASE, _V.round, _V.day, _V.hour, _V.letter, _V.packed, _V.done, _V.member)
_MEMBER = len(_COLUMNS) - 1
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
    sa.select(*_CASE, _W.round)
    .select_from(
        sa.join(worklist, schema.streams, _S.ref == _W.case).outerjoin(
            visits, sa.and_(_V.case == _W.case, _V.round == _W.round)
        )
    )
    .where(ACTIVE, _W.turn == sa.literal_column("'tim_teknis'"), _V.case.is_(None))
    .order_by(sa.func.coalesce(_W.due, sa.literal_column("'9999'")), _W.number)
)


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
        return tuple([_waiting(row) for row in self._database.rows(_UNPLANNED)])


def _gathered(found: list[Row]) -> tuple[VisitRow, ...]:
    """Return one row for each visit, its members together."""
    same = [list(rows) for _, rows in groupby(found, key=lambda row: row[:_MEMBER])]
    return tuple([_planned(rows[0], [text(row[_MEMBER]) for row in rows]) for rows in same])


def _planned(row: Row, members: list[str]) -> VisitRow:
    day, hour, letter, packed, done = row[8:_MEMBER]
    return replace(
        _waiting(row),
        day=day_or_none(day),
        hour=text(hour),
        letter=text(letter),
        packed=bool(packed),
        done=bool(done),
        members=tuple([StaffId(member) for member in members]),
    )


def _waiting(row: Row) -> VisitRow:
    case, number, procedure, business, village, kecamatan, due, round_ = row[:8]
    return VisitRow(
        case=CaseId(text(case)),
        number=text(number),
        procedure=text(procedure),
        business=text(business),
        village=text(village),
        kecamatan=text(kecamatan),
        due=day_or_none(due),
        round=whole(round_),
    )
