"""The order of facts: parents first, and who had seen what."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush
from typing import Generic, TypeVar

from msgspec import Struct

from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import FactId

F = TypeVar("F")


class Told(Struct, Generic[F], frozen=True):
    """A fact of one kind with the place it has in the order."""

    place: int
    event: Event
    fact: F


class History(Struct, frozen=True):
    """Facts in an order that every device finds, whatever came first."""

    events: tuple[Event, ...]
    places: Mapping[FactId, int]
    seen: tuple[int, ...]
    """For each place a bitset of the places it descends from."""
    orphans: tuple[int, ...]
    """Places of facts with a parent that is not here yet."""
    heads: tuple[FactId, ...]
    """Facts that nobody has built on yet, sorted; none of which something above is missing."""
    by_kind: Mapping[type, tuple[int, ...]]

    def knew(self, later: int, earlier: int) -> bool:
        """Return whether one fact descends from the other."""
        return bool(self.seen[later] >> earlier & 1)

    def each(self, kind: type[F]) -> Iterator[Told[F]]:
        """Yield the facts of a kind in order."""
        for place in self.by_kind.get(kind, ()):
            event = self.events[place]
            if isinstance(event.fact, kind):
                yield Told(place, event, event.fact)


def arrange(events: Iterable[Event]) -> History:
    """Order facts topologically, ties by hash; doubles count once."""
    known = {event.id: event for event in events}
    order = list(known) if _is_chain(known) else _topological(known)
    places = {name: place for place, name in enumerate(order)}
    by_kind: dict[type, list[int]] = {}
    for place, name in enumerate(order):
        by_kind.setdefault(type(known[name].fact), []).append(place)
    orphans = _orphans(order, known)
    return History(
        events=tuple([known[name] for name in order]),
        places=places,
        seen=_ancestors([known[name] for name in order], places),
        orphans=orphans,
        heads=_heads(order, known, orphans),
        by_kind={kind: tuple(found) for kind, found in by_kind.items()},
    )


def _orphans(order: list[FactId], known: Mapping[FactId, Event]) -> tuple[int, ...]:
    return tuple(
        [
            place
            for place, name in enumerate(order)
            if any(parent not in known for parent in known[name].parents)
        ]
    )


def _heads(
    order: list[FactId], known: Mapping[FactId, Event], orphans: Collection[int]
) -> tuple[FactId, ...]:
    """Leave out what stands on facts that are not here.

    Whoever named those as seen would replace what stands above them, unseen, when it comes.
    """
    hanging = {order[place] for place in orphans}
    for name in order if hanging else ():
        if hanging.intersection(known[name].parents):
            hanging.add(name)
    whole = known.keys() - hanging
    return tuple(sorted(whole - {parent for name in whole for parent in known[name].parents}))


def seen_by(events: Collection[Event], heads: Collection[FactId]) -> tuple[Event, ...]:
    """Return what somebody knew whose screen showed these heads."""
    history = arrange(events)
    known = 0
    for head in heads:
        place = history.places.get(head)
        if place is not None:
            known |= history.seen[place] | 1 << place
    return tuple([e for place, e in enumerate(history.events) if known >> place & 1])


def _is_chain(known: Mapping[FactId, Event]) -> bool:
    # One device told most cases, each fact on the one before: nothing to sort.
    above: tuple[FactId, ...] = ()
    for name, event in known.items():
        if event.parents != above:
            return False
        above = (name,)
    return True


def _topological(known: Mapping[FactId, Event]) -> list[FactId]:
    missing, children = _edges(known)
    ready = [name for name, count in missing.items() if count == 0]
    heapify(ready)
    order: list[FactId] = []
    while len(order) < len(known):
        # Hashes cannot form a circle; should one be handed in, it is broken.
        name = heappop(ready) if ready else min(missing)
        if missing.pop(name, None) is None:
            continue
        order.append(name)
        for child in [child for child in children.get(name, ()) if child in missing]:
            missing[child] -= 1
            if missing[child] == 0:
                heappush(ready, child)
    return order


def _edges(
    known: Mapping[FactId, Event],
) -> tuple[dict[FactId, int], dict[FactId, list[FactId]]]:
    missing: dict[FactId, int] = {}
    children: dict[FactId, list[FactId]] = {}
    for name, event in known.items():
        parents = {parent for parent in event.parents if parent in known}
        missing[name] = len(parents)
        for parent in parents:
            children.setdefault(parent, []).append(name)
    return missing, children


def _ancestors(order: list[Event], places: Mapping[FactId, int]) -> tuple[int, ...]:
    seen: list[int] = []
    for place, event in enumerate(order):
        known = 0
        for parent in event.parents:
            above = places.get(parent, place)
            if above < place:
                known |= seen[above] | 1 << above
        seen.append(known)
    return tuple(seen)
