"""What a person can ask of the office, in the imperative."""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.events.vocabulary import Answers, Scalar, Value
from desktop_app.core.ids import DeviceId, Epoch, FactId, StaffId


class ChangeSettings(Struct, frozen=True):
    """Change office settings; keys that are not given stay as they are."""

    values: Answers


class RegisterStaff(Struct, frozen=True):
    """Add a member of staff, correct one, or let a revoked one act again."""

    staff: StaffId
    name: str
    nip: str
    role: str
    rank: str = ""
    post: str = ""
    agency: str = ""


class RevokeStaff(Struct, frozen=True):
    """Let a person no longer act; what they did stands."""

    staff: StaffId
    reason: str


class ReinstateStaff(Struct, frozen=True):
    """Let somebody who was revoked act again."""

    staff: StaffId
    reason: str


class ImportHolidays(Struct, frozen=True):
    """Take a year's list of days off, whole."""

    year: int
    version: str
    days: tuple[Mapping[str, Scalar], ...]


class GrantNumbers(Struct, frozen=True):
    """Give a block of a register's numbers to one device's epoch."""

    register: str
    year: int
    device: DeviceId
    epoch: Epoch
    first: int
    last: int


class EnrolDevice(Struct, frozen=True):
    """Let a computer join the office under a tag of its own."""

    device: DeviceId
    tag: str
    name: str


class RevokeDevice(Struct, frozen=True):
    """Let a computer no longer write for the office."""

    device: DeviceId
    reason: str


class SettleOffice(Struct, frozen=True):
    """Choose one of the values the office is torn between, with a reason."""

    subject: str
    settles: tuple[FactId, ...]
    chosen: FactId | None
    value: Value
    reason: str


OfficeCommand: TypeAlias = (
    ChangeSettings | RegisterStaff | RevokeStaff | ReinstateStaff | ImportHolidays
    | GrantNumbers | EnrolDevice | RevokeDevice | SettleOffice
)  # fmt: skip
