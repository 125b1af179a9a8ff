"""A log and projections that live as long as the process."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from desktop_app.core.events.envelope import Event
from desktop_app.core.events.signed import End
from desktop_app.core.ids import FactId, StreamId
from desktop_app.core.security.device import Identity
from desktop_app.core.store.cells import whole
from desktop_app.core.store.logbook import Chain, Entry, Key
from desktop_app.core.store.projections.growing import Folded, MakeSubject, free, grow
from desktop_app.core.store.projections.sheet import Rows, SheetRow
from desktop_app.core.store.projections.subject import Subject


@dataclass
class _Kept:
    entries: dict[StreamId, list[Entry]] = field(default_factory=dict)
    keys: dict[StreamId, Key] = field(default_factory=dict)
    identity: Identity | None = None
    rows: dict[StreamId, Mapping[str, Rows]] = field(default_factory=dict)
    ends: dict[Chain, dict[tuple[int, FactId], End]] = field(default_factory=dict)


class MemoryLog:
    """A log that lives as long as the process; for simulations and properties."""

    def __init__(self) -> None:
        """Begin empty."""
        self._kept = _Kept()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Put everything back as it was when the work inside fails."""
        kept = self._kept
        entries = {stream: list(found) for stream, found in kept.entries.items()}
        ends = {chain: dict(found) for chain, found in kept.ends.items()}
        before = _Kept(entries, dict(kept.keys), kept.identity, dict(kept.rows), ends)
        try:
            yield
        except BaseException:
            self._kept = before
            raise

    def append(self, entry: Entry) -> None:
        """Write one fact behind the others of its stream."""
        self._kept.entries.setdefault(entry.stream, []).append(entry)

    def bodies(self, stream: StreamId) -> list[bytes]:
        """Return a stream's facts in the order they arrived."""
        return [entry.body for entry in self._kept.entries.get(stream, ())]

    def at(self, chain: Chain, number: int) -> dict[FactId, str]:
        """Return the facts at one position of a chain, with their predecessors."""
        return {
            entry.id: entry.position.previous
            for entry in self._all()
            if _chain(entry) == chain and entry.position.number == number
        }

    def chains(self) -> dict[Chain, int]:
        """Return how far every chain is known."""
        found: dict[Chain, int] = {}
        for entry in self._all():
            found[_chain(entry)] = max(found.get(_chain(entry), 0), entry.position.number)
        return found

    def since(self, known: Mapping[Chain, int]) -> Iterator[bytes]:
        """Yield every fact beyond these numbers, each chain in order."""
        beyond = [e for e in self._all() if e.position.number > known.get(_chain(e), 0)]
        for entry in sorted(beyond, key=lambda e: (*_chain(e), e.position.number, e.id)):
            yield entry.body

    def between(self, chain: Chain, after: int, last: int) -> list[bytes]:
        """Return the facts of a chain behind one number up to another, forks included."""
        found = [e for e in self._all() if _chain(e) == chain]
        inside = [e for e in found if after < e.position.number <= last]
        return [e.body for e in sorted(inside, key=lambda e: (e.position.number, e.id))]

    def put_end(self, end: End) -> None:
        """Keep a signed end; harmless when it is known."""
        known = self._kept.ends.setdefault((end.device, end.epoch), {})
        known[end.number, end.fact] = end

    def signed(self, chain: Chain) -> list[End]:
        """Return the signed ends of a chain by number."""
        found = self._kept.ends.get(chain, {})
        return [found[at] for at in sorted(found)]

    def ends(self) -> list[End]:
        """Return the signed ends of all chains that no later one is built on."""
        every = [end for chain in sorted(self._kept.ends) for end in self.signed(chain)]
        built_on = {end.base for end in every}
        return [end for end in every if end.fact not in built_on]

    def streams(self) -> list[StreamId]:
        """Return every stream in the order it was first seen."""
        return list(self._kept.entries)

    def key(self, stream: StreamId) -> Key | None:
        """Return the key, or None where the stream never had one."""
        return self._kept.keys.get(stream)

    def put_key(self, stream: StreamId, key: Key) -> None:
        """Keep a stream's key, or overwrite it with nothing."""
        self._kept.keys[stream] = key

    def keyless(self) -> list[StreamId]:
        """Return the streams whose key has never come; destroyed ones have had theirs."""
        return [stream for stream in self._kept.entries if stream not in self._kept.keys]

    def put_identity(self, identity: Identity) -> None:
        """Remember the chain this device writes from now on."""
        self._kept.identity = identity

    @property
    def rows(self) -> dict[StreamId, Mapping[str, Rows]]:
        """Return what projections keep beside the facts, undone together with them."""
        return self._kept.rows

    def _all(self) -> Iterator[Entry]:
        for entries in self._kept.entries.values():
            yield from entries


def _chain(entry: Entry) -> Chain:
    return entry.position.device, entry.position.epoch


class MemoryProjector:
    """The same rows in memory, for properties and simulations."""

    def __init__(self, log: MemoryLog, make: MakeSubject) -> None:
        """Keep the rows in the log, so that a failed transaction takes them back."""
        self._log = log
        self._folded = Folded(make)

    def project(self, stream: StreamId, events: tuple[Event, ...]) -> None:
        """Bring the rows of a stream up to its facts."""
        self._log.rows[stream] = dict(grow(stream, events, self._folded))

    def refill(self, streams: Iterable[tuple[StreamId, tuple[Event, ...]]]) -> None:
        """Throw all rows away and grow them again from these streams, each named once."""
        self._log.rows.clear()
        self._folded.forget()
        for stream, events in streams:
            self.project(stream, events)

    def subject(self, stream: StreamId, events: tuple[Event, ...]) -> Subject:
        """Return the case folded from these facts, remembered while they stay the same."""
        return self._folded(stream, events)

    def forget(self) -> None:
        """Fold anew; the rows themselves are put back by the log."""
        self._folded.forget()

    def next_number(self, register: str, year: int, identity: Identity) -> int | None:
        """Return the free number of a block of this chain, or None when a block is needed."""
        own = (register, year, identity.device, identity.epoch)
        blocks = [(whole(b[4]), whole(b[5])) for b in self._all("blocks") if b[:4] == own]
        taken = [whole(n[2]) for n in self._all("letter_numbers") if n[:2] == (register, year)]
        return free(
            sorted(blocks), lambda a, z: max((n for n in taken if a <= n <= z), default=None)
        )

    def granted(self, register: str, year: int) -> int:
        """Return the last number any block of the register holds, 0 for none."""
        found = [whole(b[5]) for b in self._all("blocks") if b[:2] == (register, year)]
        return max(found, default=0)

    def next_case_number(self, stem: str) -> int:
        """Return the next number behind a stem like IUI-2026-A."""
        return max((whole(n[1]) for n in self._all("case_numbers") if n[0] == stem), default=0) + 1

    def rows(self) -> dict[StreamId, Mapping[str, Rows]]:
        """Return every row of every sheet by stream, for comparison."""
        return dict(self._log.rows)

    def _all(self, sheet: str) -> Iterator[SheetRow]:
        for rows in self._log.rows.values():
            yield from rows[sheet]
