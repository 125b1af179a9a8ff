"""The program from its first start to the next morning, on a real store."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from types import ModuleType

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.__main__ import premises
from desktop_app.core.errors import StoreTrouble
from desktop_app.ui.app import OpenHouse, Program, Progress
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.closed import Closed
from desktop_app.ui.main_window.counter import Counter
from desktop_app.ui.screens.first_start.screen import FirstStartScreen
from desktop_app.ui.screens.sign_in.screen import SignInScreen
from desktop_app.ui.wizard import copy_place
from tests import stage

PIN = "246802"
SECONDS = 60_000
Started = Callable[[], Program]


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Started]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    running: list[Program] = []

    def begin() -> Program:
        program = Program(qapp, premises(tmp_path / "data"))
        running.append(program)
        program.start()
        qtbot.waitUntil(lambda: is_settled(program), timeout=SECONDS)
        return program

    yield begin
    for program in running:
        program.close()
    stage.clear(qapp)


def is_settled(program: Program) -> bool:
    waits = program.window.entry.page is program.window.entry.waiting
    return not waits and program.jobs.pending == 0


def register(program: Program, qtbot: QtBot) -> Counter:
    page = program.window.entry.page
    assert isinstance(page, FirstStartScreen)
    QTest.keyClicks(page.name, "Contoh Petugas")
    QTest.keyClicks(page.pin, PIN)
    QTest.keyClicks(page.again, PIN)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.code_page.card.code), timeout=SECONDS)
    page.code_page.later.click()
    counter = program.attendant
    assert isinstance(counter, Counter)
    qtbot.waitUntil(lambda: counter.shift is not None, timeout=SECONDS)
    qtbot.waitUntil(lambda: program.jobs.pending == 0, timeout=SECONDS)
    return counter


def test_the_first_person_registers_and_signs_in_the_next_morning(
    start: Started, qtbot: QtBot
) -> None:
    evening = start()
    counter = register(evening, qtbot)
    assert counter.shift is not None
    assert evening.window.frame is counter.shift.frame
    evening.close()
    morning = start()
    page = morning.window.entry.page
    assert isinstance(page, SignInScreen)
    QTest.keyClicks(page.pin, PIN)
    again = morning.attendant
    assert isinstance(again, Counter)
    qtbot.waitUntil(lambda: again.shift is not None, timeout=SECONDS)
    assert again.shift is not None
    assert again.shift.who.name == "Contoh Petugas"


def test_the_copy_panel_stands_tomorrow_where_it_was_put_today(start: Started) -> None:
    evening = start()
    assert copy_place.told(evening.window) == ""
    copy_place.take(evening.window, "40,80")
    evening.close()
    assert copy_place.told(start().window) == "40,80"


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_brings_up_the_window_that_is_open_already(
    start: Started, qtbot: QtBot, tmp_path: Path
) -> None:
    first = start()
    register(first, qtbot)
    qtbot.waitUntil(lambda: first.bell is not None, timeout=SECONDS)
    first.window.showMinimized()
    command = [sys.executable, "-m", "desktop_app", "--data", str(tmp_path / "data")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=SECONDS)
        assert second.stderr is not None
        assert "Traceback" not in second.stderr.read()
    assert second.returncode == 0
    assert not first.window.isMinimized()
    assert first.house is not None


def test_a_second_window_on_the_same_data_is_told_so_when_the_first_does_not_answer(
    start: Started, qtbot: QtBot
) -> None:
    first = start()
    register(first, qtbot)
    qtbot.waitUntil(lambda: first.bell is not None, timeout=SECONDS)
    assert first.bell is not None
    first.bell.close()
    page = start().window.entry.page
    assert isinstance(page, Closed)
    assert page.accessibleName()
    assert page.retry.isVisible()


def test_a_data_folder_that_is_a_file_is_said_not_shown_as_a_fault(
    start: Started, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("bukan folder", encoding="utf-8")
    page = start().window.entry.page
    assert isinstance(page, Closed)
    assert "Kode" not in page.accessibleName()


def test_lists_that_are_grown_anew_are_told_with_a_count(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    read = Event()

    def open_house(_core: ModuleType, progress: Progress) -> OpenHouse:
        progress(1_250, 100_000)
        progress(12_300, 100_000)
        assert read.wait(SECONDS / 1000)
        raise StoreTrouble("Sudah cukup.", "Tutup.")

    program = Program(qapp, replace(premises(tmp_path / "x"), open_house=open_house))
    program.start()
    waiting = program.window.entry.waiting
    qtbot.waitUntil(lambda: "12.300 dari 100.000 berkas" in waiting.words, timeout=SECONDS)
    read.set()
    qtbot.waitUntil(lambda: is_settled(program), timeout=SECONDS)
    program.close()
    stage.clear(qapp)


def test_the_first_picture_needs_nothing_slow() -> None:
    slow = {
        "sqlalchemy",
        "docx",
        "PySide6.QtNetwork",
        "PySide6.QtPrintSupport",
        "desktop_app.core.services.people",
        "desktop_app.ui.main_window.rooms",
        "desktop_app.ui.widgets.button",
    }
    program = "import sys, desktop_app.__main__; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert not slow & set(told.stdout.split())


def test_the_worklist_needs_no_room_behind_it() -> None:
    program = "import sys, desktop_app.ui.main_window.rooms; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    loaded = set(told.stdout.split())
    behind = {f"desktop_app.ui.{room}" for room in ("wizard.window", "main_window.back_rooms")}
    assert not behind & loaded


def test_the_rooms_behind_are_loaded_while_somebody_sits_down(qtbot: QtBot) -> None:
    jobs = Jobs()
    jobs.prepare_room("desktop_app.ui.main_window.back_rooms")
    qtbot.waitUntil(lambda: jobs.pending == 0, timeout=SECONDS)
    assert "desktop_app.ui.main_window.back_rooms" in sys.modules
    jobs.close()
