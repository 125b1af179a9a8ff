"""What the first start asks of the house."""

from typing import Protocol

from desktop_app.core.ids import StaffId
from desktop_app.core.services.people import NewStaff
from desktop_app.ui.wizard.sights import Worker


class FirstDoor(Protocol):
    """Registers whoever comes first."""

    def register_first(self, person: NewStaff, pin: str) -> Worker:
        """Register the first person and sign them in."""
        ...


class CodeDoor(Protocol):
    """Gives the recovery code, and keeps that it was written down."""

    def code(self, pin: str, *, by: StaffId) -> str:
        """Return the code to an admin who types their PIN."""
        ...

    def note(self, group: str) -> None:
        """Keep that the code was written down; its last group proves it."""
        ...
