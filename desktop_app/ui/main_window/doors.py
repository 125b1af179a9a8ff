"""What the window itself asks of the house."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from desktop_app.core.cases.commands import Command
from desktop_app.core.changes import Changes
from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.services.clockwork import Beat, RunningClock
from desktop_app.core.services.enrolment import Joined
from desktop_app.core.services.light import Light
from desktop_app.core.services.people import NewStaff, StaffView
from desktop_app.ui.wizard.sights import Worker


class People(Protocol):
    """Who may work here."""

    def is_first_start(self) -> bool:
        """Return True while nobody is registered."""
        ...

    def staff(self) -> tuple[StaffView, ...]:
        """Return those who may sign in, the last three users first."""
        ...

    def sign_in(self, staff: StaffId, pin: str) -> Worker:
        """Check a PIN."""
        ...

    def register_first(self, person: NewStaff, pin: str) -> Worker:
        """Register the first person and sign them in."""
        ...


class Recovery(Protocol):
    """The code that opens the data on another computer."""

    def noted_at(self) -> datetime | None:
        """Return when it was written down, None while nobody did."""
        ...

    def code(self, pin: str, *, by: StaffId) -> str:
        """Return it to an admin who types their PIN."""
        ...

    def note(self, group: str) -> None:
        """Keep that it was written down."""
        ...


class Joining(Protocol):
    """An office that is already there."""

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


class Notices(Protocol):
    """What the office should know at the start."""

    def said(self, staff: StaffId | None = None) -> tuple[str, ...]:
        """Return the sentences to show this person now."""
        ...

    def put_away(self, sentence: str) -> None:
        """Say a standing sentence never again."""
        ...


class Clockwork(Protocol):
    """The running clock of this device."""

    def running(self) -> RunningClock | None:
        """Return the clock that runs here."""
        ...

    def beat(self) -> Beat:
        """Write a heartbeat."""
        ...

    def recover(self) -> Changes | None:
        """Turn a clock left by a crash into a pause."""
        ...


class Cases(Protocol):
    """Commands to facts."""

    def do(
        self, case: CaseId, command: Command, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Carry out a command."""
        ...


class Disputes(Protocol):
    """What people disagree on; for the reader lane."""

    def count(self) -> int:
        """Return how many disagreements wait for a choice."""
        ...


class Sync(Protocol):
    """What other places were seen to hold; for the writer lane."""

    def light(self) -> Light:
        """Return what only this computer has."""
        ...


class House(Protocol):
    """The open store with its services."""

    @property
    def people(self) -> People:
        """Give staff and PINs."""
        ...

    @property
    def clockwork(self) -> Clockwork:
        """Give the running clock."""
        ...

    @property
    def cases(self) -> Cases:
        """Give what writes."""
        ...

    @property
    def sync(self) -> Sync:
        """Give what other places were seen to hold."""
        ...

    @property
    def disputes(self) -> Disputes:
        """Give what people disagree on."""
        ...

    @property
    def recovery(self) -> Recovery:
        """Give the code of the store's key."""
        ...

    @property
    def joining(self) -> Joining:
        """Give what lets this computer into an office that is already there."""
        ...

    @property
    def notices(self) -> Notices:
        """Give what the office should know at the start."""
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...
