"""What happens in an office by chance: work, meetings and mishaps."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from random import Random
from typing import TypeAlias

from msgspec.structs import replace

from desktop_app.core.errors import RemoteAway
from tests.simulation.fuse import Crash
from tests.simulation.machine import Machine
from tests.simulation.mischief import Line
from tests.simulation.places import Place
from tests.simulation.world import ANSWERS, World

Deed: TypeAlias = Callable[[World, Machine], None]


def work(world: World, machine: Machine) -> None:
    """Open a case, open a page, leave one, settle something."""
    rng, cases = world.rng, world.truth.cases
    if not cases or (len(cases) < 4 and rng.random() < 0.1):
        world.open_case(machine)
    elif machine.pages and rng.random() < 0.55:
        world.leave_page(machine, machine.pages.pop(rng.randrange(len(machine.pages))))
    elif rng.random() < 0.08:
        world.settle(machine, rng.choice(cases), rng.choice(ANSWERS))
    else:
        world.open_page(machine, rng.choice(cases))


def at_hub(world: World, machine: Machine) -> None:
    _meet(world, machine, world.hub_of(machine))


def at_stick(world: World, machine: Machine) -> None:
    _meet(world, machine, world.stick)


def crash_while_working(world: World, machine: Machine) -> None:
    _crash(world, machine, lambda: work(world, machine))


def crash_while_meeting(world: World, machine: Machine) -> None:
    place = world.rng.choice((world.hub_of(machine), world.stick))
    _crash(world, machine, lambda: _meet(world, machine, place))


def restart(_world: World, machine: Machine) -> None:
    """Close and open the program in order."""
    machine.note_mark()
    machine.start()


def back_up(_world: World, machine: Machine) -> None:
    machine.backups.append(machine.copied())


def restore(world: World, machine: Machine) -> None:
    """Put an old backup back; the mark outside still tells how far it had come."""
    if machine.backups:
        backup = world.rng.choice(machine.backups)
        machine.take_copy(replace(backup, disk=backup.disk.copy()))
        _note(world, machine)


def clone(world: World, machine: Machine) -> None:
    """Copy a whole disk onto another computer, whose own mark tells."""
    other = world.rng.choice(world.machines)
    if other is not machine:
        machine.take_copy(other.copied())
        machine.files.kept.update(other.files.kept)
        _note(world, machine)


def twin(world: World, machine: Machine) -> None:
    """Copy a computer whole, mark and keys: nobody can tell before both have met others."""
    other = world.rng.choice(world.machines)
    if other is not machine:
        machine.mark, machine.keys = other.mark, other.keys
        machine.take_disk(other.disk.copy())
        _note(world, machine)


def write_newer(world: World, machine: Machine) -> None:
    """Let a newer program write what this one cannot read."""
    known = [case for case in world.truth.cases if machine.shown(case)]
    if known:
        machine.write_newer(world.rng.choice(known))


def attach(world: World, machine: Machine) -> None:
    if world.truth.cases:
        world.attach(machine, world.rng.choice(world.truth.cases))


def lose_file(world: World, machine: Machine) -> None:
    """Let a file go, or rot, on a computer or at its hub."""
    files = sorted(world.truth.files)
    if not files:
        return
    name = world.rng.choice(files)
    world.truth.rotten.add(name)
    match world.rng.randrange(3):
        case 0:
            machine.files.kept.pop(name, None)
        case 1 if name in machine.files.kept:
            machine.files.kept[name] += b"?"
        case _:
            world.hub_of(machine).rot(name)


def jump(world: World, machine: Machine) -> None:
    world.jump(machine)


def back_up_hub(world: World, machine: Machine) -> None:
    number = world.hubs.index(world.hub_of(machine))
    world.hub_backups[number] = world.hubs[number].copy()


def restore_hub(world: World, machine: Machine) -> None:
    """Set a hub back to yesterday; what it confirmed since is no promise any more."""
    number = world.hubs.index(world.hub_of(machine))
    world.hubs[number] = world.hub_backups[number].copy()
    world.truth.keeps_only(world.hubs[number])


def keep_stick(world: World, _machine: Machine) -> None:
    """Leave a copy of the stick in a drawer."""
    if not world.stick.torn:
        world.old_stick = world.stick.copy()


def take_old_stick(world: World, _machine: Machine) -> None:
    world.stick = world.old_stick.copy()
    world.truth.keeps_only(world.stick)


def tear_stick(world: World, _machine: Machine) -> None:
    """Pull the stick out while it is written."""
    world.stick = Place(world.stick.name)
    world.stick.torn = True
    world.truth.keeps_only(world.stick)


DEEDS: Mapping[Deed, int] = {
    work: 600,
    at_hub: 170,
    at_stick: 90,
    crash_while_working: 15,
    crash_while_meeting: 20,
    restart: 15,
    back_up: 15,
    restore: 10,
    clone: 2,
    twin: 2,
    write_newer: 10,
    attach: 12,
    lose_file: 4,
    jump: 20,
    back_up_hub: 10,
    restore_hub: 5,
    keep_stick: 8,
    take_old_stick: 5,
    tear_stick: 3,
}


def draw(rng: Random, count: int) -> list[Deed]:
    """Choose what will happen, by its weight."""
    return rng.choices(list(DEEDS), list(DEEDS.values()), k=count)


def _meet(world: World, machine: Machine, place: Place) -> None:
    rough = world.rng.random() < 0.5
    remote = Line(place, world.rng, machine.fuse) if rough else place
    try:
        met = machine.meet(remote)
    except RemoteAway:
        return
    world.promise(machine, place, confirmed=not met.here_only)
    if world.truth.files:
        with suppress(RemoteAway):
            machine.carry(remote, sorted(world.truth.files))


def _crash(world: World, machine: Machine, deed: Callable[[], None]) -> None:
    machine.fuse.light(world.rng.randrange(12))
    with suppress(Crash):
        deed()
    machine.start()


def _note(world: World, machine: Machine) -> None:
    """Remember a chain that may be written twice: whoever copied it could not know."""
    if not machine.noticed:
        own = machine.journal.identity
        world.truth.copied.add((own.device, own.epoch))
