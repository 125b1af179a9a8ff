"""One meeting: take what they have, leave what they lack, read it back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.changes import Changes
from desktop_app.core.errors import RemoteAway
from desktop_app.core.events.signed import End
from desktop_app.core.ids import FactId, StreamId
from desktop_app.core.store.arrivals import Arrival
from desktop_app.core.store.logbook import Chain
from desktop_app.core.sync.ledger import Ledger, Taken
from desktop_app.core.sync.remote import Remote

BATCH = 20
"""Parcels in one push: what is sent again when the line breaks."""

KEYS = 200
"""Keys wrapped in one turn on the writer: a fifth of a millisecond each."""

T = TypeVar("T")


class Writer(Protocol):
    """Runs a call where the store may be written, and waits for what it returns."""

    def __call__(self, call: Callable[[], T], /) -> T:
        """Return the call's result, or raise its error."""
        ...


def at_once(call: Callable[[], T], /) -> T:
    """Run a call here: a writer for whoever owns the store's thread."""
    return call()


class Meeting(Struct, frozen=True):
    """What one exchange did; `here_only` is what nobody there has confirmed."""

    changes: Changes
    pulled: int
    pushed: int
    forks: tuple[FactId, ...]
    held: tuple[FactId, ...]
    refused: tuple[End, ...]
    here_only: tuple[End, ...]
    """Ends of this device's log that are not among theirs, read back after leaving them."""


class Exchange:
    """Repeating is harmless; breaking off at any call loses nothing."""

    def __init__(
        self,
        ledger: Ledger,
        remote: Remote,
        writer: Writer = at_once,
        told: Callable[[int, int], None] = lambda _pulled, _pushed: None,
    ) -> None:
        """Talk to a remote from any thread; the ledger is only touched on the writer."""
        self._ledger = ledger
        self._remote = remote
        self._writer = writer
        self._told = told
        self._offered = -1
        """What the ledger held when nobody there lacked a key that it had."""

    def meet(self) -> Meeting:
        """Sign, take, leave, read back; RemoteAway when it breaks off."""
        self._writer(self._ledger.sign)
        theirs = self._remote.ends()
        taken = self._take(theirs)
        pushed, theirs = self._leave(theirs)
        keys = self._take_keys()
        self._leave_keys(moved=bool(taken or pushed))
        there = {end.fact for end in theirs}
        ends = self._writer(self._ledger.ends)
        return Meeting(
            changes=_joined([*(each.arrival for each in taken), *keys]),
            pulled=sum(len(each.arrival.facts) for each in taken),
            pushed=pushed,
            forks=tuple(name for each in taken for name in each.arrival.forks),
            held=tuple(name for each in taken for name in each.arrival.held),
            refused=tuple(parcel.end for each in taken for parcel in each.refused),
            here_only=tuple(end for end in ends if end.fact not in there),
        )

    def _take(self, theirs: Sequence[End]) -> list[Taken]:
        if self._writer(partial(self._ledger.has, theirs)):
            return []
        known = self._writer(partial(self._ledger.known, theirs))
        taken = self._pull(known)
        hanging = frozenset[Chain]().union(*(one.hanging for one in taken))
        if hanging:
            # What stands before them lies on another branch of a chain that forked.
            whole = {chain: number for chain, number in known.items() if chain not in hanging}
            taken += self._pull(whole)
        doubted = tuple(parcel for one in taken for parcel in one.refused)
        if doubted:
            # A chain may come before the facts that vouch for its device.
            again = self._writer(partial(self._ledger.take, doubted))
            taken = [*(replace(one, refused=()) for one in taken), again]
        return taken

    def _pull(self, known: Mapping[Chain, int]) -> list[Taken]:
        taken: list[Taken] = []
        pulled = 0
        for batch in self._remote.pull(known):
            one = self._writer(partial(self._ledger.take, batch))
            taken.append(one)
            pulled += len(one.arrival.facts)
            self._told(pulled, 0)
        return taken

    def _leave(self, theirs: Sequence[End]) -> tuple[int, Sequence[End]]:
        """Push until nothing is missing there; what counts as there is read back each time."""
        pushed = 0
        left: set[FactId] = set()
        while True:
            batch = self._writer(partial(self._ledger.lacking, theirs, BATCH, left))
            if not batch:
                break
            self._remote.push(batch)
            left |= {parcel.end.fact for parcel in batch}
            pushed += sum(len(parcel.facts) for parcel in batch)
            self._told(0, pushed)
            theirs = self._ledger.handling.read_back(self._remote, theirs, batch)
        unheard = self._writer(partial(self._ledger.unheard, theirs, left)) if left else []
        if unheard:
            raise RemoteAway(
                "Kiriman tidak sampai di tujuan meskipun diterima.",
                "Coba lagi; bila terulang, hubungi admin hub.",
            )
        return pushed, theirs

    def _take_keys(self) -> list[Arrival]:
        """Fetch one's own keys; none lacking, nothing asked."""
        wanted = self._writer(self._ledger.keyless)
        if not wanted:
            return []
        found = self._remote.keys(self._ledger.device, wanted)
        return [self._writer(partial(self._ledger.take_keys, found))]

    def _leave_keys(self, *, moved: bool) -> None:
        """Leave keys for those who lack them; asked again until it was once done whole."""
        holding = self._ledger.revision
        if not moved and holding == self._offered:
            return
        erased = self._writer(self._ledger.erased)
        if erased:
            self._remote.drop_keys(erased)
        for device in self._writer(self._ledger.others):
            lacking = self._remote.keyless(device)
            for some in batched(sorted(lacking), KEYS):
                keys = self._writer(partial(self._ledger.wrapped, device, some))
                self._remote.put_keys(keys)
        self._offered = holding


def _joined(arrivals: Sequence[Arrival]) -> Changes:
    changes = Changes()
    for one in arrivals:
        changes = changes.joined(one.changes)
    return changes


def batched(streams: Sequence[StreamId], most: int) -> Iterator[Sequence[StreamId]]:
    """Yield pieces of at most so many."""
    for start in range(0, len(streams), most):
        yield streams[start : start + most]
