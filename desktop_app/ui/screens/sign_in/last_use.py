"""When somebody was last here, in the words of a person."""

from datetime import datetime

from desktop_app.core.clock import office_time
from desktop_app.core.wording.dates import brief_date, clock, short_date


def last_use(used: datetime | None, now: datetime) -> str:
    """Return today's and yesterday's hour, else the day; empty for never."""
    if used is None:
        return ""
    then, today = office_time(used), office_time(now).date()
    match (today - then.date()).days:
        case 0:
            return f"hari ini {clock(then)}"
        case 1:
            return f"kemarin {clock(then)}"
        case _ if then.year == today.year:
            return brief_date(then.date())
        case _:
            return short_date(then.date())
