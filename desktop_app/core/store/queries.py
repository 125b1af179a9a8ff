"""The worklist read in order of urgency, without looking at every case."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import TypeAlias

import sqlalchemy as sa

from desktop_app.core.clock import office_day
from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import CaseId, StreamId
from desktop_app.core.rows import Tab, Urgency, WorklistCounts, WorklistPage, WorklistRow
from desktop_app.core.store import schema, unsealing
from desktop_app.core.store.cells import day_start, ms, text, whole
from desktop_app.core.store.engine import Database, Row
from desktop_app.core.store.log import SqlLog
from desktop_app.core.store.projections import worklist as sheet
from desktop_app.core.store.projections.recap import recap
from desktop_app.core.store.projections.worklist import worklist
from desktop_app.core.store.statements import ZERO, Statement
from desktop_app.core.store.worklist_rows import COLUMNS, SOURCE, row

Condition: TypeAlias = sa.ColumnElement[bool]

_W = worklist.c
_NOW: sa.BindParameter[int] = sa.bindparam("now")
_LIMIT: sa.BindParameter[int] = sa.bindparam("limit")
_OFFSET: sa.BindParameter[int] = sa.bindparam("offset")
_FROM: sa.BindParameter[int] = sa.bindparam("from")
_TO: sa.BindParameter[int] = sa.bindparam("to")
_TURNS = (Tab.APPLICANT, Tab.BUREAU, Tab.TEAM, Tab.HEAD)
_FEW = {Tab.RETURNED: sheet.RETURNED, Tab.PARKED: sheet.PARKED, Tab.CONFLICT: sheet.CONFLICT}
_GROUPS: tuple[Urgency, ...] = tuple(Urgency)
_QUEUES = {Urgency.RUNNING: 0, Urgency.PAUSED: 1, Urgency.WAITING: 2, Urgency.SAFE: 3}

_COUNT = sa.func.count()
_TURN_COUNTS = Statement(
    sa.select(_W.turn, _COUNT).select_from(worklist).where(sheet.ACTIVE).group_by(_W.turn)
)
_FEW_COUNTS = {
    tab: Statement(sa.select(_COUNT).select_from(worklist).where(where))
    for tab, where in (_FEW | {Tab.ARCHIVE: sheet.ARCHIVED}).items()
}
_OPENED = Statement(
    sa.select(_COUNT).select_from(worklist).where(_W.opened >= _FROM, _W.opened < _TO)
)
_LEFT = Statement(
    sa.select(_COUNT).select_from(recap).where(recap.c.left >= _FROM, recap.c.left < _TO)
)
_DUES = Statement(
    sa.select(*COLUMNS)
    .select_from(SOURCE)
    .where(sheet.AWAKE, _W.wake <= sa.bindparam("until"))
    .order_by(_W.wake, _W.case)
    .limit(_LIMIT)
    .offset(ZERO)
)
_ONE = Statement(
    sa.select(*COLUMNS).select_from(SOURCE).where(schema.streams.c.id == sa.bindparam("case"))
)
_NUMBERED = Statement(
    sa.select(schema.streams.c.id).select_from(SOURCE).where(_W.number == sa.bindparam("number"))
)
_EXISTS = Statement(sa.select(schema.streams.c.id).where(schema.streams.c.id == sa.bindparam("id")))


class Queries:
    """Reads on one connection of its own, on the reader's thread."""

    def __init__(self, database: Database) -> None:
        """Use a connection that nobody writes with."""
        self._database = database

    def worklist(
        self,
        tab: Tab,
        now: datetime,
        *,
        urgency: Urgency | None = None,
        page: tuple[int, int] = (200, 0),
    ) -> WorklistPage:
        """Return a stretch (limit, offset) of a tab; late first, then near, then the rest."""
        groups = (urgency,) if urgency else (Urgency.SAFE,) if tab is Tab.ARCHIVE else _GROUPS
        with self._database.reading():
            cells = list(self._stretch(tab, now, groups, page))
            total = self._count(tab, urgency, now) if urgency else self._one(_total(tab))
        return WorklistPage(tuple([row(found) for found in cells]), total)

    def counts(self, now: datetime) -> WorklistCounts:
        """Return the numbers on the tabs and above the list."""
        today = office_day(now)
        day = day_start(today), day_start(today + timedelta(days=1))
        with self._database.reading():
            turns = {text(t): whole(n) for t, n in self._database.rows(_TURN_COUNTS)}
            tabs = {tab: turns.get(tab.value, 0) for tab in _TURNS}
            tabs |= {tab: self._one(found) for tab, found in _FEW_COUNTS.items()}
            tabs[Tab.ALL] = sum(turns.values())
            return WorklistCounts(
                tabs={tab: tabs[tab] for tab in Tab},
                late=self._count(Tab.ALL, Urgency.LATE, now),
                near=self._count(Tab.ALL, Urgency.NEAR, now),
                opened_today=self._one(_OPENED, *day),
                finished_today=self._one(_LEFT, *day),
            )

    def dues(self, until: date, limit: int = 200) -> tuple[WorklistRow, ...]:
        """Return cases with a promise, follow-up or repair date up to a day, earliest first."""
        found = self._database.rows(_DUES, (until.isoformat(), limit))
        return tuple([row(cells) for cells in found])

    def row(self, case: CaseId) -> WorklistRow | None:
        """Return the row of one case."""
        cells = self._database.row(_ONE, (case,))
        return None if cells is None else row(cells)

    def find(self, name: str) -> CaseId | None:
        """Return the case with this number or id."""
        found = self._database.row(_NUMBERED, (name.strip().upper(),))
        found = found or self._database.row(_EXISTS, (name.strip(),))
        return None if found is None else CaseId(text(found[0]))

    def events(self, stream: StreamId) -> tuple[Event, ...]:
        """Return a stream's facts as this connection sees them, unsealed."""
        with self._database.reading():
            log = SqlLog(self._database)
            key, bodies = log.key(stream), log.bodies(stream)
        return tuple([unsealing.stored(body, key).event for body in bodies])

    def _stretch(
        self, tab: Tab, now: datetime, groups: tuple[Urgency, ...], page: tuple[int, int]
    ) -> Iterator[Row]:
        limit, offset = page
        for group in groups:
            # A group is counted only when it may lie before the page as a whole.
            skipped = min(self._count(tab, group, now), offset) if offset else 0
            statement = _page(tab, group)
            found = self._database.rows(
                statement, statement.values(now=ms(now), limit=limit, offset=skipped)
            )
            yield from found
            limit, offset = limit - len(found), offset - skipped
            if limit <= 0:
                return

    def _count(self, tab: Tab, group: Urgency, now: datetime) -> int:
        statement = _counted(tab, group)
        return self._one(statement, *statement.values(now=ms(now)))

    def _one(self, statement: Statement, *values: int | str) -> int:
        found = self._database.row(statement, values)
        return whole(found[0]) if found else 0


