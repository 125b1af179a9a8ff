"""What pages are laid with: services of the store, and who works here."""

from typing import Protocol

from desktop_app.core.changes import Changes
from desktop_app.core.services.cases import Cases
from desktop_app.core.services.clockwork import Clockwork
from desktop_app.core.services.drafts import Drafts
from desktop_app.core.services.papers import Papers
from desktop_app.core.services.people import People, StaffView
from desktop_app.core.services.reading import Reading
from desktop_app.core.sop.values.references import References
from desktop_app.ui.jobs import Jobs


class Supplies(Protocol):
    """The services a desk is laid with."""

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
        """Give staff."""
        ...

    @property
    def references(self) -> References:
        """Give villages and KBLI."""
        ...


class Roster:
    """The staff, known beforehand because a page cannot wait for them."""

    def __init__(self, jobs: Jobs, people: People) -> None:
        self.staff: tuple[StaffView, ...] = ()
        self._jobs = jobs
        self._people = people
        jobs.changed.connect(self._on_changes)
        self._ask()

    def _ask(self) -> None:
        self._jobs.submit_write(self._people.staff, self._on_staff)

    def _on_staff(self, staff: tuple[StaffView, ...]) -> None:
        self.staff = staff

    def _on_changes(self, changes: Changes) -> None:
        if changes.office:
            self._ask()
