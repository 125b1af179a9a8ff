"""Empty, broken, refreshed, small: what the worklist shows then."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.changes import Changes
from desktop_app.core.ids import CaseId, FactId
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.worklist.asking import FIRST, PAGE
from tests.ui.worklist.conftest import Opened
from tests.ui.worklist.fakes import EMPTY_KPIS, FakeWorklist
from tests.ui.worklist.sample_rows import DESIGN, row

WROTE = Changes((FactId("f"),), frozenset({CaseId("c")}))


def test_the_first_day_offers_the_one_way_in(opened: Opened, qtbot: QtBot) -> None:
    screen = opened(FakeWorklist((), EMPTY_KPIS))
    assert screen.first.isVisible()
    with qtbot.waitSignal(screen.new_wanted):
        QTest.keyClick(screen.first.card, Qt.Key.Key_Space)


def test_a_store_that_cannot_be_read_is_said_and_tried_again(opened: Opened) -> None:
    door = FakeWorklist()
    door.broken = True
    screen = opened(door)
    assert "Data di disk tidak terbaca." in screen.list.trouble.accessibleName()
    door.broken = False
    QTest.keyClick(screen, Qt.Key.Key_F5)
    assert screen.list.is_list_shown


def test_a_chosen_row_does_not_jump_when_others_overtake_it(opened: Opened, jobs: Jobs) -> None:
    door = FakeWorklist()
    screen = opened(door)
    screen.list.table.step(3)
    chosen = screen.list.table.current_row
    door.rows = (row(case=CaseId("new"), number="IUI-2026-A-0160"), *reversed(DESIGN))
    jobs.changed.emit(WROTE)
    assert chosen is not None
    assert screen.list.table.current_row == chosen
    known = [one.case for one in screen.model.rows if one.case != "new"]
    assert known == [one.case for one in DESIGN]


def test_a_row_is_refreshed_in_place(opened: Opened, jobs: Jobs) -> None:
    door = FakeWorklist()
    screen = opened(door)
    screen.list.table.step(3)
    door.rows = (*DESIGN[:3], replace(DESIGN[3], business="CV Sumber Jati Baru"), *DESIGN[4:])
    jobs.changed.emit(WROTE)
    assert screen.model.rows[3].business == "CV Sumber Jati Baru"


def test_a_case_that_left_the_list_is_gone(opened: Opened, jobs: Jobs) -> None:
    door = FakeWorklist()
    screen = opened(door)
    screen.list.table.step(1)
    door.rows = DESIGN[1:]
    jobs.changed.emit(WROTE)
    assert [one.case for one in screen.model.rows] == [one.case for one in DESIGN[1:]]


def test_a_second_repaints_only_the_times_that_run(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    told: list[int] = []
    screen.model.dataChanged.connect(lambda first, last: told.extend((first.row(), last.row())))
    screen.model.tick()
    running = [at for at, one in enumerate(DESIGN) if one.running_since is not None]
    assert told == [at for at in running for _ in range(2)]


def test_a_long_list_is_read_in_stretches(opened: Opened) -> None:
    rows = tuple(row(case=CaseId(f"{at}"), number=f"{at:06d}") for at in range(3 * PAGE))
    door = FakeWorklist(rows)
    screen = opened(door)
    assert len(screen.model.rows) == PAGE
    screen.list.table.scrollToBottom()
    assert [one.number for one in screen.model.rows] == [f"{at:06d}" for at in range(2 * PAGE)]


def test_a_screenful_comes_first_and_the_rest_of_the_page_behind_it(opened: Opened) -> None:
    rows = tuple(row(case=CaseId(f"{at}"), number=f"{at:06d}") for at in range(PAGE - 1))
    door = FakeWorklist(rows)
    screen = opened(door)
    assert [(one.limit, one.offset) for one in door.asked] == [(FIRST, 0), (PAGE - FIRST, FIRST)]
    assert screen.model.rows == rows
    screen.list.table.setFocus()
    QTest.keyClick(screen.list.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert screen.list.table.current_row == rows[-1]


def test_every_cell_says_its_time_in_words(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    told = [screen.model.index(at, 4).data() for at in range(3)]
    assert told[0] == "Lewat 1 hari, 16 dari 15 hari"
    assert told[2] == "Sisa 6 mnt 40 dtk, 8 dari 15 mnt"


def test_a_small_window_puts_the_dates_behind_a_button(opened: Opened) -> None:
    screen = opened(FakeWorklist())
    screen.set_compact(compact=True)
    assert not screen.dates.isVisible()
    screen.list.dates.click()
    assert screen.dates.isVisible()


def test_a_date_opens_its_case(opened: Opened, qtbot: QtBot) -> None:
    screen = opened(FakeWorklist())
    with qtbot.waitSignal(screen.case_wanted) as told:
        screen.dates.buttons[0].click()
    assert told.args == [DESIGN[0].case]
