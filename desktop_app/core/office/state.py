"""What the office is now: the shape that folding its facts gives."""

from collections.abc import Mapping

from msgspec import Struct

from desktop_app.core.calendar.holidays import HolidayList
from desktop_app.core.events.office_facts import DeviceVouched
from desktop_app.core.events.registers import Conflict, SetAside
from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.ids import DeviceId, Epoch, FactId, StaffId


class Staff(Struct, frozen=True):
    """A member of staff; `revoked` is the reason, empty while they act."""

    id: StaffId
    name: str
    nip: str
    role: str
    """Value of security.roles.Role."""
    rank: str
    post: str
    agency: str
    revoked: str = ""


class Device(Struct, frozen=True):
    """A computer of the office; `tag` stands in its case numbers."""

    id: DeviceId
    tag: str
    name: str
    revoked: str = ""
    vouchers: tuple[DeviceVouched, ...] = ()
    """What somebody says of its keys; whether the office said it, its key tells."""


class NumberBlock(Struct, frozen=True):
    """Numbers of a register that one device may give in one epoch."""

    register: str
    year: int
    device: DeviceId
    epoch: Epoch
    first: int
    last: int


class OfficeState(Struct, frozen=True):
    """Everything known of the office; a pure function of its facts."""

    heads: tuple[FactId, ...]
    settings: Answers
    staff: tuple[Staff, ...]
    """In the order they were registered, revoked ones too."""
    lists: Mapping[int, HolidayList]
    """Imported by the office; those that came with the program are not here."""
    blocks: tuple[NumberBlock, ...]
    devices: tuple[Device, ...]
    conflicts: tuple[Conflict, ...]
    set_aside: tuple[SetAside, ...]
    flagged: tuple[SetAside, ...]
    facts: int

    def person(self, staff: StaffId) -> Staff | None:
        """Return a member of staff, revoked or not."""
        return next((person for person in self.staff if person.id == staff), None)

    def acting(self) -> tuple[Staff, ...]:
        """Return those who may act now."""
        return tuple([person for person in self.staff if not person.revoked])

    def role(self, staff: StaffId) -> str:
        """Return the role of somebody who may act, else an empty text."""
        person = self.person(staff)
        return "" if person is None or person.revoked else person.role

    def device(self, device: DeviceId) -> Device | None:
        """Return a computer, revoked or not."""
        return next((found for found in self.devices if found.id == device), None)

    def tag(self, device: DeviceId) -> str:
        """Return the letters of a computer in case numbers, empty if it is not enrolled."""
        found = self.device(device)
        return found.tag if found is not None else ""

    def setting(self, key: str) -> Value:
        """Return a setting as the office gave it, None where it did not."""
        return self.settings.get(key)


NO_OFFICE = OfficeState((), {}, (), {}, (), (), (), (), (), 0)
"""An office that nobody has set up yet."""
