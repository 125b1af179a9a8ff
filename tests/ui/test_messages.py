"""Failures in words, the crash log and its dialog."""

import errno
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import Incomplete, Refused, StoreTrouble
from desktop_app.ui.crash.dialog import CrashDialog
from desktop_app.ui.crash.door import CrashDoor
from desktop_app.ui.crash.report import LOG_LIMIT, report_of, write_log
from desktop_app.ui.messages import code_of, is_mild, notice_for
from desktop_app.ui.theme.theme import Theme

AT = datetime(2026, 11, 24, 2, 42, tzinfo=UTC)


def fault(name: str = "Sri Wahyuni") -> Exception:
    try:
        return dict[str, Exception]()[name]
    except KeyError as error:
        return error


@pytest.fixture
def door(theme: Theme, tmp_path: Path) -> Iterator[CrashDoor]:
    made = CrashDoor(theme, tmp_path, lambda: AT)
    yield made
    made.uninstall()
    if made.dialog is not None:
        made.dialog.close()


def test_a_refusal_keeps_its_words() -> None:
    notice = notice_for(Refused("Berkas ini sudah ditutup.", "Buka lagi dengan alasan."))
    assert notice.whole == "Berkas ini sudah ditutup. Buka lagi dengan alasan."
    assert (notice.grave, notice.code) == (False, "")


def test_trouble_with_the_store_wants_a_dialog() -> None:
    assert notice_for(StoreTrouble("Disk penuh.", "Kosongkan ruang.")).grave


@pytest.mark.parametrize(
    ("number", "word"),
    [(errno.ENOSPC, "penuh"), (errno.EROFS, "dibaca"), (errno.EACCES, "izin")],
)
def test_faults_of_the_system_have_a_sentence_and_a_way_out(number: int, word: str) -> None:
    notice = notice_for(OSError(number, "system text"))
    assert word in notice.whole
    assert "system text" not in notice.whole
    assert notice.way_out


def test_a_bug_gets_a_code_and_no_details() -> None:
    notice = notice_for(fault())
    assert notice.code.startswith("LI-")
    assert "Sri Wahyuni" not in notice.whole


def test_the_same_bug_has_the_same_code() -> None:
    assert code_of(fault("Sri")) == code_of(fault("Ahmad"))
    assert code_of(fault()) != code_of(ValueError())


def test_a_step_that_lacks_something_is_mild() -> None:
    assert is_mild(Incomplete("3 hal belum lengkap.", ("npwp",)))
    assert not is_mild(StoreTrouble("Disk penuh."))


def test_the_log_names_places_and_nobody(tmp_path: Path) -> None:
    file = write_log(report_of(fault(), AT), tmp_path / "log")
    assert file is not None
    text = file.read_text(encoding="utf-8")
    assert "KeyError" in text
    assert "test_messages.py" in text
    assert "Sri Wahyuni" not in text


def test_the_log_starts_anew_when_it_is_large(tmp_path: Path) -> None:
    (tmp_path / "galat.log").write_text("x" * (LOG_LIMIT + 1), encoding="utf-8")
    file = write_log(report_of(fault(), AT), tmp_path)
    assert file is not None
    assert file.stat().st_size < 5000
    assert (tmp_path / "galat.lama.log").exists()


def test_a_log_that_cannot_be_written_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("bukan folder", encoding="utf-8")
    assert write_log(report_of(fault(), AT), blocked) is None
    assert "KeyError" in capsys.readouterr().err


def test_the_crash_dialog_says_what_is_safe_and_copies_its_code(theme: Theme, qtbot: QtBot) -> None:
    dialog = CrashDialog(theme, notice_for(fault()), report_of(fault(), AT))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert code_of(fault()) in QGuiApplication.clipboard().text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_uncaught_error_is_logged_and_shown(
    door: CrashDoor, tmp_path: Path, qtbot: QtBot
) -> None:
    door.install()
    error = fault()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: door.dialog is not None)
    assert (tmp_path / "galat.log").exists()


def test_an_error_in_another_thread_is_shown_here(door: CrashDoor, qtbot: QtBot) -> None:
    door.install()
    thread = threading.Thread(target=dict[str, int]().__getitem__, args=["tidak ada"])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: door.dialog is not None)


def test_a_second_error_opens_no_second_dialog(door: CrashDoor, qtbot: QtBot) -> None:
    door.report(fault())
    qtbot.waitUntil(lambda: door.dialog is not None)
    first = door.dialog
    with qtbot.waitSignal(door.destroyed, raising=False, timeout=1):
        door.report(ValueError())
    assert door.dialog is first
    assert first is not None
    first.accept()
    assert door.dialog is None
