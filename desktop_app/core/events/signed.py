"""Signed ends of chains: what a device vouches for before facts travel."""

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.events import canonical, signatures
from desktop_app.core.ids import DeviceId, Epoch, FactId

_PURPOSE = "loket-head-1"


class Head(Struct, frozen=True):
    """A device's signature over one fact of its chain and, by hashes, all before it."""

    device: DeviceId
    epoch: Epoch
    base: str
    """Id of the signed fact before it, empty for the first: a parcel starts behind it."""
    after: int
    """Number of that fact."""
    number: int
    fact: FactId
    signature: bytes


class Parcel(Struct, frozen=True):
    """Facts of one chain without a gap, from behind one signed end to the next."""

    head: Head
    facts: tuple[bytes, ...]
    """Canonical bytes, in the order of the chain."""


def signed(secret: bytes, unsigned: Head) -> Head:
    """Sign an end with a raw Ed25519 seed."""
    return replace(unsigned, signature=signatures.sign(secret, words(unsigned)))


def holds(key: bytes, head: Head) -> bool:
    """Return whether the owner of a public key made this signature."""
    return signatures.holds(key, words(head), head.signature)


def words(head: Head) -> bytes:
    """Return what is signed: every field, one a line, under a name of its own."""
    start, end = (head.base, head.after), (head.fact, head.number)
    fields = (_PURPOSE, head.device, head.epoch, *start, *end)
    return "\n".join(map(str, fields)).encode()


def is_whole(parcel: Parcel) -> bool:
    """Return whether the facts lead without a gap to the fact that was signed."""
    head, previous, number = parcel.head, parcel.head.base, parcel.head.after
    for raw in parcel.facts:
        try:
            position = canonical.envelope(raw).position
        except ValueError:
            return False
        number += 1
        place = (position.device, position.epoch, position.number, position.previous)
        if place != (head.device, head.epoch, number, previous):
            return False
        previous = canonical.fact_id(raw)
    return bool(parcel.facts) and (number, previous) == (head.number, head.fact)
