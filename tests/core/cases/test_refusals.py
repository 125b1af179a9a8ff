"""What a case does not allow, each with a way out."""

from datetime import date, timedelta

import pytest

from desktop_app.core.cases import licensing
from desktop_app.core.cases.commands import (
    AddNote,
    Command,
    CompleteStep,
    CorrectTime,
    DecideVerification,
    EndCase,
    HandOver,
    LeavePage,
    OpenCase,
    ParkCase,
    PauseWork,
    RecordValidation,
    RemoveFile,
    ReopenCase,
    ReopenStep,
    ResumeCase,
    ReturnToTeam,
    RevokeLicence,
    StartWork,
    WaiveStep,
)
from desktop_app.core.cases.context import NewPaper
from desktop_app.core.cases.decide import open_case
from desktop_app.core.errors import Refused
from desktop_app.core.events.vocabulary import Ending, ParkReason, PauseReason, Repair
from desktop_app.core.ids import FactId
from tests.core.cases.desk import Desk

SOON = date(2026, 12, 4)
FENCE = Repair("bounds", "batas timur belum jelas")


def refused(desk: Desk, command: Command) -> str:
    before = desk.state()
    with pytest.raises(Refused) as fault:
        desk.do(command)
    assert fault.value.way_out
    assert desk.state() == before
    return fault.value.sentence


def test_a_later_step_waits_for_the_present_one() -> None:
    desk = Desk().open()
    for command in (CompleteStep(2, {}, 0), LeavePage(3, {}), StartWork(4)):
        assert "berada di langkah 1" in refused(desk, command)


def test_a_finished_step_is_changed_only_after_it_was_reopened() -> None:
    desk = Desk().open().complete(1)
    for command in (LeavePage(1, {"applicant.name": "Siti"}), StartWork(1)):
        assert "langkah 2" in refused(desk, command)


def test_a_parked_case_is_not_worked_on() -> None:
    desk = Desk().open()
    desk.do(ParkCase(ParkReason.EMAIL, None))
    for command in (StartWork(1), LeavePage(1, {}), ReopenStep(1, "x")):
        assert "diparkir" in refused(desk, command)


def test_an_ended_case_is_not_worked_on() -> None:
    desk = Desk().open()
    desk.do(EndCase(Ending.ABANDONED, "tidak datang"))
    for command in (StartWork(1), ParkCase(ParkReason.NIK, None), EndCase(Ending.WITHDRAWN, "x")):
        assert "dihentikan" in refused(desk, command)


def test_a_closed_case_is_not_worked_on() -> None:
    desk = Desk().closed()
    for command in (StartWork(8), HandOver("Sri", "pemohon"), ReopenStep(4, "x")):
        assert "sudah selesai" in refused(desk, command)


def test_one_clock_runs_at_a_time() -> None:
    desk = Desk().open()
    desk.do(StartWork(1))
    assert "berjalan" in refused(desk, StartWork(1))


def test_a_clock_that_does_not_run_cannot_be_paused() -> None:
    assert "tidak berjalan" in refused(Desk().open(), PauseWork(5, PauseReason.BREAK))


@pytest.mark.parametrize("reason", [PauseReason.OTHER, PauseReason.DONE])
def test_a_pause_needs_a_reason_that_says_something(reason: PauseReason) -> None:
    desk = Desk().open()
    desk.do(StartWork(1))
    refused(desk, PauseWork(5, reason))


def test_parking_for_another_reason_says_which() -> None:
    assert "Alasan" in refused(Desk().open(), ParkCase(ParkReason.OTHER, None))


def test_a_follow_up_is_not_in_the_past() -> None:
    desk = Desk().open()
    yesterday = desk.today() - timedelta(days=1)
    assert "sudah lewat" in refused(desk, ParkCase(ParkReason.NIK, yesterday))


def test_only_a_parked_case_is_resumed() -> None:
    assert "tidak diparkir" in refused(Desk().open(), ResumeCase())


