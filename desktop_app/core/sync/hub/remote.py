"""The hub as a place to meet: PostgreSQL, asked in a device's role."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from desktop_app.core.errors import RemoteAway
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import BlobId, DeviceId, Epoch, StreamId
from desktop_app.core.store import parcels as cutting
from desktop_app.core.store.cells import raw, text, whole
from desktop_app.core.store.logbook import Chain
from desktop_app.core.sync.hub import rows, words
from desktop_app.core.sync.hub.line import Line, is_fork
from desktop_app.core.sync.remote import WrappedKey

PAGE = 1000
"""Signed ends asked for at once; their facts follow in batches."""
_BEHIND_ALL = b"\xff" * 33
"""Sorts behind every hash."""


class Hub:
    """A Remote; one thread at a time may use it."""

    def __init__(self, line: Line) -> None:
        """Talk over a line that connects when it is needed."""
        self._line = line
        self._own = ""

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def ends(self) -> Sequence[End]:
        """Return the ends of all chains there that no later one is built on."""
        return [rows.end(row) for row in self._line.rows(words.ENDS)]

    def pull(self, known: Mapping[Chain, int]) -> Iterator[Sequence[Parcel]]:
        """Yield all parcels that end beyond these numbers, each chain in order, in batches."""
        for device, epoch, ref, last in self._line.rows(words.CHAINS):
            chain = DeviceId(text(device)), Epoch(text(epoch))
            after = known.get(chain, 0)
            if whole(last) > after:
                yield from self._chain(chain, whole(ref), after)

    def push(self, parcels: Sequence[Parcel]) -> None:
        """Leave parcels there; harmless for those that are there already."""
        own = self._own or self._device()
        for is_own, some in groupby(parcels, lambda parcel: parcel.end.device == own):
            leaving = [rows.leaving(parcel) for parcel in some]
            try:
                self._line.run(words.APPEND if is_own else words.RELAY, leaving)
            except RemoteAway as fault:
                # A copy of this computer wrote there: its numbers are taken, not its facts.
                if not (is_own and is_fork(fault)):
                    raise
                self._line.run(words.RELAY, leaving)

    def keyless(self, device: DeviceId) -> frozenset[StreamId]:
        """Return the streams of which facts, but no key for a computer, lie there."""
        found = self._line.rows(words.KEYLESS, {"device": device})
        return frozenset(StreamId(text(stream)) for (stream,) in found)

    def keys(self, device: DeviceId, streams: Collection[StreamId]) -> Sequence[WrappedKey]:
        """Return keys that lie there for a computer."""
        wanted = {"device": device, "streams": list[str](streams)}
        return [
            WrappedKey(StreamId(text(stream)), device, raw(wrapped))
            for stream, wrapped in self._line.rows(words.KEYS, wanted)
        ]

    def put_keys(self, keys: Sequence[WrappedKey]) -> None:
        """Leave keys for other computers; the first for each stays."""
        values = {
            "streams": [str(key.stream) for key in keys],
            "devices": [str(key.device) for key in keys],
            "wrapped": [key.wrapped for key in keys],
        }
        self._line.rows(words.PUT_KEYS, values)

    def drop_keys(self, streams: Collection[StreamId]) -> None:
        """Let nobody find the keys of these streams there any more."""
        self._line.rows(words.DROP_KEYS, {"streams": list[str](streams)})

    def lacking(self, names: Collection[BlobId]) -> Mapping[BlobId, int]:
        """Return the blobs that are not whole there, with the bytes that already are."""
        wanted = [bytes.fromhex(name) for name in names]
        found = self._line.rows(words.LACKING, {"names": wanted}) if wanted else []
        return {BlobId(raw(name).hex()): whole(here) for name, here in found}

    def put_blob(self, name: BlobId, at: int, piece: bytes, size: int) -> None:
        """Leave a piece of a sealed blob of `size` bytes behind those that are there."""
        values = {"name": bytes.fromhex(name), "at": at, "piece": piece, "size": size}
        self._line.rows(words.PUT_PIECE, values)

    def blob(self, name: BlobId, at: int) -> bytes:
        """Return the next piece of a sealed blob from a byte on; empty behind its end."""
        found = self._line.rows(words.PIECE, {"name": bytes.fromhex(name), "at": at})
        return b"".join(raw(piece)[at - whole(start) :] for start, piece in found)

    def _device(self) -> str:
        ((found,),) = self._line.rows(words.DEVICE)
        # Strangers have none: what they push is refused by the hub itself.
        self._own = found if isinstance(found, str) else ""
        return self._own

    def _chain(self, chain: Chain, ref: int, after: int) -> Iterator[Sequence[Parcel]]:
        fact, more = _BEHIND_ALL, True
        while more:
            wanted = {"chain": ref, "after": after, "fact": fact, "most": PAGE}
            page = [rows.end_of(chain, r) for r in self._line.rows(words.ENDS_OF_CHAIN, wanted)]
            for some in rows.batches(page):
                yield self._cut(ref, some)
            more = len(page) == PAGE
            if more:
                after, fact = page[-1].number, bytes.fromhex(page[-1].fact)

    def _cut(self, ref: int, ends: Sequence[End]) -> Sequence[Parcel]:
        by_number: dict[int, list[bytes]] = defaultdict(list)
        wanted = {"chain": ref, "after": min(end.after for end in ends), "last": ends[-1].number}
        for number, body in self._line.rows(words.FACTS, wanted):
            by_number[whole(number)].append(raw(body))
        return [
            cutting.cut(
                end, [b for n in range(end.after + 1, end.number + 1) for b in by_number.get(n, ())]
            )
            for end in ends
        ]
