"""Values the house hands out, by what the wizard reads of them."""

from datetime import date
from typing import Protocol

from desktop_app.core.changes import Changes
from desktop_app.core.ids import BlobId, CaseId, StaffId
from desktop_app.core.security.roles import Role


class Person(Protocol):
    """A member of staff as the BAP names them."""

    @property
    def id(self) -> StaffId:
        """Tell who it is."""
        ...

    @property
    def name(self) -> str:
        """Give the name with titles."""
        ...

    @property
    def nip(self) -> str:
        """Give the NIP, empty for those who have none."""
        ...

    @property
    def role(self) -> Role:
        """Give the part the person plays."""
        ...

    @property
    def rank(self) -> str:
        """Give pangkat and golongan."""
        ...

    @property
    def post(self) -> str:
        """Give the jabatan."""
        ...

    @property
    def agency(self) -> str:
        """Give the office the person comes from."""
        ...


class Worker(Protocol):
    """Who sits at this computer."""

    @property
    def staff(self) -> StaffId:
        """Tell who it is."""
        ...

    @property
    def name(self) -> str:
        """Give the name."""
        ...

    @property
    def role(self) -> Role:
        """Give the part the person plays."""
        ...


class Ticking(Protocol):
    """A session of work that runs on this device."""

    @property
    def case(self) -> CaseId:
        """Tell whose step is worked on."""
        ...

    @property
    def step(self) -> int:
        """Tell which step."""
        ...

    @property
    def seconds(self) -> int:
        """Give its seconds by the monotonic clock."""
        ...


class Heard(Protocol):
    """What a heartbeat found."""

    @property
    def changes(self) -> Changes | None:
        """Give what was recorded when a sleep became a pause."""
        ...

    @property
    def notice(self) -> str:
        """Give a sentence when the machine's clock was set back."""
        ...


class Offer(Protocol):
    """A kind of paper and whether it can be issued now."""

    @property
    def kind(self) -> str:
        """Give its name for the program."""
        ...

    @property
    def title(self) -> str:
        """Give its name for people."""
        ...

    @property
    def ready(self) -> bool:
        """Tell whether it can be issued."""
        ...

    @property
    def reason(self) -> str:
        """Give the sentence why not."""
        ...


class Issued(Protocol):
    """An issued paper."""

    @property
    def kind(self) -> str:
        """Give its name for the program."""
        ...

    @property
    def title(self) -> str:
        """Give its name for people."""
        ...

    @property
    def number(self) -> str:
        """Give its number."""
        ...

    @property
    def day(self) -> date:
        """Give its date."""
        ...

    @property
    def round(self) -> int:
        """Give the round it was issued in."""
        ...

    @property
    def blob(self) -> BlobId:
        """Tell where its bytes lie."""
        ...

    @property
    def revoked(self) -> bool:
        """Tell whether it was cancelled."""
        ...


class Rendering(Protocol):
    """A paper on its way."""

    @property
    def name(self) -> str:
        """Give a file name."""
        ...

    @property
    def content(self) -> bytes:
        """Give the bytes of a .docx."""
        ...
