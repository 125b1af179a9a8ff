"""The tour's own clock: minutes and days pass as the story says."""

from datetime import date, datetime, timedelta

from desktop_app.core.clock import KUDUS, from_text, office_day

FIRST_DAY = date(2026, 11, 23)
_BEAT = 30


class TourClock:
    """Begins on a Monday morning and never looks at the machine."""

    def __init__(self) -> None:
        self._now = from_text("2026-11-23T01:30:00.000Z")
        self._ticks = 0.0

    def now(self) -> datetime:
        """Return the instant of the story."""
        return self._now

    def monotonic(self) -> float:
        """Return seconds since the story began."""
        return self._ticks

    @property
    def today(self) -> date:
        """Return the office's day."""
        return office_day(self._now, KUDUS)

    def pass_seconds(self, seconds: float) -> None:
        """Let time go by."""
        self._now += timedelta(seconds=seconds)
        self._ticks += seconds

    def wait_until(self, day: date, hour: int) -> None:
        """Let days go by, up to an hour of the office's clock."""
        then = datetime(day.year, day.month, day.day, hour, tzinfo=KUDUS)
        self.pass_seconds(max(0.0, (then - self._now).total_seconds()))


def beats(minutes: float) -> list[float]:
    """Part a stretch of work into the beats of a running program."""
    whole, rest = divmod(minutes * 60, _BEAT)
    return [float(_BEAT)] * int(whole) + ([rest] if rest else [])
