"""The table of architecture, row by row: what happens when two meet."""

from datetime import date

import pytest

from desktop_app.core.cases.fold import fold
from desktop_app.core.cases.state import CaseState, Phase, Status
from desktop_app.core.events.authority import Right
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import (
    AnswersChanged,
    CaseEnded,
    ConflictSettled,
    DeadlinePromised,
    FileAttached,
    LicenceHandedOver,
    NoteAdded,
    PaperIssued,
    ReturnedToTeam,
    StepCompleted,
    StepReopened,
    StepWaived,
    TimeCorrected,
    ValidationRecorded,
    VerificationDecided,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.vocabulary import Answers, Ending, PauseReason, Repair
from desktop_app.core.ids import BlobId, FactId, SessionId
from tests.core.cases.replica import CASE, IUI, Replica, counter


def change(step: int, answers: Answers, round_: int = 1) -> AnswersChanged:
    return AnswersChanged(step, round_, answers)


def done(step: int, round_: int = 1) -> StepCompleted:
    return StepCompleted(step, round_, (), "")


def no(round_: int, *items: str) -> VerificationDecided:
    repairs = tuple(Repair(item, f"perbaiki {item}") for item in items)
    return VerificationDecided(round_, False, date(2026, 12, 4), repairs, "")


def yes(round_: int = 1) -> VerificationDecided:
    return VerificationDecided(round_, True, None, (), "")


def settled(subject: str, *sides: FactId, chosen: FactId | None = None) -> ConflictSettled:
    return ConflictSettled(subject, sides, chosen, None, "dicek pada KTP")


def pair(at: Replica | None = None) -> tuple[Replica, Replica]:
    start = at or counter()
    return start.copy("loket", "rina"), start.copy("laptop", "bayu")


def met(one: Replica, other: Replica) -> CaseState:
    """Both ways round give the same."""
    state = one.copy("x", "x").learn(other).state()
    assert state == other.copy("y", "y").learn(one).state()
    return state


def subjects(state: CaseState) -> list[str]:
    return [conflict.subject for conflict in state.conflicts]


def at_step_6() -> Replica:
    start = counter()
    start.tell(*[done(step) for step in range(1, 6)])
    return start


def at_step_7() -> Replica:
    start = at_step_6()
    start.tell(done(6), yes())
    return start


def test_different_fields_notes_photos_and_findings_on_different_items_unite() -> None:
    one, other = pair()
    one.tell(change(1, {"applicant.name": "Sri"}), NoteAdded("telepon dulu"))
    other.tell(change(1, {"applicant.nik": "3319"}), NoteAdded("datang lagi"))
    one.tell(FileAttached(1, 1, "ktp", BlobId("a"), "image/png", 1, "depan.png"))
    other.tell(FileAttached(1, 1, "ktp", BlobId("b"), "image/png", 1, "belakang.png"))
    one.tell(change(6, {"finding.1.1.result": "sesuai"}))
    other.tell(change(6, {"finding.1.2.result": "tidak_sesuai"}))
    state = met(one, other)
    assert state.conflicts == ()
    assert state.answers()["applicant.name"] == "Sri"
    assert state.answers()["applicant.nik"] == "3319"
    assert state.answers()["finding.1.1.result"] == "sesuai"
    assert state.answers()["finding.1.2.result"] == "tidak_sesuai"
    assert {note.text for note in state.notes} == {"telepon dulu", "datang lagi"}
    assert {file.name for file in state.files} == {"depan.png", "belakang.png"}


def test_same_field_different_values_neither_saw_the_other_is_a_conflict() -> None:
    one, other = pair()
    left = one.tell(change(5, {"business.land_area": 300}))
    right = other.tell(change(5, {"business.land_area": 310}))
    state = met(one, other)
    assert subjects(state) == ["answer:1:business.land_area"]
    assert {(c.fact, c.value) for c in state.conflicts[0].claims} == {(left, 300), (right, 310)}
    assert {claim.by for claim in state.conflicts[0].claims} == {"rina", "bayu"}
    assert state.conflicts[0].step == 5


def test_same_field_same_value_is_no_conflict() -> None:
    one, other = pair()
    one.tell(change(1, {"applicant.name": "Sri"}))
    other.tell(change(1, {"applicant.name": "Sri"}))
    assert met(one, other).conflicts == ()


def test_a_number_one_and_a_tick_are_not_the_same_value() -> None:
    one, other = pair()
    one.tell(change(1, {"output.akun": 1}))
    other.tell(change(1, {"output.akun": True}))
    assert subjects(met(one, other)) == ["answer:0:output.akun"]


def test_a_value_written_by_somebody_who_saw_the_other_replaces_it() -> None:
    one, other = pair()
    one.tell(change(1, {"applicant.name": "Sri"}))
    other.learn(one).tell(change(1, {"applicant.name": "Sri Wahyuni"}))
    state = met(one, other)
    assert state.conflicts == ()
    assert state.answers()["applicant.name"] == "Sri Wahyuni"


def test_a_page_opened_before_a_sync_conflicts_with_what_the_sync_brought() -> None:
    one, other = pair()
    seen = one.heads()
    other.tell(change(1, {"applicant.name": "Sri W."}))
    one.learn(other)
    one.tell(change(1, {"applicant.name": "Sri"}), seen=seen)
    assert subjects(one.state()) == ["answer:0:applicant.name"]


def test_same_step_completed_twice_with_the_same_content_is_one_completion() -> None:
    one, other = pair()
    one.tell(done(1))
    other.wait(minutes=5)
    other.tell(done(1))
    state = met(one, other)
    assert state.conflicts == ()
    assert state.step == 2
    first = state.step_state(1)
    assert first is not None
    assert first.by in {"rina", "bayu"}
    assert first.status is Status.DONE


def test_same_step_completed_twice_with_different_content_is_a_conflict() -> None:
    one, other = pair()
    one.tell(done(1))
    other.tell(StepCompleted(1, 1, ("doc.npwp.shown",), "NPWP menyusul"))
    state = met(one, other)
    assert subjects(state) == ["completion:1:1"]
    assert state.step == 2


def test_a_step_completed_here_and_waived_there_is_a_conflict() -> None:
    one, other = pair()
    one.tell(done(1))
    other.tell(StepWaived(1, 1, "sudah punya akun"))
    assert subjects(met(one, other)) == ["completion:1:1"]


def test_a_step_reopened_here_while_completed_again_there_is_open() -> None:
    start = counter()
    start.tell(done(1))
    one, other = pair(start)
    one.tell(StepReopened(1, 1, "salah NIK"), done(1))
    other.tell(StepReopened(1, 1, "salah nama"))
    state = met(one, other)
    assert state.conflicts == ()
    assert state.step == 1


def work(replica: Replica, name: str, seconds: int, reason: PauseReason = PauseReason.DONE) -> None:
    replica.tell(WorkStarted(SessionId(name), 1, 1))
    replica.wait(seconds=seconds)
    replica.tell(WorkStopped(SessionId(name), seconds, reason, ""))


def test_clocks_of_two_devices_count_once_and_are_flagged() -> None:
    one, other = pair()
    work(one, "a", 600)
    other.wait(seconds=300)
    work(other, "b", 600)
    step = met(one, other).step_state(1)
    assert step is not None
    assert step.seconds == 900
    assert step.overlapping
    assert [session.seconds for session in step.sessions] == [600, 600]


def test_sessions_that_do_not_overlap_add_up_and_the_gap_is_a_pause() -> None:
    one, other = pair()
    work(one, "a", 60, PauseReason.APPLICANT)
    other.wait(seconds=300)
    work(other, "b", 30)
    step = met(one, other).step_state(1)
    assert step is not None
    assert (step.seconds, step.overlapping) == (90, False)
    assert [pause.reason for pause in step.pauses] == [PauseReason.APPLICANT]
    assert step.pauses[0].until == step.sessions[1].started


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


def test_a_settlement_names_the_facts_it_settles() -> None:
    one, other = pair()
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    one.learn(other)
    subject = "answer:0:applicant.name"
    one.tell(ConflictSettled(subject, (left, right), right, "Siti", "dicek pada KTP"))
    state = one.state()
    assert state.conflicts == ()
    assert state.answers()["applicant.name"] == "Siti"


def test_a_value_that_a_settlement_does_not_name_reopens_it() -> None:
    one, other = pair()
    third = one.copy("laptop2", "wati")
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    third.tell(change(1, {"applicant.name": "Sari"}))
    one.learn(other)
    subject = "answer:0:applicant.name"
    one.tell(ConflictSettled(subject, (left, right), right, "Siti", "dicek pada KTP"))
    state = met(one, third)
    assert subjects(state) == [subject]
    assert {claim.value for claim in state.conflicts[0].claims} == {"Siti", "Sari"}


def test_a_settlement_does_not_swallow_a_value_it_saw_but_did_not_name() -> None:
    one, other = pair()
    third = one.copy("laptop2", "wati")
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    third.tell(change(1, {"applicant.name": "Sari"}))
    one.learn(other, third)
    subject = "answer:0:applicant.name"
    one.tell(ConflictSettled(subject, (left, right), right, "Siti", "dicek pada KTP"))
    assert subjects(one.state()) == [subject]


def test_two_concurrent_settlements_with_different_results_conflict() -> None:
    one, other = pair()
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    one.learn(other)
    other.learn(one)
    subject = "answer:0:applicant.name"
    one.tell(ConflictSettled(subject, (left, right), left, "Sri", "menurut KTP"))
    other.tell(ConflictSettled(subject, (left, right), right, "Siti", "menurut akta"))
    state = met(one, other)
    assert subjects(state) == [subject]
    one.learn(other)
    sides = tuple(claim.fact for claim in state.conflicts[0].claims)
    one.tell(ConflictSettled(subject, sides, None, "Sri Siti", "menurut KK"))
    assert one.state().conflicts == ()
    assert one.state().answers()["applicant.name"] == "Sri Siti"


def test_two_concurrent_settlements_with_one_result_agree() -> None:
    one, other = pair()
    left = one.tell(change(1, {"applicant.name": "Sri"}))
    right = other.tell(change(1, {"applicant.name": "Siti"}))
    one.learn(other)
    other.learn(one)
    fact = ConflictSettled("answer:0:applicant.name", (left, right), left, "Sri", "KTP")
    one.tell(fact)
    other.tell(fact)
    assert met(one, other).conflicts == ()


def judged(replica: Replica, right: Right, by: str) -> CaseState:
    def authority(event: Event) -> Right:
        return right if event.by == by else Right.HELD

    return fold(CASE, IUI, replica.events.values(), authority)


def test_a_revoked_persons_facts_that_do_not_descend_from_the_revocation_stand_flagged() -> None:
    one, other = pair()
    fact = other.tell(change(1, {"applicant.name": "Sri"}))
    state = judged(one.learn(other), Right.DOUBTED, "bayu")
    assert state.answers()["applicant.name"] == "Sri"
    assert [flag.fact for flag in state.flagged] == [fact]
    assert state.set_aside == ()


def test_a_revoked_persons_facts_that_descend_from_the_revocation_are_set_aside() -> None:
    one, other = pair()
    fact = other.tell(change(1, {"applicant.name": "Sri"}))
    state = judged(one.learn(other), Right.GONE, "bayu")
    assert "applicant.name" not in state.answers()
    assert [aside.fact for aside in state.set_aside] == [fact]


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


def test_two_different_corrections_of_a_time_are_a_conflict() -> None:
    one, other = pair()
    one.tell(TimeCorrected(1, 1, 600, "lupa mulai"))
    other.tell(TimeCorrected(1, 1, 900, "lupa mulai"))
    assert subjects(met(one, other)) == ["time:1:1"]


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
