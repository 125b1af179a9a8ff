"""Offices with every fault come to rest with nothing lost or swallowed."""

from pathlib import Path

import pytest

from desktop_app.core.ids import FactId
from tests.simulation.disks import SqlDisk
from tests.simulation.running import Outcome, heal, play, run
from tests.simulation.world import Plan, World

IN_MEMORY = 60
STORED = 4


@pytest.mark.parametrize("first", range(1, IN_MEMORY, 20))
def test_nothing_is_lost_or_swallowed_in_memory(first: int) -> None:
    assert [run(Plan(seed)) for seed in range(first, first + 20)] == [
        Outcome(seed) for seed in range(first, first + 20)
    ]


@pytest.mark.parametrize("seed", range(1, STORED + 1))
def test_nothing_is_lost_or_swallowed_in_the_real_store(seed: int, tmp_path: Path) -> None:
    sheet = [0]
    assert run(Plan(seed, operations=60, make=lambda: SqlDisk(tmp_path, sheet))) == Outcome(seed)


@pytest.mark.parametrize("seed", [70, 115, 294])
def test_a_seed_that_once_failed_stays_whole(seed: int) -> None:
    assert run(Plan(seed)) == Outcome(seed)


def told(plan: Plan) -> list[set[FactId]]:
    """Return what lies on every machine when a history is over and healed."""
    world = World(plan)
    play(world)
    heal(world)
    facts = [machine.facts() for machine in world.machines]
    world.close()
    return facts


@pytest.mark.parametrize("seed", [2, 3])
def test_a_seed_tells_the_same_history_in_memory_and_in_the_real_store(
    seed: int, tmp_path: Path
) -> None:
    sheet = [0]
    stored = Plan(seed, operations=60, make=lambda: SqlDisk(tmp_path, sheet))
    assert told(Plan(seed, operations=60)) == told(stored)
