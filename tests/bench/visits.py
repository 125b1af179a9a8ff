"""A visit with sixty photos: lag, memory, thumbnails, the store."""

import json
import subprocess
import sys
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TypedDict

from PIL import Image

from tests.bench.camera import photos
from tests.bench.display import display
from tests.bench.measured import Measured, took
from tests.bench.our_visit import ALONE

PHOTOS = 60
LAG_MS, MEMORY_MIB, GROWTH = 50, 250, 1.05


class Noticed(TypedDict):
    """What a visit told of itself."""

    lags: dict[str, list[float]]
    memory: dict[str, float]
    took: list[float]
    grown: int
    photos: int


def visited(shelf: Path, runs: int) -> tuple[Measured, ...]:
    """Let a team visit several times and return the medians."""
    files = photos(shelf / "photos", PHOTOS)
    bare = median(took(partial(_decoded, file)) for file in files[:ALONE])
    with display() as screen:
        found = [_run(files[0].parent, screen.environment) for _ in range(runs)]
        words = screen.words
    beside = f"{PHOTOS - ALONE} photos of 12 megapixels dropped at once, {words}"
    return (
        *_lags(found, "photos", "photos are added", beside),
        *_lags(found, "lock", "a BAP is locked", f"{PHOTOS} photos, until it is kept"),
        _memory(found),
        Measured(
            "a photo until its thumbnail", median(t for one in found for t in one["took"]), 0,
            "ms", bare, "decoding the same file with Pillow",
        ),
        _growth(found),
    )  # fmt: skip


def _decoded(file: Path) -> None:
    with Image.open(file) as picture:
        picture.load()


def _lags(found: list[Noticed], phase: str, words: str, beside: str) -> tuple[Measured, ...]:
    worst = median(max(one["lags"][phase]) for one in found)
    late = median(_late(one["lags"][phase]) for one in found)
    idle = median(max(one["lags"]["idle"]) for one in found)
    note = (beside, f"worst without it {idle:.0f} ms")
    return (
        Measured(f"event-loop lag while {words}, p99", late, LAG_MS),
        Measured(f"event-loop lag while {words}, worst", worst, LAG_MS, notes=note),
    )


def _late(lags: list[float]) -> float:
    return quantiles(lags, n=100)[-1]


def _memory(found: list[Noticed]) -> Measured:
    more = [max(one["memory"].values()) - one["memory"]["idle"] for one in found]
    idle = median(one["memory"]["idle"] for one in found)
    by_phase = {
        phase: median(one["memory"][phase] for one in found) for phase in found[0]["memory"]
    }
    parts = ", ".join(f"{phase} {held:.0f}" for phase, held in by_phase.items())
    what = f"memory over the idle {idle:.0f} MiB"
    note = f"MiB with the children, by phase: {parts}"
    return Measured(what, median(more), MEMORY_MIB, "MiB", notes=(note,))


def _growth(found: list[Noticed]) -> Measured:
    mega = 1024 * 1024
    grown = median(one["grown"] for one in found) / mega
    scaled = median(one["photos"] for one in found) / mega
    beside = f"the {PHOTOS} scaled photos; the locked BAP shows them all"
    return Measured("growth of the store", grown, GROWTH, "MiB", scaled, beside)


def _run(pictures: Path, environment: dict[str, str]) -> Noticed:
    with TemporaryDirectory() as scratch:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.our_visit", f"{scratch}/data", str(pictures)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    told: Noticed = json.loads(done.stdout.splitlines()[-1])
    return told
