"""How many facts a second are folded, and rebuilt into lists."""

from pathlib import Path

from desktop_app.core.bootstrap import House
from desktop_app.core.ids import CaseId, StreamId
from desktop_app.core.rows import Tab
from desktop_app.core.services.views import WorklistQuery
from tests.bench.measured import Measured, took
from tests.bench.reading import office

FOLDED = 200


def speed(folder: Path, facts: int) -> tuple[Measured, Measured]:
    """Fold cases in memory, then grow every list anew from the log."""
    with office(folder) as house:
        known = {case: house.reading.reader.queries.events(StreamId(case)) for case in _few(house)}
        folded = took(lambda: [house.reading.folded(*one) for one in known.items()])
        rebuilt = took(house.records.rebuild)
    count = sum(map(len, known.values()))
    return (
        Measured("facts folded", count / folded * 1000, 0, "facts/s"),
        Measured("facts rebuilt, lists and search", facts / rebuilt * 1000, 0, "facts/s"),
    )


def _few(house: House) -> list[CaseId]:
    query = WorklistQuery(tab=Tab.ARCHIVE, limit=FOLDED)
    return [row.case for row in house.reading.worklist(query).rows]
