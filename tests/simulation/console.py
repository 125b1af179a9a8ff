"""`loket simulate`: how many seeds a second, and which one fails."""

import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.cli import says
from desktop_app.core.errors import AppError, BadInput
from tests.simulation.disks import MakeDisk, MemoryDisk, SqlDisk
from tests.simulation.running import Outcome, run
from tests.simulation.world import OPERATIONS, Plan

STORED_OPERATIONS = 60
"""Operations of a history over the real store: each write reaches a disk."""


def simulate(typed: Namespace) -> int:
    """Play seeds one after the other; the first failing one is a fault."""
    if typed.seeds < 1:
        raise BadInput("Jumlah benih harus 1 atau lebih.", "Tulis misalnya --seeds 1000.")
    began = time.process_time()
    failed: list[Outcome] = []
    played = 0
    operations = STORED_OPERATIONS if typed.store else OPERATIONS
    with disks(stored=typed.store) as make:
        for seed in range(typed.start, typed.start + typed.seeds):
            plan = Plan(seed, operations=operations, make=make)
            outcome = run(plan)
            played += 1
            if outcome.check:
                failed.append(outcome)
    return judge(typed, failed, played / max(time.process_time() - began, 0.001))


def judge(typed: Namespace, failed: list[Outcome], rate: float) -> int:
    """Print the figures and each failing seed; the first one is a fault that can be replayed."""
    if typed.json:
        found = [{"seed": o.seed, "check": o.check, "words": o.words} for o in failed]
        says.answer({"seeds": typed.seeds, "per_second": round(rate, 1), "failed": found})
    else:
        says.lines(
            f"{typed.seeds} benih dari {typed.start}, {len(failed)} gagal",
            f"{rate:.1f} benih per detik prosesor",
            *(f"benih {o.seed}: {o.check}: {o.words}" for o in failed),
        )
    for first in failed:
        again = f"loket simulate --seeds 1 --start {first.seed}{' --store' * typed.store}"
        raise AppError(f"Benih {first.seed} gagal: {first.check}.", f"Ulangi dengan: {again}")
    return 0


@contextmanager
def disks(*, stored: bool) -> Iterator[MakeDisk]:
    """Give disks in memory, or real stores in a folder that passes."""
    if not stored:
        yield MemoryDisk
        return
    with tempfile.TemporaryDirectory() as folder:
        sheet = [0]
        yield lambda: SqlDisk(Path(folder), sheet)