@cache
def _page(tab: Tab, group: Urgency) -> Statement:
    return Statement(
        sa.select(*COLUMNS)
        .select_from(SOURCE)
        .where(*_conditions(tab, group))
        .order_by(*_order(tab))
        .limit(_LIMIT)
        .offset(_OFFSET)
    )


@cache
def _total(tab: Tab) -> Statement:
    return Statement(sa.select(_COUNT).select_from(worklist).where(*_within(tab)))


@cache
def _counted(tab: Tab, group: Urgency) -> Statement:
    return Statement(
        sa.select(_COUNT).select_from(worklist).where(*_conditions(tab, group))
    )  # fmt: skip


def _conditions(tab: Tab, group: Urgency) -> tuple[Condition, ...]:
    within = _within(tab)
    match group:
        case Urgency.SAFE if tab is Tab.ARCHIVE:
            return within
        case Urgency.LATE:
            return *within, sheet.TIMED, _W.late_at <= _NOW
        case Urgency.NEAR:
            return *within, sheet.TIMED, _W.near_at <= _NOW, _W.late_at > _NOW
        case _:
            queue: sa.ColumnElement[int] = sa.literal_column(str(_QUEUES[group]))
            return *within, _W.queue == queue, _W.near_at > _NOW, _W.late_at > _NOW


def _within(tab: Tab) -> tuple[Condition, ...]:
    if tab in _TURNS:
        turn: sa.ColumnElement[str] = sa.literal_column(f"'{tab.value}'")
        return sheet.ACTIVE, _W.turn == turn
    if tab is Tab.ARCHIVE:
        return (sheet.ARCHIVED,)
    return (_FEW.get(tab, sheet.ACTIVE),)


def _order(tab: Tab) -> tuple[sa.ColumnElement[object], ...]:
    if tab is Tab.ARCHIVE:
        return _W.updated.desc(), _W.case.desc()
    return _W.late_at.asc(), _W.near_at.asc(), _W.case.asc()
