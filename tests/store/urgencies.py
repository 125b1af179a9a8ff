"""How urgent a row is, said again: what the queries are held to."""

from datetime import date, datetime, timedelta

from desktop_app.core.calendar.holidays import HolidayLists
from desktop_app.core.calendar.workdays import USUAL
from desktop_app.core.clock import office_day
from desktop_app.core.rows import Moment, Urgency, WorklistRow
from desktop_app.core.services.horizon import soon

LEFTS = (3,)
"""Days left from which a promise of fifteen days is near."""


def moment(now: datetime, lists: HolidayLists | None = None) -> Moment:
    """Return an instant in an office that works from Monday to Friday."""
    return Moment(now, soon(office_day(now), LEFTS, USUAL, lists or {}))


def urgency(row: WorklistRow, now: Moment) -> Urgency:
    """Return the group a row belongs to."""
    if row.late_at is not None and row.late_at <= now.now:
        return Urgency.LATE
    if row.near_at is not None and row.near_at <= now.now and _has_few_days(row, now):
        return Urgency.NEAR
    match (row.phase, row.status):
        case ("selesai" | "dihentikan", _):
            return Urgency.SAFE
        case (_, "berjalan"):
            return Urgency.RUNNING
        case (_, "dijeda"):
            return Urgency.PAUSED
        case _:
            return Urgency.SAFE if row.due is not None else Urgency.WAITING


def _has_few_days(row: WorklistRow, now: Moment) -> bool:
    if row.near_days is None or row.due is None:
        return row.near_days is None
    return row.due < last_near(now, row.near_days) + timedelta(days=1)


def last_near(now: Moment, left: int) -> date:
    """Return the last day on which a promise may end that is near already."""
    return office_day(now.soon[left]) - timedelta(days=1)
