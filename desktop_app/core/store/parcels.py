"""Parcels of the log: own facts signed off, and what another place lacks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop_app.core.events import canonical, signed
from desktop_app.core.events.signatures import ED25519, Signing
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import FactId
from desktop_app.core.security.device import Identity
from desktop_app.core.store.logbook import Chain, Log

PIECE = 500
"""Facts under one signature at most: what a slow line carries before it breaks."""


def sign_off(
    log: Log, own: Identity, end: tuple[int, str], secret: bytes, signing: Signing = ED25519
) -> None:
    """Sign this device's chain up to its end, inside the caller's transaction."""
    chain = (own.device, own.epoch)
    last = next(reversed(log.signed(chain)), None)
    base, after = (last.fact, last.number) if last else ("", 0)
    while after < end[0]:
        number = min(after + PIECE, end[0])
        # Nobody else writes this chain while it is this device's own: one fact a number.
        fact = FactId(end[1]) if number == end[0] else next(iter(log.at(chain, number)))
        unsigned = End(*chain, base, after, number, fact, b"")
        log.put_end(signed.signed(secret, unsigned, signing))
        base, after = fact, number


def beyond(log: Log, known: Mapping[Chain, int]) -> Iterator[Parcel]:
    """Yield the parcels of all chains that end behind these numbers, each chain in order."""
    for chain in sorted({(end.device, end.epoch) for end in log.ends()}):
        for end in log.signed(chain):
            if end.number > known.get(chain, 0):
                yield of(log, end)


def missing(log: Log, theirs: Iterable[End]) -> Iterator[Parcel]:
    """Yield the parcels that a place with these ends lacks, each chain in order.

    Exact once everything of theirs is in this log: whatever they hold then lies behind
    one of their ends, here too.
    """
    there = _by_chain(theirs)
    for chain, ends in sorted(_by_chain(log.ends()).items()):
        known = there.get(chain, [])
        if {end.fact for end in ends} - {end.fact for end in known}:
            every = log.signed(chain)
            has = _behind(every, known)
            yield from (of(log, end) for end in every if end.fact not in has)


def _by_chain(every: Iterable[End]) -> dict[Chain, list[End]]:
    found: dict[Chain, list[End]] = defaultdict(list)
    for end in every:
        found[end.device, end.epoch].append(end)
    return found


def _behind(every: Iterable[End], ends: Iterable[End]) -> set[str]:
    """Return the signed ends that lie on the way to some of them, those included."""
    by_name: dict[str, End] = {end.fact: end for end in every}
    found: set[str] = set()
    for end in ends:
        name: str = end.fact
        while name in by_name and name not in found:
            found.add(name)
            name = by_name[name].base
    return found


def of(log: Log, end: End) -> Parcel:
    """Return the facts that a signed end stands for."""
    return cut(end, log.between((end.device, end.epoch), end.after, end.number))


def cut(end: End, found: Sequence[bytes]) -> Parcel:
    """Make a parcel of the facts of its chain behind its base up to its end, forks included."""
    if len(found) != end.number - end.after:
        found = _on_the_way(found, end)
    return Parcel(end, tuple(found))


def _on_the_way(found: Sequence[bytes], end: End) -> list[bytes]:
    """Leave out the facts of a copied device that stand beside the way to this end."""
    by_name = {canonical.fact_id(raw): raw for raw in found}
    way: list[bytes] = []
    name = end.fact
    while name != end.base and name in by_name:
        way.append(by_name[name])
        name = FactId(canonical.read(by_name[name]).position.previous)
    return way[::-1]
