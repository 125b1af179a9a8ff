"""What the first start asks of the house."""

from pathlib import Path
from typing import NamedTuple, Protocol

from desktop_app.core.ids import StaffId
from desktop_app.core.services.enrolment import Joined
from desktop_app.core.services.people import NewStaff
from desktop_app.ui.wizard.sights import Worker


class FirstDoor(Protocol):
    """Registers whoever comes first."""

    def register_first(self, person: NewStaff, pin: str) -> Worker:
        """Register the first person and sign them in."""
        ...


class JoinDoor(Protocol):
    """Lets this computer into an office that is already there; each for the writer lane."""

    def waits(self) -> bool:
        """Return whether it joined, but nothing of its office has come yet."""
        ...

    def join(self, file: Path, code: str) -> Joined:
        """Become the computer that a file names."""
        ...

    def from_stick(self, file: Path) -> bool:
        """Take the office from a stick; returns whether somebody can sign in now."""
        ...

    def from_hub(self) -> bool:
        """Take the office from its hub; returns whether somebody can sign in now."""
        ...


class CodeDoor(Protocol):
    """Gives the recovery code, and keeps that it was written down."""

    def code(self, pin: str, *, by: StaffId) -> str:
        """Return the code to an admin who types their PIN."""
        ...

    def note(self, group: str) -> None:
        """Keep that the code was written down; its last group proves it."""
        ...


class FirstDoors(NamedTuple):
    """All that the first start asks."""

    people: FirstDoor
    recovery: CodeDoor
    joining: JoinDoor
