"""Rarer meetings: undoing here what is done again there."""

from datetime import date

from desktop_app.core.cases.state import Phase, Status
from desktop_app.core.events.facts import (
    CaseEnded,
    CaseReopened,
    DeadlinePromised,
    FileAttached,
    FileRemoved,
    LicenceHandedOver,
    NumberTaken,
    NumberVoided,
    ReturnedToTeam,
    StepReopened,
    ValidationRecorded,
)
from desktop_app.core.events.vocabulary import Ending
from desktop_app.core.ids import BlobId, FactId
from tests.core.cases.meeting import (
    at_step_6,
    at_step_7,
    change,
    done,
    met,
    no,
    pair,
    settled,
    subjects,
    yes,
)
from tests.core.cases.replica import counter


def test_a_figure_and_its_text_are_not_the_same_value() -> None:
    one, other = pair()
    one.tell(change(5, {"business.land_area": 300}))
    other.tell(change(5, {"business.land_area": "300"}))
    assert subjects(met(one, other)) == ["answer:1:business.land_area"]


def test_a_return_the_team_did_not_see_undoes_the_ya_it_decided_again() -> None:
    one, other = pair(at_step_7())
    one.tell(StepReopened(6, 1, "salah luas"), done(6), yes())
    other.tell(ReturnedToTeam(1, "BAP belum bertanggal"))
    state = met(one, other)
    assert (state.step, state.verdicts, state.conflicts) == (6, (), ())


def test_a_return_does_not_close_the_round_that_a_tidak_opened() -> None:
    one, other = pair(at_step_7())
    one.tell(StepReopened(6, 1, "salah luas"), done(6), no(1, "2.1"))
    other.tell(ReturnedToTeam(1, "BAP belum bertanggal"))
    state = met(one, other)
    assert (state.round, state.step, state.conflicts) == (2, 5, ())


def test_a_round_that_was_refused_is_not_decided_again() -> None:
    one = at_step_6()
    one.tell(done(6), no(1, "2.1"))
    again = one.tell(StepReopened(6, 1, "keliru"))
    once_more = one.tell(yes())
    state = one.state()
    assert state.round == 2
    assert [aside.fact for aside in state.set_aside] == [again, once_more]
    assert {aside.reason for aside in state.set_aside} == {"putaran 1 sudah diputuskan Tidak"}


def test_settling_for_tidak_keeps_the_reasons_of_every_tidak() -> None:
    one, other = pair(at_step_6())
    third = one.copy("laptop2", "wati")
    one.tell(yes())
    chosen = other.tell(no(1, "2.1"))
    third.tell(no(1, "3.1"))
    one.learn(other, third)
    sides = [claim.fact for claim in one.state().conflicts[0].claims]
    one.tell(settled("decision:1", *sides, chosen=chosen))
    state = one.state()
    assert {repair.item for repair in state.verdicts[0].repairs} == {"2.1", "3.1"}


def test_a_reopening_does_not_undo_an_ending_it_did_not_see() -> None:
    start = counter()
    start.tell(CaseEnded(Ending.WITHDRAWN, "pindah"))
    one, other = pair(start)
    one.tell(CaseReopened("kembali"), CaseEnded(Ending.ABANDONED, "tidak datang"))
    other.tell(CaseReopened("kembali"))
    state = met(one, other)
    assert (state.phase, state.ending) == (Phase.ENDED, Ending.ABANDONED)


def test_an_sk_handed_over_stays_handed_over_when_an_ending_was_undone_elsewhere() -> None:
    one, other = pair(at_step_7())
    one.tell(CaseEnded(Ending.WITHDRAWN, "pindah"), CaseReopened("kembali"))
    other.tell(ValidationRecorded(1), done(7), done(8), LicenceHandedOver("Sri", "sendiri", None))
    state = met(one, other)
    assert state.phase is Phase.CLOSED
    last = state.step_state(8)
    assert last is not None
    assert last.status is Status.DONE


def test_of_two_promises_made_unseen_the_earlier_day_is_kept() -> None:
    one, other = pair(at_step_6())
    early, late = date(2026, 12, 14), date(2026, 12, 15)
    one.tell(DeadlinePromised(6, 1, date(2026, 11, 24), early, 20, "SKB"))
    other.tell(DeadlinePromised(6, 1, date(2026, 11, 23), late, 22, "SKB"))
    assert [promise.due for promise in met(one, other).promises] == [early]


def test_step_7_is_open_again_when_its_validation_was_undone() -> None:
    one = at_step_7()
    one.tell(done(7), ValidationRecorded(1))
    one.tell(StepReopened(6, 1, "salah luas"))
    seventh = one.state().step_state(7)
    assert seventh is not None
    assert (seventh.status, seventh.finished) == (Status.WAITING, None)


def test_the_same_scan_attached_twice_counts_once_until_both_are_removed() -> None:
    one, other = pair()
    scan = FileAttached(1, 1, "ktp", BlobId("a"), "image/png", 1, "depan.png")
    left, right = one.tell(scan), other.tell(scan)
    assert len(met(one, other).files) == 1
    one.learn(other)
    one.tell(FileRemoved(left, "buram"))
    assert [file.id for file in one.state().files] == [right]
    one.tell(FileRemoved(right, "buram"), FileRemoved(FactId("?"), "x"))
    assert one.state().files == ()
    assert len(one.state().set_aside) == 1


def test_a_voided_number_keeps_its_first_reason() -> None:
    one = counter()
    one.tell(NumberTaken("SK", 2026, 1, "503/1"), NumberTaken("SK", 2026, 1, "503/1"))
    one.tell(NumberVoided("SK", 2026, 1, "salah tahun"), NumberVoided("SK", 2026, 1, "lagi"))
    one.tell(NumberVoided("SK", 2026, 9, "tidak ada"))
    state = one.state()
    assert [(number.text, number.voided) for number in state.numbers] == [("503/1", "salah tahun")]
    assert [aside.kind for aside in state.set_aside] == ["NumberVoided"]
