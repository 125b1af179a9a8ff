"""Cases by what is typed of them, and cases of the same person."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import cast

import sqlalchemy as sa

from desktop_app.core.ids import CaseId
from desktop_app.core.rows import EarlierCase, Moment, SearchPage, Tab
from desktop_app.core.store import guessing, nearness, schema
from desktop_app.core.store.cells import instant, ms, text, whole
from desktop_app.core.store.engine import Cell, Database, Row
from desktop_app.core.store.projections.people import known_as, people
from desktop_app.core.store.projections.subject import squeezed
from desktop_app.core.store.projections.worklist import worklist
from desktop_app.core.store.statements import ZERO, Statement
from desktop_app.core.store.worklist_rows import COLUMNS, row

CAP = 200
"""Matches looked at, newest first; who types more letters sees older ones."""

_TRIGRAM = 3
_W = worklist.c
_TURNS = (Tab.APPLICANT, Tab.BUREAU, Tab.TEAM, Tab.HEAD)
_SIDES = (Tab.RETURNED, Tab.PARKED, Tab.CONFLICT)
# What each case is sorted and counted by, as few cells as can be: every cell that
# crosses into Python costs as much as finding it.
_PLACE = (
    "CASE w.turn "
    + " ".join(f"WHEN '{tab.value}' THEN {at}" for at, tab in enumerate(_TURNS))
    + " END * 16 + (w.archived > 0) * 8"
    " + (w.returned > 0) + (w.phase = 'diparkir') * 2 + (w.conflicts > 0) * 4"
)
_PARTS = "SELECT rowid AS hit FROM search WHERE search MATCH :parts ORDER BY rowid DESC LIMIT :cap"
_WORDS = "SELECT rowid AS hit FROM words WHERE words MATCH :starts ORDER BY rowid DESC LIMIT :cap"
# The plus keeps SQLite from asking the trigrams once for each of many words.
_BOTH = (
    "SELECT rowid AS hit FROM search WHERE search MATCH :parts "
    "AND +rowid IN (SELECT rowid FROM words WHERE words MATCH :starts) "
    "ORDER BY rowid DESC LIMIT :cap"
)


@cache
def _ranked(hits: str, left: tuple[int, ...]) -> Statement:
    near = f"near_at <= :now AND late_at <= {nearness.until(left)}"
    return Statement(
        f"SELECT hit, {_PLACE} FROM ({hits}) "  # noqa: S608 names of our own
        'CROSS JOIN worklist w ON w."case" = hit ORDER BY '
        f"CASE WHEN late_at <= :now THEN 0 WHEN {near} THEN 1 ELSE 2 + queue END, "
        "late_at, near_at, hit DESC"
    )


_ROWS = Statement(
    f"SELECT {COLUMNS} FROM json_each(?) AS wanted "  # noqa: S608 names of our own
    'CROSS JOIN worklist w ON w."case" = wanted.value JOIN streams s ON s.ref = w."case" '
    "ORDER BY wanted.key"
)

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
        with self._database.reading():
            hits = self._hits(typed, moment)
            places = Counter([place for _, place in hits])
            wanted = {place for place in places if tab in _tabs(place)}
            here = [hit for hit, place in hits if place in wanted][offset : offset + limit]
            rows = self._database.rows(_ROWS, (json.dumps(here),)) if here else []
        tabs = dict.fromkeys(Tab, 0)
        for place, count in places.items():
            for one in _tabs(place):
                tabs[one] += count
        return SearchPage(tuple(map(row, rows)), tabs, capped=len(hits) >= CAP)

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

    def _hits(self, typed: str, moment: Moment) -> list[tuple[int, int]]:
        """Return the matches, most urgent first, each with the number of its tabs."""
        typed_words = [word for word in map(squeezed, typed.split()) if word]
        parts = _match(word for word in typed_words if len(word) >= _TRIGRAM)
        starts = _match((word for word in typed_words if len(word) < _TRIGRAM), "*")
        if not parts and not starts:
            return []
        texts: Mapping[str, Cell] = {"parts": parts, "starts": starts, "cap": CAP}
        asked = _BOTH if parts and starts else _PARTS if parts else _WORDS
        found = self._database.rows(
            _ranked(asked, tuple(moment.soon)), {**texts, **nearness.values(moment)}
        )
        return cast("list[tuple[int, int]]", found)


def _match(words: Iterable[str], mark: str = "") -> str:
    return " AND ".join(f'"{word}"{mark}' for word in words)


@cache
def _tabs(place: int) -> tuple[Tab, ...]:
    """Return the tabs that a case with this number stands in."""
    if place & 8:
        return (Tab.ARCHIVE,)
    sides = [tab for at, tab in enumerate(_SIDES) if place >> at & 1]
    return Tab.ALL, _TURNS[place >> 4], *sides


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
