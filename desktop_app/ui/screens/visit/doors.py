"""What field mode asks of the house, besides what the wizard asks."""

from typing import Protocol

from msgspec import Struct

from desktop_app.core.cases.visit_commands import LayBap
from desktop_app.core.cases.visit_state import Photo
from desktop_app.core.changes import Changes
from desktop_app.core.ids import CaseId, FactId, StaffId
from desktop_app.core.services.halt import Halt
from desktop_app.core.services.papers import Printing, Rendered
from desktop_app.core.services.preview import Sight as Pages
from desktop_app.core.services.signing import Closing
from desktop_app.core.services.visits import Ready, Snapshot
from desktop_app.ui.screens.visit.camera_app import CameraApp
from desktop_app.ui.wizard.desk import Desk


class VisitsDoor(Protocol):
    """The photos of a visit."""

    def prepared(self, snapshot: Snapshot) -> Ready:
        """Return the photo upright and scaled; needs no store."""
        ...

    def keep(
        self,
        case: CaseId,
        snapshot: Snapshot,
        photo: Ready,
        *,
        seen: tuple[FactId, ...],
        by: StaffId,
    ) -> Changes:
        """Store a prepared photo."""
        ...

    def put_back(
        self, case: CaseId, photo: Photo, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Let a removed photo count again."""
        ...

    def picture(self, case: CaseId, photo: FactId) -> bytes:
        """Return the bytes of a kept photo."""
        ...


class SigningDoor(Protocol):
    """The lock of a signed BAP; all but `render` belongs to the writer lane."""

    def proposed(self, case: CaseId, command: LayBap, *, by: StaffId) -> Printing:
        """Return the BAP as it would be laid out; records nothing."""
        ...

    def letter(self, case: CaseId, about: LayBap | FactId, *, by: StaffId) -> Printing:
        """Return the letter of return that a Tidak leads to; records nothing."""
        ...

    def laid(self, case: CaseId, laid: FactId, *, by: StaffId) -> Printing:
        """Return what was laid out with the signatures so far."""
        ...

    def prepare(
        self, case: CaseId, laid: FactId, *, seen: tuple[FactId, ...], by: StaffId
    ) -> Closing:
        """Return the paper that the lock will issue, or say why not."""
        ...

    def render(self, paper: Closing | Printing) -> Rendered:
        """Fill the template; needs no store."""
        ...

    def keep(self, closing: Closing, rendered: Rendered, *, by: StaffId) -> Changes:
        """Record lock, result, number and paper together."""
        ...


class PreviewDoor(Protocol):
    """Pages as they will print, for the paper lane."""

    @property
    def seconds(self) -> int:
        """Return how long a converter may take."""
        ...

    def converter(self) -> str:
        """Return the name of what makes the pages here, empty where nothing does."""
        ...

    def of(self, rendered: Rendered, halt: Halt | None = None) -> Pages:
        """Return the pages; without a converter, or given up, the text and why."""
        ...


class Sight(Protocol):
    """How this computer shows field mode; remembered."""

    @property
    def is_outdoor(self) -> bool:
        """Tell whether the look for sunlight is wanted."""
        ...

    @property
    def text_step(self) -> int:
        """Tell how large the type is, 0 to 2."""
        ...

    def show_outdoor(self, *, on: bool) -> None:
        """Put the look for sunlight in force, or the usual one, and remember it."""
        ...

    def use_usual(self) -> None:
        """Put the usual look in force while field mode is left."""
        ...

    def keep_text_step(self, step: int) -> None:
        """Remember the size of the type."""
        ...


class VisitDesk(Struct, frozen=True):
    """What one visit is worked with."""

    desk: Desk
    visits: VisitsDoor
    signing: SigningDoor
    preview: PreviewDoor
    sight: Sight
    camera: CameraApp | None = None
    """The computer's own camera program, where it has one."""
