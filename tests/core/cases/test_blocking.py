"""A conflict blocks what depends on it, and nothing else."""

from datetime import date

import pytest

from desktop_app.core.cases import licensing
from desktop_app.core.cases.blocking import Action, blocked_by
from desktop_app.core.cases.commands import (
    AddNote,
    CompleteStep,
    CorrectTime,
    DecideVerification,
    EndCase,
    HandOver,
    LeavePage,
    ParkCase,
    RecordValidation,
    ReopenCase,
    ReopenStep,
    ReturnToTeam,
    RevokeLicence,
    SettleConflict,
    StartWork,
)
from desktop_app.core.cases.context import NewPaper
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import (
    AnswersChanged,
    CaseEnded,
    LicenceHandedOver,
    PaperIssued,
    ReturnedToTeam,
    StepCompleted,
    StepWaived,
    TimeCorrected,
    ValidationRecorded,
    VerificationDecided,
)
from desktop_app.core.events.vocabulary import Ending, ParkReason
from desktop_app.core.ids import BlobId, FactId
from tests.core.cases.desk import Desk

SK = NewPaper("sk", 1, "503/1")
BAP = NewPaper("bap", 1, "BAP/1")
ANYTIME: tuple[Action, ...] = (
    AddNote("x"),
    ParkCase(ParkReason.NIK, None),
    StartWork(1),
    NewPaper("kartu-tindak-lanjut", 1),
)


def torn(desk: Desk, here: object, there: object) -> Desk:
    """Let two computers tell different things without seeing each other."""
    other = desk.replica.copy("laptop", "bayu")
    assert isinstance(here, AnswersChanged | StepCompleted | VerificationDecided
                      | ValidationRecorded | CaseEnded | TimeCorrected | PaperIssued)  # fmt: skip
    assert isinstance(there, AnswersChanged | StepWaived | VerificationDecided | ReturnedToTeam
                      | LicenceHandedOver | TimeCorrected | PaperIssued)  # fmt: skip
    desk.replica.tell(here)
    other.tell(there)
    desk.replica.learn(other)
    return desk


def blocks(desk: Desk, *actions: Action) -> list[bool]:
    state = desk.state()
    assert state.conflicts
    assert not any(blocked_by(state, action) for action in ANYTIME)
    return [bool(blocked_by(state, action)) for action in actions]


def test_no_sk_and_no_bap_are_printed_from_a_disputed_name() -> None:
    desk = torn(
        Desk().at_step_7(),
        AnswersChanged(1, 0, {"applicant.name": "Sri"}),
        AnswersChanged(1, 0, {"applicant.name": "Siti"}),
    )
    actions = (SK, BAP, RecordValidation(), ReturnToTeam("x"), CompleteStep(7, {}, 0))
    assert blocks(desk, *actions) == [True, True, False, False, False]


def test_a_paper_that_does_not_print_the_disputed_answer_is_printed() -> None:
    desk = torn(
        Desk().at_step_7(),
        AnswersChanged(1, 0, {"applicant.phone": "1"}),
        AnswersChanged(1, 0, {"applicant.phone": "2"}),
    )
    narrow = NewPaper("bap", 1, "BAP/1", uses=frozenset({"applicant.name"}))
    receipt = NewPaper("tanda-terima", 1, uses=frozenset({"applicant.phone"}))
    assert blocks(desk, narrow, receipt) == [False, True]


def test_a_dispute_of_an_earlier_round_does_not_hold_up_the_new_answer() -> None:
    desk = torn(
        Desk().at_step_6(),
        AnswersChanged(5, 1, {"business.bounds": "a"}),
        AnswersChanged(5, 1, {"business.bounds": "b"}),
    )
    desk.replica.tell(StepCompleted(6, 1, (), ""), VerificationDecided(1, False, None, (), ""))
    later = NewPaper("bap", 2, "BAP/2")
    assert blocks(desk, BAP, later) == [True, True]
    desk.replica.tell(AnswersChanged(5, 2, {"business.bounds": "c"}))
    assert blocks(desk, BAP, later) == [True, False]


def test_a_disputed_answer_is_not_overwritten_but_the_page_can_be_left() -> None:
    desk = torn(
        Desk().open(),
        AnswersChanged(1, 0, {"applicant.name": "Sri"}),
        AnswersChanged(1, 0, {"applicant.name": "Siti"}),
    )
    shown = desk.state().answers()["applicant.name"]
    same = LeavePage(1, {"applicant.name": shown, "applicant.nik": "3319"})
    assert blocks(desk, same, LeavePage(1, {"applicant.name": "Sari"})) == [False, True]
    assert desk.do(same) == (AnswersChanged(1, 0, {"applicant.nik": "3319"}),)
    with pytest.raises(Refused, match="Nama"):
        desk.do(LeavePage(1, {"applicant.name": "Sari"}))


def test_a_disputed_finding_holds_up_ya_not_tidak() -> None:
    desk = torn(
        Desk().at_step_6(),
        AnswersChanged(6, 1, {"finding.bounds.result": "sesuai"}),
        AnswersChanged(6, 1, {"finding.bounds.result": "tidak_sesuai"}),
    )
    assert blocks(desk, DecideVerification(True, {}), DecideVerification(False, {})) == [
        True,
        False,
    ]


