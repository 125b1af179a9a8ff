"""What the sign-in asks of the house."""

from typing import Protocol

from desktop_app.core.ids import StaffId
from desktop_app.core.services.people import NewStaff, StaffView
from desktop_app.ui.wizard.sights import Worker


class PeopleDoor(Protocol):
    """Who may work here, and their PINs."""

    def staff(self) -> tuple[StaffView, ...]:
        """Return those who may sign in, the last three users first."""
        ...

    def sign_in(self, staff: StaffId, pin: str) -> Worker:
        """Check a PIN; AppError says how many tries are left."""
        ...

    def register_first(self, person: NewStaff, pin: str) -> Worker:
        """Register the first person and sign them in."""
        ...
