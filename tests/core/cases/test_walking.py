"""A case from the desk to the handed-over SK, and the ways back."""

from datetime import date

import pytest

from desktop_app.core.cases.commands import (
    CompleteStep,
    DecideVerification,
    HandOver,
    LeavePage,
    ParkCase,
    PauseWork,
    RecordValidation,
    ReopenStep,
    ResumeCase,
    ReturnToTeam,
    StartWork,
    WaiveStep,
)
from desktop_app.core.cases.state import Phase, Status
from desktop_app.core.errors import Incomplete
from desktop_app.core.events.facts import (
    AnswersChanged,
    CaseParked,
    DeadlinePromised,
    LicenceHandedOver,
    StepCompleted,
    VerificationDecided,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.vocabulary import ParkReason, PauseReason, Repair, Value
from tests.core.cases.desk import Desk
from tests.core.cases.replica import IPI, IUI

FENCE = Repair("bounds", "batas timur belum jelas", "foto batas")


def kinds(facts: tuple[object, ...]) -> list[str]:
    return [type(fact).__name__ for fact in facts]


@pytest.mark.parametrize("procedure", [IUI, IPI], ids=lambda p: p.number)
def test_a_case_walks_through_all_eight_steps(procedure: object) -> None:
    assert procedure in (IUI, IPI)
    desk = Desk(IUI if procedure is IUI else IPI).closed()
    state = desk.state()
    assert state.phase is Phase.CLOSED
    assert [step.number for step in state.steps] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert {step.status for step in state.steps} == {Status.DONE}
    assert state.handed_over is not None
    assert state.handed_over.receiver == "Sri Wahyuni"
    assert state.set_aside == ()
    assert state.conflicts == ()


def test_completing_a_step_gives_all_its_facts_in_order() -> None:
    desk = Desk().open()
    desk.do(StartWork(1))
    facts = desk.do(CompleteStep(1, desk.page(1), 754))
    assert kinds(facts) == ["AnswersChanged", "WorkStopped", "StepCompleted"]
    assert isinstance(facts[1], WorkStopped)
    assert (facts[1].seconds, facts[1].reason) == (754, PauseReason.DONE)


def test_completing_step_5_promises_the_date() -> None:
    desk = Desk().open().complete(1, 2, 3, 4)
    facts = desk.do(CompleteStep(5, desk.page(5), 0))
    assert kinds(facts) == ["AnswersChanged", "StepCompleted", "DeadlinePromised"]
    assert isinstance(facts[2], DeadlinePromised)
    assert facts[2].start == date(2026, 11, 23)
    assert (facts[2].due, facts[2].calendar_days) == (date(2026, 12, 14), 21)


def test_only_changed_answers_are_kept() -> None:
    desk = Desk().open({"applicant.name": "Sri", "applicant.nik": "3319"})
    facts = desk.do(LeavePage(1, {"applicant.name": "Sri", "applicant.nik": "", "x": None}))
    assert facts == (AnswersChanged(1, 0, {"applicant.nik": ""}),)
    assert desk.do(LeavePage(1, {"applicant.name": "Sri"})) == ()


def test_a_step_that_lacks_something_says_what_and_goes_on_with_a_note() -> None:
    desk = Desk().open()
    with pytest.raises(Incomplete) as refused:
        desk.do(CompleteStep(1, {}, 0))
    assert "applicant.nik" in refused.value.missing
    desk.do(CompleteStep(1, {}, 0, note="KTP menyusul"))
    step = desk.state().step_state(1)
    assert step is not None
    assert step.missing == refused.value.missing
    assert (step.note, desk.state().step) == ("KTP menyusul", 2)


def test_an_attached_file_counts_as_shown() -> None:
    desk = Desk().open()
    with pytest.raises(Incomplete) as before:
        desk.do(CompleteStep(1, {}, 0))
    desk.attach(1, IUI.step(1).documents[0].key)
    with pytest.raises(Incomplete) as after:
        desk.do(CompleteStep(1, {}, 0))
    shown = f"doc.{IUI.step(1).documents[0].key}.shown"
    assert shown in before.value.missing
    assert shown not in after.value.missing


def test_a_step_the_applicant_does_not_need_stays_out_of_the_time() -> None:
    desk = Desk().open()
    desk.do(StartWork(1))
    desk.replica.wait(seconds=40)
    desk.do(WaiveStep(1, IUI.step(1).waivers[0], seconds=40))
    step = desk.state().step_state(1)
    assert step is not None
    assert (step.status, step.seconds) == (Status.WAIVED, 0)
    assert desk.state().step == 2


def test_tidak_opens_round_two_and_keeps_round_one_visible() -> None:
    desk = Desk().at_step_6()
    answers = dict(desk.page(6)) | {
        "finding.bounds.result": "tidak_sesuai",
        "finding.bounds.note": "patok hilang",
    }
    no = DecideVerification(False, answers, (FENCE,), date(2026, 12, 4))
    facts = desk.do(no)
    assert kinds(facts) == ["AnswersChanged", "StepCompleted", "VerificationDecided"]
    state = desk.state()
    assert (state.round, state.step, state.validated) == (2, 5, None)
    assert state.verdicts[0].repairs == (FENCE,)
    assert "finding.bounds.result" in state.answers(1)
    assert "finding.bounds.result" not in state.answers()
    assert "visit.date" not in state.answers()
    assert state.answers()["business.address"] == state.answers(1)["business.address"]


def test_d_v_2_is_returned_twice_and_finished_in_round_three() -> None:
    desk = Desk(IPI).at_step_6()
    for _ in range(2):
        desk.do(DecideVerification(False, desk.page(6), (FENCE,), date(2026, 12, 4)))
        desk.issue("bap", f"BAP/{desk.state().round - 1}", desk.state().round - 1)
        desk.replica.wait(days=3)
        desk.complete(5)
    desk.do(DecideVerification(True, desk.page(6)), RecordValidation())
    desk.issue("bap", "BAP/3")
    desk.issue("sk", "503/IPI/0001/2026")
    desk.do(HandOver("Sri", "pemohon"))
    state = desk.state()
    assert (state.phase, state.round) == (Phase.CLOSED, 3)
    assert [v.fulfilled for v in state.verdicts] == [False, False, True]
    assert [p.round for p in state.promises] == [1, 2, 3]
    assert [(s.number, s.round) for s in state.steps][4:] == [
        (5, 1), (6, 1), (5, 2), (6, 2), (5, 3), (6, 3), (7, 3), (8, 3),
    ]  # fmt: skip
    assert state.set_aside == ()


def test_machines_are_carried_into_the_next_round_findings_are_not() -> None:
    desk = Desk().at_step_6()
    machines: Value = ({"name": "Mesin bubut", "count": 2, "condition": "baik", "installed": "ya"},)
    answers = dict(desk.page(6)) | {"machines": machines}
    desk.do(DecideVerification(False, answers, (FENCE,), date(2026, 12, 4)))
    assert desk.state().answers()["machines"] == machines
    assert not [key for key in desk.state().answers() if key.startswith("finding.")]


def test_ya_with_open_findings_keeps_its_reason() -> None:
    desk = Desk().at_step_6()
    answers = dict(desk.page(6)) | {
        "finding.bounds.result": "tidak_sesuai",
        "finding.bounds.note": "patok hilang",
    }
    facts = desk.do(DecideVerification(True, answers, note="patok dipasang hari itu juga"))
    assert isinstance(facts[-1], VerificationDecided)
    assert facts[-1].note == "patok dipasang hari itu juga"
    assert desk.state().step == 7


def test_kepala_dinas_returns_to_the_team_and_validates_the_second_time() -> None:
    desk = Desk().at_step_7()
    desk.do(ReturnToTeam("BAP belum bertanggal"))
    assert (desk.state().step, desk.state().round) == (6, 1)
    assert desk.state().answers()["finding.bounds.result"] == "sesuai"
    desk.do(DecideVerification(True, {"visit.date": "2026-11-21"}), RecordValidation())
    state = desk.state()
    assert state.step == 8
    assert state.validated is not None
    assert len(state.promises) == 1


def test_a_parked_case_returns_where_it_was() -> None:
    desk = Desk().open().complete(1)
    desk.do(StartWork(2))
    facts = desk.do(ParkCase(ParkReason.EMAIL, date(2026, 11, 26), "email belum masuk", 125))
    assert kinds(facts) == ["WorkStopped", "CaseParked"]
    assert isinstance(facts[1], CaseParked)
    assert desk.state().phase is Phase.PARKED
    desk.replica.wait(days=3)
    desk.do(ResumeCase())
    state = desk.state()
    assert (state.phase, state.step, state.parked) == (Phase.OPEN, 2, None)
    step = state.step_state(2)
    assert step is not None
    assert (step.status, step.seconds) == (Status.PAUSED, 125)
    assert step.pauses[-1].reason is PauseReason.PARKED


def test_a_reopened_step_is_done_again_and_the_case_goes_back_where_it_stood() -> None:
    desk = Desk().at_step_7()
    desk.do(ReopenStep(4, "NIB salah ketik"))
    assert desk.state().step == 4
    desk.do(CompleteStep(4, {"company.nib": "9120001234567"}, 0))
    assert desk.state().step == 7
    assert desk.state().answers()["company.nib"] == "9120001234567"


def test_reopening_step_6_undoes_the_validation() -> None:
    desk = Desk().at_step_8()
    desk.do(ReopenStep(6, "salah luas"))
    assert (desk.state().step, desk.state().validated) == (6, None)
    desk.do(DecideVerification(True, {}))
    assert desk.state().step == 7


def test_the_field_team_goes_on_while_an_earlier_step_is_open_again() -> None:
    desk = Desk().at_step_6()
    desk.do(LeavePage(6, {"visit.date": "2026-11-20"}))
    desk.do(ReopenStep(4, "NIB salah ketik"))
    facts = desk.do(LeavePage(6, {"visit.met": "Sri"}))
    assert facts == (AnswersChanged(6, 1, {"visit.met": "Sri"}),)


def test_the_last_step_hands_over_with_all_its_facts() -> None:
    desk = Desk().at_step_8()
    desk.issue("sk", "503/IUI/0001/2026")
    desk.do(StartWork(8))
    facts = desk.do(HandOver("Sri", "pemohon", seconds=90))
    assert kinds(facts) == ["AnswersChanged", "WorkStopped", "StepCompleted", "LicenceHandedOver"]
    assert isinstance(facts[2], StepCompleted)
    assert facts[2].missing == ()
    assert isinstance(facts[3], LicenceHandedOver)


def test_work_started_carries_the_running_round() -> None:
    desk = Desk().at_step_6()
    desk.do(DecideVerification(False, desk.page(6), (FENCE,), date(2026, 12, 4)))
    facts = desk.do(StartWork(5))
    assert isinstance(facts[0], WorkStarted)
    assert (facts[0].step, facts[0].round) == (5, 2)
    desk.do(PauseWork(30, PauseReason.BREAK))
    assert desk.state().running() is None
