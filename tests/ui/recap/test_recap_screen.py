"""The month's book on the screen: moving, turning, opening, exporting."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.services.book import Month
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.recap.bar_lines import BarLine
from desktop_app.ui.screens.recap.export import CSV, XLSX, ExportDialog
from desktop_app.ui.screens.recap.screen import RecapOutfit, RecapScreen
from desktop_app.ui.screens.recap.step_times import StepTimeLine, worst_words
from desktop_app.ui.theme.theme import Theme
from tests.ui.recap.books import NOVEMBER, Shelf, full

Show = Callable[..., QWidget]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def screen(theme: Theme, shelf: Shelf, shown: Show) -> RecapScreen:
    outfit = RecapOutfit(theme, Jobs(inline=True), shelf, lambda: NOVEMBER)
    made = RecapScreen(outfit)
    shown(made).resize(1286, 696)
    made.open()
    return made


def press(screen: RecapScreen, key: Qt.Key) -> None:
    QTest.keyClick(screen, key, Qt.KeyboardModifier.AltModifier)


def test_it_opens_with_this_month_and_every_step(screen: RecapScreen) -> None:
    lines = screen.body.overview.times.findChildren(StepTimeLine)
    assert screen.bar.month.text() == "November 2026"
    assert len(lines) == 8
    assert "Langkah 2" in lines[1].accessibleName()
    assert "8 lewat dari 24" in lines[1].accessibleName()


def test_below_five_cases_no_share_is_told(screen: RecapScreen) -> None:
    last = screen.body.overview.times.findChildren(StepTimeLine)[-1]
    assert "%" not in last.accessibleName()
    assert "2 lewat dari 3" in last.accessibleName()


def test_the_sentence_names_the_worst_steps_and_counts_their_cases() -> None:
    steps = [replace(one, cases=5, late=0) for one in full().steps]
    steps[0] = replace(steps[0], cases=5, late=1)
    steps[3] = replace(steps[3], cases=100, late=40)
    steps[4] = replace(steps[4], cases=3, late=2)
    told = worst_words(tuple(steps))
    assert told == "Paling sering lewat: langkah 4 (40 dari 100) dan langkah 5 (2 dari 3). "


def test_a_single_late_case_names_no_step() -> None:
    steps = [replace(one, cases=5, late=0) for one in full().steps]
    steps[0] = replace(steps[0], late=1)
    assert worst_words(tuple(steps)) == ""


def test_where_cases_wait_is_told_with_the_time_it_takes(screen: RecapScreen) -> None:
    lines = screen.body.overview.waits.findChildren(BarLine)
    assert [line.accessibleName() for line in lines] == [
        "Menunggu jadwal kunjungan, rata-rata 6,1 hari, 12 berkas",
        "Menunggu validasi, rata-rata 5 jam, 9 berkas",
    ]


def test_half_a_year_is_told_month_by_month(screen: RecapScreen) -> None:
    told = screen.body.overview.months.accessibleName()
    assert "Juni 2026 belum ada" in told
    assert "September 2026 3 dari 4 langkah" in told
    assert "November 2026 92%, 92 dari 100 langkah" in told


def test_in_a_small_window_the_small_charts_lie_under_the_steps(screen: RecapScreen) -> None:
    overview = screen.body.overview
    screen.set_compact(compact=True)
    screen.resize(1012, 500)
    QApplication.processEvents()
    steps = overview.times.mapTo(screen, QPoint(0, overview.times.height()))
    assert overview.months.mapTo(screen, QPoint(0, 0)).y() >= steps.y()
    assert overview.verticalScrollBar().maximum() > 0
    assert all(
        area.verticalScrollBar().maximum() == 0 for area in overview.findChildren(QScrollArea)
    )


def test_alt_arrows_walk_the_months_but_not_into_the_future(screen: RecapScreen) -> None:
    press(screen, Qt.Key.Key_Right)
    assert screen.bar.month.text() == "November 2026"
    press(screen, Qt.Key.Key_Left)
    assert screen.bar.month.text() == "Oktober 2026"
    press(screen, Qt.Key.Key_Right)
    assert screen.bar.month.text() == "November 2026"


def test_a_month_without_cases_says_nihil(screen: RecapScreen) -> None:
    press(screen, Qt.Key.Key_Left)
    page = screen.body.currentWidget()
    assert page is not None
    assert "Nihil, Oktober 2026" in page.accessibleName()


def test_alt_2_turns_to_the_book_and_enter_opens_the_case(
    screen: RecapScreen, qtbot: QtBot
) -> None:
    press(screen, Qt.Key.Key_2)
    assert screen.body.register.isVisible()
    with qtbot.waitSignal(screen.case_wanted) as told:
        QTest.keyClick(screen.body.register, Qt.Key.Key_Return)
    assert told.args == [f"{1:032x}"]


def test_the_book_has_a_column_for_every_step_and_marks_late_ones(screen: RecapScreen) -> None:
    model = screen.body.register.model()
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert heads[-8:] == [
        "L1 (15 mnt)", "L2 (5 mnt)", "L3 (5 mnt)", "L4 (30 mnt)",
        "L5 (30 mnt)", "L6 (15 hari)", "L7 (5 mnt)", "L8 (2 mnt)",
    ]  # fmt: skip
    late = model.index(0, 13)
    assert model.data(late, Qt.ItemDataRole.AccessibleTextRole) == "04:10, lewat baku"


def test_an_export_is_written_and_said(screen: RecapScreen, shelf: Shelf, tmp_path: Path) -> None:
    screen.export_to(tmp_path / "Rekap 2026-11.xlsx", XLSX)
    assert shelf.written == [tmp_path / "Rekap 2026-11.xlsx"]
    assert "Rekap November 2026 tersimpan." in screen.banner.accessibleName()
    assert screen.banner.action is not None


def test_a_full_disk_is_a_sentence(screen: RecapScreen, shelf: Shelf, tmp_path: Path) -> None:
    shelf.disk_is_full = True
    screen.export_to(tmp_path / "Rekap.csv", CSV)
    assert "Disk komputer ini penuh." in screen.banner.accessibleName()
    assert screen.body.isVisible()


def test_the_format_is_chosen_by_number_and_esc_gives_up(
    theme: Theme, screen: RecapScreen, qtbot: QtBot
) -> None:
    dialog = ExportDialog(theme, Month(2026, 11), screen)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.wanted == XLSX
    QTest.keyClick(dialog.cards.card(XLSX), Qt.Key.Key_2)
    assert dialog.wanted == CSV
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == ExportDialog.DialogCode.Rejected
