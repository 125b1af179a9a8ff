"""What can happen to the office itself, in the past tense."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from desktop_app.core.events.vocabulary import Answers, Scalar
from desktop_app.core.ids import DeviceId, Epoch, StaffId


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """Office settings changed; only the changed keys."""

    values: Answers


@dataclass(frozen=True, slots=True)
class StaffRegistered:
    """A member of staff was added or corrected."""

    staff: StaffId
    name: str
    nip: str
    role: str
    rank: str
    post: str
    agency: str


@dataclass(frozen=True, slots=True)
class StaffRevoked:
    """A member of staff no longer acts; older acts stand."""

    staff: StaffId
    reason: str


@dataclass(frozen=True, slots=True)
class StaffReinstated:
    """Somebody who was revoked acts again; the revocations it saw are undone."""

    staff: StaffId
    reason: str


@dataclass(frozen=True, slots=True)
class HolidaysImported:
    """A year's days off, whole; a later import of the year replaces it."""

    year: int
    version: str
    days: tuple[Mapping[str, Scalar], ...]
    """Rows of day (ISO), name, kind."""


@dataclass(frozen=True, slots=True)
class NumbersGranted:
    """A block of a register's numbers was given to one device's epoch."""

    register: str
    year: int
    device: DeviceId
    epoch: Epoch
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class DeviceEnrolled:
    """A computer joined the office; `tag` stands in its case numbers."""

    device: DeviceId
    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class DeviceRevoked:
    """A computer is no longer the office's: lost, sold or broken."""

    device: DeviceId
    reason: str


OfficeFact: TypeAlias = (
    SettingsChanged | StaffRegistered | StaffRevoked | StaffReinstated
    | HolidaysImported | NumbersGranted | DeviceEnrolled | DeviceRevoked
)  # fmt: skip
