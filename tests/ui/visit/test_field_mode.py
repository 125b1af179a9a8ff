"""Field mode tells time, what lacks and why nothing can be changed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.core.cases.state import Status
from desktop_app.core.cases.visit_commands import RefuseToSign
from desktop_app.ui.screens.visit.standing import marks_words
from desktop_app.ui.screens.visit.tabs import Tab, left_words, standings
from desktop_app.ui.widgets.clock_face import ClockMode
from desktop_app.ui.widgets.field_box import FieldState
from tests.journeys.counter import Counter
from tests.journeys.visit_seat import VisitSeat
from tests.ui.visit.conftest import fills_who_went

Sit = Callable[..., VisitSeat]
KEY = Qt.Key


def test_f9_starts_the_clock_of_the_visit_and_a_reason_pauses_it(
    seat: Sit, counter: Counter
) -> None:
    here = seat()
    clock = here.screen.body.clock
    assert clock.start.isVisible()
    here.hands.press(KEY.Key_F9)
    assert clock.mode is ClockMode.RUNNING
    assert clock.pause.isVisible()
    counter.passes(3)
    clock.tick()
    assert clock.digits.text() == "03:00"
    here.hands.press(KEY.Key_F9)
    assert clock.reasons.isVisible()
    here.hands.press(KEY.Key_1)
    step = counter.state.step_state(6, 1)
    assert step is not None
    assert (step.status, step.seconds) == (Status.PAUSED, 180)
    assert clock.resume.isVisible()


def test_the_first_judged_point_offers_to_start_the_clock(seat: Sit) -> None:
    here = seat()
    here.screen.body.findings.take_focus()
    here.hands.press(KEY.Key_S)
    assert here.screen.body.clock.words.text().startswith("Butir sudah dinilai")
    here.hands.click(here.screen.body.clock.start)
    assert here.screen.body.clock.mode is ClockMode.RUNNING


def test_f8_goes_to_points_before_dates_and_says_where_it_goes(seat: Sit) -> None:
    here = seat()
    body = here.screen.body
    assert body.foot.gap.accessibleName() == "Ke butir belum dinilai"
    for line in body.findings.points.rows[:2]:
        here.hands.press(KEY.Key_F8)
        assert any(line.answers.button(key).hasFocus() for key in ("sesuai", "tidak_sesuai"))
    here.judges_all()
    assert body.foot.gap.accessibleName() == "Ke isian yang kurang"


def test_the_signing_tab_counts_officers_as_they_are_ticked(seat: Sit) -> None:
    here = seat()
    before = standings(here.screen.work)[Tab.SIGNING]
    here.screen.work.put("officers", ({"name": "Budi (contoh)"}, {"name": "Sri (contoh)"}))
    assert (before, standings(here.screen.work)[Tab.SIGNING]) == ("0 dari 1", "0 dari 3")


def test_a_frozen_bap_is_told_where_a_point_is_touched(seat: Sit, counter: Counter) -> None:
    here = signed_once(seat, counter)
    here.screen.body.open_tab(Tab.FINDINGS)
    told = here.screen.body.frozen
    assert told.isVisible()
    assert told.accessibleName().startswith("Isi BAP dibekukan oleh 1 tanda tangan.")
    assert told.action is not None
    here.hands.click(told.action)
    assert here.screen.dialog is not None
    here.screen.dialog.reject()


def test_a_refusal_is_not_counted_as_a_signature(seat: Sit, counter: Counter) -> None:
    here = signed_once(seat, counter)
    while (signing := here.screen.work.at_hand) and len(signing.marks) < 2:
        here.signs()
    assert signing is not None
    here.screen.work.do(RefuseToSign(signing.id, "pemohon", "tidak setuju", "Tono (contoh)"))
    here.hands.settle()
    laid = here.screen.work.at_hand
    assert laid is not None
    assert marks_words(laid) == "2 tanda tangan dan 1 penolakan"
    words = left_words(here.screen.work, Tab.SIGNING)
    assert words == "Lengkap: 2 tanda tangan dan 1 penolakan"


def test_the_head_does_not_claim_to_be_offline(seat: Sit) -> None:
    here = seat()
    assert "Luring" not in here.screen.body.head.saved_words


def test_a_day_of_repair_in_the_past_is_wrong_where_it_is_typed(seat: Sit) -> None:
    here = seat()
    here.screen.body.open_tab(Tab.DECISION)
    here.hands.press(KEY.Key_T)
    here.screen.work.put("decision.repair_by", "20112026")
    here.screen.body.show_visit()
    field = here.screen.body.decision.card.day_field
    assert (field.state, field.message) == (FieldState.BAD, "Batas perbaikan sudah lewat")


def test_photos_are_looked_for_where_cameras_put_them(seat: Sit) -> None:
    here = seat()
    here.hands.press(KEY.Key_F2)
    dialog = here.screen.body.photos.dialog
    assert dialog is not None
    assert Path(dialog.directory().absolutePath()) != Path.cwd()
    dialog.reject()


def signed_once(seat: Sit, counter: Counter) -> VisitSeat:
    """Judge all, say Ya, and let the first officer sign."""
    fills_who_went(counter)
    here = seat()
    here.judges_all()
    here.screen.body.open_tab(Tab.DECISION)
    here.hands.press(KEY.Key_Y)
    here.screen.body.open_tab(Tab.SIGNING)
    here.hands.settle()
    here.signs()
    return here
