"""What is worth knowing before a team is sent: day, hour, promise, others."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.calendar import workdays
from desktop_app.core.cases.visit_commands import PlanVisit
from desktop_app.core.errors import NoHolidayList
from desktop_app.core.ids import CaseId
from desktop_app.core.services.row_timing import DayCounter
from desktop_app.core.services.visits import Itinerary
from desktop_app.core.wording.dates import full_date, long_date

USUAL_HOUR = "09.00"


class Sending(Struct, frozen=True):
    """The case a team is sent for, and what else goes on."""

    case: CaseId
    due: date | None
    days: DayCounter
    itinerary: Itinerary


def next_day(today: date, days: DayCounter) -> date:
    """Return the next working day; without a list, the next day of the office's week."""
    counting = replace(days.counting, working_days=True)
    try:
        return workdays.add(today, 1, counting, days.lists)
    except NoHolidayList:
        following = (today + timedelta(days=step) for step in range(1, 8))
        return next(day for day in following if day.weekday() in counting.week)


def warnings(plan: PlanVisit, sending: Sending) -> tuple[str, ...]:
    """Return what a person should know of a plan; none of it forbids the visit."""
    if plan.day is None:
        return ()
    told = (_of_day(plan.day, sending), _of_promise(plan.day, sending))
    return (*(words for words in told if words), *_elsewhere(plan, sending))


def _of_day(day: date, sending: Sending) -> str:
    counting = sending.days.counting
    if day < sending.itinerary.today:
        return f"{full_date(day)} sudah lewat."
    if day.weekday() not in counting.week:
        return f"{full_date(day)} bukan hari kerja."
    found = sending.days.lists.get(day.year)
    if found is None:
        return f"Daftar hari libur {day.year} belum ada: hari libur tidak terlihat di sini."
    if day not in found.off(collective=counting.collective_leave):
        return ""
    name = next(holiday.name for holiday in found.days if holiday.day == day)
    return f"{full_date(day)} libur: {name}."


def _of_promise(day: date, sending: Sending) -> str:
    due = sending.due
    if due is None or day <= due:
        return ""
    return f"Kunjungan sesudah tanggal janji, {long_date(due)}."


def _elsewhere(plan: PlanVisit, sending: Sending) -> Iterator[str]:
    for outing in sending.itinerary.planned:
        row = outing.row
        if row.case == sending.case or (row.day, row.hour) != (plan.day, plan.hour):
            continue
        names = dict(zip(row.members, outing.members, strict=True))
        for member in plan.members:
            if member in names:
                place = row.business or row.number
                yield f"{names[member]} sudah bertugas pukul {row.hour} di {place}."
