"""A remote over one file on a stick, carried from computer to computer."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from desktop_app.core.events import canonical
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import BlobId, DeviceId, FactId, StreamId
from desktop_app.core.store.logbook import Chain
from desktop_app.core.sync import stickfile
from desktop_app.core.sync.ledger import Keys
from desktop_app.core.sync.remote import WrappedKey
from desktop_app.core.sync.stickfile import Body, Stage
from desktop_app.core.sync.trust import Keyring

PIECE = 256 * 1024
_BATCH = 20


class Bundle:
    """What is left here counts once `save` has put the new file in the old one's place."""

    def __init__(self, path: Path, keys: Keys, device: DeviceId, keyring: Keyring) -> None:
        """Read the file where there is one; a sentence says why it cannot be believed."""
        self.path, self._keys, self._device = path, keys, device
        found = stickfile.read(path, keys, keyring) if path.exists() else Body(device)
        self._recipients = found.recipients
        self._parcels = {parcel.end.fact: parcel for parcel in found.parcels}
        self._wrapped = {(key.stream, key.device): key.wrapped for key in found.keys}
        self._blobs = dict(found.blobs)
        self._readable = found.blobs
        self._streams: dict[FactId, set[StreamId]] = {}
        self._begun: dict[BlobId, int] = {}
        self._stage: Stage | None = None
        self._is_changed = False

    def ends(self) -> Sequence[End]:
        """Return the ends of all chains there that no later one is built on."""
        built_on: set[str] = {parcel.end.base for parcel in self._parcels.values()}
        return [p.end for p in self._parcels.values() if p.end.fact not in built_on]

    def pull(self, known: Mapping[Chain, int]) -> Iterator[Sequence[Parcel]]:
        """Yield all parcels that end beyond these numbers, each chain in order, in batches."""
        found = [
            parcel
            for parcel in sorted(self._parcels.values(), key=_place)
            if parcel.end.number > known.get((parcel.end.device, parcel.end.epoch), 0)
        ]
        for start in range(0, len(found), _BATCH):
            yield found[start : start + _BATCH]

    def push(self, parcels: Sequence[Parcel]) -> None:
        """Leave parcels there; harmless for those that are there already."""
        for parcel in parcels:
            if parcel.end.fact not in self._parcels:
                self._parcels[parcel.end.fact] = parcel
                self._is_changed = True

    def keyless(self, device: DeviceId) -> frozenset[StreamId]:
        """Return the streams of which facts, but no key for a computer, lie there."""
        for name in self._parcels.keys() - self._streams.keys():
            raws = self._parcels[name].facts
            # Reading every fact costs as much as all the rest: once for all computers.
            self._streams[name] = {canonical.envelope(raw).stream for raw in raws}
        every = frozenset[StreamId]().union(*self._streams.values())
        return frozenset(each for each in every if (each, device) not in self._wrapped)

    def keys(self, device: DeviceId, streams: Collection[StreamId]) -> Sequence[WrappedKey]:
        """Return keys that lie there for a computer."""
        return [
            WrappedKey(stream, device, self._wrapped[stream, device])
            for stream in streams
            if (stream, device) in self._wrapped
        ]

    def put_keys(self, keys: Sequence[WrappedKey]) -> None:
        """Leave keys for other computers."""
        self._wrapped.update({(key.stream, key.device): key.wrapped for key in keys})
        self._is_changed = self._is_changed or bool(keys)

    def drop_keys(self, streams: Collection[StreamId]) -> None:
        """Destroy the keys of streams, for whichever computer: their data was erased."""
        gone = [of for of in self._wrapped if of[0] in frozenset(streams)]
        for of in gone:
            del self._wrapped[of]
        self._is_changed = self._is_changed or bool(gone)

    def lacking(self, names: Collection[BlobId]) -> Mapping[BlobId, int]:
        """Return the blobs that are not whole there, with the bytes that already are."""
        return {name: self._begun.get(name, 0) for name in names if name not in self._blobs}

    def put_blob(self, name: BlobId, at: int, piece: bytes, size: int) -> None:
        """Leave a piece of a sealed blob of `size` bytes behind those that are there."""
        if name in self._blobs or self._begun.get(name, 0) != at:
            return
        with stickfile.usable(self.path):
            stage = self._staged()
            stage.add(piece)
        # Pieces of one blob lie together: whatever was begun before begins anew.
        self._begun = {name: at + len(piece)}
        if at + len(piece) >= size:
            self._blobs[name] = stage.end - size, size
            self._begun = {}
        self._is_changed = True

    def blob(self, name: BlobId, at: int) -> bytes:
        """Return the next piece of a sealed blob from a byte on; empty behind its end."""
        start, size = self._readable.get(name, (0, 0))
        if at >= size:
            return b""
        with stickfile.usable(self.path), self.path.open("rb") as file:
            file.seek(start + at)
            return file.read(min(PIECE, size - at))

    def save(self, recipients: Collection[str]) -> bool:
        """Write the new file for these computers; False where there is nothing new."""
        meant = tuple(sorted(recipients))
        if not self._is_changed and meant == self._recipients:
            self.drop()
            return False
        body = Body(
            writer=self._device,
            recipients=meant,
            parcels=tuple(sorted(self._parcels.values(), key=_place)),
            keys=tuple(WrappedKey(*of, wrapped) for of, wrapped in sorted(self._wrapped.items())),
            blobs=self._blobs,
        )
        try:
            with stickfile.usable(self.path):
                self._staged().finish(body, self._keys)
        except BaseException:
            self.drop()
            raise
        self._stage, self._is_changed, self._recipients = None, False, meant
        self._readable = dict(self._blobs)
        return True

    def drop(self) -> None:
        """Leave the stick as it is."""
        if self._stage is not None:
            with stickfile.usable(self.path):
                self._stage.drop()
        self._stage = None

    def _staged(self) -> Stage:
        """Return the new file, with the old one's blobs at their old places."""
        if self._stage is None:
            self._stage = Stage(self.path)
            length = max((start + size for start, size in self._blobs.values()), default=0)
            if length:
                with self.path.open("rb") as file:
                    file.seek(stickfile.START)
                    stickfile.hashed(file, length - stickfile.START, self._stage.add)
        return self._stage


def _place(parcel: Parcel) -> tuple[str, str, int]:
    return parcel.end.device, parcel.end.epoch, parcel.end.number
