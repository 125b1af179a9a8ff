"""What can happen to the office itself, in the past tense."""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.events.vocabulary import Answers, Scalar
from desktop_app.core.ids import DeviceId, Epoch, StaffId


class SettingsChanged(Struct, frozen=True):
    """Office settings changed; only the changed keys."""

    values: Answers


class StaffRegistered(Struct, frozen=True):
    """A member of staff was added or corrected."""

    staff: StaffId
    name: str
    nip: str
    role: str
    rank: str
    post: str
    agency: str


class StaffRevoked(Struct, frozen=True):
    """A member of staff no longer acts; older acts stand."""

    staff: StaffId
    reason: str


class StaffReinstated(Struct, frozen=True):
    """Somebody who was revoked acts again; the revocations it saw are undone."""

    staff: StaffId
    reason: str


class HolidaysImported(Struct, frozen=True):
    """A year's days off, whole; a later import of the year replaces it."""

    year: int
    version: str
    days: tuple[Mapping[str, Scalar], ...]
    """Rows of day (ISO), name, kind."""


class NumbersGranted(Struct, frozen=True):
    """A block of a register's numbers was given to one device's epoch."""

    register: str
    year: int
    device: DeviceId
    epoch: Epoch
    first: int
    last: int


class DeviceEnrolled(Struct, frozen=True):
    """A computer joined the office; `tag` stands in its case numbers."""

    device: DeviceId
    tag: str
    name: str


class DeviceVouched(Struct, frozen=True):
    """The office vouches, under its own key, for the keys of a computer."""

    device: DeviceId
    signing: str
    """Ed25519 public key, 64 hex digits; signs the computer's ends of chains."""
    recipient: str
    """Public key of the age format; keys and sticks are encrypted to it."""
    signature: str
    """By the office's key over all of this, 128 hex digits."""


class DeviceRevoked(Struct, frozen=True):
    """A computer is no longer the office's: lost, sold or broken."""

    device: DeviceId
    reason: str


OfficeFact: TypeAlias = (
    SettingsChanged | StaffRegistered | StaffRevoked | StaffReinstated
    | HolidaysImported | NumbersGranted | DeviceEnrolled | DeviceVouched | DeviceRevoked
)  # fmt: skip
