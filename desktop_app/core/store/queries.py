"""The worklist read in order of urgency, without looking at every case."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from desktop_app.core.clock import office_day
from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import OFFICE, CaseId, StreamId
from desktop_app.core.rows import Moment, Tab, Urgency, WorklistCounts, WorklistPage, WorklistRow
from desktop_app.core.store import nearness, unsealing
from desktop_app.core.store.cells import NEVER, day_start, text, whole
from desktop_app.core.store.engine import Cell, Database, Row
from desktop_app.core.store.log import SqlLog
from desktop_app.core.store.statements import Statement
from desktop_app.core.store.worklist_rows import COLUMNS, row

_TURNS = (Tab.APPLICANT, Tab.BUREAU, Tab.TEAM, Tab.HEAD)
_GROUPS: tuple[Urgency, ...] = tuple(Urgency)

# Spelled as the partial indexes are, else SQLite does not see that they fit.
_TIMED = f"archived = 0 AND near_at < {NEVER}"
_WITHIN = {
    Tab.ALL: "archived = 0",
    Tab.RETURNED: "archived = 0 AND returned > 0",
    Tab.PARKED: "archived = 0 AND phase = 'diparkir'",
    Tab.CONFLICT: "archived = 0 AND conflicts > 0",
    Tab.ARCHIVE: "archived = 1",
    **{tab: f"archived = 0 AND turn = '{tab.value}'" for tab in _TURNS},
}
_LATER = "late_at > :now AND (near_at > :now OR late_at > {soon})"
_GROUP = {
    Urgency.LATE: f"{_TIMED} AND late_at <= :now",
    Urgency.NEAR: f"{_TIMED} AND near_at <= :now AND late_at > :now AND late_at <= {{soon}}",
    Urgency.RUNNING: f"queue = 0 AND {_LATER}",
    Urgency.PAUSED: f"queue = 1 AND {_LATER}",
    Urgency.WAITING: f"queue = 2 AND {_LATER}",
    Urgency.SAFE: f"queue = 3 AND {_LATER}",
}
# Without statistics SQLite would walk along all cases for the few of these tabs.
_INDEX = {
    Tab.RETURNED: "INDEXED BY worklist_returned",
    Tab.PARKED: "INDEXED BY worklist_parked",
    Tab.CONFLICT: "INDEXED BY worklist_conflicts",
}
_STREAMS = 'JOIN streams s ON s.ref = w."case"'
_JOINED = f"SELECT {COLUMNS} FROM worklist w {_STREAMS}"  # noqa: S608 names of our own

_TURN_COUNTS = Statement("SELECT turn, count(*) FROM worklist WHERE archived = 0 GROUP BY turn")
_OPENED = Statement("SELECT count(*) FROM worklist WHERE opened >= :first AND opened < :after")
_LEFT = Statement('SELECT count(*) FROM recap WHERE "left" >= :first AND "left" < :after')
_DUES = Statement(
    f'{_JOINED} WHERE archived = 0 AND wake IS NOT NULL AND wake <= :until ORDER BY wake, w."case"'
    " LIMIT :limit"
)
_ONE = Statement(f"{_JOINED} WHERE s.id = :case")
_NUMBERED = Statement(
    'SELECT s.id FROM worklist w JOIN streams s ON s.ref = w."case" WHERE w.number = :number'
)
_DISPUTED = Statement(
    f"SELECT s.id FROM worklist w {_STREAMS} WHERE w.conflicts > 0"  # noqa: S608 names of our own
    ' ORDER BY w.archived, w.updated DESC, w."case"'
)
_DISPUTES = Statement("SELECT coalesce(sum(conflicts), 0) FROM worklist WHERE conflicts > 0")
_VERSION = Statement("PRAGMA data_version")
_EXISTS = Statement("SELECT id FROM streams WHERE id = :id")


class Queries:
    """Reads on one connection of its own, on the reader's thread."""

    def __init__(self, database: Database) -> None:
        """Use a connection that nobody writes with."""
        self._database = database
        self._counted: tuple[int, dict[Tab, int]] | None = None
        self._office: tuple[int, tuple[Event, ...]] | None = None

    def worklist(
        self,
        tab: Tab,
        moment: Moment,
        *,
        urgency: Urgency | None = None,
        page: tuple[int, int] = (200, 0),
    ) -> WorklistPage:
        """Return a stretch (limit, offset) of a tab; late first, then near, then the rest."""
        groups = (urgency,) if urgency else (Urgency.SAFE,) if tab is Tab.ARCHIVE else _GROUPS
        with self._database.reading():
            cells = list(self._stretch(tab, moment, groups, page))
            total = self._count(tab, urgency, moment) if urgency else self._one(_total(tab))
        return WorklistPage(tuple([row(found) for found in cells]), total)

    def counts(self, moment: Moment) -> WorklistCounts:
        """Return the numbers on the tabs and above the list."""
        today = office_day(moment.now)
        span = {"first": day_start(today), "after": day_start(today + timedelta(days=1))}
        with self._database.reading():
            return WorklistCounts(
                tabs=self._tabs(),
                late=self._count(Tab.ALL, Urgency.LATE, moment),
                near=self._count(Tab.ALL, Urgency.NEAR, moment),
                opened_today=self._one(_OPENED, span),
                finished_today=self._one(_LEFT, span),
            )

    def tabs(self) -> dict[Tab, int]:
        """Return the numbers on the tabs, counted anew once somebody else has written.

        Whoever types a search asks for them with every letter.
        """
        version = self.version()
        if self._counted is None or self._counted[0] != version:
            self._counted = version, self._tabs()
        return dict(self._counted[1])

    def version(self) -> int:
        """Return a number that is another one once somebody else has written."""
        return self._one(_VERSION)

    def dues(self, until: date, limit: int = 200) -> tuple[WorklistRow, ...]:
        """Return cases with a promise, follow-up or repair date up to a day, earliest first."""
        values: Mapping[str, Cell] = {"until": until.isoformat(), "limit": limit}
        return tuple([row(cells) for cells in self._database.rows(_DUES, values)])

    def row(self, case: CaseId) -> WorklistRow | None:
        """Return the row of one case."""
        cells = self._database.row(_ONE, {"case": case})
        return None if cells is None else row(cells)

    def disputed(self) -> tuple[CaseId, ...]:
        """Return the cases on which people disagree, those in the archive last."""
        return tuple([CaseId(text(name)) for (name,) in self._database.rows(_DISPUTED)])

    def disputes(self) -> int:
        """Return how many disagreements there are in all cases."""
        return self._one(_DISPUTES)

    def find(self, name: str) -> CaseId | None:
        """Return the case with this number or id."""
        found = self._database.row(_NUMBERED, {"number": name.strip().upper()})
        found = found or self._database.row(_EXISTS, {"id": name.strip()})
        return None if found is None else CaseId(text(found[0]))

    def events(self, stream: StreamId) -> tuple[Event, ...]:
        """Return a stream's facts as this connection sees them, unsealed."""
        with self._database.reading():
            log = SqlLog(self._database)
            key, bodies = log.key(stream), log.bodies(stream)
        return tuple([unsealing.stored(body, key).event for body in bodies])

    def office(self) -> tuple[Event, ...]:
        """Return the office's facts, unsealed anew once somebody else has written.

        Every case that is opened asks for them.
        """
        version = self.version()
        if self._office is None or self._office[0] != version:
            self._office = version, self.events(OFFICE)
        return self._office[1]

    def _tabs(self) -> dict[Tab, int]:
        turns = {text(t): whole(n) for t, n in self._database.rows(_TURN_COUNTS)}
        tabs = {tab: turns.get(tab.value, 0) for tab in _TURNS}
        few = (Tab.RETURNED, Tab.PARKED, Tab.CONFLICT, Tab.ARCHIVE)
        tabs |= {tab: self._one(_total(tab)) for tab in few}
        tabs[Tab.ALL] = sum(turns.values())
        return {tab: tabs[tab] for tab in Tab}

    def _stretch(
        self, tab: Tab, moment: Moment, groups: tuple[Urgency, ...], page: tuple[int, int]
    ) -> Iterator[Row]:
        limit, offset = page
        for group in groups:
            # A group is counted only when it may lie before the page as a whole.
            skipped = min(self._count(tab, group, moment), offset) if offset else 0
            values = {**nearness.values(moment), "limit": limit, "offset": skipped}
            found = self._database.rows(_page(tab, group, tuple(moment.soon)), values)
            yield from found
            limit, offset = limit - len(found), offset - skipped
            if limit <= 0:
                return

    def _count(self, tab: Tab, group: Urgency, moment: Moment) -> int:
        return self._one(_counted(tab, group, tuple(moment.soon)), nearness.values(moment))

    def _one(self, statement: Statement, values: Mapping[str, int] | None = None) -> int:
        found = self._database.row(statement, values or {})
        return whole(found[0]) if found else 0


