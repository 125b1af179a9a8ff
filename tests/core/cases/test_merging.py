"""What two computers tell apart and together; the table's rows."""

from desktop_app.core.cases.fold import fold
from desktop_app.core.cases.state import CaseState, Status
from desktop_app.core.events.authority import Right
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import (
    FileAttached,
    NoteAdded,
    StepCompleted,
    StepReopened,
    StepWaived,
    TimeCorrected,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.ids import BlobId, SessionId
from tests.core.cases.meeting import change, done, met, pair, subjects
from tests.core.cases.replica import CASE, IUI, Replica, counter


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


def test_two_different_corrections_of_a_time_are_a_conflict() -> None:
    one, other = pair()
    one.tell(TimeCorrected(1, 1, 600, "lupa mulai"))
    other.tell(TimeCorrected(1, 1, 900, "lupa mulai"))
    assert subjects(met(one, other)) == ["time:1:1"]
