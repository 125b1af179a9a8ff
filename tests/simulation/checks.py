"""What must be true after healing, each by its name."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from desktop_app.core.events import canonical, chain
from desktop_app.core.events.envelope import Event, Unread
from desktop_app.core.ids import OFFICE, FactId, StreamId
from tests.simulation.machine import Machine
from tests.simulation.mischief import FORGER
from tests.simulation.world import ANSWERS, World
from tests.store import desk

Check: TypeAlias = Callable[[World], Iterator[str]]


def same_facts(world: World) -> Iterator[str]:
    """Find machines that hold other facts than the first."""
    first = world.machines[0].facts()
    for number, machine in enumerate(world.machines[1:], 1):
        other = machine.facts()
        if other != first:
            yield f"machine {number}: {len(first - other)} missing, {len(other - first)} more"


def same_state(world: World) -> Iterator[str]:
    """Find streams that are not folded from the same events, or cannot be read."""
    for stream in (OFFICE, *world.truth.cases):
        first = _events(world.machines[0], stream)
        for number, machine in enumerate(world.machines[1:], 1):
            if _events(machine, stream) != first:
                yield f"machine {number}, stream {stream}: other events"
        facts = [event.fact for event in first.values()]
        sealed = [f for f in facts if isinstance(f, Unread) and f.kind != "CaseDanced"]
        if sealed and any(stream in held for held in world.truth.readable.values()):
            yield f"stream {stream} cannot be read"


def promises_kept(world: World) -> Iterator[str]:
    """Find facts that a place was seen to hold and that are nowhere now."""
    everywhere = set[str].intersection(*[set[str](m.facts()) for m in world.machines])
    for place, names in world.truth.promised.items():
        if names - everywhere:
            yield f"{place}: {len(names - everywhere)} acknowledged facts are missing"


def counted_once(world: World) -> Iterator[str]:
    """Find facts that stand twice in their stream."""
    for number, machine in enumerate(world.machines):
        for stream in (OFFICE, *world.truth.cases):
            names = [event.id for event in machine.journal.events(stream)]
            if len(names) != len(set(names)):
                yield f"machine {number}, stream {stream}: a fact twice"


def chains_hold(world: World) -> Iterator[str]:
    """Find facts that follow nothing."""
    for number, machine in enumerate(world.machines):
        for broken in _chains(machine).breaks:
            yield f"machine {number}: break at {broken.epoch[:4]} {broken.number}"


def forks_have_a_cause(world: World) -> Iterator[str]:
    """Find chains written twice although the copy could be noticed."""
    for number, machine in enumerate(world.machines):
        for fork in _chains(machine).forks:
            if (fork.device, fork.epoch) not in world.truth.copied:
                yield f"machine {number}: fork at {fork.epoch[:4]} {fork.number}"


def nothing_forged(world: World) -> Iterator[str]:
    """Find facts that nobody of the office wrote."""
    for number, machine in enumerate(world.machines):
        for stream in (OFFICE, *world.truth.cases):
            if any(event.by == FORGER for event in machine.journal.events(stream)):
                yield f"machine {number}, stream {stream}: a forged fact"


def disagreements_shown(world: World) -> Iterator[str]:
    """Find values that stand against each other and are not shown so, or the reverse."""
    machine = world.machines[0]
    for case in world.truth.cases:
        here = machine.shown(case)
        if not here or machine.journal.key(case) is None:
            continue
        state = desk.make(case, machine.journal.events(case)).state
        shown = {conflict.subject for conflict in state.conflicts}
        for answer in ANSWERS:
            wanted = world.truth.is_disputed(case, answer, here)
            if wanted != (f"answer:0:{answer}" in shown):
                yield f"case {case}, {answer}: {'swallowed' if wanted else 'false alarm'}"


def files_come(world: World) -> Iterator[str]:
    """Find files that facts name and that are not here, not said to be missing, or wrong."""
    for number, machine in enumerate(world.machines):
        for name in world.truth.files:
            if machine.files.is_whole(name):
                continue
            said = name in machine.missed or name in machine.files.kept
            if name in machine.named() and not (said and name in world.truth.rotten):
                yield f"machine {number}: file {name[:6]} neither here nor reported"


def same_rows(world: World) -> Iterator[str]:
    """Find lists that differ between machines, or from those grown again from the facts."""
    first = world.machines[0].disk.rows()
    for number, machine in enumerate(world.machines):
        rows = machine.disk.rows()
        wrong = [name for name in first if rows[name] != first[name]]
        if wrong:
            yield f"machine {number}: other rows in {', '.join(wrong)}"
        machine.journal.rebuild()
        if machine.disk.rows() != rows:
            yield f"machine {number}: rows grown again are others"


CHECKS: tuple[Check, ...] = (
    chains_hold,
    counted_once,
    nothing_forged,
    forks_have_a_cause,
    same_facts,
    promises_kept,
    same_state,
    disagreements_shown,
    files_come,
    same_rows,
)


def _events(machine: Machine, stream: StreamId) -> dict[FactId, Event]:
    return {event.id: event for event in machine.journal.events(stream)}


def _chains(machine: Machine) -> chain.Report:
    raws = machine.journal.since({})
    return chain.check((canonical.fact_id(raw), canonical.read(raw).position) for raw in raws)
