"""Who sits here: staff, PIN, lock."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.core.changes import Changes
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role


@dataclass(frozen=True, slots=True)
class StaffView:
    """A member of staff as the sign-in screen and Atur show them."""

    id: StaffId
    name: str
    nip: str
    role: Role
    rank: str
    post: str
    agency: str
    has_pin: bool
    locked_until: datetime | None


@dataclass(frozen=True, slots=True)
class NewStaff:
    """What is typed of a member of staff."""

    name: str
    nip: str
    role: Role
    rank: str = ""
    post: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who works at this computer now."""

    staff: StaffId
    name: str
    role: Role
    at: datetime


class People:
    """Staff are office facts; PINs stay on this machine."""

    def is_first_start(self) -> bool:
        """Return True while nobody is registered."""
        raise NotImplementedError

    def register_first(self, person: NewStaff, pin: str) -> SignedIn:
        """Register the first person as admin and sign them in."""
        raise NotImplementedError

    def staff(self) -> tuple[StaffView, ...]:
        """Return those who may sign in, the last three users of this machine first."""
        raise NotImplementedError

    def sign_in(self, staff: StaffId, pin: str) -> SignedIn:
        """Check the PIN; five wrong ones lock the person here for five minutes."""
        raise NotImplementedError

    def set_pin(self, staff: StaffId, pin: str, *, by: StaffId) -> None:
        """Give a person a six-digit PIN; their own, or any by an admin."""
        raise NotImplementedError

    def unlock(self, staff: StaffId, *, by: StaffId) -> None:
        """Let a locked person try again; admins only."""
        raise NotImplementedError

    def register(self, person: NewStaff, *, by: StaffId) -> Changes:
        """Add a member of staff."""
        raise NotImplementedError

    def correct(self, staff: StaffId, person: NewStaff, *, by: StaffId) -> Changes:
        """Put a member of staff's particulars right."""
        raise NotImplementedError

    def revoke(self, staff: StaffId, reason: str, *, by: StaffId) -> Changes:
        """Let a person no longer act; what they did stands."""
        raise NotImplementedError
