"""Core calls off the window's thread, and their results back on it."""

import importlib
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from enum import StrEnum
from functools import partial
from types import ModuleType
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from desktop_app.core.changes import Changes
from desktop_app.core.errors import AppError, RemoteAway

if sys.platform == "win32":
    import ctypes

CORE = "desktop_app.core.bootstrap"
PAPER_THREADS = 2
_BEHIND = 5
_LAST_RANK = 19
SWITCH_SECONDS = 0.0005

T = TypeVar("T")
Failed = Callable[[Exception], object]


class Lane(StrEnum):
    """Where a call runs: writes and reads one after the other, papers beside them."""

    WRITE = "tulis"
    READ = "baca"
    PAPER = "cetak"


class Jobs(QObject):
    """Made and used on the window's thread; callbacks and signals come back on it.

    `changed` carries the Changes of every write, before the write's own callback.
    A failure goes to the job's `on_failed`, or to `refused` when it has none;
    whatever is not an AppError also goes to `crashed`. Callbacks that are methods
    of a deleted widget are dropped, alone or in a partial; the `emit` of a signal
    does not tell whose it is and is no callback.
    """

    changed = Signal(object)
    refused = Signal(object)
    crashed = Signal(object)
    _landed = Signal(object)

    def __init__(self, *, inline: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, Executor] = {} if inline else _threads()
        self._turns: dict[str, int] = {}
        self._waiting: dict[str, Future[None]] = {}
        self._pending = 0
        self._is_open = True
        # Sent from another thread it is queued by itself.
        self._landed.connect(self._land)

    @property
    def pending(self) -> int:
        """Tell how many jobs have neither landed nor been outdated."""
        return self._pending

    def open_core(
        self,
        build: Callable[[ModuleType], T],
        on_done: Callable[[T], object],
        on_failed: Failed | None = None,
    ) -> None:
        """Load the core on the writer lane, because its libraries are slow, and build on it."""
        self.submit_write(lambda: build(importlib.import_module(CORE)), on_done, on_failed)

    def load_room(
        self, name: str, on_done: Callable[[ModuleType], object], on_failed: Failed | None = None
    ) -> None:
        """Load a room of the window after the first picture stands: docs/adr/0601."""
        self.submit_write(lambda: importlib.import_module(name), on_done, on_failed)

    def prepare_room(self, name: str) -> None:
        """Load a room beside everything else, for whoever asks for it later."""
        self.submit_paper(lambda: importlib.import_module(name))

    def room(self, name: str) -> ModuleType:
        """Give a room now, at once when it was prepared."""
        return importlib.import_module(name)

    def submit_write(
        self,
        call: Callable[[], T],
        on_done: Callable[[T], object] | None = None,
        on_failed: Failed | None = None,
    ) -> None:
        """Run a write after those before it; it is never outdated nor cancelled."""
        self._start(Lane.WRITE, _Job(call, on_done, on_failed))

    def submit_read(
        self,
        call: Callable[[], T],
        on_done: Callable[[T], object],
        on_failed: Failed | None = None,
        *,
        key: str = "",
    ) -> None:
        """Run a read; of reads with the same key only the latest is told."""
        job = _Job(call, on_done, on_failed)
        if key:
            job.key, job.turn = key, self._turns.get(key, 0) + 1
            self._turns[key] = job.turn
            self._cancel_waiting(key)
        self._start(Lane.READ, job)

    def submit_paper(
        self,
        call: Callable[[], T],
        on_done: Callable[[T], object] | None = None,
        on_failed: Failed | None = None,
    ) -> None:
        """Run paper, export or network beside reads and writes."""
        self._start(Lane.PAPER, _Job(call, on_done, on_failed))

    def write_and_wait(self, call: Callable[[], T], /) -> T:
        """Run a write for whoever works beside: a paper's thread waits for its turn here."""
        if not self._lanes:
            return call()
        try:
            turn = self._lanes[Lane.WRITE].submit(call)
        except RuntimeError as closed:
            raise RemoteAway(
                "Program sedang ditutup.", "Yang sudah sampai tetap ada; lanjutkan nanti."
            ) from closed
        return turn.result()

    def close(self) -> None:
        """Drop waiting reads and papers, wait for every write, tell its result, end."""
        # What lands now may ask for more, as a store that opened too late does.
        self._is_open = False
        for lane, executor in self._lanes.items():
            executor.shutdown(wait=True, cancel_futures=lane is not Lane.WRITE)
        QCoreApplication.sendPostedEvents(self)

    def _start(self, lane: Lane, job: "Landing") -> None:
        if not self._is_open:
            return
        self._pending += 1
        if not self._lanes:
            job.run()
            self._land(job)
            return
        future = self._lanes[lane].submit(self._fly, job)
        if job.key:
            self._waiting[job.key] = future

    def _fly(self, job: "Landing") -> None:
        job.run()
        self._landed.emit(job)

    def _land(self, job: "Landing") -> None:
        self._pending -= 1
        if job.key and job.turn != self._turns[job.key]:
            return
        if job.error is not None:
            self._fail(job.error, job)
            return
        if isinstance(job.outcome, Changes):
            self.changed.emit(job.outcome)
        job.tell()

    def _fail(self, error: Exception, job: "Landing") -> None:
        if not isinstance(error, AppError):
            self.crashed.emit(error)
        elif job.on_failed is None:
            self.refused.emit(error)
        if job.on_failed is not None and _is_there(job.on_failed):
            job.on_failed(error)

    def _cancel_waiting(self, key: str) -> None:
        waiting = self._waiting.pop(key, None)
        if waiting is not None and waiting.cancel():
            self._pending -= 1


