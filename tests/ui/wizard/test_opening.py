"""A page opens at its top; the keyboard takes it along from there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from desktop_app.core.cases.commands import RecordValidation, StartWork
from desktop_app.ui.tour.hands import ALT
from desktop_app.ui.widgets.text_label import TextLabel
from tests.journeys.counter import Counter
from tests.journeys.wizard_seat import WizardSeat

Sit = Callable[..., WizardSeat]
KEY = Qt.Key


@pytest.fixture
def at_step_8(counter: Counter, seat: Sit) -> WizardSeat:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    counter.does(RecordValidation(), counter.head)
    counter.does(StartWork(8), counter.bureau)
    counter.issues("sk", counter.bureau)
    return seat(counter.bureau)


@pytest.fixture
def at_step_6(counter: Counter, seat: Sit) -> WizardSeat:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    return seat(counter.team)


def is_seen(seat: WizardSeat) -> bool:
    """Tell whether what has the focus lies wholly in the part that scrolls."""
    port, held = seat.page.area.viewport(), seat.hands.target()
    if not port.isAncestorOf(held):
        return held.visibleRegion().boundingRect() == held.rect()
    place = QRect(held.mapTo(port, QPoint(0, 0)), held.size())
    return port.rect().contains(place)


def test_a_page_whose_first_gap_lies_deep_opens_at_its_top(at_step_8: WizardSeat) -> None:
    assert at_step_8.page.area.verticalScrollBar().maximum() > 0
    assert at_step_8.page.area.verticalScrollBar().value() == 0
    assert is_seen(at_step_8)


def test_a_page_opened_again_opens_at_its_top(at_step_6: WizardSeat) -> None:
    at_step_6.page.focus_gap("decision.fulfilled")
    at_step_6.hands.settle()
    assert at_step_6.page.area.verticalScrollBar().value() > 0
    at_step_6.hands.press(KEY.Key_Left, ALT)
    assert at_step_6.page.area.verticalScrollBar().value() == 0
    at_step_6.screen.pane.actor.go(6, 1)
    at_step_6.hands.settle()
    assert at_step_6.page.area.verticalScrollBar().value() == 0
    assert is_seen(at_step_6)


def test_tab_takes_the_page_along(at_step_6: WizardSeat) -> None:
    for _ in range(40):
        at_step_6.hands.press(KEY.Key_Tab)
        assert is_seen(at_step_6), at_step_6.hands.target().accessibleName()
    assert at_step_6.page.area.verticalScrollBar().value() > 0


def test_judging_by_letters_takes_the_page_along(at_step_6: WizardSeat) -> None:
    at_step_6.page.focus_gap("finding.identity.result")
    for _ in range(12):
        at_step_6.hands.press(KEY.Key_S)
        assert is_seen(at_step_6), at_step_6.hands.target().accessibleName()
    assert at_step_6.page.area.verticalScrollBar().value() > 0


def test_the_button_of_a_paper_is_scrolled_to(at_step_6: WizardSeat, counter: Counter) -> None:
    counter.visits()
    at_step_6.screen.pane.actor.go(6, 1)
    at_step_6.hands.settle()
    assert at_step_6.page.focus_gap("bap")
    at_step_6.hands.settle()
    assert at_step_6.hands.target().isVisible()
    assert is_seen(at_step_6)


def test_a_page_that_can_only_be_read_scrolls_by_keyboard(at_step_6: WizardSeat) -> None:
    at_step_6.screen.pane.actor.go(5, 1)
    at_step_6.hands.settle()
    assert not at_step_6.brain.editable
    at_step_6.hands.press(KEY.Key_PageDown)
    assert at_step_6.page.area.verticalScrollBar().value() > 0


def test_tab_goes_through_the_page_as_one_reads(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    at = seat()
    blocks = [block for block in at.page.body.blocks if block.isVisible()]
    assert at.hands.target().accessibleName() == "KTP ditunjukkan"
    visited: list[int] = []
    for _ in range(30):
        held = at.hands.target()
        visited += [place for place, one in enumerate(blocks) if one.isAncestorOf(held)]
        at.hands.press(KEY.Key_Tab)
    assert visited == sorted(visited)
    assert {0, 1, 2} <= set(visited)


def test_the_switch_of_a_form_is_gone_to_and_chosen_by_a_figure(
    counter: Counter, seat: Sit
) -> None:
    counter.receives("D.V.1")
    counter.works_through(1, 2, 3)
    at = seat()
    at.page.focus_gap("company.type")
    at.hands.press(KEY.Key_2)
    assert at.brain.value("company.type") == "non_perseorangan"


def test_forms_use_the_whole_width_of_the_page(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    at = seat()
    at.screen.resize(1780, 520)
    at.hands.settle()
    whole = at.page.body.columns
    assert whole is not None
    ends = [form.mapTo(whole, form.rect().topRight()).x() for form in at.page.body.forms]
    assert max(ends) == whole.rect().right()


def test_names_and_gaps_are_cut_only_where_there_is_no_room(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    at = seat()
    for words in (counter.firm.name, at.screen.pane.bar.gaps):
        found = [one for one in at.screen.findChildren(TextLabel) if words in one.text()]
        assert found
        assert all(one.width() >= one.fontMetrics().horizontalAdvance(words) for one in found)
