"""What the first start asks of the house."""

from typing import Protocol

from desktop_app.core.services.people import NewStaff, SignedIn


class FirstDoor(Protocol):
    """Registers whoever comes first."""

    def register_first(self, person: NewStaff, pin: str) -> SignedIn:
        """Register the first person and sign them in."""
        ...