class Landing(Protocol):
    """A job whatever its result is."""

    key: str
    turn: int
    error: Exception | None
    on_failed: Failed | None

    @property
    def outcome(self) -> object:
        """Give the result, None before it ran."""
        ...

    def run(self) -> None:
        """Run the call on its lane."""
        ...

    def tell(self) -> None:
        """Hand the result to whoever asked."""
        ...


class _Job(Generic[T]):
    """One call with its result and who wants it."""

    def __init__(
        self,
        call: Callable[[], T],
        on_done: Callable[[T], object] | None,
        on_failed: Failed | None,
    ) -> None:
        self.key = ""
        self.turn = 0
        self.error: Exception | None = None
        self.on_failed = on_failed
        self._call = call
        self._on_done = on_done
        self._results: list[T] = []

    @property
    def outcome(self) -> object:
        return self._results[0] if self._results else None

    def run(self) -> None:
        try:
            self._results = [self._call()]
        except Exception as error:  # noqa: BLE001  one of two places: every fault must land
            self.error = error

    def tell(self) -> None:
        if self._on_done is not None and _is_there(self._on_done):
            for result in self._results:
                self._on_done(result)


def _threads() -> dict[Lane, Executor]:
    sys.setswitchinterval(SWITCH_SECONDS)
    return {
        Lane.WRITE: ThreadPoolExecutor(1, thread_name_prefix=Lane.WRITE),
        Lane.READ: ThreadPoolExecutor(1, thread_name_prefix=Lane.READ),
        Lane.PAPER: ThreadPoolExecutor(
            PAPER_THREADS, thread_name_prefix=Lane.PAPER, initializer=_step_back
        ),
    }


if sys.platform == "win32":
    _THIS_THREAD, _BELOW_NORMAL = ctypes.c_void_p(-2), -1

    def _step_back() -> None:
        """Let this thread run behind the window's, which photos would keep waiting."""
        ctypes.windll.kernel32.SetThreadPriority(_THIS_THREAD, _BELOW_NORMAL)

else:

    def _step_back() -> None:
        """Let this thread run behind the window's, which photos would keep waiting."""
        # Only Linux ranks a thread by itself; elsewhere it stays as it is.
        with suppress(OSError):
            thread = threading.get_native_id()
            rank = os.getpriority(os.PRIO_PROCESS, thread) + _BEHIND
            os.setpriority(os.PRIO_PROCESS, thread, min(rank, _LAST_RANK))


def _is_there(callback: object) -> bool:
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
