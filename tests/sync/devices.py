"""Devices of one office in memory, and a shelf where they meet."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from desktop_app.core.events import canonical, signatures
from desktop_app.core.events.office_facts import DeviceEnrolled
from desktop_app.core.events.signed import End, Parcel
from desktop_app.core.ids import OFFICE, BlobId, DeviceId, FactId, StreamId
from desktop_app.core.security.device import Identity
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.logbook import Chain, Log
from desktop_app.core.store.memory import MemoryLog, MemoryProjector
from desktop_app.core.sync import trust, wrapping
from desktop_app.core.sync.exchange import Exchange, Meeting
from desktop_app.core.sync.ledger import Keys, Ledger
from desktop_app.core.sync.remote import WrappedKey
from tests.store.desk import RINA, SqlDesk, StepClock, identity, make

OFFICE_SECRET = bytes(range(32))


class Device:
    """One computer with keys that the office vouched for; in memory, or with a real store."""

    def __init__(
        self,
        own: Identity | None = None,
        clock: StepClock | None = None,
        desk: SqlDesk | None = None,
    ) -> None:
        self.secret = signatures.new_secret()
        self._desk, self._memory = desk, MemoryLog()
        self.log: Log = desk.log if desk else self._memory
        self.clock = clock or StepClock()
        self.identity = wrapping.new_identity()
        self.moves_to(own or identity())

    def moves_to(self, chain: Identity) -> None:
        """Open the store again with another chain to write."""
        projector = self._desk.projector if self._desk else MemoryProjector(self._memory, make)
        self.journal = Journal(self.log, projector, chain, self.clock)
        keys = Keys(self.secret, self.identity, signatures.public(OFFICE_SECRET))
        self.ledger = Ledger(self.journal, self.log, keys)

    def meet(self, shelf: "Shelf") -> Meeting:
        return Exchange(self.ledger, shelf).meet()

    def enrol(self, other: "Device", tag: str) -> None:
        """Let the office, whose key is here, take a device in."""
        public = signatures.public(other.secret).hex()
        device = other.journal.identity.device
        facts = (
            DeviceEnrolled(device, tag, f"Komputer {tag}"),
            trust.vouch(OFFICE_SECRET, device, public, wrapping.recipient(other.identity)),
        )
        self.journal.record(OFFICE, facts, self.journal.heads(OFFICE), RINA)


def office(count: int, new: Callable[[], Device] = Device) -> tuple[Device, ...]:
    """Return devices of which the first has enrolled all."""
    devices = tuple(new() for _ in range(count))
    for device, tag in zip(devices, "ABCDEFGH", strict=False):
        devices[0].enrol(device, tag)
    return devices


class Shelf:
    """A place in memory that keeps whatever is left there."""

    def __init__(self) -> None:
        self.in_order = True
        self.parcels: dict[FactId, Parcel] = {}
        self.keys_kept: dict[tuple[StreamId, DeviceId], bytes] = {}
        self.blobs: dict[BlobId, bytes] = {}
        self.sizes: dict[BlobId, int] = {}

    def ends(self) -> Sequence[End]:
        built_on = {parcel.end.base for parcel in self.parcels.values()}
        return [p.end for p in self.parcels.values() if p.end.fact not in built_on]

    def pull(self, known: Mapping[Chain, int]) -> Iterator[Sequence[Parcel]]:
        found = list(self.parcels.values())
        for parcel in sorted(found, key=_by_place) if self.in_order else found:
            end = parcel.end
            if end.number > known.get((end.device, end.epoch), 0):
                yield [parcel]

    def push(self, parcels: Sequence[Parcel]) -> None:
        for parcel in parcels:
            self.parcels.setdefault(parcel.end.fact, parcel)

    def keyless(self, device: DeviceId) -> frozenset[StreamId]:
        raws = (raw for parcel in self.parcels.values() for raw in parcel.facts)
        streams = {canonical.read(raw).stream for raw in raws}
        return frozenset(stream for stream in streams if (stream, device) not in self.keys_kept)

    def keys(self, device: DeviceId, streams: Collection[StreamId]) -> Sequence[WrappedKey]:
        return [
            WrappedKey(stream, device, self.keys_kept[stream, device])
            for stream in streams
            if (stream, device) in self.keys_kept
        ]

    def put_keys(self, keys: Sequence[WrappedKey]) -> None:
        self.keys_kept.update({(key.stream, key.device): key.wrapped for key in keys})

    def drop_keys(self, streams: Collection[StreamId]) -> None:
        for of in [of for of in self.keys_kept if of[0] in streams]:
            del self.keys_kept[of]

    def lacking(self, names: Collection[BlobId]) -> Mapping[BlobId, int]:
        here = {name: len(self.blobs.get(name, b"")) for name in names}
        return {name: size for name, size in here.items() if size != self.sizes.get(name)}

    def put_blob(self, name: BlobId, at: int, piece: bytes, size: int) -> None:
        if len(self.blobs.get(name, b"")) == at:
            self.blobs[name] = self.blobs.get(name, b"") + piece
            self.sizes[name] = size

    def blob(self, name: BlobId, at: int) -> bytes:
        return self.blobs.get(name, b"")[at : at + 1000]


def _by_place(parcel: Parcel) -> tuple[str, str, int]:
    return parcel.end.device, parcel.end.epoch, parcel.end.number


def facts_of(devices: Iterable[Device]) -> list[set[bytes]]:
    return [set(device.journal.since({})) for device in devices]
