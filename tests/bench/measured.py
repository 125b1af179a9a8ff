"""What was measured beside its limit, and whether the aim is met."""

import time
from collections.abc import Callable
from statistics import median
from typing import TypeAlias

from msgspec import Struct

Once: TypeAlias = Callable[[], float]
"""One run that returns what it took, in milliseconds."""


class Measured(Struct, frozen=True):
    """One line of the table; a rate or a budget has no limit beside it."""

    what: str
    ours: float
    aim: float
    unit: str = "ms"
    limit: float | None = None
    beside: str = ""
    """What the limit is."""
    notes: tuple[str, ...] = ()

    @property
    def figure(self) -> float:
        """Return what is compared with the aim: a ratio, or the value itself."""
        return self.ours if self.limit is None else self.ours / self.limit

    @property
    def is_met(self) -> bool | None:
        """Tell whether the aim is met; None where there is none."""
        return None if not self.aim else self.figure <= self.aim


def took(call: Callable[[], object]) -> float:
    """Return how many milliseconds a call takes."""
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000


def interleaved(runs: int, ours: Once, limit: Once) -> tuple[float, float]:
    """Return the medians of both, run by turns so that a busy machine hurts both."""
    ours(), limit()
    mine: list[float] = []
    theirs: list[float] = []
    for _ in range(runs):
        mine.append(ours())
        theirs.append(limit())
    return median(mine), median(theirs)
