"""Signed ends of chains: what a device vouches for before facts travel."""

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.events import canonical
from desktop_app.core.events.signatures import ED25519, Signing
from desktop_app.core.ids import DeviceId, Epoch, FactId

_PURPOSE = "loket-end-1"


class End(Struct, frozen=True):
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

    end: End
    facts: tuple[bytes, ...]
    """Canonical bytes, in the order of the chain."""


def signed(secret: bytes, unsigned: End, signing: Signing = ED25519) -> End:
    """Sign an end with a raw Ed25519 seed."""
    return replace(unsigned, signature=signing.sign(secret, words(unsigned)))


def holds(key: bytes, end: End, signing: Signing = ED25519) -> bool:
    """Return whether the owner of a public key made this signature."""
    return signing.holds(key, words(end), end.signature)


def words(end: End) -> bytes:
    """Return what is signed: every field, one a line, under a name of its own."""
    start, last = (end.base, end.after), (end.fact, end.number)
    fields = (_PURPOSE, end.device, end.epoch, *start, *last)
    return "\n".join(map(str, fields)).encode()


def is_whole(parcel: Parcel) -> bool:
    """Return whether the facts lead without a gap to the fact that was signed."""
    end, previous, number = parcel.end, parcel.end.base, parcel.end.after
    for raw in parcel.facts:
        try:
            position = canonical.envelope(raw).position
        except ValueError:
            return False
        number += 1
        place = (position.device, position.epoch, position.number, position.previous)
        if place != (end.device, end.epoch, number, previous):
            return False
        previous = canonical.fact_id(raw)
    return bool(parcel.facts) and (number, previous) == (end.number, end.fact)
