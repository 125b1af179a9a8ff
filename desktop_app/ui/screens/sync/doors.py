"""What Sinkron asks of the house."""

from pathlib import Path
from typing import Protocol

from msgspec import Struct

from desktop_app.core.ids import StaffId
from desktop_app.core.services.enrolment import Invited
from desktop_app.core.services.light import Light
from desktop_app.core.services.sync import Met, Way
from desktop_app.core.services.sync_receipt import Receipt


class SyncDoor(Protocol):
    """Meetings run on any thread; the rest is for the writer lane."""

    def light(self) -> Light:
        """Return what only this computer has."""
        ...

    def has_hub(self) -> bool:
        """Return whether this computer knows the way to a hub."""
        ...

    def stick(self, file: Path, way: Way, *, by: StaffId) -> Met:
        """Take what lies on a stick and leave what it lacks."""
        ...

    def hub(self, way: Way, *, by: StaffId) -> Met:
        """Meet the office's hub."""
        ...


class ReceiptsDoor(Protocol):
    """Receipts of meetings; for the writer lane."""

    def write(self, met: Met, place: str) -> Receipt:
        """Return the receipt of a meeting that has just ended."""
        ...


class EnrolmentDoor(Protocol):
    """Takes other computers in; for the writer lane."""

    def holds_office_key(self) -> bool:
        """Return whether this computer may take others in."""
        ...

    def is_joined(self) -> bool:
        """Return whether this computer has keys that its office vouches for."""
        ...

    def invite(self, name: str, *, by: StaffId) -> Invited:
        """Enrol a new computer."""
        ...


class SyncDoors(Struct, frozen=True):
    """The services this screen is built over."""

    sync: SyncDoor
    receipts: ReceiptsDoor
    enrolment: EnrolmentDoor
