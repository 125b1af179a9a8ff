"""What a person can ask of a visit, in the imperative."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from desktop_app.core.events.vocabulary import Place, Repair
from desktop_app.core.ids import FactId, StaffId


@dataclass(frozen=True, slots=True)
class PlanVisit:
    """Send the team; takes the place of an earlier plan of the round."""

    members: tuple[StaffId, ...]
    letter: str
    letter_day: date | None
    day: date | None
    hour: str
    """HH.MM by the office's clock."""


@dataclass(frozen=True, slots=True)
class CancelVisit:
    """Take the plan of the running round back."""

    reason: str


@dataclass(frozen=True, slots=True)
class PackVisit:
    """Say that everything was looked at before leaving, and what was not there."""

    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DescribePhoto:
    """Give a photo another point, caption or place."""

    photo: FactId
    item: str
    caption: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class RemovePhoto:
    """Let a photo no longer count."""

    photo: FactId
    reason: str


@dataclass(frozen=True, slots=True)
class LayBap:
    """Lay the BAP of the running round before its signers with its result."""

    fulfilled: bool
    repairs: tuple[Repair, ...] = ()
    repair_by: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class LayAddendum:
    """Lay the addendum of a locked BAP before its signers."""

    round: int
    part: int


@dataclass(frozen=True, slots=True)
class SignBap:
    """Sign what was laid out."""

    laid: FactId
    signer: str
    strokes: str
    """As `cases.strokes` writes them."""


@dataclass(frozen=True, slots=True)
class RefuseToSign:
    """Write down that a signer would not sign, why, and who saw it."""

    laid: FactId
    signer: str
    reason: str
    witness: str


@dataclass(frozen=True, slots=True)
class VoidSignatures:
    """Let what was laid out and all its signatures go, because the content has to change."""

    laid: FactId
    reason: str


@dataclass(frozen=True, slots=True)
class LockBap:
    """Close a BAP that everybody signed; of part 0 it decides step 6."""

    laid: FactId
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class WriteAddendum:
    """Put a correction of a round's locked BAP into words."""

    round: int
    text: str


VisitCommand: TypeAlias = (
    PlanVisit | CancelVisit | PackVisit | DescribePhoto | RemovePhoto | LayBap | LayAddendum
    | SignBap | RefuseToSign | VoidSignatures | LockBap | WriteAddendum
)  # fmt: skip
