"""Ya, Tidak, validation and endings told in two places."""

from datetime import date

import pytest

from desktop_app.core.cases.state import Phase
from desktop_app.core.events.facts import (
    CaseEnded,
    DeadlinePromised,
    LicenceHandedOver,
    PaperIssued,
    ReturnedToTeam,
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
from tests.core.cases.replica import Replica


def test_two_tidak_of_one_round_open_one_new_round_and_their_reasons_unite() -> None:
    one, other = pair(at_step_6())
    one.tell(done(6), no(1, "2.1", "3.1"))
    other.tell(done(6), no(1, "3.1", "4.2"))
    state = met(one, other)
    assert state.conflicts == ()
    assert (state.round, state.step) == (2, 5)
    assert len(state.verdicts) == 1
    assert {repair.item for repair in state.verdicts[0].repairs} == {"2.1", "3.1", "4.2"}


def test_facts_for_an_earlier_round_stay_there_shown_as_late_arrival() -> None:
    one, other = pair(at_step_6())
    one.tell(done(6), no(1, "2.1"))
    one.tell(change(5, {"business.bounds": "baru"}, round_=2))
    other.tell(change(6, {"finding.3.1.result": "sesuai"}))
    state = met(one, other)
    assert state.round == 2
    assert state.answers_by_round[1]["finding.3.1.result"] == "sesuai"
    sixth, fifth = state.step_state(6, 1), state.step_state(5, 2)
    assert sixth is not None
    assert sixth.late_arrival
    assert fifth is not None
    assert not fifth.late_arrival
    assert state.conflicts == ()


def test_ya_against_tidak_is_a_conflict_and_steps_7_and_8_wait() -> None:
    one, other = pair(at_step_6())
    one.tell(done(6), yes())
    one.tell(done(7), ValidationRecorded(1))
    other.tell(done(6), no(1, "2.1"))
    state = met(one, other)
    assert subjects(state) == ["decision:1"]
    assert (state.step, state.round) == (6, 1)
    assert state.verdicts == ()


@pytest.mark.parametrize(("winner", "place"), [("Ya", (8, 1)), ("Tidak", (5, 2))])
def test_settling_ya_against_tidak_goes_the_chosen_way(winner: str, place: tuple[int, int]) -> None:
    one, other = pair(at_step_6())
    one.tell(done(6), yes())
    one.tell(done(7), ValidationRecorded(1))
    other.tell(done(6), no(1, "2.1"), change(5, {"business.bounds": "baru"}, round_=2))
    one.learn(other)
    sides = one.state().conflicts[0].claims
    chosen = next(side.fact for side in sides if side.value == winner)
    one.tell(settled("decision:1", *[side.fact for side in sides], chosen=chosen))
    state = one.state()
    assert state.conflicts == ()
    assert (state.step, state.round) == place
    fifth = state.step_state(5, 2)
    assert fifth is not None
    assert fifth.late_arrival == (winner == "Ya")


def test_validation_against_return_is_a_conflict_and_step_8_waits() -> None:
    one, other = pair(at_step_7())
    one.tell(done(7), ValidationRecorded(1))
    other.tell(ReturnedToTeam(1, "BAP belum bertanggal"))
    state = met(one, other)
    assert subjects(state) == ["validation:1"]
    assert state.step == 7
    assert state.validated is None


@pytest.mark.parametrize(("winner", "step"), [("divalidasi", 8), ("dikembalikan ke Tim Teknis", 6)])
def test_settling_validation_against_return_goes_the_chosen_way(winner: str, step: int) -> None:
    one, other = pair(at_step_7())
    one.tell(done(7), ValidationRecorded(1))
    other.tell(ReturnedToTeam(1, "BAP belum bertanggal"))
    one.learn(other)
    sides = one.state().conflicts[0].claims
    chosen = next(side.fact for side in sides if side.value == winner)
    one.tell(settled("validation:1", *[side.fact for side in sides], chosen=chosen))
    state = one.state()
    assert state.conflicts == ()
    assert state.step == step


def test_validation_against_new_findings_is_a_conflict() -> None:
    one, other = pair(at_step_7())
    one.tell(done(7), ValidationRecorded(1))
    other.tell(change(6, {"finding.3.1.result": "tidak_sesuai"}))
    state = met(one, other)
    assert subjects(state) == ["validation:1"]
    assert state.step == 7


def test_new_findings_chosen_over_a_validation_send_the_team_back_to_decide() -> None:
    one, other = pair(at_step_7())
    one.tell(done(7), ValidationRecorded(1))
    finding = other.tell(change(6, {"finding.3.1.result": "tidak_sesuai"}))
    one.learn(other)
    sides = [side.fact for side in one.state().conflicts[0].claims]
    one.tell(settled("validation:1", *sides, chosen=finding))
    state = one.state()
    assert (state.step, state.conflicts, state.verdicts) == (6, (), ())
    one.tell(done(6), yes())
    assert one.state().step == 7


def test_a_validation_that_saw_the_findings_stands() -> None:
    one = at_step_7()
    one.tell(done(7), ValidationRecorded(1))
    state = one.state()
    assert (state.step, state.conflicts) == (8, ())
    assert state.validated is not None


def test_when_step_7_sends_back_to_6_the_fifteen_days_go_on() -> None:
    one = at_step_6()
    promise = DeadlinePromised(6, 1, date(2026, 11, 23), date(2026, 12, 14), 21, "SKB 2026")
    one.tell(promise)
    before = one.state().promise()
    one.tell(done(6), yes())
    one.tell(ReturnedToTeam(1, "BAP belum bertanggal"))
    state = one.state()
    assert (state.step, state.round) == (6, 1)
    assert state.promise() == before
    assert [note.text for note in state.returned_to_team] == ["BAP belum bertanggal"]
    assert state.verdicts == ()


def test_an_ending_here_and_a_hand_over_there_are_a_conflict() -> None:
    one, other = pair(at_step_7())
    one.tell(CaseEnded(Ending.WITHDRAWN, "pindah kota"))
    other.tell(LicenceHandedOver("Sri", "pemohon", None))
    state = met(one, other)
    assert subjects(state) == ["ending"]
    assert state.phase in {Phase.CLOSED, Phase.ENDED}


def test_two_sk_with_different_numbers_are_a_conflict_and_the_loser_is_revoked() -> None:
    one, other = pair(at_step_7())

    def issue(replica: Replica, number: str) -> FactId:
        blob = BlobId(number)
        paper = PaperIssued("sk", 1, number, date(2026, 12, 1), blob, "d", "t")
        return replica.tell(paper)

    left, right = issue(one, "503/1"), issue(other, "503/9")
    assert subjects(met(one, other)) == ["paper:sk:1"]
    one.learn(other)
    one.tell(settled("paper:sk:1", left, right, chosen=left))
    state = one.state()
    assert state.conflicts == ()
    assert {paper.number: paper.revoked for paper in state.papers} == {
        "503/1": False,
        "503/9": True,
    }
