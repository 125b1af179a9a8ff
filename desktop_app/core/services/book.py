"""What the month's book holds, as values."""

import re
from datetime import MAXYEAR, MINYEAR, date

from msgspec import Struct

from desktop_app.core.errors import BadInput
from desktop_app.core.ids import CaseId
from desktop_app.core.wording.dates import month_and_year

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


class Month(Struct, frozen=True):
    """A calendar month of the office."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read 2026-11."""
        if _MONTH.fullmatch(text) and MINYEAR < int(text[:4]) < MAXYEAR:
            return cls(int(text[:4]), int(text[5:]))
        raise BadInput(f"Bulan “{text}” tidak dikenal.", "Tulis seperti 2026-01.")

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month a day lies in."""
        return cls(day.year, day.month)

    def first(self) -> date:
        """Return the month's first day."""
        return date(self.year, self.number, 1)

    def after(self) -> "Month":
        """Return the next month; its first day ends this one."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    def back(self, months: int) -> "Month":
        """Return the month so many before this one."""
        place = self.year * 12 + self.number - 1 - months
        return Month(place // 12, place % 12 + 1)

    def holds(self, day: date | None) -> bool:
        """Return whether the day lies in this month."""
        return day is not None and (day.year, day.month) == (self.year, self.number)

    def __str__(self) -> str:
        return month_and_year(self.first())


class StepTime(Struct, frozen=True):
    """How long one step took, all rounds together; empty when it was not begun."""

    number: int
    minutes: float | None
    """Active minutes of a step measured in minutes."""
    days: int | None
    """Working days of a step measured in days, last round."""
    text: str
    late: bool


class RecapLine(Struct, frozen=True):
    """One case in the register of the month; empty texts where nothing is known."""

    case: CaseId
    number: str
    business: str
    applicant: str
    place: str
    """Village and kecamatan."""
    procedure: str
    kbli: str
    complete: date | None
    bap: str
    """Number and day."""
    result: str
    """'Ya', 'Tidak', 'proses', or how the case ended."""
    sk: str
    """Number and day, or a cancelled number with its reason."""
    working_days: int | None
    """Of step 6 in the last round."""
    handed_over: str
    """Day and receiver."""
    steps: tuple[StepTime, ...]


class Spread(Struct, frozen=True):
    """How long a step took, in parts of its standard; 1.0 is the standard itself."""

    low: float
    middle: float
    high: float
    """Eight of ten cases lie between low and high; of a few cases, all."""


class StepTotal(Struct, frozen=True):
    """One step over the month, counting what finished in it."""

    number: int
    title: str
    standard: str
    cases: int
    median: str
    longest: str
    late: int
    mean_pause: str
    spread: Spread | None = None
    """None while nothing finished."""


class Totals(Struct, frozen=True):
    """Carried over + came in = issued + returned + in progress."""

    carried_over: int
    came_in: int
    issued: int
    returned: int
    """With the applicant for repair at the month's end, or ended without an SK."""
    in_progress: int
    late: int
    """Past the promised day, finished or not."""

    def balanced(self) -> bool:
        """Return whether both sides are equal."""
        return self.carried_over + self.came_in == self.issued + self.returned + self.in_progress


class Wait(Struct, frozen=True):
    """Where cases stood still until something happened in this month."""

    where: str
    cases: int
    seconds: float
    """The mean of the cases that waited there."""
    text: str


class OnTime(Struct, frozen=True):
    """How many steps finished within their standard in a month, of those measured."""

    month: Month
    on_time: int
    measured: int


class Recap(Struct, frozen=True):
    """The book of one month; `nil` when no case stood in it."""

    month: Month
    title: str
    lines: tuple[RecapLine, ...]
    totals: Totals
    steps: tuple[StepTotal, ...]
    reasons: tuple[tuple[str, int], ...]
    """Why cases went back or stood still in this month, most frequent first."""
    nil: bool
    waits: tuple[Wait, ...] = ()
    """Longest first."""
    months: tuple[OnTime, ...] = ()
    """Up to this month, oldest first."""
