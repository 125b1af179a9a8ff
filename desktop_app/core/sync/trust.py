"""Whose signatures count: keys of computers, vouched for by the office."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from desktop_app.core.events import canonical, signed
from desktop_app.core.events.office_facts import DeviceVouched
from desktop_app.core.events.signatures import ED25519, Signing
from desktop_app.core.events.signed import Parcel
from desktop_app.core.ids import OFFICE, DeviceId
from desktop_app.core.office.state import OfficeState
from desktop_app.core.sync.handling import TRUE, Handling

KEY = 32
"""Bytes of a public key."""
_PURPOSE = "loket-device-1"


class Keyring(Struct, frozen=True):
    """The signing keys that the office vouched for; a computer may have had several."""

    office: bytes
    """The office's raw Ed25519 public key: the root, which came with enrolment."""
    signing: Mapping[DeviceId, frozenset[bytes]]
    recipients: Mapping[DeviceId, str] = field(default_factory=dict)
    """Where keys may be sent: the newest age key of each computer that is not revoked."""

    handling: Handling = TRUE

    def knows(self, device: DeviceId) -> bool:
        """Return whether the office ever vouched for a computer."""
        return device in self.signing

    def trusts(self, parcel: Parcel) -> bool:
        """Return whether a parcel is whole and signed by the computer that wrote it."""
        keys = self.signing.get(parcel.end.device, frozenset())
        signing = self.handling.signing
        signs = any(signed.holds(key, parcel.end, signing) for key in keys)
        return signs and self.handling.is_whole(parcel)

    def with_vouchers(self, vouchers: Iterable[DeviceVouched]) -> "Keyring":
        """Add the keys of those vouchers that the office really signed."""
        found = dict(self.signing)
        for voucher in vouchers:
            if is_from(self.office, voucher, self.handling.signing):
                known = found.get(voucher.device, frozenset())
                found[voucher.device] = known | {bytes.fromhex(voucher.signing)}
        return replace(self, signing=found)


def keyring(office: bytes, state: OfficeState, handling: Handling = TRUE) -> Keyring:
    """Return the keys that an office's facts vouch for, those of revoked computers too."""
    every = tuple(voucher for device in state.devices for voucher in device.vouchers)
    gone = {device.id for device in state.devices if device.revoked}
    recipients = {
        voucher.device: voucher.recipient
        for voucher in every
        if voucher.device not in gone and is_from(office, voucher, handling.signing)
    }
    return Keyring(office, {}, recipients, handling).with_vouchers(every)


def vouch(
    secret: bytes, device: DeviceId, signing: str, recipient: str, means: Signing = ED25519
) -> DeviceVouched:
    """Vouch for a computer's keys with the office's raw Ed25519 seed."""
    unsigned = DeviceVouched(device, signing, recipient, "")
    return replace(unsigned, signature=means.sign(secret, _words(unsigned)).hex())


def is_from(office: bytes, voucher: DeviceVouched, means: Signing = ED25519) -> bool:
    """Return whether the office's key signed a voucher."""
    try:
        signature, key = bytes.fromhex(voucher.signature), bytes.fromhex(voucher.signing)
    except ValueError:
        return False
    return len(key) == KEY and means.holds(office, _words(voucher), signature)


def vouchers_in(parcels: Iterable[Parcel]) -> Iterator[DeviceVouched]:
    """Yield the vouchers that travel in parcels: a new computer's come with its first facts."""
    for raw in (raw for parcel in parcels for raw in parcel.facts):
        try:
            envelope = canonical.read(raw)
        except ValueError:
            continue
        if envelope.stream == OFFICE and envelope.kind == DeviceVouched.__name__:
            texts = {name: each for name, each in envelope.open.items() if isinstance(each, str)}
            if texts.keys() == set(DeviceVouched.__struct_fields__):
                yield DeviceVouched(
                    DeviceId(texts["device"]),
                    texts["signing"],
                    texts["recipient"],
                    texts["signature"],
                )


def _words(voucher: DeviceVouched) -> bytes:
    fields = (_PURPOSE, voucher.device, voucher.signing, voucher.recipient)
    return "\n".join(fields).encode()
