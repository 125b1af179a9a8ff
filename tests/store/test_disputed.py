"""Disputed cases are found by an index, in older stores too."""

from pathlib import Path

from desktop_app.core.events.facts import AnswersChanged, CaseEnded
from desktop_app.core.events.vocabulary import Ending
from desktop_app.core.store.engine import Database
from desktop_app.core.store.projector import add_indexes
from desktop_app.core.store.queries import Queries
from desktop_app.core.store.statements import Statement
from tests.store.desk import CASE, KEY, OTHER, RINA, STREAM, SqlDesk, opening

_DROP = Statement("DROP INDEX worklist_disputed")
_PLAN = Statement('EXPLAIN QUERY PLAN SELECT "case" FROM worklist w WHERE w.conflicts > 0')
_NAMED = Statement("SELECT count(*) FROM sqlite_schema WHERE name = 'worklist_disputed'")


def disagreeing(desk: SqlDesk) -> None:
    """Let two people write one field without seeing each other."""
    opened = desk.journal.record(STREAM, [opening()], (), RINA).heads
    for name in ("Sri Contoh", "Sari Contoh"):
        change = AnswersChanged(1, 1, {"applicant.name": name})
        desk.journal.record(STREAM, [change], opened, RINA)
    desk.journal.record(OTHER, [opening("IUI-2026-A-0002")], (), RINA)


def test_only_those_are_listed_and_closed_ones_too(tmp_path: Path) -> None:
    desk = SqlDesk(tmp_path / "loket.db")
    disagreeing(desk)
    assert Queries(desk.database).disputed() == (CASE,)
    heads = desk.journal.heads(STREAM)
    desk.journal.record(STREAM, [CaseEnded(Ending.WITHDRAWN, "pindah")], heads, RINA)
    assert Queries(desk.database).disputed() == (CASE,)
    desk.close()


def test_the_list_walks_along_its_index(tmp_path: Path) -> None:
    desk = SqlDesk(tmp_path / "loket.db")
    told = " ".join(str(row) for row in desk.database.rows(_PLAN))
    assert "worklist_disputed" in told
    desk.close()


def test_an_older_store_gets_the_index_and_keeps_its_rows(tmp_path: Path) -> None:
    desk = SqlDesk(tmp_path / "loket.db")
    disagreeing(desk)
    before = desk.projector.rows()
    with desk.database.writing():
        desk.database.run(_DROP)
    add_indexes(desk.database)
    assert desk.database.row(_NAMED) == (1,)
    assert desk.projector.rows() == before
    assert Queries(desk.database).disputed() == (CASE,)
    desk.close()


def test_a_store_that_has_every_index_is_not_written_to(tmp_path: Path) -> None:
    desk = SqlDesk(tmp_path / "loket.db")
    desk.close()
    database = Database(tmp_path / "loket.db", KEY, writable=False)
    add_indexes(database)
    database.close()
