"""The switch-off table: which seed first misses each defence, and where."""

import sys
import time
from collections import Counter
from collections.abc import Mapping

from tests.simulation.defences import Defence
from tests.simulation.running import Outcome, run
from tests.simulation.world import Plan

MISSED: Mapping[Defence, tuple[str, ...]] = {
    Defence.PARENTS: ("disagreements_shown",),
    Defence.EPOCHS: ("forks_have_a_cause",),
    Defence.READ_BACK: ("promises_kept",),
    Defence.IDEMPOTENCE: ("counted_once",),
    Defence.CHAIN_CHECK: ("chains_hold",),
    Defence.SIGNATURE: ("nothing_forged",),
    Defence.CURSOR: ("same_facts",),
}
"""The check that has to notice that a defence is gone."""


NEAR: Mapping[Defence, int] = {Defence.EPOCHS: 52, Defence.READ_BACK: 6}
"""Seeds shortly before the first miss, where that is not among the first few."""


def first_miss(defence: Defence, seeds: int) -> Outcome | None:
    """Return the first seed at which the named check notices."""
    start = NEAR.get(defence, 1)
    for seed in range(start, start + seeds):
        outcome = run(Plan(seed, without=frozenset({defence})))
        if outcome.check in MISSED[defence]:
            return outcome
    return None


def main(seeds: int) -> None:
    """Print a line of the table for each defence, over so many seeds."""
    for defence in Defence:
        found: Counter[str] = Counter()
        first = 0
        began = time.process_time()
        for seed in range(1, seeds + 1):
            check = run(Plan(seed, without=frozenset({defence}))).check
            found[check] += 1
            if check in MISSED[defence]:
                first = first or seed
        whole = found.pop("", 0)
        spent = time.process_time() - began
        caught = ", ".join(f"{name} {count}" for name, count in found.most_common())
        sys.stdout.write(
            f"| {defence} | {first} | {seeds - whole} of {seeds} | {caught} | {spent:.0f} s |\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]))
