"""Everything a paper is made of: the case, its SOP, what the office says."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop_app.core.cases.state import CaseState
from desktop_app.core.office.state import Staff
from desktop_app.core.sop.model import Procedure
from desktop_app.core.sop.values.kbli import Kbli
from desktop_app.core.sop.values.regions import Regions

DRAFT_NUMBER = "[KONSEP]"


class Authority(StrEnum):
    """By what right Kepala Dinas signs a licence."""

    MANDATE = "MANDAT"
    DELEGATION = "DELEGASI"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The kop, line by line."""

    government: str
    office: tuple[str, ...]
    address: tuple[str, ...]
    sample: bool
    """True until the office has given its own identity: papers carry CONTOH."""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: `acting` is Plt. or Plh., else empty."""

    post: str
    name: str
    rank: str
    nip: str
    place: str
    regent: str
    acting: str = ""
    signs_elsewhere: bool = False
    """The signature comes electronically, from outside: its room stays empty."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the office decided for one licence; a place written {kecamatan} is filled."""

    authority: Authority
    heading: str
    """Words after KEPUTUSAN in the title; empty: the signatory's own post."""
    obligations: tuple[str, ...]
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """Names looked up on the way: KBLI titles, villages."""

    kbli: Kbli
    regions: Regions
    kabupaten: str = "Kabupaten Kudus"


@dataclass(frozen=True, slots=True)
class Counter:
    """The counter as its slips name it; what the office did not say is empty."""

    desk: str = ""
    """Loket 2."""
    phone: str = ""
    hours: str = ""
    """08.00 sampai 14.00."""
    is_free: bool = False
    """True when the office confirmed that nothing is charged."""


@dataclass(frozen=True, slots=True)
class Office:
    """The office as its papers show it."""

    letterhead: Letterhead
    signatory: Signatory
    terms: Terms
    tables: Tables
    counter: Counter = Counter()
    letter_copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
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
    """Who stands at the counter."""

    @property
    def is_draft(self) -> bool:
        """Tell whether number or date are still to come."""
        return not self.number or self.day is None
