"""The running clock of this device, beating into the store."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.core.changes import Changes
from desktop_app.core.ids import CaseId, SessionId, StaffId


@dataclass(frozen=True, slots=True)
class RunningClock:
    """The one session that runs on this device."""

    case: CaseId
    step: int
    round: int
    session: SessionId
    by: StaffId
    started: datetime
    seconds: int
    """Active seconds of this session by the monotonic clock."""


@dataclass(frozen=True, slots=True)
class Beat:
    """What a heartbeat found; `changes` when a sleep was turned into a pause."""

    clock: RunningClock | None
    changes: Changes | None
    notice: str
    """A sentence when the machine's clock was set back, else empty."""


class Clockwork:
    """Counts by the monotonic clock; never negative, never lost by more than a beat."""

    def running(self) -> RunningClock | None:
        """Return the clock that runs here, with its seconds so far."""
        raise NotImplementedError

    def beat(self) -> Beat:
        """Write a heartbeat; call every five seconds on the writer lane."""
        raise NotImplementedError

    def recover(self) -> Changes | None:
        """Turn a clock left by a crash into a pause up to its last heartbeat."""
        raise NotImplementedError
