"""What is known of a visit: plan, photos and who signed what."""

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct

from desktop_app.core.events.vocabulary import Place, Repair
from desktop_app.core.ids import BlobId, FactId, StaffId


class Visit(Struct, frozen=True):
    """The visit of one round as it is planned, and how it was packed for."""

    round: int
    members: tuple[StaffId, ...]
    letter: str
    letter_day: date
    day: date
    hour: str
    packed: datetime | None
    lacking: tuple[str, ...]
    """What was not there when it was packed for."""


class Photo(Struct, frozen=True):
    """A photo that still counts."""

    id: FactId
    round: int
    item: str
    blob: BlobId
    media: str
    size: int
    original: str
    name: str
    caption: str
    moment: str
    place: Place | None
    at: datetime
    by: StaffId


class Mark(Struct, frozen=True):
    """What one signer left: the line of a pen, or a refusal before a witness."""

    signer: str
    name: str
    strokes: str
    """Empty where the signer refused."""
    reason: str
    witness: str
    at: datetime
    by: StaffId


class Signing(Struct, frozen=True):
    """A BAP or addendum as it was laid before its signers, and what they did."""

    id: FactId
    round: int
    part: int
    content: str
    fulfilled: bool
    repairs: tuple[Repair, ...]
    repair_by: date | None
    note: str
    marks: tuple[Mark, ...]
    locked: datetime | None

    @property
    def is_frozen(self) -> bool:
        """Return whether a change of the content would void something."""
        return bool(self.marks) or self.locked is not None

    def mark_of(self, signer: str) -> Mark | None:
        """Return what a signer left."""
        return next((mark for mark in self.marks if mark.signer == signer), None)


class Addendum(Struct, frozen=True):
    """A correction of a locked BAP in words."""

    round: int
    part: int
    text: str
    at: datetime
    by: StaffId


def in_order(photos: Iterable[Photo], points: Iterable[str]) -> tuple[Photo, ...]:
    """Return photos as a BAP numbers them: by point, those of the whole visit last."""
    places = {point: place for place, point in enumerate(points)}
    return tuple(sorted(photos, key=lambda photo: places.get(photo.item, len(places))))
