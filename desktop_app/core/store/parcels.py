"""Parcels of the log: own facts signed off, and what another place lacks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop_app.core.events import canonical, signed
from desktop_app.core.events.signatures import ED25519, Signing
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import DeviceId, FactId
from desktop_app.core.store.logbook import Chain, Log

PIECE = 500
"""Facts under one signature at most: what a slow line carries before it breaks."""


def sign_off(log: Log, device: DeviceId, secret: bytes, signing: Signing = ED25519) -> None:
    """Sign every chain of a device up to its last fact, inside the caller's transaction.

    Chains that it has left are signed too: what was written before a restore or a copy
    was noticed travels all the same.
    """
    for chain, last in sorted(log.chains().items()):
        known = log.signed(chain) if chain[0] == device else []
        if chain[0] == device and not any(end.number == last for end in known):
            for end in _unsigned(log, chain, last, _behind_which(log, known)):
                log.put_end(signed.signed(secret, end, signing))


def _behind_which(log: Log, known: Sequence[End]) -> tuple[str, int]:
    """Return the last signed fact that an unsigned one follows, nothing for the chain's start."""
    for end in reversed(known):
        if end.fact in log.at((end.device, end.epoch), end.number + 1).values():
            return end.fact, end.number
    return "", 0


def _unsigned(log: Log, chain: Chain, last: int, begin: tuple[str, int]) -> Iterator[End]:
    base, after = begin
    while after < last:
        number = min(after + PIECE, last)
        # What only this device has written is not forked yet: one fact a number.
        fact = next(iter(log.at(chain, number)))
        yield End(*chain, base, after, number, fact, b"")
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
