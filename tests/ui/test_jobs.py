"""Jobs: lanes, latest reads, failures, a clean end."""

import os
import threading
from collections.abc import Iterator
from functools import partial
from types import ModuleType

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop_app.core.changes import Changes
from desktop_app.core.errors import Refused
from desktop_app.core.ids import CaseId, FactId
from desktop_app.ui.jobs import Jobs

CHANGES = Changes((FactId("f1"),), frozenset({CaseId("c1")}))


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, value: object) -> None:
        self.heard.append(value)


def raise_refused() -> object:
    raise Refused("Berkas ini sudah ditutup.", "Buka lagi dengan alasan.")


def raise_bug() -> object:
    raise ZeroDivisionError


def test_a_result_comes_back_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    jobs.submit_read(threading.get_ident, lambda ident: seen.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    ran, told = seen[0]
    assert told == threading.get_ident()
    assert ran != told


def test_writes_run_one_after_the_other(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[int] = []
    for number in range(20):
        jobs.submit_write(partial(order.append, number))
    qtbot.waitUntil(lambda: jobs.pending == 0)
    assert order == list(range(20))


def test_a_read_does_not_wait_for_a_write(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[object] = []
    jobs.submit_write(gate.wait)
    jobs.submit_read(lambda: "dibaca", answers.append)
    qtbot.waitUntil(lambda: answers == ["dibaca"])
    assert jobs.pending == 1
    gate.set()


def test_a_write_tells_its_changes_before_its_result(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[str] = []
    jobs.changed.connect(lambda changes: told.append(f"changed {changes.cases}"))
    jobs.submit_write(lambda: CHANGES, lambda changes: told.append(f"done {changes.cases}"))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [f"changed {CHANGES.cases}", f"done {CHANGES.cases}"]


def test_a_write_that_recorded_nothing_still_says_so(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.changed) as met:
        jobs.submit_write(Changes)
    assert met.args == [Changes()]


def test_only_the_latest_read_of_a_key_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[object] = []
    jobs.submit_read(lambda: gate.wait() and "s", answers.append, key="cari")
    jobs.submit_read(lambda: "su", answers.append, key="cari")
    jobs.submit_read(lambda: "sum", answers.append, key="cari")
    gate.set()
    qtbot.waitUntil(lambda: jobs.pending == 0)
    assert answers == ["sum"]


def test_reads_of_other_keys_are_all_told(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[str] = []
    jobs.submit_read(lambda: "a", answers.append, key="satu")
    jobs.submit_read(lambda: "b", answers.append, key="dua")
    jobs.submit_read(lambda: "c", answers.append)
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert answers == ["a", "b", "c"]


def test_a_refusal_nobody_waits_for_is_signalled(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.refused) as met:
        jobs.submit_write(raise_refused)
    assert met.args is not None
    assert met.args[0].sentence == "Berkas ini sudah ditutup."


def test_a_refusal_goes_to_the_one_who_asked(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[Exception] = []
    with qtbot.assertNotEmitted(jobs.refused):
        jobs.submit_write(raise_refused, None, told.append)
        qtbot.waitUntil(lambda: jobs.pending == 0)
    assert isinstance(told[0], Refused)


def test_a_bug_is_signalled_even_when_somebody_waits(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[Exception] = []
    with qtbot.waitSignal(jobs.crashed):
        jobs.submit_paper(raise_bug, None, told.append)
    assert isinstance(told[0], ZeroDivisionError)


def test_a_deleted_listener_is_not_called(jobs: Jobs, qtbot: QtBot) -> None:
    gate, listener = threading.Event(), Listener()
    jobs.submit_read(gate.wait, listener.hear)
    listener.deleteLater()
    with qtbot.waitSignal(listener.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(lambda: jobs.pending == 0)
    assert listener.heard == []


def test_an_answer_for_a_deleted_screen_is_dropped_in_a_partial_too(
    jobs: Jobs, qtbot: QtBot
) -> None:
    gone, gate, heard = Listener(), threading.Event(), list[Exception]()
    jobs.crashed.connect(heard.append)
    jobs.submit_write(gate.wait, partial(gone.hear))
    delete(gone)
    gate.set()
    with qtbot.captureExceptions() as faults:
        qtbot.waitUntil(lambda: jobs.pending == 0)
    assert (faults, heard) == ([], [])


def test_closing_waits_for_writes_and_tells_them() -> None:
    jobs, gate = Jobs(), threading.Event()
    written: list[str] = []
    jobs.submit_write(gate.wait, lambda _: written.append("draf"))
    jobs.submit_write(lambda: "draf lain", written.append)
    threading.Timer(0.01, gate.set).start()
    jobs.close()
    assert written == ["draf", "draf lain"]


def test_closing_drops_reads_that_have_not_begun() -> None:
    jobs, gate = Jobs(), threading.Event()
    answers: list[object] = []
    jobs.submit_read(gate.wait, answers.append, key="lama")
    jobs.submit_read(lambda: "terlambat", answers.append)
    threading.Timer(0.01, gate.set).start()
    jobs.close()
    assert answers == [True]


def test_after_closing_nothing_runs() -> None:
    jobs = Jobs()
    ran: list[int] = []
    jobs.close()
    jobs.submit_write(lambda: ran.append(1))
    assert (ran, jobs.pending) == ([], 0)


def test_an_answer_that_lands_while_closing_may_ask_in_vain() -> None:
    jobs, ran = Jobs(), list[int]()
    jobs.submit_write(lambda: None, lambda _: jobs.submit_write(lambda: ran.append(1)))
    jobs.close()
    assert ran == []


def test_inline_jobs_answer_at_once() -> None:
    jobs = Jobs(inline=True)
    told: list[object] = []
    jobs.changed.connect(told.append)
    jobs.submit_write(lambda: CHANGES)
    jobs.submit_read(lambda: "baris", told.append, key="daftar")
    jobs.submit_write(raise_refused, None, told.append)
    assert told[:2] == [CHANGES, "baris"]
    assert isinstance(told[2], Refused)


def test_the_core_is_loaded_on_the_writer_lane(jobs: Jobs, qtbot: QtBot) -> None:
    built: list[tuple[str, int]] = []
    failed: list[Exception] = []

    def build(core: ModuleType) -> tuple[str, int]:
        return core.__name__, threading.get_ident()

    jobs.crashed.connect(failed.append)
    jobs.open_core(build, built.append)
    qtbot.waitUntil(lambda: bool(built or failed), timeout=20_000)
    assert failed == []
    name, ran = built[0]
    assert name == "desktop_app.core.bootstrap"
    assert ran != threading.get_ident()


def test_papers_run_behind_the_window_and_writes_beside_it(jobs: Jobs, qtbot: QtBot) -> None:
    ranks: dict[str, int] = {}

    def rank() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    jobs.submit_paper(rank, partial(ranks.__setitem__, "paper"))
    jobs.submit_write(rank, partial(ranks.__setitem__, "write"))
    qtbot.waitUntil(lambda: len(ranks) == 2)
    assert ranks["paper"] > ranks["write"] == rank()
