"""The clock of a step: it is started, paused and counted by keyboard."""

from msgspec.structs import replace
from PySide6.QtCore import Qt

from desktop_app.core.cases.state import Status
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.widgets.clock_face import ClockMode
from desktop_app.ui.wizard.checklist_row import ChecklistRow
from tests.journeys.wizard_seat import WizardSeat

KEY = Qt.Key


def test_the_clock_starts_with_f9_and_not_by_reading(at_step_1: WizardSeat) -> None:
    assert at_step_1.counter.state.step_state(1) is None
    at_step_1.hands.press(KEY.Key_F9)
    found = at_step_1.counter.state.step_state(1)
    assert found is not None
    assert found.status is Status.RUNNING


def test_the_rail_counts_with_the_clock_of_the_running_step(at_step_1: WizardSeat) -> None:
    at_step_1.hands.press(KEY.Key_F9)
    state = at_step_1.counter.state.step_state(1)
    reading = at_step_1.counter.view.reading(1, 1)
    assert reading is not None
    reading = replace(reading, used=65)
    at_step_1.page.clock.show_step(state, reading, editable=True)
    at_step_1.screen.pane.tick()
    assert [row.actual for row in at_step_1.screen.rail.rows[:2]] == ["01:05", ""]


def test_the_row_the_keyboard_stands_in_is_coloured(at_step_1: WizardSeat) -> None:
    first, second = at_step_1.page.findChildren(ChecklistRow)
    second.cell("shown").setFocus()
    at_step_1.hands.settle()
    assert (first.property("ground"), second.property("ground")) == ("", Token.SELECT.value)
    first.cell("shown").setFocus()
    at_step_1.hands.settle()
    assert (first.property("ground"), second.property("ground")) == (Token.SELECT.value, "")


def test_a_pause_takes_two_keys_and_going_on_takes_one(at_step_1: WizardSeat) -> None:
    hands = at_step_1.hands
    hands.press(KEY.Key_F9)
    at_step_1.counter.passes(2)
    hands.press(KEY.Key_F9)
    hands.press(KEY.Key_2)
    paused = at_step_1.counter.state.step_state(1)
    assert paused is not None
    assert (paused.status, paused.seconds) == (Status.PAUSED, 120)
    assert paused.pauses[0].reason.value == "oss.go.id tidak bisa dibuka"
    hands.press(KEY.Key_F9)
    assert at_step_1.page.clock.mode is ClockMode.RUNNING


def test_a_pause_without_a_reason_is_no_pause(at_step_1: WizardSeat) -> None:
    at_step_1.hands.press(KEY.Key_F9)
    at_step_1.hands.press(KEY.Key_F9)
    at_step_1.hands.press(KEY.Key_F9)
    found = at_step_1.counter.state.step_state(1)
    assert found is not None
    assert found.status is Status.RUNNING


def test_esc_takes_a_pause_back_before_it_leaves_the_case(at_step_1: WizardSeat) -> None:
    left: list[bool] = []
    at_step_1.screen.left.connect(lambda: left.append(True))
    at_step_1.hands.press(KEY.Key_F9)
    at_step_1.hands.press(KEY.Key_F9)
    at_step_1.hands.press(KEY.Key_Escape)
    assert (left, at_step_1.page.clock.is_choosing) == ([], False)
