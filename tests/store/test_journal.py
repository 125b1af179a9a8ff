"""The one door of writing, in memory and on disk alike."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from desktop_app.core.errors import BadInput, StoreTrouble
from desktop_app.core.events import canonical, chain
from desktop_app.core.events.envelope import Unread
from desktop_app.core.events.facts import NoteAdded, NumberTaken, StepCompleted
from desktop_app.core.events.office_facts import NumbersGranted, SettingsChanged
from desktop_app.core.ids import OFFICE, FactId, StreamId
from desktop_app.core.store.journal import Batch, Journal
from desktop_app.core.store.sealing import Stamp
from tests.store import desk
from tests.store.desk import CASE, OTHER, RINA, STREAM


def test_what_was_recorded_is_read_back(journal: Journal) -> None:
    facts = [desk.opening(), *desk.first_step()]
    changes = journal.record(STREAM, facts, (), RINA)
    events = journal.events(STREAM)
    assert [event.fact for event in events] == facts
    assert changes.facts == tuple(event.id for event in events)
    assert changes.cases == {CASE}
    assert not changes.office


def test_each_fact_of_a_call_has_seen_the_one_before(journal: Journal) -> None:
    journal.record(STREAM, [desk.opening(), *desk.first_step()], (), RINA)
    events = journal.events(STREAM)
    assert events[0].parents == ()
    for before, after in pairwise(events):
        assert after.parents == (before.id,)
    assert journal.heads(STREAM) == (events[-1].id,)


def test_facts_on_the_same_heads_are_concurrent(journal: Journal) -> None:
    seen = journal.record(STREAM, [desk.opening()], (), RINA).heads
    one = journal.record(STREAM, [NoteAdded("satu")], seen, RINA)
    two = journal.record(STREAM, [NoteAdded("dua")], seen, RINA)
    assert journal.heads(STREAM) == tuple(sorted(one.facts + two.facts)) == two.heads
    both = journal.record(STREAM, [NoteAdded("tiga")], two.heads, RINA)
    assert journal.heads(STREAM) == both.facts


def test_an_older_page_still_names_what_it_had_seen(journal: Journal) -> None:
    seen = journal.record(STREAM, [desk.opening()], (), RINA).heads
    journal.record(STREAM, [NoteAdded("lebih baru")], seen, RINA)
    late = journal.record(STREAM, [NoteAdded("dari layar lama")], seen, RINA)
    assert journal.events(STREAM)[-1].parents == seen
    assert len(late.heads) == 2


def test_heads_that_were_lost_are_not_invented(journal: Journal) -> None:
    journal.record(STREAM, [desk.opening()], (), RINA)
    journal.record(STREAM, [NoteAdded("x")], (FactId("ff" * 32),), RINA)
    assert journal.events(STREAM)[-1].parents == ()


def test_every_fact_carries_the_heads_of_the_office_it_relied_on(journal: Journal) -> None:
    journal.record(STREAM, [desk.opening()], (), RINA)
    office = journal.record(OFFICE, [SettingsChanged({"office.name": "Dinas Contoh"})], (), RINA)
    assert office.office
    assert office.cases == frozenset()
    desk.note(journal, STREAM, "setelah")
    events = journal.events(STREAM)
    assert (events[0].office, events[1].office) == ((), office.heads)


def test_one_dense_chain_runs_through_all_streams(journal: Journal) -> None:
    journal.record(STREAM, [desk.opening()], (), RINA)
    journal.record(OTHER, [desk.opening("IUI-2026-A-0002")], (), RINA)
    desk.note(journal, STREAM, "lagi")
    found = desk.envelopes(journal)
    assert [envelope.position.number for envelope in found] == [1, 2, 3]
    ids = [canonical.fact_id(canonical.envelope_bytes(envelope)) for envelope in found]
    report = chain.check(zip(ids, [envelope.position for envelope in found], strict=True))
    assert report == chain.Report((), ())
    own = (journal.identity.device, journal.identity.epoch)
    assert journal.chains() == {own: 3}


def test_nothing_personal_stands_in_the_log_in_clear(journal: Journal) -> None:
    journal.record(STREAM, [desk.opening(), NoteAdded("Rahasia Contoh")], (), RINA)
    bodies = b"".join(journal.since({}))
    assert b"Contoh" not in bodies
    assert b"IUI-2026-A-0001" in bodies


def test_what_fails_inside_leaves_nothing(journal: Journal) -> None:
    journal.record(STREAM, [desk.opening()], (), RINA)
    before = journal.events(STREAM)
    with pytest.raises(BadInput):
        _half_a_page(journal)
    assert journal.events(STREAM) == before
    assert journal.events(OTHER) == ()
    assert journal.key(OTHER) is None
    with journal.write(RINA) as page:
        assert page.next_case_number("IUI-2026-A") == 2
    desk.note(journal, STREAM, "lanjut")
    assert [envelope.position.number for envelope in desk.envelopes(journal)] == [1, 2]


def _half_a_page(journal: Journal) -> None:
    with journal.write(RINA) as page:
        page.record(STREAM, [NoteAdded("baik")], page.heads(STREAM))
        page.record(OTHER, [desk.opening("IUI-2026-A-0002")], ())
        assert page.next_case_number("IUI-2026-A") == 3
        page.record(STREAM, [NoteAdded("rusak\x00")], page.heads(STREAM))


def test_a_transaction_sees_what_it_wrote(journal: Journal) -> None:
    with journal.write(RINA) as page:
        page.record(STREAM, [desk.opening()], ())
        page.record(STREAM, [StepCompleted(1, 1, (), "")], page.heads(STREAM))
        assert len(page.events(STREAM)) == 2
        assert page.changes.heads == page.heads(STREAM)
    assert len(page.changes.facts) == 2


def test_a_stamp_of_its_own_gives_a_fact_another_hour(journal: Journal) -> None:
    then = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
    with journal.write(RINA) as page:
        page.record(STREAM, [desk.opening()], (), Stamp(RINA, then))
    assert journal.events(STREAM)[0].at == then


def test_case_numbers_go_on_behind_their_own_stem(journal: Journal) -> None:
    with journal.write(RINA) as page:
        assert page.next_case_number("IUI-2026-A") == 1
        page.record(STREAM, [desk.opening("IUI-2026-A-9999")], ())
        assert page.next_case_number("IUI-2026-A") == 10000
        page.record(OTHER, [desk.opening("IUI-2026-A-10000")], ())
        assert page.next_case_number("IUI-2026-A") == 10001
        assert page.next_case_number("IUI-2026-B") == 1


def test_letter_numbers_come_from_blocks_of_this_chain_only(journal: Journal) -> None:
    own = journal.identity
    other = desk.identity()
    journal.record(STREAM, [desk.opening()], (), RINA)
    with journal.write(RINA) as page:
        assert page.next_number("SK", 2026) is None
        assert page.granted("SK", 2026) == 0
        page.record(OFFICE, [NumbersGranted("SK", 2026, other.device, other.epoch, 1, 5)], ())
        assert page.next_number("SK", 2026) is None
        assert page.granted("SK", 2026) == 5
        page.record(
            OFFICE,
            [NumbersGranted("SK", 2026, own.device, own.epoch, 6, 7)],
            page.heads(OFFICE),
        )
        for wanted in (6, 7):
            number = page.next_number("SK", 2026)
            assert number == wanted
            taken = NumberTaken("SK", 2026, number, f"503/{number}")
            page.record(STREAM, [taken], page.heads(STREAM))
        assert page.next_number("SK", 2026) is None
        assert page.next_number("SK", 2027) is None


def test_a_destroyed_key_takes_the_names_and_leaves_the_chain(journal: Journal) -> None:
    journal.record(STREAM, [desk.opening(), *desk.first_step()], (), RINA)
    desk.note(journal, STREAM, "catatan")
    before = desk.envelopes(journal)
    desk.erase(journal, STREAM)
    facts = [event.fact for event in journal.events(STREAM)]
    assert facts[0] == Unread("CaseOpened", "data pribadi dimusnahkan", before[0].open)
    assert facts[1] == desk.first_step()[0]
    assert desk.envelopes(journal)[:-1] == before
    with journal.write(RINA) as page:
        assert page.next_case_number("IUI-2026-A") == 2
    with pytest.raises(StoreTrouble, match="dimusnahkan"):
        desk.note(journal, STREAM, "tidak bisa")
    receiver = desk.memory_journal()
    receiver.record_foreign(before)
    journal.record_foreign(before, {STREAM: bytes(32)})
    assert journal.key(STREAM) is None


def test_a_long_import_is_written_in_pieces(journal: Journal) -> None:
    stamp = Stamp(RINA, desk.START)
    batches = [
        Batch(StreamId(f"{number:032x}"), [desk.opening(f"IUI-2026-A-{number:04}")], stamp)
        for number in range(1, 21)
    ]
    again = [Batch(batches[0].stream, [NoteAdded("lagi")], stamp)]
    pieces = list(journal.append_many([*batches, *again], piece=0.05))
    assert len(pieces) > 2
    assert sum(len(piece.facts) for piece in pieces) == 21
    assert len(journal.events(batches[0].stream)) == 2
    assert len(journal.heads(batches[0].stream)) == 1


def test_more_cases_than_are_remembered_are_still_right(journal: Journal) -> None:
    streams = [StreamId(f"{number:032x}") for number in range(1, 80)]
    for number, stream in enumerate(streams, 1):
        journal.record(stream, [desk.opening(f"IUI-2026-A-{number:04}")], (), RINA)
    for stream in streams:
        desk.note(journal, stream, "lagi")
        assert len(journal.events(stream)) == 2
        assert len(journal.heads(stream)) == 1
