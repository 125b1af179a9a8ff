"""Whether a device's facts form one dense chain, and where they do not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from desktop_app.core.events.envelope import Position
from desktop_app.core.ids import DeviceId, Epoch, FactId


class Fork(Struct, frozen=True):
    """Two or more facts at one position: a copied device; all are kept."""

    device: DeviceId
    epoch: Epoch
    number: int
    facts: tuple[FactId, ...]


class Break(Struct, frozen=True):
    """A fact whose predecessor is missing or another than it says."""

    device: DeviceId
    epoch: Epoch
    number: int
    fact: FactId


class Report(Struct, frozen=True):
    """What a check found; empty twice when all is well."""

    forks: tuple[Fork, ...]
    breaks: tuple[Break, ...]


def check(positions: Iterable[tuple[FactId, Position]]) -> Report:
    """Look at every chain; the order of the facts does not matter."""
    chains: dict[tuple[DeviceId, Epoch], dict[int, dict[FactId, str]]] = {}
    for fact, position in positions:
        links = chains.setdefault((position.device, position.epoch), defaultdict(dict))
        links[position.number][fact] = position.previous
    forks: list[Fork] = []
    breaks: list[Break] = []
    for (device, epoch), links in sorted(chains.items()):
        for number, facts in sorted(links.items()):
            if len(facts) > 1:
                forks.append(Fork(device, epoch, number, tuple(sorted(facts))))
            breaks += [
                Break(device, epoch, number, fact)
                for fact, previous in sorted(facts.items())
                if not follows(links.get(number - 1, {}), number, previous)
            ]
    return Report(tuple(forks), tuple(breaks))


def follows(before: Mapping[FactId, str], number: int, previous: str) -> bool:
    """Return whether a fact at `number` may follow the facts known just before it."""
    return not previous if number == 1 else FactId(previous) in before
