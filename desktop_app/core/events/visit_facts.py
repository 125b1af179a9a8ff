"""What can happen on a visit of the technical team, in the past tense."""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from desktop_app.core.events.vocabulary import Place, Repair, Sealed
from desktop_app.core.ids import BlobId, FactId, StaffId


class VisitPlanned(Struct, frozen=True):
    """The team was sent; a later plan of the round takes the place of this one."""

    round: int
    members: tuple[StaffId, ...]
    letter: str
    """Number of the surat tugas."""
    letter_day: date
    day: date
    hour: str
    """HH.MM by the office's clock."""


class VisitCancelled(Struct, frozen=True):
    """The planned visit of a round does not take place."""

    round: int
    reason: Sealed[str]


class VisitPacked(Struct, frozen=True):
    """Everything for the visit was looked at before leaving; `lacking` names what was not there."""

    round: int
    lacking: tuple[str, ...]


class PhotoTaken(Struct, frozen=True):
    """A photo was kept for an inspected point, upright and scaled."""

    round: int
    item: str
    blob: BlobId
    media: str
    size: int
    original: str
    """SHA-256 of the bytes that came from the camera."""
    name: Sealed[str]
    caption: Sealed[str]
    moment: Sealed[str]
    """Local time of the camera, YYYY-MM-DDTHH:MM:SS; empty where it told none."""
    place: Sealed[Place | None]


class PhotoDescribed(Struct, frozen=True):
    """A photo got another point, caption or place."""

    photo: FactId
    item: str
    caption: Sealed[str]
    place: Sealed[Place | None]


class PhotoRemoved(Struct, frozen=True):
    """A photo no longer counts; its bytes stay."""

    photo: FactId
    reason: Sealed[str]


class BapLaid(Struct, frozen=True):
    """A BAP was laid before its signers with the result it will state."""

    round: int
    part: int
    """0 for the BAP itself, from 1 for its addenda."""
    content: str
    """SHA-256 of everything that the paper tells."""
    fulfilled: bool
    repair_by: date | None
    repairs: Sealed[tuple[Repair, ...]]
    note: Sealed[str]


class BapSigned(Struct, frozen=True):
    """Somebody signed a BAP as it was laid out."""

    laid: FactId
    signer: str
    name: Sealed[str]
    strokes: Sealed[str]
    """The line of the pen as `cases.strokes` writes it."""


class SigningRefused(Struct, frozen=True):
    """Somebody would not sign; a witness confirms it."""

    laid: FactId
    signer: str
    name: Sealed[str]
    reason: Sealed[str]
    witness: Sealed[str]


class SignaturesVoided(Struct, frozen=True):
    """The content had to change: what was laid out and all its signatures are void."""

    laid: FactId
    reason: Sealed[str]


class BapLocked(Struct, frozen=True):
    """The last one signed; from now on only an addendum corrects it."""

    laid: FactId


class AddendumWritten(Struct, frozen=True):
    """A correction of a locked BAP was put into words, to be signed like it."""

    round: int
    part: int
    text: Sealed[str]


VisitFact: TypeAlias = (
    VisitPlanned | VisitCancelled | VisitPacked | PhotoTaken | PhotoDescribed | PhotoRemoved
    | BapLaid | BapSigned | SigningRefused | SignaturesVoided | BapLocked | AddendumWritten
)  # fmt: skip
