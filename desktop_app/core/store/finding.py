"""Cases by what is typed of them, and cases of the same person."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

import sqlalchemy as sa

from desktop_app.core.ids import CaseId
from desktop_app.core.rows import EarlierCase, Moment, SearchPage, Tab
from desktop_app.core.store import guessing, schema
from desktop_app.core.store.cells import NEVER, instant, ms, text, whole
from desktop_app.core.store.engine import Database, Row
from desktop_app.core.store.projections.people import known_as, people
from desktop_app.core.store.projections.subject import squeezed
from desktop_app.core.store.projections.worklist import worklist
from desktop_app.core.store.statements import ZERO, Statement
from desktop_app.core.store.worklist_rows import COLUMNS, WIDTH, row

CAP = 200
"""Matches looked at, newest first; who types more letters sees older ones."""

_TRIGRAM = 3
_W = worklist.c
_SORT = (
    "w.turn, w.phase, w.returned, w.conflicts, w.archived, "
    "w.late_at, w.near_at, w.near_days, w.queue"
)
_JOIN = 'JOIN worklist w ON w."case" = hit JOIN streams s ON s.ref = hit ORDER BY hit DESC'
_PARTS = "SELECT rowid AS hit FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
_WORDS = "SELECT rowid AS hit FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"
# The plus keeps SQLite from asking the trigrams once for each of many words.
_BOTH = (
    "SELECT rowid AS hit FROM search WHERE search MATCH ? "
    "AND +rowid IN (SELECT rowid FROM words WHERE words MATCH ?) ORDER BY rowid DESC LIMIT ?"
)


def _joined(hits: str) -> Statement:
    return Statement(f"SELECT {COLUMNS}, {_SORT} FROM ({hits}) {_JOIN}")  # noqa: S608 names of our own


_FIND_PARTS, _FIND_WORDS, _FIND_BOTH = _joined(_PARTS), _joined(_WORDS), _joined(_BOTH)

_SAME = Statement(
    sa.select(
        people.c.kind, schema.streams.c.id, _W.number, _W.procedure, _W.business, _W.applicant,
        _W.step, _W.phase, _W.opened,
    )
    .select_from(
        sa.join(people, worklist, people.c.case == _W.case).join(
            schema.streams, schema.streams.c.ref == _W.case
        )
    )
    .where(people.c.kind == sa.bindparam("kind"), people.c.value == sa.bindparam("value"))
    .order_by(_W.archived, _W.opened.desc())
    .limit(sa.bindparam("limit"))
    .offset(ZERO)
)  # fmt: skip


class Finding:
    """Reads on the reader's connection."""

    def __init__(self, database: Database) -> None:
        """Use a connection that nobody writes with."""
        self._database = database

    def search(
        self, typed: str, tab: Tab, moment: Moment, page: tuple[int, int] = (200, 0)
    ) -> SearchPage:
        """Return the cases of a tab in which every typed word occurs, most urgent first."""
        limit, offset = page
        hits = self._hits(typed)
        tabs = Counter(tab for cells in hits for tab in _tabs(cells))
        wanted = sorted((cells for cells in hits if tab in _tabs(cells)), key=_by_urgency(moment))
        return SearchPage(
            rows=tuple([row(c[:WIDTH]) for c in wanted[offset : offset + limit]]),
            tabs={one: tabs[one] for one in Tab},
            capped=len(hits) >= CAP,
        )

    def meant(self, typed: str) -> str:
        """Return the name most like what was typed, empty where none is like it."""
        return guessing.meant(self._database, typed)

    def similar(
        self, known: Mapping[str, str], other_than: CaseId | None = None, limit: int = 20
    ) -> tuple[EarlierCase, ...]:
        """Return cases that share a NIK, NIB, NPWP or name; keys are those of `people`."""
        same: dict[CaseId, list[str]] = {}
        cells: dict[CaseId, Row] = {}
        for kind, typed in known.items():
            value = known_as(kind, typed)
            for found in self._database.rows(_SAME, (kind, value, limit)) if value else ():
                case = CaseId(text(found[1]))
                same.setdefault(case, []).append(kind)
                cells[case] = found
        cases = [_earlier(cells[case], tuple(kinds)) for case, kinds in same.items()]
        cases = [one for one in cases if one.case != other_than]
        return tuple(sorted(cases, key=lambda one: (-len(one.same), -ms(one.opened)))[:limit])

    def _hits(self, typed: str) -> list[Row]:
        typed_words = [word for word in map(squeezed, typed.split()) if word]
        parts = _match(word for word in typed_words if len(word) >= _TRIGRAM)
        starts = _match((word for word in typed_words if len(word) < _TRIGRAM), "*")
        if parts and starts:
            return self._database.rows(_FIND_BOTH, (parts, starts, CAP))
        if parts:
            return self._database.rows(_FIND_PARTS, (parts, CAP))
        return self._database.rows(_FIND_WORDS, (starts, CAP)) if starts else []


def _match(words: Iterable[str], mark: str = "") -> str:
    return " AND ".join(f'"{word}"{mark}' for word in words)


def _tabs(cells: Row) -> tuple[Tab, ...]:
    turn, phase, returned, conflicts, archived = cells[WIDTH : WIDTH + 5]
    if archived:
        return (Tab.ARCHIVE,)
    found = [Tab.ALL, Tab(text(turn))]
    found += [Tab.RETURNED] if returned else []
    found += [Tab.PARKED] if phase == Tab.PARKED.value else []
    found += [Tab.CONFLICT] if conflicts else []
    return tuple(found)


def _by_urgency(moment: Moment) -> Callable[[Row], tuple[int, int, int]]:
    now, soon = ms(moment.now), {left: ms(until) for left, until in moment.soon.items()}

    def order(cells: Row) -> tuple[int, int, int]:
        late_at, near_at, queue = map(whole, (cells[-4], cells[-3], cells[-1]))
        until = NEVER if cells[-2] is None else soon.get(whole(cells[-2]), 0)
        near = near_at <= now and late_at <= until
        return (0 if late_at <= now else 1 if near else 2 + queue), late_at, near_at

    return order


def _earlier(cells: Row, same: tuple[str, ...]) -> EarlierCase:
    _, case, number, procedure, business, applicant, step, phase, opened = cells
    return EarlierCase(
        case=CaseId(text(case)),
        number=text(number),
        procedure=text(procedure),
        business=text(business),
        applicant=text(applicant),
        step=whole(step),
        phase=text(phase),
        opened=instant(opened),
        same=same,
    )
