"""What the journal asks of a log, wherever its bytes lie."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from desktop_app.core.events.envelope import Position
from desktop_app.core.events.signed import End
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

    def bodies(self, stream: StreamId, after: int = 0) -> list[bytes]:
        """Return a stream's facts in the order they arrived, behind the first so many."""
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

    def between(self, chain: Chain, after: int, last: int) -> list[bytes]:
        """Return the facts of a chain behind one number up to another, forks included."""
        ...

    def put_end(self, end: End) -> None:
        """Keep a signed end; harmless when it is known."""
        ...

    def signed(self, chain: Chain) -> list[End]:
        """Return the signed ends of a chain by number."""
        ...

    def ends(self) -> list[End]:
        """Return the signed ends of all chains that no later one is built on."""
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

    def keyless(self) -> list[StreamId]:
        """Return the streams whose key has never come; destroyed ones have had theirs."""
        ...

    def erased(self) -> list[StreamId]:
        """Return the streams whose key was destroyed."""
        ...

    def put_identity(self, identity: Identity) -> None:
        """Remember the chain this device writes from now on."""
        ...
