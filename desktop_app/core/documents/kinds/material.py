"""Everything a paper is made of: the case, its SOP, what the office says."""

from datetime import date, datetime

from msgspec import Struct

from desktop_app.core.cases.state import CaseState
from desktop_app.core.office.identity import Counter, Letterhead, Signatory, Terms
from desktop_app.core.office.state import Staff
from desktop_app.core.sop.model import Procedure
from desktop_app.core.sop.values.kbli import Kbli
from desktop_app.core.sop.values.regions import Regions

DRAFT_NUMBER = "[KONSEP]"


class Tables(Struct, frozen=True):
    """Names looked up on the way: KBLI titles, villages."""

    kbli: Kbli
    regions: Regions


class Office(Struct, frozen=True):
    """The office as its papers show it."""

    letterhead: Letterhead
    signatory: Signatory
    terms: Terms
    regency: str
    """Kabupaten Kudus."""
    tables: Tables
    counter: Counter
    letter_copies: tuple[str, ...]


class Material(Struct, frozen=True):
    """One paper's ingredients; without a number it is a KONSEP."""

    case: CaseState
    procedure: Procedure
    office: Office
    round: int
    number: str = ""
    day: date | None = None
    complete: date | None = None
    """The day the file of this round was complete."""
    at: datetime | None = None
    """The moment a slip speaks of, on the office's wall clock."""
    clerk: Staff | None = None
    """Who stood at the counter then."""
    part: int = 0
    """Which addendum of the round's BAP; 0 for every other paper."""

    @property
    def is_draft(self) -> bool:
        """Tell whether number or date are still to come."""
        return not self.number or self.day is None
