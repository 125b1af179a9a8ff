"""A desk for whoever serves: the house's doors, the tables, the day."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from msgspec.structs import replace

from desktop_app.core.changes import Changes
from desktop_app.core.services.cases import Cases
from desktop_app.core.services.clockwork import Clockwork
from desktop_app.core.services.drafts import Drafts
from desktop_app.core.services.papers import Papers
from desktop_app.core.services.people import People, StaffView
from desktop_app.core.services.reading import Reading
from desktop_app.core.sop.values.references import References
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.desk import Desk
from desktop_app.ui.wizard.sights import Worker


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


class Desks:
    """Knows the staff beforehand, because a page cannot wait for them."""

    def __init__(
        self, theme: Theme, jobs: Jobs, supplies: Supplies, today: Callable[[], date]
    ) -> None:
        self._theme = theme
        self._jobs = jobs
        self._supplies = supplies
        self._today = today
        self._staff: tuple[StaffView, ...] = ()
        jobs.changed.connect(self._on_changes)
        self._ask()

    def desk(self, who: Worker) -> Desk:
        """Lay a desk for somebody, with today's date."""
        house = self._supplies
        return Desk(
            cases=house.cases,
            drafts=house.drafts,
            reading=house.reading,
            papers=house.papers,
            jobs=self._jobs,
            theme=self._theme,
            references=replace(house.references, today=self._today()),
            clock=house.reading.clock,
            staff=self._staff,
            who=who,
        )

    def _ask(self) -> None:
        self._jobs.submit_write(self._supplies.people.staff, self._on_staff)

    def _on_staff(self, staff: tuple[StaffView, ...]) -> None:
        self._staff = staff

    def _on_changes(self, changes: Changes) -> None:
        if changes.office:
            self._ask()
