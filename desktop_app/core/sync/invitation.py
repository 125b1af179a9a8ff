"""What lets a new computer in: a file that a spoken code opens."""

import binascii
from base64 import b64decode, b64encode
from datetime import datetime

import msgspec
from msgspec import Struct

from desktop_app.core.clock import from_text, to_text
from desktop_app.core.errors import BadInput, Refused
from desktop_app.core.events import seal
from desktop_app.core.events.office_facts import DeviceVouched
from desktop_app.core.ids import DeviceId, Epoch, StaffId
from desktop_app.core.security import spoken

_PURPOSE = "loket-enrolment-1"


class HubAccess(Struct, frozen=True):
    """How a computer reaches its office's hub."""

    url: str
    role: str
    password: str
    ca: str = ""
    """The hub's own certificate authority as PEM; empty on a loopback."""


class Invitation(Struct, frozen=True):
    """Everything a new computer must know before it can meet the others."""

    office_name: str
    office: str
    """The office's Ed25519 public key, 64 hex digits."""
    device: DeviceId
    epoch: Epoch
    """Chosen beforehand, so that numbers can be granted before it ever wrote a word."""
    tag: str
    name: str
    signing: str
    """The new computer's Ed25519 seed, 64 hex digits."""
    identity: str
    """Its secret of the age format."""
    voucher: DeviceVouched
    """The office's word for these keys; the others' words come with the facts."""
    staff: StaffId
    """Who invited; may sign in on the new computer with the PIN they have."""
    pin: str
    """Argon2id hash of that PIN, empty where they have none."""
    hub: HubAccess | None = None


class _Envelope(Struct, frozen=True):
    loket: str
    expires: str
    salt: str
    sealed: str


def sealed(invitation: Invitation, code: str, expires: datetime) -> bytes:
    """Return the file; it is worth nothing without the code."""
    salt, until = spoken.new_salt(), to_text(expires)
    text = seal.seal(spoken.key(code, salt), msgspec.json.encode(invitation), _bound(until))
    whole = _Envelope(_PURPOSE, until, b64encode(salt).decode("ascii"), text)
    return msgspec.json.encode(whole) + b"\n"


def opened(content: bytes, code: str, now: datetime) -> Invitation:
    """Return what the file holds; a sentence where it is old, broken or the code is wrong."""
    envelope, expires = _read(content)
    if now >= expires:
        raise Refused("Berkas pendaftaran ini sudah kedaluwarsa.", "Minta admin membuat yang baru.")
    key = spoken.key(code, _salt(envelope))
    plain = seal.unseal(key, envelope.sealed, _bound(envelope.expires))
    if plain is None:
        raise BadInput(
            "Kode itu tidak membuka berkas pendaftaran ini.",
            "Periksa kodenya, atau minta berkas yang baru.",
        )
    try:
        return msgspec.json.decode(plain, type=Invitation)
    except msgspec.DecodeError as fault:
        raise BadInput(
            "Berkas pendaftaran ini dibuat versi Loket Industri yang lain.",
            "Perbarui Loket Industri di kedua komputer, lalu buat berkas yang baru.",
        ) from fault


def _read(content: bytes) -> tuple[_Envelope, datetime]:
    try:
        envelope = msgspec.json.decode(content, type=_Envelope)
        expires = from_text(envelope.expires)
    except (msgspec.DecodeError, ValueError) as fault:
        raise _strange() from fault
    if envelope.loket != _PURPOSE or expires.tzinfo is None:
        raise _strange()
    return envelope, expires


def _salt(envelope: _Envelope) -> bytes:
    try:
        salt = b64decode(envelope.salt, validate=True)
    except (binascii.Error, ValueError) as fault:
        raise _strange() from fault
    if len(salt) != spoken.SALT:
        raise _strange()
    return salt


def _bound(expires: str) -> bytes:
    return f"{_PURPOSE}\n{expires}".encode()


def _strange() -> BadInput:
    return BadInput(
        "Itu bukan berkas pendaftaran Loket Industri, atau berkasnya rusak.",
        "Pilih berkas yang dibuat admin, berakhiran .loket-daftar.",
    )