def test_only_an_ended_case_is_reopened() -> None:
    assert "masih berjalan" in refused(Desk().open(), ReopenCase("x"))


@pytest.mark.parametrize(
    "command",
    [
        EndCase(Ending.WITHDRAWN, "  "),
        AddNote(""),
        ReopenStep(1, " "),
        CorrectTime(1, 60, ""),
    ],
    ids=lambda command: type(command).__name__,
)
def test_a_reason_is_asked_for(command: Command) -> None:
    assert "belum ditulis" in refused(Desk().open().complete(1), command)


def test_a_waiver_has_one_of_the_sops_reasons() -> None:
    desk = Desk().open()
    assert "dilewati" in refused(desk, WaiveStep(1, "malas"))
    assert "dilewati" in refused(desk.complete(1, 2, 3, 4), WaiveStep(5, "malas"))


def test_a_step_that_is_open_cannot_be_reopened() -> None:
    assert "belum selesai" in refused(Desk().open(), ReopenStep(1, "x"))


@pytest.mark.parametrize(("until", "word"), [(6, "keputusan"), (7, "validasi"), (8, "penyerahan")])
def test_steps_6_to_8_are_finished_in_their_own_way(until: int, word: str) -> None:
    desk = {6: Desk.at_step_6, 7: Desk.at_step_7, 8: Desk.at_step_8}[until](Desk())
    assert word in refused(desk, CompleteStep(until, {}, 0))


def test_nothing_is_validated_before_ya() -> None:
    desk = Desk().at_step_6()
    assert "belum diputuskan Ya" in refused(desk, RecordValidation())
    assert "langkah 6" in refused(desk, ReturnToTeam("x"))


def test_nothing_is_decided_before_step_6_or_after_it() -> None:
    assert "langkah 1" in refused(Desk().open(), DecideVerification(True, {}))
    assert "langkah 7" in refused(Desk().at_step_7(), DecideVerification(True, {}))


def test_ya_with_open_findings_needs_a_reason() -> None:
    desk = Desk().at_step_6()
    answers = dict(desk.page(6)) | {
        "finding.bounds.result": "tidak_sesuai",
        "finding.bounds.note": "patok hilang",
    }
    assert "1 butir" in refused(desk, DecideVerification(True, answers))


def test_tidak_needs_reasons_and_a_day_that_is_still_to_come() -> None:
    desk = Desk().at_step_6()
    page = desk.page(6)
    assert "Alasan Tidak" in refused(desk, DecideVerification(False, page, (), SOON))
    blank = (Repair("bounds", "  "),)
    assert "Alasan Tidak" in refused(desk, DecideVerification(False, page, blank, SOON))
    assert "belum diisi" in refused(desk, DecideVerification(False, page, (FENCE,), None))
    past = desk.today() - timedelta(days=1)
    assert "sudah lewat" in refused(desk, DecideVerification(False, page, (FENCE,), past))


def test_a_return_to_the_team_says_why() -> None:
    assert "belum ditulis" in refused(Desk().at_step_7(), ReturnToTeam(" "))


def test_nothing_is_handed_over_without_an_sk() -> None:
    assert "belum terbit" in refused(Desk().at_step_8(), HandOver("Sri", "pemohon"))


def test_a_kuasa_brings_a_dated_letter() -> None:
    desk = Desk().at_step_8()
    desk.issue("sk", "503/1")
    assert "surat kuasa" in refused(desk, HandOver("Bayu", "kuasa"))
    tomorrow = desk.today() + timedelta(days=1)
    assert "belum tiba" in refused(desk, HandOver("Bayu", "kuasa", tomorrow))
    assert "penerima" in refused(desk, HandOver(" ", "pemohon"))


