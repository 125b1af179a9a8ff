"""The services of the open store as rooms are furnished with them."""

from typing import Protocol

from desktop_app.core.services.cases import Cases
from desktop_app.core.services.clockwork import Clockwork
from desktop_app.core.services.drafts import Drafts
from desktop_app.core.services.office import Office
from desktop_app.core.services.papers import Papers
from desktop_app.core.services.people import People
from desktop_app.core.services.reading import Reading
from desktop_app.core.services.recap import Recaps


class House(Protocol):
    """What core.bootstrap opens, by name of service."""

    @property
    def cases(self) -> Cases:
        """Give commands to facts."""
        ...

    @property
    def clockwork(self) -> Clockwork:
        """Give the running clock."""
        ...

    @property
    def drafts(self) -> Drafts:
        """Give half-typed pages."""
        ...

    @property
    def reading(self) -> Reading:
        """Give lists and cases."""
        ...

    @property
    def papers(self) -> Papers:
        """Give what is printed."""
        ...

    @property
    def people(self) -> People:
        """Give staff and PINs."""
        ...

    @property
    def office(self) -> Office:
        """Give settings and lists of the office."""
        ...

    @property
    def recaps(self) -> Recaps:
        """Give the month's book."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """Give what the office should know at the start."""
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...
