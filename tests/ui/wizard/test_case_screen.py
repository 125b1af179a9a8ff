"""One case on the screen: gaps, drafts, clock, other ways to leave a step."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.cases.commands import LeavePage, ParkCase, StartWork
from desktop_app.core.cases.state import Status
from desktop_app.core.errors import StoreTrouble
from desktop_app.core.events.vocabulary import ParkReason
from desktop_app.ui.screens.case.history import HistoryDialog
from desktop_app.ui.tour.hands import ALT, CTRL
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard import asks
from tests.journeys.counter import Counter
from tests.journeys.wizard_seat import WizardSeat

Sit = Callable[..., WizardSeat]
KEY = Qt.Key


def test_esc_closes_an_open_list_before_it_leaves_the_case(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    counter.works_through(1, 2, 3, 4)
    at, left = seat(), list[bool]()
    at.screen.left.connect(lambda: left.append(True))
    at.page.focus_gap("business.kbli")
    at.hands.write("kayu")
    at.hands.press(KEY.Key_Escape)
    assert left == []
    assert at.brain.value("business.kbli") == "kayu"


def test_next_goes_to_what_is_missing_and_says_it(at_step_1: WizardSeat) -> None:
    at_step_1.hands.press(KEY.Key_Return, CTRL)
    assert at_step_1.screen.pane.bar.gaps.startswith("KTP belum ditunjukkan")
    assert at_step_1.hands.target().accessibleName() == "KTP ditunjukkan"
    assert at_step_1.counter.state.step == 1


def test_pressing_next_twice_asks_for_a_note_and_leaves_it_as_a_fact(
    at_step_1: WizardSeat,
) -> None:
    hands = at_step_1.hands
    hands.press(KEY.Key_Return, CTRL)
    hands.press(KEY.Key_Return, CTRL)
    dialog = at_step_1.screen.pane.actor.dialog
    assert dialog is not None
    hands.write("NPWP menyusul besok")
    hands.press(KEY.Key_Return, CTRL)
    done = at_step_1.counter.state.step_state(1)
    assert done is not None
    assert (done.status, done.note) == (Status.DONE, "NPWP menyusul besok")
    assert "doc.ktp.shown" in done.missing
    assert at_step_1.brain.number == 2


def test_what_is_typed_is_a_draft_within_a_second(at_step_1: WizardSeat) -> None:
    at_step_1.page.focus_gap("applicant.email")
    at_step_1.hands.write("sri@contoh.id")
    keeper = at_step_1.screen.pane.keeper
    at_step_1.hands.until(lambda: not keeper.is_waiting)
    draft = at_step_1.counter.house.drafts.load(at_step_1.counter.case, 1)
    assert draft is not None
    assert draft.answers["applicant.email"] == "sri@contoh.id"
    assert at_step_1.screen.pane.bar.saved.startswith("Tersimpan")


def test_a_half_typed_page_comes_back_after_a_cut_of_power(
    at_step_1: WizardSeat, seat: Sit, counter: Counter
) -> None:
    at_step_1.page.focus_gap("applicant.email")
    at_step_1.hands.write("sri@contoh.id")
    at_step_1.hands.until(lambda: not at_step_1.screen.pane.keeper.is_waiting)
    at_step_1.close()
    counter.switched_off_and_on()
    again = seat()
    assert again.brain.value("applicant.email") == "sri@contoh.id"
    assert again.banner.startswith("Draf dipulihkan.")
    assert counter.state.answers().get("applicant.email") is None


def test_a_draft_that_cannot_be_kept_is_said_and_stays_on_the_screen(
    at_step_1: WizardSeat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise StoreTrouble("Disk komputer ini penuh.", "Kosongkan ruang disk.")

    keeper = at_step_1.screen.pane.keeper
    at_step_1.page.focus_gap("applicant.email")
    at_step_1.hands.write("s")
    monkeypatch.setattr(keeper, "_save", refuse)
    keeper.flush()
    assert at_step_1.screen.pane.bar.saved == "Belum tersimpan"
    assert at_step_1.banner.startswith("Disk komputer ini penuh.")
    assert at_step_1.brain.value("applicant.email") == "s"


def test_leaving_the_case_makes_facts_of_what_is_typed(at_step_1: WizardSeat) -> None:
    at_step_1.page.focus_gap("applicant.email")
    at_step_1.hands.write("sri@contoh.id")
    at_step_1.leave()
    counter = at_step_1.counter
    assert counter.state.answers()["applicant.email"] == "sri@contoh.id"
    assert counter.house.drafts.load(counter.case, 1) is None


def test_a_step_the_applicant_has_done_is_waived_with_the_sops_reason(
    at_step_1: WizardSeat,
) -> None:
    at_step_1.screen.pane.actor.waive()
    at_step_1.hands.settle()
    at_step_1.hands.press(KEY.Key_1)
    at_step_1.hands.press(KEY.Key_Return, CTRL)
    waived = at_step_1.counter.state.step_state(1)
    assert waived is not None
    assert waived.status is Status.WAIVED
    assert at_step_1.brain.number == 2


def test_the_note_of_a_parked_case_and_its_day_are_two_sentences(
    counter: Counter, seat: Sit
) -> None:
    counter.receives("D.V.1")
    counter.does(StartWork(1))
    counter.does(ParkCase(ParkReason.NIK, date(2026, 11, 30), "kartu diberikan"))
    told = "Diparkir: NIK. Kartu diberikan. Tindak lanjut Senin, 30 November 2026."
    assert seat().banner.startswith(told)


def test_a_parked_case_returns_where_it_was(at_step_1: WizardSeat) -> None:
    hands, counter = at_step_1.hands, at_step_1.counter
    hands.press(KEY.Key_F9)
    at_step_1.screen.pane.actor.park()
    hands.settle()
    hands.press(KEY.Key_1)
    hands.press(KEY.Key_Return, CTRL)
    assert counter.state.phase.value == "diparkir"
    assert at_step_1.banner.startswith("Diparkir: Email.")
    assert not at_step_1.brain.editable
    hands.press(KEY.Key_Return, CTRL)
    assert counter.state.phase.value == "berjalan"
    assert (at_step_1.brain.number, at_step_1.brain.editable) == (1, True)


def test_an_earlier_step_is_read_and_reopened_with_a_reason(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    counter.works_through(1, 2)
    at = seat()
    at.hands.press(KEY.Key_Left, ALT)
    assert (at.brain.number, at.brain.editable) == (2, False)
    assert "hanya dibaca" in at.banner
    at.screen.pane.actor.go_on_with_note()
    at.hands.settle()
    at.hands.write("Salah pilih jalur aktivasi")
    at.hands.press(KEY.Key_Return, CTRL)
    assert counter.state.step == 2
    assert at.brain.editable


def test_esc_leaves_the_case_and_never_hides_the_wizard(at_step_1: WizardSeat) -> None:
    wizard = at_step_1.screen.pane.wizard
    wizard.reject()
    wizard.close()
    assert wizard.isVisible()
    left: list[bool] = []
    at_step_1.screen.left.connect(lambda: left.append(True))
    at_step_1.hands.press(KEY.Key_Escape)
    assert left == [True]


def test_another_role_reads_and_is_told_whose_turn_it_is(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    head = seat(counter.head)
    assert not head.brain.editable
    assert head.banner.startswith("Langkah ini dikerjakan Help desk")
    assert head.screen.pane.bar.finish.label == "Kembali ke daftar"


def test_a_refusal_is_said_in_a_sentence_and_nothing_is_lost(at_step_1: WizardSeat) -> None:
    at_step_1.page.focus_gap("applicant.email")
    at_step_1.hands.write("sri@contoh.id")
    at_step_1.screen.pane.actor.ask(asks.reopen_step(at_step_1.counter.procedure.step(4)))
    at_step_1.hands.settle()
    at_step_1.hands.write("coba")
    at_step_1.hands.press(KEY.Key_Return, CTRL)
    assert at_step_1.banner.startswith("Langkah 4 belum selesai.")
    assert at_step_1.brain.value("applicant.email") == "sri@contoh.id"


def test_a_half_written_reason_is_kept_too(
    at_step_1: WizardSeat, seat: Sit, counter: Counter
) -> None:
    at_step_1.screen.pane.actor.ask(asks.end_case())
    at_step_1.hands.settle()
    dialog = at_step_1.screen.pane.actor.dialog
    assert dialog is not None
    dialog.text.setFocus()
    at_step_1.hands.write("Pemohon pindah")
    at_step_1.hands.until(lambda: not at_step_1.screen.pane.keeper.is_waiting)
    at_step_1.close()
    counter.switched_off_and_on()
    again = seat()
    again.screen.pane.actor.ask(asks.end_case())
    again.hands.settle()
    asked = again.screen.pane.actor.dialog
    assert asked is not None
    assert asked.text.toPlainText() == "Pemohon pindah"
    assert counter.state.answers() == again.brain.state.answers()


def test_a_half_typed_cell_is_part_of_the_draft(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    counter.works_through(1, 2, 3, 4)
    at = seat()
    at.page.focus_gap("products")
    at.hands.press(KEY.Key_Return)
    at.hands.write("Kursi j")
    at.hands.until(lambda: not at.screen.pane.keeper.is_waiting)
    draft = counter.house.drafts.load(counter.case, 5)
    assert draft is not None
    assert draft.answers["products"] == ({"name": "Kursi j"},)


def test_the_history_tells_every_fact_newest_first(at_step_1: WizardSeat) -> None:
    at_step_1.hands.press(KEY.Key_F9)
    at_step_1.screen.show_history()
    at_step_1.hands.settle()
    dialog = at_step_1.screen.findChild(HistoryDialog)
    assert dialog is not None
    texts = [label.text() for label in dialog.findChildren(TextLabel)]
    assert any(text.startswith("Mulai langkah 1") for text in texts)
    dialog.reject()


def test_a_conflict_is_shown_over_the_page(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    seen = counter.heads
    for email in ("satu@contoh.id", "dua@contoh.id"):
        page = LeavePage(1, {"applicant.email": email})
        counter.house.cases.do(counter.case, page, seen=seen, by=counter.rina)
    assert len(counter.state.conflicts) == 1
    assert seat().banner.startswith("Ada benturan.")


def test_a_low_page_shows_the_clock_as_a_strip(at_step_1: WizardSeat) -> None:
    assert at_step_1.page.clock.panel.isVisible()
    at_step_1.screen.resize(1286, 520)
    at_step_1.hands.settle()
    assert not at_step_1.page.clock.panel.isVisible()
    assert at_step_1.page.clock.strip.isVisible()
    at_step_1.screen.resize(1286, 670)
    at_step_1.hands.settle()
    assert at_step_1.page.clock.panel.isVisible()
