"""Process start to a picture on the screen, against a bare window."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from tests.bench.display import Display, display
from tests.bench.measured import Measured

PARTS = ("first window", "store open", "PIN asked", "PIN right", "worklist")
FIRST, WHOLE = "tests.bench.our_first_picture", "tests.bench.our_window"
WORDS = {
    "first window": "first window",
    "store open": "libraries and store",
    "PIN asked": "rooms loaded, PIN asked",
    "PIN right": "PIN checked",
    "worklist": "list read and painted",
}


def first_window(data: Path, runs: int) -> Measured:
    """Time the way in against a bare window."""
    with display() as screen:
        ours, bare = _series(screen, data, runs, FIRST)
    return Measured(
        "first window on screen",
        _at(ours, "first window"),
        1.3,
        limit=_at(bare, "first window"),
        beside="a bare PySide6 window",
        notes=(f"process start to first paint on {screen.words}",),
    )


def usable_worklist(data: Path, runs: int, cases: int) -> Measured:
    """Time the worklist with its rows, the PIN typed at once, against a bare window."""
    with display() as screen:
        ours, bare = _series(screen, data, runs, WHOLE)
    before, made_of = 0.0, []
    for part in PARTS:
        now = _at(ours, part)
        made_of.append(f"{WORDS[part]} {now - before:.0f}")
        before = now
    return Measured(
        f"usable worklist, {cases} cases",
        _at(ours, "worklist"),
        2.2,
        limit=_at(bare, "first window"),
        beside="a bare PySide6 window",
        notes=("made of, ms: " + ", ".join(made_of), "nobody's typing of the PIN is in it"),
    )


Run = Mapping[str, float]


def _series(
    screen: Display, data: Path, runs: int, module: str
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    ours, bare = [], []
    for turn in range(runs + 1):
        mine = _started(screen, module, str(data))
        limit = _started(screen, "tests.bench.bare_window")
        if turn:  # The first pair only warms the disk.
            ours.append(mine)
            bare.append(limit)
    return tuple(ours), tuple(bare)


def _started(screen: Display, module: str, *arguments: str) -> Run:
    """Return milliseconds from the start of the process to each of its marks."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=screen.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    marks: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {name: (at - begun) * 1000 for name, at in marks.items()}


def _at(runs: tuple[Run, ...], mark: str) -> float:
    return median(run[mark] for run in runs)
