"""Values the house hands out, by what the wizard reads of them."""

from datetime import date
from typing import Protocol

from desktop_app.core.ids import BlobId, StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.services.assigned import Officer


class Person(Officer, Protocol):
    """An officer with the part they play."""

    @property
    def role(self) -> Role:
        """Give the part the person plays."""
        ...


class Worker(Protocol):
    """Who sits at this computer."""

    @property
    def staff(self) -> StaffId:
        """Tell who it is."""
        ...

    @property
    def name(self) -> str:
        """Give the name."""
        ...

    @property
    def role(self) -> Role:
        """Give the part the person plays."""
        ...


class Offer(Protocol):
    """A kind of paper and whether it can be issued now."""

    @property
    def kind(self) -> str:
        """Give its name for the program."""
        ...

    @property
    def title(self) -> str:
        """Give its name for people."""
        ...

    @property
    def ready(self) -> bool:
        """Tell whether it can be issued."""
        ...

    @property
    def reason(self) -> str:
        """Give the sentence why not."""
        ...

    @property
    def round(self) -> int:
        """Give the round it would be about."""
        ...

    @property
    def next_number(self) -> str:
        """Give the number it would get."""
        ...


class Issued(Protocol):
    """An issued paper."""

    @property
    def kind(self) -> str:
        """Give its name for the program."""
        ...

    @property
    def title(self) -> str:
        """Give its name for people."""
        ...

    @property
    def number(self) -> str:
        """Give its number."""
        ...

    @property
    def day(self) -> date:
        """Give its date."""
        ...

    @property
    def round(self) -> int:
        """Give the round it was issued in."""
        ...

    @property
    def blob(self) -> BlobId:
        """Tell where its bytes lie."""
        ...

    @property
    def revoked(self) -> bool:
        """Tell whether it was cancelled."""
        ...