@cache
def _page(tab: Tab, group: Urgency, left: tuple[int, ...]) -> Statement:
    order = 'late_at, near_at, near_days, w."case"'
    if tab is Tab.ARCHIVE:
        order = 'updated DESC, w."case" DESC'
    return Statement(
        f"SELECT {COLUMNS} FROM worklist w {_INDEX.get(tab, '')} {_STREAMS}"  # noqa: S608 names of our own
        f" WHERE {_where(tab, group, left)} ORDER BY {order} LIMIT :limit OFFSET :offset"
    )


@cache
def _counted(tab: Tab, group: Urgency, left: tuple[int, ...]) -> Statement:
    where = _where(tab, group, left)
    return Statement(f"SELECT count(*) FROM worklist {_INDEX.get(tab, '')} WHERE {where}")  # noqa: S608 names of our own


@cache
def _total(tab: Tab) -> Statement:
    return Statement(f"SELECT count(*) FROM worklist WHERE {_WITHIN[tab]}")  # noqa: S608 names of our own


def _where(tab: Tab, group: Urgency, left: tuple[int, ...]) -> str:
    if tab is Tab.ARCHIVE and group is Urgency.SAFE:
        return _WITHIN[tab]
    return f"{_WITHIN[tab]} AND {_GROUP[group].format(soon=nearness.until(left))}"
