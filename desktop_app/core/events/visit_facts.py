"""What can happen on a visit of the technical team, in the past tense."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from desktop_app.core.events.vocabulary import SEALED, Place, Repair
from desktop_app.core.ids import BlobId, FactId, StaffId


@dataclass(frozen=True, slots=True)
class VisitPlanned:
    """The team was sent; a later plan of the round takes the place of this one."""

    round: int
    members: tuple[StaffId, ...]
    letter: str
    """Number of the surat tugas."""
    letter_day: date
    day: date
    hour: str
    """HH.MM by the office's clock."""


@dataclass(frozen=True, slots=True)
class VisitCancelled:
    """The planned visit of a round does not take place."""

    round: int
    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class VisitPacked:
    """Everything for the visit was looked at before leaving; `lacking` names what was not there."""

    round: int
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhotoTaken:
    """A photo was kept for an inspected point, upright and scaled."""

    round: int
    item: str
    blob: BlobId
    media: str
    size: int
    original: str
    """SHA-256 of the bytes that came from the camera."""
    name: str = field(metadata=SEALED)
    caption: str = field(metadata=SEALED)
    moment: str = field(metadata=SEALED)
    """Local time of the camera, YYYY-MM-DDTHH:MM:SS; empty where it told none."""
    place: Place | None = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class PhotoDescribed:
    """A photo got another point, caption or place."""

    photo: FactId
    item: str
    caption: str = field(metadata=SEALED)
    place: Place | None = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class PhotoRemoved:
    """A photo no longer counts; its bytes stay."""

    photo: FactId
    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class BapLaid:
    """A BAP was laid before its signers with the result it will state."""

    round: int
    part: int
    """0 for the BAP itself, from 1 for its addenda."""
    content: str
    """SHA-256 of everything that the paper tells."""
    fulfilled: bool
    repair_by: date | None
    repairs: tuple[Repair, ...] = field(metadata=SEALED)
    note: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class BapSigned:
    """Somebody signed a BAP as it was laid out."""

    laid: FactId
    signer: str
    name: str = field(metadata=SEALED)
    strokes: str = field(metadata=SEALED)
    """The line of the pen as `cases.strokes` writes it."""


@dataclass(frozen=True, slots=True)
class SigningRefused:
    """Somebody would not sign; a witness confirms it."""

    laid: FactId
    signer: str
    name: str = field(metadata=SEALED)
    reason: str = field(metadata=SEALED)
    witness: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class SignaturesVoided:
    """The content had to change: what was laid out and all its signatures are void."""

    laid: FactId
    reason: str = field(metadata=SEALED)


@dataclass(frozen=True, slots=True)
class BapLocked:
    """The last one signed; from now on only an addendum corrects it."""

    laid: FactId


@dataclass(frozen=True, slots=True)
class AddendumWritten:
    """A correction of a locked BAP was put into words, to be signed like it."""

    round: int
    part: int
    text: str = field(metadata=SEALED)


VisitFact: TypeAlias = (
    VisitPlanned | VisitCancelled | VisitPacked | PhotoTaken | PhotoDescribed | PhotoRemoved
    | BapLaid | BapSigned | SigningRefused | SignaturesVoided | BapLocked | AddendumWritten
)  # fmt: skip