def test_an_issued_sk_guards_what_it_rests_on() -> None:
    desk = Desk().at_step_8()
    desk.issue("sk", "503/1")
    assert "sudah terbit" in refused(desk, ReopenStep(4, "salah NIB"))
    assert "sudah terbit" in refused(desk, EndCase(Ending.WITHDRAWN, "batal"))


def test_there_must_be_an_sk_to_revoke() -> None:
    assert "Tidak ada SK" in refused(Desk().at_step_8(), RevokeLicence(False, "x"))


def test_a_file_that_is_not_attached_cannot_be_removed() -> None:
    assert "tidak terlampir" in refused(Desk().open(), RemoveFile(FactId("x"), "salah"))


def test_time_is_corrected_only_where_there_is_some() -> None:
    desk = Desk().open()
    assert "belum dikerjakan" in refused(desk, CorrectTime(1, 60, "lupa"))
    desk.do(StartWork(1))
    assert "sedang berjalan" in refused(desk, CorrectTime(1, 60, "lupa"))
    desk.do(PauseWork(5, PauseReason.BREAK))
    assert "masuk akal" in refused(desk, CorrectTime(1, -1, "lupa"))
    assert "masuk akal" in refused(desk, CorrectTime(1, 10**12, "lupa"))


def paper_refused(desk: Desk, kind: str, round_: int = 1, number: str = "") -> str:
    with pytest.raises(Refused) as fault:
        licensing.issue_paper(desk.state(), desk.context(), NewPaper(kind, round_, number))
    assert fault.value.way_out
    return fault.value.sentence


def test_a_bap_waits_for_the_result() -> None:
    assert "belum diputuskan" in paper_refused(Desk().at_step_6(), "bap", 1, "BAP/1")


def test_an_sk_waits_for_validation_and_for_a_bap_that_says_ya() -> None:
    assert "langkah 7" in paper_refused(Desk().at_step_7(), "sk", 1, "503/1")
    desk = Desk().at_step_7()
    desk.do(RecordValidation())
    assert "BAP" in paper_refused(desk, "sk", 1, "503/1")
    desk.issue("bap", "BAP/1")
    assert "belum bernomor" in paper_refused(desk, "sk")
    desk.issue("sk", "503/1")
    assert "sudah terbit" in paper_refused(desk, "sk", 1, "503/2")


def test_a_letter_of_return_belongs_to_a_tidak() -> None:
    assert "Tidak" in paper_refused(Desk().at_step_7(), "surat-pengembalian")


def test_a_number_is_used_before_the_next_is_taken() -> None:
    desk = Desk().at_step_7()
    desk.replica.tell(*licensing.take_number(desk.state(), "bap", 2026, 1, "BAP/1"))
    with pytest.raises(Refused) as fault:
        licensing.take_number(desk.state(), "bap", 2026, 2, "BAP/2")
    assert "BAP/1" in fault.value.sentence
    desk.replica.tell(*licensing.void_number(desk.state(), "bap", "BAP/1", "salah tahun"))
    assert licensing.take_number(desk.state(), "bap", 2026, 2, "BAP/2")


def test_a_number_is_voided_once_and_never_under_a_valid_paper() -> None:
    desk = Desk().at_step_7()
    desk.issue("bap", "BAP/1")
    for text, word in (("BAP/1", "dipakai"), ("BAP/9", "tidak ada")):
        with pytest.raises(Refused, match=word):
            licensing.void_number(desk.state(), "bap", text, "salah")
    desk.replica.tell(*licensing.take_number(desk.state(), "bap", 2026, 2, "BAP/2"))
    desk.replica.tell(*licensing.void_number(desk.state(), "bap", "BAP/2", "salah tahun"))
    with pytest.raises(Refused, match="sudah dibatalkan"):
        licensing.void_number(desk.state(), "bap", "BAP/2", "lagi")


def test_a_case_is_opened_under_the_procedure_that_was_chosen() -> None:
    with pytest.raises(Refused, match="tidak dikenal"):
        open_case(OpenCase("D.V.9", {}), Desk().context(), "X-1")
