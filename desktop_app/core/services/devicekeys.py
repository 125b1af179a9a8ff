"""Keys of one computer, and those of the office where it holds them."""

import msgspec
from msgspec import Struct

from desktop_app.core.events import signatures
from desktop_app.core.events.office_facts import DeviceVouched
from desktop_app.core.ids import DeviceId
from desktop_app.core.store.local import Notes
from desktop_app.core.sync import trust, wrapping
from desktop_app.core.sync.invitation import HubAccess
from desktop_app.core.sync.ledger import Keys

_OWN = "kunci komputer"
_FORMER = "kunci komputer dahulu"
_OFFICE = "kunci kantor"
_HUB = "jalan ke hub"


class Former(Struct, frozen=True):
    """Whose chain it is, and the keys that sign it."""

    device: DeviceId
    signing: bytes
    identity: str
    office: bytes


class DeviceKeys(Struct, frozen=True):
    """Kept in the encrypted store, outside the facts; for the writer lane."""

    notes: Notes

    def own(self, device: DeviceId) -> Keys | None:
        """Return the keys of a computer, None where it has not joined an office.

        A copied store that got a device id of its own has the keys of another.
        """
        kept = self._kept()
        if kept is None or kept.device != device:
            return None
        return Keys(kept.signing, kept.identity, kept.office)

    def office_public(self) -> bytes | None:
        """Return the public key of the office that this store belongs to."""
        kept = self._kept()
        return None if kept is None else kept.office

    def office_secret(self) -> bytes | None:
        """Return the office's seed, None on all computers but the first."""
        text = self.notes.get(_OFFICE)
        return bytes.fromhex(text) if text else None

    def keep(self, device: DeviceId, keys: Keys) -> None:
        """Keep the keys of this computer; from now on it belongs to that office.

        Those of the computer that this store was copied from stay beside them: they sign
        what it had not sent.
        """
        former = self._kept()
        if former is not None and former.device != device:
            every = msgspec.json.encode([*self.former(), former])
            self.notes.put(_FORMER, every.decode("ascii"))
        kept = Former(device, keys.signing, keys.identity, keys.office)
        self.notes.put(_OWN, msgspec.json.encode(kept).decode("ascii"))

    def former(self) -> list[Former]:
        """Return the computers that this store was, before it was copied or joined anew."""
        text = self.notes.get(_FORMER)
        return msgspec.json.decode(text, type=list[Former]) if text else []

    def keep_office(self, secret: bytes) -> None:
        """Keep the office's seed: this computer takes others in and grants numbers."""
        self.notes.put(_OFFICE, secret.hex())

    def keep_hub(self, access: HubAccess) -> None:
        """Keep how this computer reaches the hub."""
        self.notes.put(_HUB, msgspec.json.encode(access).decode("ascii"))

    def hub(self) -> HubAccess | None:
        """Return how this computer reaches the hub, None for an office without one."""
        text = self.notes.get(_HUB)
        return msgspec.json.decode(text, type=HubAccess) if text else None

    def founded(self, device: DeviceId) -> DeviceVouched:
        """Make the keys of a new office and of its first computer, and vouch for that.

        A founding that broke off before its facts were written goes on with the same keys.
        """
        secret = self.office_secret() or signatures.new_secret()
        self.keep_office(secret)
        return self.renewed(device, secret)

    def renewed(self, device: DeviceId, secret: bytes) -> DeviceVouched:
        """Return the office's word for this computer's keys, made where it has none."""
        keys = self.own(device)
        if keys is None:
            keys = new_keys(signatures.public(secret))
            self.keep(device, keys)
        return vouched(secret, device, keys)

    def _kept(self) -> Former | None:
        text = self.notes.get(_OWN)
        return msgspec.json.decode(text, type=Former) if text else None


def new_keys(office: bytes) -> Keys:
    """Return fresh keys for one computer of an office."""
    return Keys(signatures.new_secret(), wrapping.new_identity(), office)


def vouched(secret: bytes, device: DeviceId, keys: Keys) -> DeviceVouched:
    """Return the office's word for keys."""
    public = signatures.public(keys.signing).hex()
    return trust.vouch(secret, device, public, wrapping.recipient(keys.identity))
