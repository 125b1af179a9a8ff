"""Facts to envelopes: the chain's next place, sealed and hashed."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.events import canonical, codec, seal
from desktop_app.core.events.codec import Body
from desktop_app.core.events.envelope import Envelope, Event, Fact, Position, Unread
from desktop_app.core.ids import FactId, StaffId, StreamId
from desktop_app.core.security.device import Identity
from desktop_app.core.store.craft import Craft
from desktop_app.core.store.logbook import Entry, Key, Log


class Stamp(Struct, frozen=True):
    """Who wrote a fact and when."""

    by: StaffId
    at: datetime


class Ground(Struct, frozen=True):
    """What new facts of a stream stand on."""

    seen: tuple[FactId, ...]
    office: tuple[FactId, ...]
    place: int
    """How many facts the stream holds already."""


class Pen:
    """Writes one device's chain and nothing else."""

    def __init__(self, log: Log, identity: Identity, craft: Craft) -> None:
        """Go on behind the last fact of the identity's chain."""
        self._log = log
        self._craft = craft
        self.identity = identity
        self._end: tuple[int, str] | None = None

    def forget(self) -> None:
        """Read the chain's end again before writing, after a transaction that failed."""
        self._end = None

    def end(self) -> tuple[int, str]:
        """Return number and id of the chain's last fact, 0 and nothing before the first."""
        return self._end or self._chain_end()

    def begin_epoch(self) -> None:
        """Leave a chain that a copy of this device also writes."""
        self.adopt(Identity(self.identity.device, self._craft.new_epoch()))

    def adopt(self, identity: Identity) -> None:
        """Go on in another chain."""
        self.identity = identity
        self._log.put_identity(identity)
        self._end = None

    def write(
        self, stream: StreamId, facts: Sequence[Fact], ground: Ground, stamp: Stamp
    ) -> tuple[Event, ...]:
        """Append facts to the log, each having seen the one before it."""
        written: list[Event] = []
        parents = ground.seen
        for place, fact in enumerate(facts, ground.place + 1):
            event = self._one(stream, fact, (place, parents, ground.office), stamp)
            parents = (event.id,)
            written.append(event)
        return tuple(written)

    def _one(
        self,
        stream: StreamId,
        fact: Fact,
        turn: tuple[int, tuple[FactId, ...], tuple[FactId, ...]],
        stamp: Stamp,
    ) -> Event:
        place, parents, office = turn
        body = codec.encode(fact)
        device, epoch = self.identity.device, self.identity.epoch
        number, previous = self._end or self._chain_end()
        position = Position(device, epoch, number + 1, previous)
        key = self._key(stream, place)
        sealed = "" if body.sealed is None else self._sealed(body, stream, position, key)
        envelope = Envelope(
            stream=stream,
            position=position,
            parents=parents,
            office=office,
            at=stamp.at,
            by=stamp.by,
            kind=body.kind,
            version=body.version,
            open=body.open,
            sealed=sealed,
        )
        raw = canonical.envelope_bytes(envelope)
        event = Event(
            id=canonical.fact_id(raw),
            parents=parents,
            at=stamp.at,
            by=stamp.by,
            device=device,
            fact=_read_back(body),
            office=office,
        )
        self._log.append(Entry(event.id, stream, place, position, raw))
        self._end = position.number, event.id
        return event

    def _chain_end(self) -> tuple[int, str]:
        chain = self.identity.device, self.identity.epoch
        number = self._log.chains().get(chain, 0)
        return number, next(iter(self._log.at(chain, number)), "")

    def _key(self, stream: StreamId, place: int) -> Key | None:
        key = self._log.key(stream)
        if key is None and place == 1:
            key = Key(self._craft.sealing.new_key())
            self._log.put_key(stream, key)
        return key

    def _sealed(self, body: Body, stream: StreamId, position: Position, key: Key | None) -> str:
        if key is None:
            raise StoreTrouble(
                "Kunci berkas ini belum sampai di komputer ini.",
                "Sinkronkan dulu dengan komputer tempat berkas itu dibuka.",
            )
        if key.secret is None:
            raise StoreTrouble(
                "Data pribadi berkas ini sudah dimusnahkan.", "Buka berkas baru untuk pemohon ini."
            )
        place = seal.place(stream, body.kind, body.version, position)
        return self._craft.sealing.seal(key.secret, body.sealed or b"", place)


def _read_back(body: Body) -> Fact:
    """Never keep what could not be read again."""
    match codec.decode(body):
        case Unread(kind=kind, reason=reason):
            raise RuntimeError(f"{kind} cannot be read back: {reason}")
        case fact:
            return fact
