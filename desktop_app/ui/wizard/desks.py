"""A desk for whoever serves: the house's doors, the tables, the day."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from desktop_app.ui.jobs import Jobs
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.desk import Desk
from desktop_app.ui.wizard.sights import Worker
from desktop_app.ui.wizard.supplies import Roster, Supplies


class Desks:
    """Lays a desk with the staff of the moment and today's date."""

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        supplies: Supplies,
        roster: Roster,
        today: Callable[[], date],
    ) -> None:
        self._theme = theme
        self._jobs = jobs
        self._supplies = supplies
        self._roster = roster
        self._today = today

    def desk(self, who: Worker) -> Desk:
        """Lay a desk for somebody."""
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
            staff=self._roster.staff,
            who=who,
        )
