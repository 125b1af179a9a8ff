"""Inspection, decision, validation, hand-over, and other endings."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.cases.commands import RecordValidation, StartWork
from desktop_app.core.wording.dates import short_date
from desktop_app.ui.screens.case.menu import questions
from desktop_app.ui.tour.hands import CTRL
from desktop_app.ui.widgets.clock_face import ClockMode
from desktop_app.ui.wizard.asks import Question
from tests.journeys.counter import Counter
from tests.journeys.wizard_seat import WizardSeat

Sit = Callable[..., WizardSeat]
KEY = Qt.Key


@pytest.fixture
def inspected(counter: Counter, seat: Sit) -> WizardSeat:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    return seat(counter.team)


@pytest.fixture
def at_step_8(counter: Counter, seat: Sit) -> WizardSeat:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    counter.does(RecordValidation(), counter.head)
    counter.does(StartWork(8), counter.bureau)
    return seat(counter.bureau)


def answered(seat: WizardSeat, words: str) -> None:
    """Choose a question of the menu by its words."""
    found: dict[str, Question] = dict(questions(seat.counter.state, seat.counter.procedure))
    seat.screen.pane.actor.ask(found[words])
    seat.hands.settle()


def test_tidak_goes_back_to_the_applicant_with_its_reasons(inspected: WizardSeat) -> None:
    by = inspected.counter.today + timedelta(days=10)
    inspected.answer_all(
        finding__waste__result="tidak_sesuai",
        finding__waste__note="Sisa finishing ke selokan",
        decision__fulfilled="tidak",
        decision__repair_by=short_date(by),
    )
    inspected.hands.press(KEY.Key_Return, CTRL)
    state = inspected.counter.state
    assert (state.step, state.round) == (5, 2)
    assert [one.matter for one in state.verdicts[0].repairs] == ["Sisa finishing ke selokan"]
    assert state.verdicts[0].repair_by == by


def test_a_new_round_begins_with_its_own_clock(inspected: WizardSeat) -> None:
    by = inspected.counter.today + timedelta(days=10)
    inspected.answer_all(
        finding__waste__result="tidak_sesuai",
        decision__fulfilled="tidak",
        decision__repair_by=short_date(by),
    )
    inspected.hands.press(KEY.Key_Return, CTRL)
    assert (inspected.brain.number, inspected.brain.round) == (5, 2)
    assert inspected.brain.step_state is None
    assert inspected.page.clock.mode is ClockMode.READY


def test_the_earlier_round_can_still_be_read_and_its_bap_numbered(inspected: WizardSeat) -> None:
    by = inspected.counter.today + timedelta(days=10)
    inspected.answer_all(
        finding__waste__result="tidak_sesuai",
        decision__fulfilled="tidak",
        decision__repair_by=short_date(by),
    )
    inspected.hands.press(KEY.Key_Return, CTRL)
    assert inspected.banner.startswith("BAP putaran 1 belum terbit.")
    action = inspected.page.banner.action
    assert action is not None
    inspected.hands.click(action)
    assert (inspected.brain.number, inspected.brain.round) == (6, 1)
    assert not inspected.brain.editable
    assert inspected.page.focus_gap("bap")
    inspected.hands.press(KEY.Key_Space)
    papers = inspected.counter.state.papers
    assert [(one.kind, one.round) for one in papers] == [("bap", 1)]


def test_a_half_judged_inspection_survives_a_cut_of_power(
    inspected: WizardSeat, counter: Counter, seat: Sit
) -> None:
    inspected.page.focus_gap("finding.identity.result")
    inspected.hands.press(KEY.Key_S)
    inspected.page.focus_gap("decision.fulfilled")
    inspected.hands.press(KEY.Key_T)
    keeper = inspected.screen.pane.keeper
    inspected.hands.until(lambda: not keeper.is_waiting)
    inspected.close()
    counter.switched_off_and_on()
    again = seat(counter.team)
    assert again.brain.value("finding.identity.result") == "sesuai"
    assert again.brain.value("decision.fulfilled") == "tidak"


def test_a_letter_judges_a_point_and_goes_to_the_next_open_one(inspected: WizardSeat) -> None:
    inspected.page.focus_gap("finding.identity.result")
    for letter in (KEY.Key_S, KEY.Key_B, KEY.Key_T):
        inspected.hands.press(letter)
    brain = inspected.brain
    judged = [brain.value(f"finding.{key}.result") for key in ("identity", "deed", "proxy")]
    assert judged == ["sesuai", "tidak_berlaku", "tidak_sesuai"]
    assert inspected.hands.target().accessibleName() == "Surat kuasa, catatan"


def test_kepala_dinas_records_in_two_keys(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    head = seat(counter.head)
    head.hands.press(KEY.Key_Return, CTRL)
    assert head.screen.pane.actor.dialog is not None
    head.hands.press(KEY.Key_Return)
    assert counter.state.step == 8
    assert counter.state.validated is not None


def test_kepala_dinas_sends_back_to_the_team_with_a_note(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    head = seat(counter.head)
    head.hands.press(KEY.Key_B, CTRL)
    head.hands.write("Luas bangunan belum dicatat")
    head.hands.press(KEY.Key_Return, CTRL)
    assert counter.state.step == 6
    team = seat(counter.team)
    assert "Luas bangunan belum dicatat" in team.banner


def test_the_sk_gets_its_number_only_after_it_was_matched(at_step_8: WizardSeat) -> None:
    page = at_step_8.page
    assert page.focus_gap("sk")
    at_step_8.hands.press(KEY.Key_Space)
    assert at_step_8.banner.startswith("Nama belum dicocokkan.")
    assert at_step_8.hands.target().accessibleName().startswith("Nama")
    for match in ("name", "nib", "kbli", "address", "bap"):
        page.focus_gap(f"handover.match.{match}")
        at_step_8.hands.press(KEY.Key_Space)
    page.focus_gap("sk")
    at_step_8.hands.press(KEY.Key_Space)
    assert [one.kind for one in at_step_8.counter.state.papers] == ["bap", "sk"]


def test_the_case_closes_when_somebody_took_the_sk(at_step_8: WizardSeat, tmp_path: Path) -> None:
    at_step_8.counter.issues("sk")
    at_step_8.screen.pane.wizard.page_now.focus_gap("output.print")
    at_step_8.screen.open()
    at_step_8.screen.pane.open_case(at_step_8.counter.case)
    at_step_8.hands.settle()
    at_step_8.answer_all()
    at_step_8.hands.press(KEY.Key_Return, CTRL)
    state = at_step_8.counter.state
    assert state.handed_over is not None
    assert state.handed_over.receiver == at_step_8.counter.firm.owner.name
    assert at_step_8.banner.startswith("Berkas selesai.")
    out = tmp_path / "naskah"
    out.mkdir()
    at_step_8.screen.pane.papers.export(out)
    at_step_8.hands.settle()
    assert len(list(out.glob("*.docx"))) == 2


def test_an_sk_is_replaced_with_a_reason_and_step_8_is_done_again(
    counter: Counter, seat: Sit
) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    counter.is_validated_and_handed_over()
    bureau = seat(counter.bureau)
    answered(bureau, "Ganti SK…")
    bureau.hands.write("Salah tulis nama perusahaan")
    bureau.hands.press(KEY.Key_Return, CTRL)
    assert counter.state.step == 8
    assert counter.state.papers[-1].revoked
    assert bureau.brain.editable


def test_a_case_is_ended_with_a_reason_and_opened_again(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    bureau = seat(counter.bureau)
    answered(bureau, "Hentikan berkas…")
    bureau.hands.press(KEY.Key_1)
    bureau.hands.press(KEY.Key_Return, CTRL)
    assert counter.state.ending is None
    bureau.hands.write("Pemohon pindah kota")
    bureau.hands.press(KEY.Key_Return, CTRL)
    assert bureau.banner.startswith("Berkas dicabut pemohon.")
    answered(bureau, "Buka lagi berkas…")
    bureau.hands.write("Pemohon kembali")
    bureau.hands.press(KEY.Key_Return, CTRL)
    assert counter.state.ending is None
    assert bureau.brain.editable
