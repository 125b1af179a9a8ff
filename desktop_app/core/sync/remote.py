"""The other side of an exchange: an office's hub, or a file on a stick."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import BlobId, DeviceId, StreamId
from desktop_app.core.store.logbook import Chain


class WrappedKey(Struct, frozen=True):
    """A stream's key, encrypted to one computer."""

    stream: StreamId
    device: DeviceId
    wrapped: bytes


class Remote(Protocol):
    """A place where facts lie for others; every call may raise RemoteAway.

    Whatever it says is doubted: parcels are checked by their signatures, keys by what
    they open, blobs by their names.
    """

    def ends(self) -> Sequence[End]:
        """Return the ends of all chains there that no later one is built on."""
        ...

    def pull(self, known: Mapping[Chain, int]) -> Iterator[Sequence[Parcel]]:
        """Yield all parcels that end beyond these numbers, each chain in order, in batches."""
        ...

    def push(self, parcels: Sequence[Parcel]) -> None:
        """Leave parcels there; harmless for those that are there already.

        One whose base, a fact, is not there is not kept: behind every end everything is there.
        """
        ...

    def keyless(self, device: DeviceId) -> frozenset[StreamId]:
        """Return the streams of which facts, but no key for a computer, lie there."""
        ...

    def keys(self, device: DeviceId, streams: Collection[StreamId]) -> Sequence[WrappedKey]:
        """Return keys that lie there for a computer."""
        ...

    def put_keys(self, keys: Sequence[WrappedKey]) -> None:
        """Leave keys for other computers."""
        ...

    def drop_keys(self, streams: Collection[StreamId]) -> None:
        """Destroy the keys of streams, for whichever computer: their data was erased."""
        ...

    def lacking(self, names: Collection[BlobId]) -> Mapping[BlobId, int]:
        """Return the blobs that are not whole there, with the bytes that already are."""
        ...

    def put_blob(self, name: BlobId, at: int, piece: bytes, size: int) -> None:
        """Leave a piece of a sealed blob of `size` bytes behind those that are there."""
        ...

    def blob(self, name: BlobId, at: int) -> bytes:
        """Return the next piece of a sealed blob from a byte on; empty behind its end."""
        ...
