"""The office as a reader knows it, while somebody else writes."""

from desktop_app.core.events.facts import NoteAdded
from desktop_app.core.ids import OFFICE
from desktop_app.core.store.engine import Database
from desktop_app.core.store.queries import Queries
from tests.store import desk
from tests.store.desk import RINA


def test_the_offices_facts_follow_what_another_connection_wrote(store: desk.SqlDesk) -> None:
    beside = Database(store.database.path, desk.KEY, writable=False)
    reading = Queries(beside)
    assert reading.office() == ()
    desk.note(store.journal, OFFICE, "satu")
    first = reading.office()
    assert [event.fact for event in first] == [NoteAdded("satu")]
    assert reading.office() is first
    store.journal.record(OFFICE, [NoteAdded("dua")], store.journal.heads(OFFICE), RINA)
    assert [event.fact for event in reading.office()] == [NoteAdded("satu"), NoteAdded("dua")]
    beside.close()
