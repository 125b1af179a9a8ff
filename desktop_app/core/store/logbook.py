"""Where the journal's bytes lie: what any log can do, and one in memory."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from desktop_app.core.events.envelope import Position
from desktop_app.core.ids import DeviceId, Epoch, FactId, StreamId
from desktop_app.core.security.device import Identity

Chain = tuple[DeviceId, Epoch]


class Key(NamedTuple):
    """A stream's key; `secret` is None once it was destroyed."""

    secret: bytes | None


class Entry(NamedTuple):
    """One fact as the log keeps it."""

    id: FactId
    stream: StreamId
    place: int
    """Its turn of arrival in its stream, from 1."""
    position: Position
    body: bytes
    """The canonical bytes that were hashed."""


class Log(Protocol):
    """Bytes and keys, kept; knows nothing of what they mean."""

    def transaction(self) -> AbstractContextManager[None]:
        """Keep all that is written inside, or nothing."""
        ...

    def append(self, entry: Entry) -> None:
        """Write one fact behind the others of its stream."""
        ...

    def bodies(self, stream: StreamId) -> list[bytes]:
        """Return a stream's facts in the order they arrived."""
        ...

    def at(self, chain: Chain, number: int) -> dict[FactId, str]:
        """Return the facts at one position of a chain, with their predecessors."""
        ...

    def chains(self) -> dict[Chain, int]:
        """Return how far every chain is known."""
        ...

    def since(self, known: Mapping[Chain, int]) -> Iterator[bytes]:
        """Yield every fact beyond these numbers, each chain in order."""
        ...

    def streams(self) -> list[StreamId]:
        """Return every stream in the order it was first seen."""
        ...

    def key(self, stream: StreamId) -> Key | None:
        """Return the key, or None where the stream never had one."""
        ...

    def put_key(self, stream: StreamId, key: Key) -> None:
        """Keep a stream's key, or overwrite it with nothing."""
        ...

    def put_identity(self, identity: Identity) -> None:
        """Remember the chain this device writes from now on."""
        ...


@dataclass
class _Kept:
    entries: dict[StreamId, list[Entry]] = field(default_factory=dict)
    keys: dict[StreamId, Key] = field(default_factory=dict)
    identity: Identity | None = None


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
        before = _Kept(entries, dict(kept.keys), kept.identity)
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

    def streams(self) -> list[StreamId]:
        """Return every stream in the order it was first seen."""
        return list(self._kept.entries)

    def key(self, stream: StreamId) -> Key | None:
        """Return the key, or None where the stream never had one."""
        return self._kept.keys.get(stream)

    def put_key(self, stream: StreamId, key: Key) -> None:
        """Keep a stream's key, or overwrite it with nothing."""
        self._kept.keys[stream] = key

    def put_identity(self, identity: Identity) -> None:
        """Remember the chain this device writes from now on."""
        self._kept.identity = identity

    def _all(self) -> Iterator[Entry]:
        for entries in self._kept.entries.values():
            yield from entries


def _chain(entry: Entry) -> Chain:
    return entry.position.device, entry.position.epoch
