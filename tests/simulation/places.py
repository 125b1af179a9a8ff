"""Hubs and sticks: where parcels lie, set back and torn."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from desktop_app.core.errors import RemoteAway
from desktop_app.core.events import canonical
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import BlobId, DeviceId, FactId, StreamId
from desktop_app.core.store.logbook import Chain
from desktop_app.core.sync.remote import WrappedKey

PIECE = 3
"""Bytes of a blob that travel at once."""


@lru_cache(maxsize=20000)
def named(raw: bytes) -> FactId:
    """Return the id of a fact; the same bytes lie in many places."""
    return canonical.fact_id(raw)


class Place:
    """Keeps whatever is left there, by the hash of the fact that was signed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.torn = False
        self.parcels: dict[FactId, Parcel] = {}
        self.late: list[Parcel] = []
        """Pushed and thanked for, but not to be seen before they are committed."""
        self._facts: set[str] = {""}
        self._open: dict[FactId, End] = {}
        self._built_on: set[str] = set()
        self._streams: set[StreamId] = set()
        self._keys: dict[tuple[StreamId, DeviceId], bytes] = {}
        self._blobs: dict[BlobId, tuple[bytes, int]] = {}

    def copy(self) -> "Place":
        twin = Place(self.name)
        twin.parcels = dict(self.parcels)
        twin._facts = set(self._facts)
        twin._open, twin._built_on = dict(self._open), set(self._built_on)
        twin._blobs = dict(self._blobs)
        twin._streams, twin._keys = set(self._streams), dict(self._keys)
        return twin

    def facts(self) -> set[FactId]:
        return {named(raw) for one in self.parcels.values() for raw in one.facts}

    def readable(self) -> set[StreamId]:
        """Return the cases for which a key lies here."""
        return {stream for stream, _ in self._keys}

    def settle(self) -> None:
        """Commit what was late."""
        late, self.late = self.late, []
        self.push(late)

    def ends(self) -> Sequence[End]:
        self._whole()
        return list(self._open.values())

    def pull(self, known: Mapping[Chain, int]) -> Iterator[Sequence[Parcel]]:
        self._whole()
        found = [
            parcel
            for parcel in self.parcels.values()
            if parcel.end.number > known.get((parcel.end.device, parcel.end.epoch), 0)
        ]
        found.sort(key=_by_place)
        for start in range(0, len(found), 3):
            yield found[start : start + 3]

    def push(self, parcels: Sequence[Parcel]) -> None:
        self._whole()
        for parcel in parcels:
            end = parcel.end
            if end.fact in self.parcels or end.base not in self._facts:
                continue
            self.parcels[end.fact] = parcel
            self._built_on.add(end.base)
            self._open.pop(FactId(end.base), None)
            if end.fact not in self._built_on:
                self._open[end.fact] = end
            self._facts.update(map(named, parcel.facts))
            self._streams |= {canonical.read(raw).stream for raw in parcel.facts}

    def keyless(self, device: DeviceId) -> frozenset[StreamId]:
        self._whole()
        return frozenset([s for s in self._streams if (s, device) not in self._keys])

    def keys(self, device: DeviceId, streams: Collection[StreamId]) -> Sequence[WrappedKey]:
        self._whole()
        there = [stream for stream in streams if (stream, device) in self._keys]
        return [WrappedKey(stream, device, self._keys[stream, device]) for stream in there]

    def put_keys(self, keys: Sequence[WrappedKey]) -> None:
        self._whole()
        self._keys.update({(key.stream, key.device): key.wrapped for key in keys})

    def drop_keys(self, streams: Collection[StreamId]) -> None:
        self._whole()
        for of in [of for of in self._keys if of[0] in frozenset(streams)]:
            del self._keys[of]

    def rot(self, name: BlobId) -> None:
        """Change a byte of a file, as a dying disk does."""
        held, size = self._blobs.get(name, (b"", 0))
        if held:
            self._blobs[name] = bytes([held[0] ^ 1]) + held[1:], size

    def lacking(self, names: Collection[BlobId]) -> Mapping[BlobId, int]:
        self._whole()
        there = {name: len(self._blobs.get(name, (b"", 0))[0]) for name in names}
        return {name: at for name, at in there.items() if not self._has_whole(name)}

    def put_blob(self, name: BlobId, at: int, piece: bytes, size: int) -> None:
        self._whole()
        held, _ = self._blobs.get(name, (b"", 0))
        if len(held) == at:
            self._blobs[name] = held + piece, size

    def blob(self, name: BlobId, at: int) -> bytes:
        self._whole()
        return self._blobs.get(name, (b"", 0))[0][at : at + PIECE]

    def _has_whole(self, name: BlobId) -> bool:
        held, size = self._blobs.get(name, (b"", -1))
        return len(held) == size

    def _whole(self) -> None:
        if self.torn:
            raise RemoteAway("Berkas di stik tidak utuh.", "Ekspor lagi ke stik.")


def _by_place(parcel: Parcel) -> tuple[str, str, int, str]:
    end = parcel.end
    return end.device, end.epoch, end.number, end.fact
