"""A line: batches lost, doubled, reordered, cut, late, altered."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from random import Random

from msgspec.structs import replace

from desktop_app.core.errors import RemoteAway
from desktop_app.core.events import canonical
from desktop_app.core.events.signatures import LENGTH
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import BlobId, DeviceId, FactId, StaffId, StreamId
from desktop_app.core.store.logbook import Chain
from desktop_app.core.sync.remote import WrappedKey
from tests.simulation.fuse import Fuse
from tests.simulation.places import Place

FORGER = StaffId("penyusup")


class Line:
    """Stands between a machine and a place; its chance says what goes wrong."""

    def __init__(self, place: Place, rng: Random, fuse: Fuse) -> None:
        self._place = place
        self._rng = rng
        self._fuse = fuse

    def ends(self) -> Sequence[End]:
        self._weather()
        return self._place.ends()

    def pull(self, known: Mapping[Chain, int]) -> Iterator[Sequence[Parcel]]:
        batches = [list(batch) for batch in self._place.pull(known)]
        rng = self._rng
        if rng.random() < 0.3:
            rng.shuffle(batches)
        for batch in batches:
            self._weather()
            match rng.randrange(16):
                case 0:
                    continue
                case 1:
                    yield batch
                    yield batch
                case 2:
                    yield [*batch[:-1], cut(batch[-1])]
                case 3:
                    yield [*batch, forged(batch[-1])]
                case 4:
                    yield batch[::-1]
                case _:
                    yield batch

    def push(self, parcels: Sequence[Parcel]) -> None:
        self._weather()
        match self._rng.randrange(12):
            case 0:
                return
            case 1:
                self._place.late += parcels
            case 2:
                self._place.push(parcels[: len(parcels) // 2])
                raise RemoteAway("Hub terputus.", "Coba lagi.")
            case 3:
                self._place.push(parcels[::-1])
                self._place.push(parcels)
            case _:
                self._place.push(parcels)
        self._weather()

    def keyless(self, device: DeviceId) -> frozenset[StreamId]:
        self._weather()
        return self._place.keyless(device)

    def keys(self, device: DeviceId, streams: Collection[StreamId]) -> Sequence[WrappedKey]:
        self._weather()
        return self._place.keys(device, streams)

    def put_keys(self, keys: Sequence[WrappedKey]) -> None:
        self._weather()
        self._place.put_keys(keys)

    def drop_keys(self, streams: Collection[StreamId]) -> None:
        self._weather()
        self._place.drop_keys(streams)

    def lacking(self, names: Collection[BlobId]) -> Mapping[BlobId, int]:
        self._weather()
        return self._place.lacking(names)

    def put_blob(self, name: BlobId, at: int, piece: bytes, size: int) -> None:
        self._weather()
        if self._rng.random() < 0.9:
            self._place.put_blob(name, at, piece, size)

    def blob(self, name: BlobId, at: int) -> bytes:
        self._weather()
        return self._place.blob(name, at)

    def _weather(self) -> None:
        self._fuse.burn()
        if self._rng.random() < 0.03:
            raise RemoteAway("Hub terputus.", "Coba lagi.")


def cut(parcel: Parcel) -> Parcel:
    """Return a parcel that lost its last fact on the way."""
    return replace(parcel, facts=parcel.facts[:-1])


def forged(parcel: Parcel) -> Parcel:
    """Return a fact nobody wrote, neatly chained behind a true parcel, signed with nothing."""
    last = canonical.read(parcel.facts[-1])
    name = parcel.end.fact
    position = replace(last.position, number=last.position.number + 1, previous=name)
    raw = canonical.envelope_bytes(replace(last, position=position, parents=(name,), by=FORGER))
    end = replace(
        parcel.end,
        base=name,
        after=last.position.number,
        number=position.number,
        fact=FactId(canonical.fact_id(raw)),
        signature=bytes(LENGTH),
    )
    return Parcel(end, (raw,))
