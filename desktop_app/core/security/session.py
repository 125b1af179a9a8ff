"""Who sits at the counter now."""

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Act, Role, may


class Session(Struct, frozen=True):
    """A staff member signed in at this machine."""

    staff: StaffId
    name: str
    role: Role
    began: datetime
    touched: datetime

    def may(self, act: Act) -> bool:
        """Return whether this person is allowed to do it."""
        return may(self.role, act)

    def active(self, now: datetime) -> "Session":
        """Return the session as of the latest key or click."""
        return replace(self, touched=now)

    def is_idle(self, now: datetime, minutes: int) -> bool:
        """Return whether the window should lock; a clock set back does not."""
        return now - self.touched >= timedelta(minutes=minutes)
