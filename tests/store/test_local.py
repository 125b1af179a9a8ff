"""Half-typed pages, the running clock, PINs and notes of one machine."""

from datetime import timedelta

from desktop_app.core.ids import CaseId, FactId, SessionId, StaffId
from desktop_app.core.rows import Draft, Heartbeat
from desktop_app.core.security.passwords import Attempts
from desktop_app.core.store.drafts import Drafts
from desktop_app.core.store.local import Notes, Pins
from tests.store import desk
from tests.store.desk import CASE, RINA, START

PAGE = Draft(CASE, 4, 1, '{"company.name":"Contoh"}', (FactId("a" * 64), FactId("b" * 64)), START)
BEAT = Heartbeat(SessionId("s"), CASE, 4, 1, RINA, START, 61, START + timedelta(seconds=61))


def test_a_half_typed_page_comes_back(store: desk.SqlDesk) -> None:
    drafts = Drafts(store.database)
    drafts.put(PAGE)
    assert drafts.get(CASE, 4) == PAGE
    assert drafts.get(CASE, 5) is None


def test_a_page_typed_on_replaces_what_was_there(store: desk.SqlDesk) -> None:
    drafts = Drafts(store.database)
    later = Draft(CASE, 4, 1, "{}", (), START + timedelta(seconds=1))
    drafts.put(PAGE)
    drafts.put(later)
    assert drafts.of_case(CASE) == (later,)


def test_pages_of_one_case_and_of_all_are_listed(store: desk.SqlDesk) -> None:
    drafts = Drafts(store.database)
    new = Draft(CaseId(""), 1, 1, "{}", (), START + timedelta(seconds=5))
    drafts.put(PAGE)
    drafts.put(new)
    assert drafts.all() == (new, PAGE)
    drafts.drop(CASE, 4)
    drafts.drop(CASE, 4)
    assert drafts.all() == (new,)
    drafts.drop(CaseId(""))
    assert drafts.all() == ()


def test_the_running_clock_is_written_down_and_stilled(store: desk.SqlDesk) -> None:
    drafts = Drafts(store.database)
    assert drafts.heartbeat() is None
    drafts.beat(BEAT)
    drafts.beat(BEAT)
    assert drafts.heartbeat() == BEAT
    drafts.still()
    assert drafts.heartbeat() is None


def test_a_pin_keeps_its_misses_over_a_restart(store: desk.SqlDesk) -> None:
    pins = Pins(store.database)
    assert pins.get(RINA) is None
    pins.put(RINA, "hash")
    pins.note(RINA, Attempts(5, START))
    assert Pins(store.database).get(RINA) == ("hash", Attempts(5, START))
    pins.put(RINA, "new")
    assert pins.get(RINA) == ("new", Attempts())


def test_the_last_users_come_first(store: desk.SqlDesk) -> None:
    pins = Pins(store.database)
    for name, seconds in (("a", 1), ("b", 3), ("c", 2), ("never", 0)):
        pins.put(StaffId(name), "hash")
        if seconds:
            pins.used(StaffId(name), START + timedelta(seconds=seconds))
    assert tuple(pins.used_at()) == ("b", "c", "a")
    pins.put(StaffId("b"), "another")
    assert next(iter(pins.used_at())) == "b"


def test_a_note_is_kept_by_name(store: desk.SqlDesk) -> None:
    notes = Notes(store.database)
    assert notes.get("last") == ""
    notes.put("last", "x")
    notes.put("last", "y")
    assert notes.get("last") == "y"