def test_a_disputed_completion_holds_up_the_sk_and_the_hand_over() -> None:
    desk = torn(Desk().open(), StepCompleted(1, 1, (), ""), StepWaived(1, 1, "sudah punya"))
    assert blocks(desk, SK, HandOver("x", "y"), BAP, CompleteStep(2, {}, 0)) == [
        True, True, False, False,
    ]  # fmt: skip


def test_ya_against_tidak_holds_up_steps_7_and_8() -> None:
    yes = VerificationDecided(1, True, None, (), "")
    no = VerificationDecided(1, False, date(2026, 12, 4), (), "")
    desk = torn(Desk().at_step_6(), yes, no)
    actions = (
        RecordValidation(), ReturnToTeam("x"), HandOver("x", "y"), SK, BAP,
        DecideVerification(True, {}), ReopenStep(6, "x"), ReopenStep(4, "x"), LeavePage(5, {}),
    )  # fmt: skip
    assert blocks(desk, *actions) == [True] * 7 + [False] * 2
    with pytest.raises(Refused, match="Ya dan Tidak"):
        desk.do(DecideVerification(True, {}))


def test_validation_against_return_holds_up_step_8() -> None:
    desk = torn(Desk().at_step_7(), ValidationRecorded(1), ReturnedToTeam(1, "x"))
    actions = (
        HandOver("x", "y"),
        SK,
        RecordValidation(),
        ReopenStep(6, "x"),
        ReopenStep(4, "x"),
        BAP,
    )
    assert blocks(desk, *actions) == [True] * 4 + [False] * 2
    with pytest.raises(Refused, match="validasi"):
        desk.do(RecordValidation())


def test_a_disputed_ending_is_settled_before_another() -> None:
    desk = torn(
        Desk().at_step_8(),
        CaseEnded(Ending.WITHDRAWN, "x"),
        LicenceHandedOver("Sri", "pemohon", None),
    )
    actions = (EndCase(Ending.ABANDONED, "x"), ReopenCase("x"), RevokeLicence(False, "x"), SK)
    assert blocks(desk, *actions) == [True, True, True, False]


def test_a_disputed_time_holds_up_only_another_correction() -> None:
    desk = torn(
        Desk().open().complete(1),
        TimeCorrected(1, 1, 60, "lupa"),
        TimeCorrected(1, 1, 90, "lupa"),
    )
    assert blocks(desk, CorrectTime(1, 70, "x"), SK, CompleteStep(2, {}, 0)) == [True, False, False]


def test_two_sk_hold_up_the_hand_over() -> None:
    def sk(number: str) -> PaperIssued:
        return PaperIssued("sk", 1, number, date(2026, 12, 1), BlobId(number), "d", "t")

    desk = torn(Desk().at_step_8(), sk("503/1"), sk("503/2"))
    assert blocks(desk, HandOver("x", "y"), RevokeLicence(True, "x"), SK, BAP) == [
        True, True, True, False,
    ]  # fmt: skip


def name_in_dispute() -> Desk:
    return torn(
        Desk().open(),
        AnswersChanged(1, 0, {"applicant.name": "Sri"}),
        AnswersChanged(1, 0, {"applicant.name": "Siti"}),
    )


def test_a_person_settles_with_a_reason() -> None:
    desk = name_in_dispute()
    conflict = desk.state().conflicts[0]
    sides = tuple(claim.fact for claim in conflict.claims)
    chosen = next(claim for claim in conflict.claims if claim.value == "Siti")
    desk.do(SettleConflict(conflict.subject, sides, chosen.fact, None, "menurut KTP"))
    assert desk.state().conflicts == ()
    assert desk.state().answers()["applicant.name"] == "Siti"


def test_a_settlement_that_does_not_fit_is_refused() -> None:
    desk = name_in_dispute()
    conflict = desk.state().conflicts[0]
    sides = tuple(claim.fact for claim in conflict.claims)
    for command, word in (
        (SettleConflict("answer:0:x", sides, sides[0], None, "x"), "sudah selesai"),
        (SettleConflict(conflict.subject, sides[:1], sides[0], None, "x"), "berubah"),
        (SettleConflict(conflict.subject, sides, FactId("?"), None, "x"), "bukan bagian"),
        (SettleConflict(conflict.subject, sides, sides[0], None, " "), "Alasan"),
    ):
        with pytest.raises(Refused, match=word):
            desk.do(command)


def test_only_answers_are_settled_with_a_third_value() -> None:
    desk = torn(Desk().at_step_7(), ValidationRecorded(1), ReturnedToTeam(1, "x"))
    conflict = desk.state().conflicts[0]
    sides = tuple(claim.fact for claim in conflict.claims)
    with pytest.raises(Refused, match="dipilih"):
        desk.do(SettleConflict(conflict.subject, sides, None, "lain", "x"))


def test_an_sk_is_refused_while_its_name_is_disputed() -> None:
    desk = Desk().at_step_8()
    torn(
        desk,
        AnswersChanged(1, 0, {"applicant.name": "Sri"}),
        AnswersChanged(1, 0, {"applicant.name": "Siti"}),
    )
    with pytest.raises(Refused, match="Nama"):
        licensing.issue_paper(desk.state(), desk.context(), SK)
