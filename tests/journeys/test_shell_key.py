"""A computer that lost its key, and a second window: real stores only."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.__main__ import premises
from desktop_app.core.bootstrap import open_house
from desktop_app.core.paths import folders
from desktop_app.core.security.roles import Role
from desktop_app.core.services.people import NewStaff
from desktop_app.ui.app import Program
from desktop_app.ui.main_window.closed import Closed
from desktop_app.ui.main_window.counter import Counter
from desktop_app.ui.main_window.key_entry import KeyEntry
from desktop_app.ui.screens.sign_in.screen import SignInScreen
from desktop_app.ui.screens.worklist.screen import WorklistScreen
from tests import stage

PIN = "246802"
SECONDS = 60_000
HOLDER = (
    "import sys; from pathlib import Path; from desktop_app.core import bootstrap; "
    "house = bootstrap.open_house(Path(sys.argv[1])); print('siap', flush=True); "
    "sys.stdin.read(); house.close()"
)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "data"


@pytest.fixture
def code(data: Path) -> str:
    house = open_house(data)
    who = house.people.register_first(NewStaff("Contoh Petugas", "", Role.ADMIN), PIN)
    written = house.recovery.code(PIN, by=who.staff)
    house.close()
    return written


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, data: Path) -> Iterator[Program]:
    made = Program(qapp, premises(data))
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.window.isVisible())
    stage.clear(qapp)


def entered(program: Program, qtbot: QtBot, page: type) -> None:
    qtbot.waitUntil(lambda: isinstance(program.window.entry.page, page), timeout=SECONDS)
    qtbot.waitUntil(lambda: program.jobs.pending == 0, timeout=SECONDS)


def test_a_computer_without_the_key_opens_with_the_code_typed_by_hand(
    code: str, program: Program, data: Path, qtbot: QtBot
) -> None:
    folders(data).key_file.unlink()
    program.start()
    entered(program, qtbot, KeyEntry)
    page = program.window.entry.page
    assert isinstance(page, KeyEntry)
    wrong = code[:-1]
    QTest.keyClicks(page.code, wrong)
    QTest.keyClick(page.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Baru terbaca 64 tanda" in page.field.message, timeout=SECONDS)
    assert page.code.text() == wrong
    assert not folders(data).key_file.exists()
    page.code.clear()
    QTest.keyClicks(page.code, f" {code.lower().replace('-', '  ')} ")
    QTest.keyClick(page.code, Qt.Key.Key_Return)
    entered(program, qtbot, SignInScreen)
    door = program.window.entry.page
    assert isinstance(door, SignInScreen)
    QTest.keyClicks(door.pin, PIN)
    counter = program.attendant
    assert isinstance(counter, Counter)
    qtbot.waitUntil(lambda: counter.shift is not None, timeout=SECONDS)
    assert counter.shift is not None
    assert isinstance(counter.shift.frame.page, WorklistScreen)
    qtbot.waitUntil(lambda: program.jobs.pending == 0, timeout=SECONDS)


def test_a_store_held_by_another_process_is_said_and_opens_once_that_ends(
    code: str, program: Program, data: Path, qtbot: QtBot
) -> None:
    assert code
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=dict(os.environ),
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "siap\n"
        program.start()
        entered(program, qtbot, Closed)
        page = program.window.entry.page
        assert isinstance(page, Closed)
        assert page.accessibleName().startswith("Data ini sedang dibuka jendela lain.")
        assert "Kode LI-" not in page.accessibleName()
        holder.communicate()
    QTest.keyClick(page.retry, Qt.Key.Key_F5)
    entered(program, qtbot, SignInScreen)
