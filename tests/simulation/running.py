"""From a seed to its history, healed and judged."""

from msgspec import Struct

from desktop_app.core.errors import RemoteAway
from tests.simulation import deeds
from tests.simulation.checks import CHECKS
from tests.simulation.places import Place
from tests.simulation.world import Plan, World

ROUNDS = 4
"""Times at most that everybody meets everybody when all faults are over."""


class Outcome(Struct, frozen=True):
    """What a seed came to; no check, no words where all is well."""

    seed: int
    check: str = ""
    words: str = ""


def run(plan: Plan) -> Outcome:
    """Play one history, heal it and look at it."""
    world = World(plan)
    try:
        return _judged(world)
    except RemoteAway as fault:
        return Outcome(plan.seed, heal.__name__, str(fault))
    finally:
        world.close()


def _judged(world: World) -> Outcome:
    plan = world.plan
    play(world)
    heal(world)
    for check in CHECKS:
        for words in check(world):
            return Outcome(plan.seed, check.__name__, words)
    return Outcome(plan.seed)


def play(world: World) -> None:
    """Let things happen to machines by chance."""
    for deed in deeds.draw(world.rng, world.plan.operations):
        world.wall.pass_by(world.rng.randrange(1200))
        deed(world, world.rng.choice(world.machines))


def heal(world: World) -> None:
    """Let everybody come to rest: late batches, whole sticks, lines without faults."""
    for machine in world.machines:
        machine.start()
    if world.stick.torn:
        world.stick = Place(world.stick.name)
    for place in (*world.hubs, world.stick):
        place.settle()
    for _ in range(ROUNDS):
        moved = 0
        for machine in world.machines:
            moved += world.meet(machine, world.hub_of(machine))
            moved += world.meet(machine, world.stick)
        if not moved:
            return
