"""Searching and opening among many cases."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from desktop_app.core.bootstrap import House, open_house
from desktop_app.core.ids import CaseId, StreamId
from desktop_app.core.rows import Tab
from desktop_app.core.services.views import WorklistQuery
from desktop_app.core.store.engine import Database
from desktop_app.core.store.finding import CAP
from desktop_app.core.store.statements import Statement
from desktop_app.ui.screens.worklist.asking import FIRST
from tests.bench.measured import Measured, interleaved, took

WORDS = ("wahyuni", "mebel jat", "sumber", "kopi", "3319", "rahtawu", "bordir")
SHOWN = 200
"""Rows read of each list while pairs of cases are looked for."""
OPENED = 40
_BARE = Statement("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?")


@contextmanager
def office(folder: Path) -> Iterator[House]:
    """Open a store for the time of one measurement."""
    house = open_house(folder)
    try:
        yield house
    finally:
        house.close()


def search(folder: Path, runs: int, cases: int) -> Measured:
    """Time what the screen asks for while somebody types, against FTS5 alone."""
    with office(folder) as house:
        bare = house.reading.reader.database
        pairs = [
            interleaved(runs, lambda: _ours(house, typed), lambda: _bare(bare, typed))  # noqa: B023
            for typed in WORDS
        ]
    each = ", ".join(
        f"{typed} {ours:.1f}/{limit:.1f}" for typed, (ours, limit) in zip(WORDS, pairs, strict=True)
    )
    return Measured(
        f"search at {cases} cases",
        median(ours for ours, _ in pairs),
        1.5,
        limit=median(limit for _, limit in pairs),
        beside=f"the bare FTS5 query for at most {CAP} hits",
        notes=(f"ours with order, hits per tab and the first {FIRST} rows; ms: {each}",),
    )


def opening(many: Path, few: Path, cases: int) -> Measured:
    """Time opening cases of equal length in a large and in a small store, by turns."""
    with office(many) as large, office(few) as small:
        here, there = _alike(large, small)
        for case in here[:3]:
            large.reading.case(case)
        for case in there[:3]:
            small.reading.case(case)
        ours: list[float] = []
        limit: list[float] = []
        for mine, theirs in zip(here, there, strict=True):
            ours.append(took(lambda: large.reading.case(mine)))  # noqa: B023 called at once
            limit.append(took(lambda: small.reading.case(theirs)))  # noqa: B023 called at once
    return Measured(
        f"opening a case among {cases}",
        median(ours),
        1.2,
        limit=median(limit),
        beside="opening one among 100",
        notes=(f"{len(here)} cases of as many facts, each opened once",),
    )


def _ours(house: House, typed: str) -> float:
    query = WorklistQuery(text=typed, tab=Tab.ALL, limit=FIRST)
    return took(lambda: house.reading.worklist(query))


def _bare(database: Database, typed: str) -> float:
    match = " AND ".join(f'"{word}"' for word in typed.split())
    return took(lambda: database.rows(_BARE, (match, CAP)))


def _alike(large: House, small: House) -> tuple[list[CaseId], list[CaseId]]:
    """Return cases with equally many facts from both stores, in pairs."""
    mine, theirs = _by_length(large), _by_length(small)
    here: list[CaseId] = []
    there: list[CaseId] = []
    for length in sorted(set(mine) & set(theirs)):
        for one, other in zip(mine[length], theirs[length], strict=False):
            here.append(one)
            there.append(other)
    return here[:OPENED], there[:OPENED]


def _by_length(house: House) -> dict[int, list[CaseId]]:
    found: dict[int, list[CaseId]] = defaultdict(list)
    for tab in (Tab.ARCHIVE, Tab.ALL):
        for row in house.reading.worklist(WorklistQuery(tab=tab, limit=SHOWN)).rows:
            events = house.reading.reader.queries.events(StreamId(row.case))
            found[len(events)].append(row.case)
    return found
