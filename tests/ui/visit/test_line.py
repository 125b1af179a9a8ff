"""The thin line of a visit: findings, decision, signatures, lock."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.tour.hands import CTRL
from tests.journeys.counter import OFFICERS, Counter
from tests.journeys.visit_seat import VisitSeat
from tests.ui.visit.conftest import fills_who_went

Sit = Callable[..., VisitSeat]


def decides_yes(seat: VisitSeat) -> None:
    seat.screen.body.open_tab(Tab.DECISION)
    seat.hands.press(Qt.Key.Key_Y)
    seat.goes_on()


def test_a_visit_goes_from_the_first_point_to_a_locked_bap(counter: Counter, seat: Sit) -> None:
    fills_who_went(counter)
    sat = seat()
    sat.judges_all()
    sat.goes_on()
    assert sat.screen.body.tab == Tab.DECISION
    sat.hands.press(Qt.Key.Key_Y)
    sat.goes_on()
    assert sat.screen.body.tabs.current == Tab.SIGNING
    sat.all_sign()
    sat.goes_on()
    assert sat.screen.dialog is not None
    sat.hands.press(Qt.Key.Key_Return, CTRL)
    state = sat.state
    signing = state.signing(1)
    assert signing is not None
    assert signing.locked is not None
    assert state.step == 7
    assert [paper.kind for paper in state.papers] == ["bap"]
    assert sat.screen.body.tabs.current == Tab.BAP


def test_the_heading_takes_the_focus_and_letters_answer_from_there(seat: Sit) -> None:
    sat = seat()
    assert sat.screen.body.head.heading.hasFocus()
    sat.hands.press(Qt.Key.Key_S)
    rows = sat.screen.body.findings.points.rows
    assert rows[0].result is not None
    assert rows[1].answers.button("sesuai").hasFocus()


def test_tidak_opens_its_note_and_the_draft_holds_it_within_a_second(
    counter: Counter, seat: Sit
) -> None:
    sat = seat()
    line = sat.screen.body.findings.points.rows[0]
    QTest.mouseClick(line.answers.button("tidak_sesuai"), Qt.MouseButton.LeftButton)
    assert line.note.hasFocus()
    sat.hands.write("akta belum ada")
    sat.hands.until(lambda: not sat.screen.work.keeper.is_waiting)
    sat.hands.press(Qt.Key.Key_Return)
    assert not line.is_open
    assert sat.screen.body.findings.points.rows[1].answers.button("sesuai").hasFocus()
    draft = counter.house.drafts.load(counter.case, 6)
    assert draft is not None
    assert draft.answers["finding.identity.note"] == "akta belum ada"


def test_leaving_a_tab_makes_facts(counter: Counter, seat: Sit) -> None:
    sat = seat()
    sat.hands.press(Qt.Key.Key_S)
    sat.screen.body.open_tab(Tab.DECISION)
    assert counter.state.answers(1)["finding.identity.result"] == "sesuai"


def test_what_lacks_stands_before_the_signatures_and_leads_there(seat: Sit) -> None:
    sat = seat()
    sat.screen.body.open_tab(Tab.SIGNING)
    assert not sat.screen.body.signing.cards
    sat.screen.body.signing.gaps.wanted.emit("visit.letter")
    assert sat.screen.body.tab == Tab.FINDINGS


def test_a_signature_freezes_and_changing_voids_with_a_reason(counter: Counter, seat: Sit) -> None:
    fills_who_went(counter)
    sat = seat()
    sat.judges_all()
    decides_yes(sat)
    sat.signs()
    assert not sat.screen.work.brain.editable
    sat.screen.body.signing.banner.acted.emit()
    assert sat.screen.dialog is not None
    sat.hands.until(sat.screen.dialog.isActiveWindow)
    sat.hands.write("nomor salah")
    sat.hands.press(Qt.Key.Key_Return, CTRL)
    signing = counter.state.signing(1)
    assert signing is None or not signing.marks
    assert sat.screen.work.brain.editable
    assert sat.screen.body.decision.judging().fulfilled is True


def test_somebody_refuses_before_a_witness(counter: Counter, seat: Sit) -> None:
    fills_who_went(counter)
    sat = seat()
    sat.judges_all()
    decides_yes(sat)
    signing = sat.screen.body.signing
    signing.cards[0].refuse.click()
    assert signing.dialog is not None
    signing.dialog.reason.setText("tidak setuju")
    signing.dialog.finish()
    assert signing.dialog is not None
    signing.dialog.witness.setText("Pak Lurah (contoh)")
    signing.dialog.finish()
    laid = counter.state.signing(1)
    assert laid is not None
    assert [mark.reason for mark in laid.marks] == ["tidak setuju"]


def test_who_signs_has_read_what_the_lock_will_record(counter: Counter, seat: Sit) -> None:
    fills_who_went(counter)
    sat = seat()
    sat.judges_all()
    sat.screen.body.open_tab(Tab.DECISION)
    shown = sat.screen.body.decision.before.records
    assert shown.isVisible()
    said = shown.accessibleDescription().split("; ")
    decides_yes(sat)
    assert said == [label.text() for label in shown.findChildren(QLabel) if label.text() in said]
    sat.all_sign()
    sat.goes_on()
    sat.hands.press(Qt.Key.Key_Return, CTRL)
    ticked = {key for key, value in counter.state.answers(1).items() if value is True}
    step = counter.procedure.step(6)
    assert [tick.label for tick in step.ticks if f"output.{tick.key}" in ticked] == said


def test_officers_without_a_nip_are_told_before_the_bap_is_laid(
    counter: Counter, seat: Sit
) -> None:
    fills_who_went(counter)
    sat = seat()
    body = sat.screen.body
    body.open_tab(Tab.DECISION)
    hint = body.decision.before.crew
    assert hint.isHidden()
    sat.screen.work.put("officers", tuple({**row, "nip": ""} for row in OFFICERS[:1]))
    body.show_visit()
    assert hint.accessibleName().startswith("Petugas tanpa NIP. Nur Aini (contoh)")
    assert hint.action is not None
    hint.action.click()
    assert body.tab is Tab.FINDINGS
