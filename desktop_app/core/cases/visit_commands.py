"""What a person can ask of a visit, in the imperative."""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.events.vocabulary import Place, Repair
from desktop_app.core.ids import FactId, StaffId


class PlanVisit(Struct, frozen=True):
    """Send the team; takes the place of an earlier plan of the round."""

    members: tuple[StaffId, ...]
    letter: str
    letter_day: date | None
    day: date | None
    hour: str
    """HH.MM by the office's clock."""


class CancelVisit(Struct, frozen=True):
    """Take the plan of the running round back."""

    reason: str


class PackVisit(Struct, frozen=True):
    """Say that everything was looked at before leaving, and what was not there."""

    lacking: tuple[str, ...]


class DescribePhoto(Struct, frozen=True):
    """Give a photo another point, caption or place."""

    photo: FactId
    item: str
    caption: str
    place: Place | None


class RemovePhoto(Struct, frozen=True):
    """Let a photo no longer count."""

    photo: FactId
    reason: str


class LayBap(Struct, frozen=True):
    """Lay the BAP of the running round before its signers with its result."""

    fulfilled: bool
    repairs: tuple[Repair, ...] = ()
    repair_by: date | None = None
    note: str = ""


class LayAddendum(Struct, frozen=True):
    """Lay the addendum of a locked BAP before its signers."""

    round: int
    part: int


class SignBap(Struct, frozen=True):
    """Sign what was laid out."""

    laid: FactId
    signer: str
    strokes: str
    """As `cases.strokes` writes them."""


class RefuseToSign(Struct, frozen=True):
    """Write down that a signer would not sign, why, and who saw it."""

    laid: FactId
    signer: str
    reason: str
    witness: str


class VoidSignatures(Struct, frozen=True):
    """Let what was laid out and all its signatures go, because the content has to change."""

    laid: FactId
    reason: str


class LockBap(Struct, frozen=True):
    """Close a BAP that everybody signed; of part 0 it decides step 6."""

    laid: FactId
    seconds: int = 0


class WriteAddendum(Struct, frozen=True):
    """Put a correction of a round's locked BAP into words."""

    round: int
    text: str


VisitCommand: TypeAlias = (
    PlanVisit | CancelVisit | PackVisit | DescribePhoto | RemovePhoto | LayBap | LayAddendum
    | SignBap | RefuseToSign | VoidSignatures | LockBap | WriteAddendum
)  # fmt: skip
