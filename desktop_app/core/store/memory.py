"""A log and projections that live as long as the process."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from desktop_app.core.events.envelope import Event
from desktop_app.core.events.signed import End
from desktop_app.core.ids import FactId, StreamId
from desktop_app.core.security.device import Identity, Mark
from desktop_app.core.store.cells import whole
from desktop_app.core.store.logbook import Chain, Entry, Key
from desktop_app.core.store.projections.growing import Folded, MakeSubject, free, grow
from desktop_app.core.store.projections.sheet import Rows, SheetRow
from desktop_app.core.store.projections.subject import Subject

K = TypeVar("K")
V = TypeVar("V")

_NO_ENTRIES: Mapping[FactId, Entry] = {}
_NO_NUMBERS: Mapping[int, Mapping[FactId, Entry]] = {}


class MemoryLog:
    """A log that lives as long as the process; for simulations and properties."""

    def __init__(self) -> None:
        """Begin empty."""
        self._entries: dict[StreamId, list[Entry]] = {}
        self._places: dict[Chain, dict[int, dict[FactId, Entry]]] = {}
        self._last: dict[Chain, int] = {}
        self._keys: dict[StreamId, Key] = {}
        self._ends: dict[Chain, dict[tuple[int, FactId], End]] = {}
        self._rows: dict[StreamId, Mapping[str, Rows]] = {}
        self._identity: Identity | None = None
        self._undo: list[Callable[[], None]] = []
        self._open: list[End] | None = None
        """The answer of `ends` until another one is put."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Put everything back as it was when the work inside fails."""
        before = len(self._undo)
        try:
            yield
        except BaseException:
            while len(self._undo) > before:
                self._undo.pop()()
            raise
        if not before:
            self._undo.clear()

    def copy(self) -> "MemoryLog":
        """Return all that is kept, once more: a backup, or a cloned disk."""
        twin = MemoryLog()
        twin._entries = {stream: list(found) for stream, found in self._entries.items()}
        twin._places = {
            chain: {number: dict(found) for number, found in numbers.items()}
            for chain, numbers in self._places.items()
        }
        twin._last, twin._keys = dict(self._last), dict(self._keys)
        twin._ends = {chain: dict(found) for chain, found in self._ends.items()}
        twin._rows, twin._identity = dict(self._rows), self._identity
        return twin

    def append(self, entry: Entry) -> None:
        """Write one fact behind the others of its stream."""
        chain, number = _chain(entry), entry.position.number
        numbers = self._places.setdefault(chain, {})
        last = self._last.get(chain)
        self._entries.setdefault(entry.stream, []).append(entry)
        numbers.setdefault(number, {})[entry.id] = entry
        if last is None or number > last:
            self._last[chain] = number
        self._undo.append(partial(self._take_back, entry, last))

    def _take_back(self, entry: Entry, last: int | None) -> None:
        chain, number = _chain(entry), entry.position.number
        entries = self._entries[entry.stream]
        entries.pop()
        if not entries:
            del self._entries[entry.stream]
        if entry not in entries:
            del self._places[chain][number][entry.id]
        _put_back(self._last, chain, last)

    def bodies(self, stream: StreamId, after: int = 0) -> list[bytes]:
        """Return a stream's facts in the order they arrived, behind the first so many."""
        return [entry.body for entry in self._entries.get(stream, [])[after:]]

    def at(self, chain: Chain, number: int) -> dict[FactId, str]:
        """Return the facts at one position of a chain, with their predecessors."""
        found = self._places.get(chain, _NO_NUMBERS).get(number, _NO_ENTRIES)
        return {name: entry.position.previous for name, entry in found.items()}

    def chains(self) -> dict[Chain, int]:
        """Return how far every chain is known."""
        return dict(self._last)

    def since(self, known: Mapping[Chain, int]) -> Iterator[bytes]:
        """Yield every fact beyond these numbers, each chain in order."""
        for chain, last in sorted(self._last.items()):
            yield from self.between(chain, known.get(chain, 0), last)

    def between(self, chain: Chain, after: int, last: int) -> list[bytes]:
        """Return the facts of a chain behind one number up to another, forks included."""
        numbers = self._places.get(chain, _NO_NUMBERS)
        return [
            found[name].body
            for found in [numbers.get(n, _NO_ENTRIES) for n in range(after + 1, last + 1)]
            for name in sorted(found)
        ]

    def put_end(self, end: End) -> None:
        """Keep a signed end; harmless when it is known."""
        known = self._ends.setdefault((end.device, end.epoch), {})
        name = end.number, end.fact
        if name not in known:
            self._undo.append(partial(self._drop_end, end))
            known[name] = end
            self._open = None

    def _drop_end(self, end: End) -> None:
        del self._ends[end.device, end.epoch][end.number, end.fact]
        self._open = None

    def signed(self, chain: Chain) -> list[End]:
        """Return the signed ends of a chain by number."""
        found = self._ends.get(chain, {})
        return [found[at] for at in sorted(found)]

    def ends(self) -> list[End]:
        """Return the signed ends of all chains that no later one is built on."""
        if self._open is None:
            every = [end for chain in sorted(self._ends) for end in self.signed(chain)]
            built_on = {end.base for end in every}
            self._open = [end for end in every if end.fact not in built_on]
        return list(self._open)

    def streams(self) -> list[StreamId]:
        """Return every stream in the order it was first seen."""
        return list(self._entries)

    def key(self, stream: StreamId) -> Key | None:
        """Return the key, or None where the stream never had one."""
        return self._keys.get(stream)

    def put_key(self, stream: StreamId, key: Key) -> None:
        """Keep a stream's key, or overwrite it with nothing."""
        self._undo.append(partial(_put_back, self._keys, stream, self._keys.get(stream)))
        self._keys[stream] = key

    def keyless(self) -> list[StreamId]:
        """Return the streams whose key has never come; destroyed ones have had theirs."""
        return [stream for stream in self._entries if stream not in self._keys]

    def erased(self) -> list[StreamId]:
        """Return the streams whose key was destroyed."""
        return [stream for stream, key in self._keys.items() if key.secret is None]

    def put_identity(self, identity: Identity) -> None:
        """Remember the chain this device writes from now on."""
        self._undo.append(partial(self._set_identity, self._identity))
        self._identity = identity

    def _set_identity(self, identity: Identity | None) -> None:
        self._identity = identity

    def mark(self) -> Mark | None:
        """Return the chain this device wrote last and how far it came."""
        if self._identity is None:
            return None
        chain = self._identity.device, self._identity.epoch
        return Mark(*chain, self._last.get(chain, 0))

    @property
    def rows(self) -> Mapping[StreamId, Mapping[str, Rows]]:
        """Return what projections keep beside the facts, undone together with them."""
        return self._rows

    def put_rows(self, stream: StreamId, rows: Mapping[str, Rows] | None) -> None:
        """Keep the rows of a stream, or none of it any longer."""
        self._undo.append(partial(_put_back, self._rows, stream, self._rows.get(stream)))
        _put_back(self._rows, stream, rows)


def _chain(entry: Entry) -> Chain:
    return entry.position.device, entry.position.epoch


def _put_back(where: dict[K, V], name: K, value: V | None) -> None:
    if value is None:
        where.pop(name, None)
    else:
        where[name] = value


class MemoryProjector:
    """The same rows in memory, for properties and simulations."""

    def __init__(self, log: MemoryLog, make: MakeSubject) -> None:
        """Keep the rows in the log, so that a failed transaction takes them back."""
        self._log = log
        self._folded = Folded(make)

    def project(self, stream: StreamId, events: tuple[Event, ...]) -> None:
        """Bring the rows of a stream up to its facts."""
        self._log.put_rows(stream, dict(grow(stream, events, self._folded)))

    def refill(self, streams: Iterable[tuple[StreamId, tuple[Event, ...]]]) -> None:
        """Throw all rows away and grow them again from these streams, each named once."""
        for stream in list(self._log.rows):
            self._log.put_rows(stream, None)
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
