"""What time it is: instants in UTC, days as the office counts them."""

import time
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

KUDUS = ZoneInfo("Asia/Jakarta")


class Clock(Protocol):
    """A source of time that tests can replace."""

    def now(self) -> datetime:
        """Return the instant, aware, in UTC, cut to milliseconds."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backwards while the process lives."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the instant, aware, in UTC, cut to milliseconds."""
        instant = datetime.now(UTC)
        return instant.replace(microsecond=instant.microsecond // 1000 * 1000)

    def monotonic(self) -> float:
        """Return seconds since an arbitrary start."""
        return time.monotonic()


def office_time(instant: datetime, zone: ZoneInfo = KUDUS) -> datetime:
    """Return the instant on the office's wall clock."""
    return instant.astimezone(zone)


def office_day(instant: datetime, zone: ZoneInfo = KUDUS) -> date:
    """Return the office's date; 06.30 in Kudus is still yesterday in UTC."""
    return office_time(instant, zone).date()


def to_text(instant: datetime) -> str:
    """Write an instant as facts hold it: 2026-11-23T01:30:00.000Z."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_text(text: str) -> datetime:
    """Read an instant written by `to_text`."""
    return datetime.fromisoformat(text)
