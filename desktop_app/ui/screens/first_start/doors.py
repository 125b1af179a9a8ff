"""What the first start asks of the house."""

from typing import Protocol

from desktop_app.core.services.people import NewStaff
from desktop_app.ui.wizard.sights import Worker


class FirstDoor(Protocol):
    """Registers whoever comes first."""

    def register_first(self, person: NewStaff, pin: str) -> Worker:
        """Register the first person and sign them in."""
        ...
