"""Which promises are near their limit today, by the office's own days."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from desktop_app.core.calendar.holidays import HolidayLists
from desktop_app.core.calendar.workdays import Counting, counts
from desktop_app.core.clock import KUDUS, office_day
from desktop_app.core.errors import NoHolidayList
from desktop_app.core.rows import Moment
from desktop_app.core.services.rules import Rules
from desktop_app.core.sop.catalog import Catalog
from desktop_app.core.sop.model import Unit
from desktop_app.core.store.queries import Queries

_ONE = timedelta(days=1)


class Horizon:
    """Counts the days once for each day of the office and each change of anything."""

    def __init__(self, queries: Queries, catalog: Catalog, rules: Rules) -> None:
        """Take the reader's own connection, the SOPs and the office's rules."""
        self._queries = queries
        self._rules = rules
        self._procedures = catalog.procedures
        self._known: tuple[date, int] | None = None
        self._soon: dict[int, datetime] = {}

    def moment(self, now: datetime) -> Moment:
        """Return an instant with what is near then."""
        known = office_day(now), self._queries.version()
        if known != self._known:
            self._soon = self._counted(known[0])
            self._known = known
        return Moment(now, self._soon)

    def _counted(self, today: date) -> dict[int, datetime]:
        lists = self._rules.lists()
        standards = [step.standard_time for one in self._procedures for step in one.steps]
        lefts = {time.value // 4 for time in standards if time.unit is Unit.DAYS}
        counting = self._rules.counting(self._procedures[0])
        return soon(today, lefts, counting, lists)


def soon(
    today: date, lefts: Iterable[int], counting: Counting, lists: HolidayLists
) -> dict[int, datetime]:
    """Return until when a promise ends that has so many counted days left, or fewer."""
    return {left: _ended(_last_day(today, left, counting, lists)) for left in sorted(lefts)}


def _last_day(today: date, left: int, counting: Counting, lists: HolidayLists) -> date:
    day = today
    while (left := left - _counts(day + _ONE, counting, lists)) >= 0:
        day += _ONE
    return day


def _counts(day: date, counting: Counting, lists: HolidayLists) -> bool:
    try:
        return counts(day, counting, lists)
    except NoHolidayList:
        # Without a list only the week can tell.
        return day.weekday() in counting.week


def _ended(day: date) -> datetime:
    after = day + _ONE
    return datetime(after.year, after.month, after.day, tzinfo=KUDUS)
