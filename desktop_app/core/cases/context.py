"""What deciding needs to know besides the case itself."""

from datetime import date, tzinfo

from msgspec import Struct, field

from desktop_app.core.calendar.holidays import HolidayLists
from desktop_app.core.calendar.workdays import Counting
from desktop_app.core.events.vocabulary import Place
from desktop_app.core.ids import BlobId, DeviceId, SessionId
from desktop_app.core.sop.model import DayRules, Procedure


class Context(Struct, frozen=True):
    """The procedure and the office as they are at this moment."""

    procedure: Procedure
    today: date
    zone: tzinfo
    device: DeviceId
    session: SessionId
    """A name that no session has yet, for the one that may begin."""
    days: DayRules
    counting: Counting
    lists: HolidayLists


class NewFile(Struct, frozen=True):
    """A file whose bytes are stored already."""

    step: int
    document: str
    blob: BlobId
    media: str
    size: int
    name: str


class NewPhoto(Struct, frozen=True):
    """A photo whose upright, scaled bytes are stored already."""

    item: str
    """Key of the inspected point; empty for the visit as a whole."""
    blob: BlobId
    media: str
    size: int
    original: str
    """SHA-256 of the bytes that came from the camera."""
    name: str
    caption: str = ""
    moment: str = ""
    place: Place | None = None


class NewPaper(Struct, frozen=True):
    """A paper to be issued; its bytes are needed only when it is recorded."""

    kind: str
    round: int
    number: str = ""
    day: date | None = None
    blob: BlobId = field(default=BlobId(""))
    digest: str = ""
    template: str = ""
    uses: frozenset[str] = frozenset()
    """Answers that are printed on it; empty where it prints them all."""
