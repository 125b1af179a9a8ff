"""The month's book: what came, what went, how long each step took."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.core.ids import CaseId


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month of the office."""

    year: int
    number: int


@dataclass(frozen=True, slots=True)
class RecapLine:
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
    bap_number: str
    bap_day: date | None
    result: str
    """'SK terbit', 'dikembalikan', 'proses', or how the case ended."""
    sk_number: str
    sk_day: date | None
    working_days: int | None
    """Of step 6 in the last round, by the promise's own counting."""
    handed_over: str
    """Day and receiver."""
    steps: tuple[str, ...]
    """Time of each step, 1 to the last, as it is printed."""
    cancelled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepTotal:
    """One step over the month."""

    number: int
    title: str
    standard: str
    cases: int
    median: str
    longest: str
    late: int
    mean_pause: str


@dataclass(frozen=True, slots=True)
class Totals:
    """Carried over + came in = issued + returned + in progress."""

    carried_over: int
    came_in: int
    issued: int
    returned: int
    """Went back or ended without an SK in this month."""
    in_progress: int
    late: int


@dataclass(frozen=True, slots=True)
class Recap:
    """The book of one month; `nil` when nothing came, went or was carried over."""

    month: Month
    title: str
    lines: tuple[RecapLine, ...]
    totals: Totals
    steps: tuple[StepTotal, ...]
    reasons: tuple[tuple[str, int], ...]
    """Why cases went back or stood still, most frequent first."""
    nil: bool


class Recaps:
    """Reads the book and writes it to files."""

    def month(self, month: Month) -> Recap:
        """Return the book of a month."""
        raise NotImplementedError

    def to_xlsx(self, recap: Recap, file: Path) -> Path:
        """Write the book as an Excel file in which no cell starts a formula."""
        raise NotImplementedError

    def to_csv(self, recap: Recap, file: Path) -> Path:
        """Write the register as a CSV that an Indonesian Excel opens right."""
        raise NotImplementedError
