"""The services of the open store as rooms are furnished with them."""

from pathlib import Path
from typing import Protocol

from desktop_app.core.services.conflicts import Disputes
from desktop_app.core.services.enrolment import Enrolment
from desktop_app.core.services.joining import Joining
from desktop_app.core.services.notices import Notices
from desktop_app.core.services.office import Office
from desktop_app.core.services.packing import Packing
from desktop_app.core.services.preview import Preview
from desktop_app.core.services.recap import Recaps
from desktop_app.core.services.recovery import Recovery
from desktop_app.core.services.signing import Signatures
from desktop_app.core.services.sync import Sync
from desktop_app.core.services.sync_receipt import Receipts
from desktop_app.core.services.visits import Itineraries, Visits
from desktop_app.ui.wizard.supplies import Supplies


class Place(Protocol):
    """Where the data of an office lie on this computer."""

    @property
    def data(self) -> Path:
        """Give the data folder."""
        ...


class House(Supplies, Protocol):
    """What core.bootstrap opens, by name of service."""

    @property
    def office(self) -> Office:
        """Give settings and lists of the office."""
        ...

    @property
    def recaps(self) -> Recaps:
        """Give the month's book."""
        ...

    @property
    def itineraries(self) -> Itineraries:
        """Give who visits whom on which day."""
        ...

    @property
    def visits(self) -> Visits:
        """Give the photos of visits."""
        ...

    @property
    def signing(self) -> Signatures:
        """Give the lock of signed BAPs."""
        ...

    @property
    def preview(self) -> Preview:
        """Give pages as they will print."""
        ...

    @property
    def packing(self) -> Packing:
        """Give what has to be there before leaving."""
        ...

    @property
    def folders(self) -> Place:
        """Give where the data lie."""
        ...

    @property
    def sync(self) -> Sync:
        """Give meetings with the office's other computers."""
        ...

    @property
    def enrolment(self) -> Enrolment:
        """Give how computers join the office."""
        ...

    @property
    def receipts(self) -> Receipts:
        """Give what a meeting left behind on paper."""
        ...

    @property
    def disputes(self) -> Disputes:
        """Give what people disagree on."""
        ...

    @property
    def recovery(self) -> Recovery:
        """Give the code of the store's key."""
        ...

    @property
    def joining(self) -> Joining:
        """Give what lets this computer into an office that is already there."""
        ...

    @property
    def notices(self) -> Notices:
        """Give what the office should know at the start."""
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...
