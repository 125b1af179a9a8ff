"""Two journals part and meet again to the same facts and rows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cases.state import Phase
from desktop_app.core.errors import StoreTrouble
from desktop_app.core.events import canonical
from desktop_app.core.events.envelope import Envelope, Fact, Unread
from desktop_app.core.events.facts import (
    AnswersChanged,
    CaseEnded,
    CaseParked,
    CaseResumed,
    NoteAdded,
    NumberTaken,
    StepCompleted,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.office_facts import NumbersGranted, SettingsChanged, StaffRevoked
from desktop_app.core.events.vocabulary import Ending, ParkReason, PauseReason
from desktop_app.core.ids import OFFICE, DeviceId, Epoch, SessionId, StaffId, StreamId
from desktop_app.core.store.journal import Journal
from tests.store import desk
from tests.store.desk import OTHER, RINA, STREAM

steps = st.integers(1, 3)
sessions = st.sampled_from("abc").map(SessionId)
case_facts: st.SearchStrategy[Fact] = st.one_of(
    st.builds(NoteAdded, st.sampled_from(["satu", "dua"])),
    st.builds(
        AnswersChanged,
        steps,
        st.just(1),
        st.dictionaries(
            st.sampled_from(["applicant.name", "applicant.nik", "business.name"]),
            st.sampled_from(["Sri Contoh", "Marsini", "3319000000000001"]),
        ),
    ),
    st.builds(WorkStarted, sessions, steps, st.just(1)),
    st.builds(WorkStopped, sessions, st.integers(0, 900), st.just(PauseReason.BREAK), st.just("")),
    st.builds(StepCompleted, steps, st.just(1), st.just(()), st.sampled_from(["", "catatan"])),
    st.builds(CaseParked, st.just(ParkReason.EMAIL), st.none() | st.dates(), st.just("")),
    st.just(CaseResumed()),
    st.builds(NumberTaken, st.just("SK"), st.just(2026), st.integers(1, 3), st.just("503/1")),
)
office_facts: st.SearchStrategy[Fact] = st.one_of(
    st.builds(SettingsChanged, st.just({"office.name": "Dinas Contoh"})),
    st.builds(
        NumbersGranted, st.just("SK"), st.just(2026), st.just(DeviceId("d")), st.just(Epoch("e")),
        st.integers(1, 9), st.integers(10, 19),
    ),
)  # fmt: skip
deeds = st.tuples(st.sampled_from([0, 1]), st.just(STREAM) | st.just(OTHER), case_facts) | (
    st.tuples(st.sampled_from([0, 1]), st.just(OFFICE), office_facts)
)


def meet(receiver: Journal, giver: Journal) -> None:
    raws = list(giver.since(receiver.chains()))
    streams = {canonical.envelope(raw).stream for raw in raws}
    receiver.record_foreign(map(canonical.envelope, raws), desk.keys(giver, streams))


def parted(deeds: list[tuple[int, StreamId, Fact]]) -> tuple[Journal, Journal]:
    one, other = desk.memory_journal(), desk.memory_journal()
    one.record(OFFICE, [SettingsChanged({"office.name": "Contoh"})], (), RINA)
    for number, stream in enumerate((STREAM, OTHER), 1):
        one.record(stream, [desk.opening(f"IUI-2026-A-{number:04}")], (), RINA)
    meet(other, one)
    for who, stream, fact in deeds:
        journal = (one, other)[who]
        journal.record(stream, [fact], journal.heads(stream), RINA)
    return one, other


def known(journal: Journal) -> set[str]:
    return {canonical.fact_id(raw) for raw in journal.since({})}


@given(st.lists(deeds, max_size=14))
def test_parted_journals_meet_to_the_same(done: list[tuple[int, StreamId, Fact]]) -> None:
    one, other = parted(done)
    meet(one, other)
    meet(other, one)
    assert known(one) == known(other)
    for stream in (OFFICE, STREAM, OTHER):
        assert one.heads(stream) == other.heads(stream)
    assert desk.rows_of(one) == desk.rows_of(other)


@given(st.lists(deeds, max_size=14), st.data())
def test_any_order_of_arrival_gives_the_same_rows(
    done: list[tuple[int, StreamId, Fact]], data: st.DataObject
) -> None:
    one, other = parted(done)
    meet(one, other)
    everything = desk.envelopes(one)
    keys = desk.keys(one, (OFFICE, STREAM, OTHER))
    shuffled = data.draw(st.permutations(everything))
    third = desk.memory_journal()
    third.record_foreign(shuffled, keys)
    assert known(third) == known(one)
    assert desk.rows_of(third) == desk.rows_of(one)


@given(st.lists(deeds, max_size=14))
def test_rows_grown_fact_by_fact_equal_rows_rebuilt(
    done: list[tuple[int, StreamId, Fact]],
) -> None:
    one, other = parted(done)
    meet(one, other)
    grown = desk.rows_of(one)
    one.rebuild()
    assert desk.rows_of(one) == grown


@given(st.lists(deeds, max_size=14))
def test_rows_on_disk_equal_rows_in_memory(done: list[tuple[int, StreamId, Fact]]) -> None:
    one, other = parted(done)
    disk = desk.SqlDesk(Path(":memory:"))
    disk.journal.record_foreign(desk.envelopes(one), desk.keys(one, (OFFICE, STREAM, OTHER)))
    disk.journal.record_foreign(desk.envelopes(other))
    meet(one, other)
    assert desk.on_disk(disk) == desk.in_memory(one)
    disk.journal.rebuild()
    assert desk.on_disk(disk) == desk.in_memory(one)
    disk.close()


def written() -> tuple[Journal, list[Envelope]]:
    giver = desk.memory_journal()
    giver.record(STREAM, [desk.opening(), *desk.first_step()], (), RINA)
    return giver, desk.envelopes(giver)


def test_what_comes_twice_counts_once(journal: Journal) -> None:
    giver, found = written()
    first = journal.record_foreign(found, desk.keys(giver, [STREAM]))
    again = journal.record_foreign(found, desk.keys(giver, [STREAM]))
    assert len(first.facts) == 5
    assert first.changes.cases == {desk.CASE}
    assert (again.facts, again.known) == ((), 5)
    assert journal.events(STREAM) == giver.events(STREAM)


def test_what_follows_a_hole_is_held_until_the_hole_is_filled(journal: Journal) -> None:
    giver, found = written()
    keys = desk.keys(giver, [STREAM])
    arrival = journal.record_foreign([found[0], *found[2:]], keys)
    assert len(arrival.facts) == 1
    assert len(arrival.held) == 3
    journal.record_foreign(found[1:])
    assert known(journal) == known(giver)


def test_a_copied_device_shows_as_a_fork_and_both_facts_are_kept(journal: Journal) -> None:
    giver, _ = written()
    clone = desk.Copied(giver, desk.StepClock())
    desk.note(giver, STREAM, "di sini")
    desk.note(clone.journal, STREAM, "di salinan")
    journal.record_foreign(desk.envelopes(giver), desk.keys(giver, [STREAM]))
    arrival = journal.record_foreign(desk.envelopes(clone.journal))
    assert len(arrival.forks) == 1
    assert len(journal.heads(STREAM)) == 2
    texts = [e.fact.text for e in journal.events(STREAM) if isinstance(e.fact, NoteAdded)]
    assert sorted(texts) == ["di salinan", "di sini"]


def test_a_device_that_meets_its_own_copy_begins_a_new_epoch() -> None:
    giver, _ = written()
    clone = desk.Copied(giver, desk.StepClock())
    desk.note(clone.journal, STREAM, "di salinan")
    before = giver.identity
    giver.record_foreign(desk.envelopes(clone.journal))
    assert giver.identity.device == before.device
    assert giver.identity.epoch != before.epoch
    desk.note(giver, STREAM, "di zaman baru")
    assert sorted(giver.chains().values()) == [1, 6]


def test_a_revocation_that_arrives_late_is_heeded_in_the_lists() -> None:
    office, careless, journal = desk.memory_journal(), desk.memory_journal(), desk.wary_journal()
    office.record(OFFICE, [StaffRevoked(RINA, "pindah")], (), StaffId("admin"))
    careless.record_foreign(desk.envelopes(office), desk.keys(office, [OFFICE]))
    careless.record(STREAM, [desk.opening()], (), StaffId("budi"))
    careless.record(STREAM, [CaseEnded(Ending.ABANDONED, "")], careless.heads(STREAM), RINA)
    case_only = [one for one in desk.envelopes(careless) if one.stream == STREAM]
    journal.record_foreign(case_only, desk.keys(careless, [STREAM]))
    assert journal.state(desk.CASE).phase is Phase.ENDED
    meet(journal, office)
    assert journal.state(desk.CASE).phase is Phase.OPEN
    grown = desk.rows_of(journal)
    journal.rebuild()
    assert desk.rows_of(journal) == grown


def test_an_erasure_destroys_the_key_wherever_it_arrives_before_the_key_or_after() -> None:
    giver, found = written()
    keys = desk.keys(giver, [STREAM])
    late = desk.memory_journal()
    late.record_foreign(found, keys)
    desk.erase(giver, STREAM)
    late.record_foreign(desk.envelopes(giver))
    early = desk.memory_journal()
    early.record_foreign(desk.envelopes(giver))
    early.record_foreign((), keys)
    assert [one.key(STREAM) for one in (giver, late, early)] == [None] * 3
    assert late.is_erased(STREAM)
    assert early.is_erased(STREAM)


def test_who_was_revoked_erases_nothing() -> None:
    office, journal = desk.memory_journal(), desk.wary_journal()
    office.record(OFFICE, [StaffRevoked(RINA, "pindah")], (), StaffId("admin"))
    journal.record_foreign(desk.envelopes(office), desk.keys(office, [OFFICE]))
    journal.record(STREAM, [desk.opening()], (), StaffId("budi"))
    desk.erase(journal, STREAM)
    assert journal.key(STREAM) is not None


def test_facts_of_a_newer_program_are_carried_and_forwarded_untouched(journal: Journal) -> None:
    giver, found = written()
    keys = desk.keys(giver, [STREAM])
    newer = desk.from_the_future(found[-1])
    journal.record_foreign([*found, newer], keys)
    assert isinstance(journal.events(STREAM)[-1].fact, Unread)
    forwarded = list(journal.since({}))[-1]
    assert forwarded == canonical.envelope_bytes(newer)
    desk.note(journal, STREAM, "tetap jalan")


def test_without_its_key_a_case_is_carried_and_opens_when_the_key_comes(journal: Journal) -> None:
    giver, found = written()
    journal.record_foreign(found)
    assert isinstance(journal.events(STREAM)[0].fact, Unread)
    with pytest.raises(StoreTrouble, match="belum sampai"):
        desk.note(journal, STREAM, "belum bisa")
    journal.record_foreign([], desk.keys(giver, [STREAM]))
    assert journal.events(STREAM) == giver.events(STREAM)
    desk.note(journal, STREAM, "sekarang bisa")
