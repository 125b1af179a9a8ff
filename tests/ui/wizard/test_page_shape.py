"""How a page stands on the screen, and where Tab goes from its last field."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.button import Button
from desktop_app.ui.widgets.text_label import TextLabel
from desktop_app.ui.wizard.action_bar import ActionBar, BarFace
from desktop_app.ui.wizard.editors.officers import OfficersEditor
from desktop_app.ui.wizard.summary import Summary
from tests.journeys.counter import Counter
from tests.journeys.wizard_seat import WizardSeat

Sit = Callable[..., WizardSeat]
KEY = Qt.Key
MANY = 120
GAP = "Belum ditandai: Dokumen Izin Dasar diperiksa · 12 hal"


def right_of(widget: QWidget, within: QWidget) -> int:
    return widget.mapTo(within, QPoint(widget.width(), 0)).x()


def test_after_the_last_field_comes_the_action_bar(at_step_1: WizardSeat) -> None:
    at_step_1.page.focus_gap("output.password")
    at_step_1.hands.press(KEY.Key_Tab)
    held = at_step_1.hands.target()
    assert at_step_1.screen.pane.bar.isAncestorOf(held), held.accessibleName()


def test_tab_goes_round_the_whole_screen_and_back(at_step_1: WizardSeat) -> None:
    first, forward, backward = at_step_1.hands.target(), list[QWidget](), list[QWidget]()
    while not forward or forward[-1] is not first:
        at_step_1.hands.press(KEY.Key_Tab)
        forward.append(at_step_1.hands.target())
        assert len(forward) < MANY, "Tab goes in a circle that leaves out where it began"
    while not backward or backward[-1] is not first:
        at_step_1.hands.press(KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        backward.append(at_step_1.hands.target())
        assert len(backward) < MANY, "Shift Tab does not come back"
    assert forward[:-1] == backward[-2::-1]
    assert len(set(forward)) == len(forward)
    names = {one.accessibleName() for one in forward}
    assert {"Kembali ke daftar berkas", "Mulai langkah", "Yang datang", "Parkir"} <= names


def test_before_the_first_field_stand_the_clock_and_the_head(at_step_1: WizardSeat) -> None:
    at_step_1.page.focus_gap("doc.ktp.shown")
    names = []
    for _ in range(3):
        at_step_1.hands.press(KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        names.append(at_step_1.hands.target().accessibleName())
    assert [name.partition(",")[0] for name in names] == [
        "Mulai langkah",
        "Buka oss.go.id",
        "Tidak diperlukan",
    ]


@pytest.mark.parametrize("height", [420, 1400])
def test_panels_end_where_the_head_ends(at_step_1: WizardSeat, height: int) -> None:
    at_step_1.screen.resize(1286, height)
    at_step_1.hands.settle()
    page = at_step_1.page
    (head,) = [one for one in page.children() if type(one).__name__ == "PageHead"]
    assert isinstance(head, QWidget)
    shown = [block for block in page.body.blocks if block.isVisible()]
    assert {right_of(block, page) for block in shown} == {right_of(head, page)}


def test_a_page_that_has_room_does_not_scroll(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    counter.works_through(1)
    at = seat()
    foot = max(block.geometry().bottom() for block in at.page.body.blocks if block.isVisible())
    assert foot < at.page.area.viewport().height()
    assert at.page.area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [1058, 1300])
def test_what_is_kept_moves_no_button(theme: Theme, qtbot: QtBot, width: int) -> None:
    bar = ActionBar(theme)
    qtbot.addWidget(bar)
    bar.resize(width, bar.height())
    bar.show_face(BarFace("Catat Tidak", back="Langkah 5", send_back="Tolak", park="Parkir"))
    bar.show_gaps("12 hal belum lengkap")
    bar.show()
    before = places(bar)
    bar.show_saved("Tersimpan 06.17")
    assert places(bar) == before
    assert "Parkir" in before


def places(bar: ActionBar) -> dict[str, int]:
    """Return where the buttons stand that are shown."""
    layout = bar.layout()
    assert layout is not None
    layout.activate()
    shown = [one for one in bar.findChildren(Button) if not one.isHidden()]
    return {one.accessibleName(): one.x() for one in shown}


def test_what_is_missing_is_said_whole_beside_every_button(theme: Theme, qtbot: QtBot) -> None:
    bar = ActionBar(theme)
    qtbot.addWidget(bar)
    bar.resize(1058, bar.height())
    face = BarFace(
        finish="Selesai, ke langkah 4",
        back="Langkah 2",
        note="Lanjut dengan catatan",
        park="Parkir",
    )
    bar.show_face(face)
    bar.show()
    bar.show_saved("Tersimpan 09.42")
    bar.show_gaps(GAP)
    layout = bar.layout()
    assert layout is not None
    layout.activate()
    (words,) = [one for one in bar.findChildren(TextLabel) if one.text() == GAP]
    assert words.width() >= words.fontMetrics().horizontalAdvance(GAP)


def test_the_forms_of_step_5_stand_in_three_columns(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    counter.works_through(1, 2, 3, 4)
    at = seat()
    places = {form.mapTo(at.page, QPoint()).x() for form in at.page.body.forms if form.isVisible()}
    assert len(places) == 3


@pytest.mark.parametrize("width", [1037, 1286])
def test_officers_stand_in_two_columns_of_one_width(
    counter: Counter, seat: Sit, width: int
) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    at = seat(counter.team)
    at.screen.resize(width, 560)
    at.hands.settle()
    (officers,) = at.page.findChildren(OfficersEditor)
    cells = [tick.parentWidget() for tick in officers.ticks()]
    widths = {cell.width() for cell in cells if cell is not None}
    assert len(cells) > 1
    assert max(widths) - min(widths) <= 1


def test_the_day_of_the_visit_is_read_to_the_head_in_words(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    at = seat(counter.head)
    summary = next(part for part in at.page.body.parts if isinstance(part, Summary))
    told = [one.text() for one in summary.findChildren(TextLabel)]
    assert any("November 2026, " in one and one.startswith(("Senin", "Minggu")) for one in told), (
        told
    )


def test_the_promised_day_is_what_the_case_bar_says_first(counter: Counter, seat: Sit) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    at = seat(counter.team)
    told = [one.text() for one in at.screen.bar.findChildren(TextLabel)]
    assert any(one.startswith("Janji hasil ") for one in told), told


def test_a_question_with_many_lines_has_no_room_left_over(at_step_1: WizardSeat) -> None:
    at_step_1.screen.pane.actor.go_on_with_note()
    at_step_1.hands.settle()
    dialog = at_step_1.screen.pane.actor.dialog
    assert dialog is not None
    foot = dialog.text.mapTo(dialog, QPoint(0, dialog.text.height())).y()
    assert dialog.confirm.mapTo(dialog, QPoint()).y() - foot < 60
    dialog.reject()
