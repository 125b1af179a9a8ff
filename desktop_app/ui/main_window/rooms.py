"""The rooms behind the way in: loaded late, put together once."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import LABELS, Act, may
from desktop_app.core.services.row_timing import DayCounter
from desktop_app.core.services.views import DueRow, Kpis, Worklist, WorklistQuery
from desktop_app.core.settings import Settings
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.counter import Counter, Outfit
from desktop_app.ui.main_window.house import House
from desktop_app.ui.main_window.pages import Pages, Ways
from desktop_app.ui.main_window.window import MainWindow
from desktop_app.ui.screens.worklist.screen import WorklistOutfit, WorklistScreen
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.sights import Worker


class Host(Protocol):
    """The program that stands around the rooms."""

    app: QApplication
    theme: Theme
    jobs: Jobs
    window: MainWindow
    settings: Settings

    def use_theme(self, wish: str) -> None:
        """Put a look in force."""
        ...


class Rooms(QObject):
    """Makes each page with what it needs of the house."""

    def __init__(self, host: Host, house: House, now: Callable[[], datetime]) -> None:
        super().__init__(host.window)
        self._host = host
        self._house = house
        self._now = now

    def pages(self) -> Pages:
        """Give a maker for each page that works."""
        return Pages(self.worklist, {}, None, None)

    def worklist(self, who: Worker, ways: Ways) -> QWidget:
        """Make the first screen."""
        host = self._host
        door = ListDoor(self._house)
        screen = WorklistScreen(WorklistOutfit(host.theme, host.jobs, door, self._now))
        duty = " · ".join(part for part in (LABELS[who.role], host.settings.counter) if part)
        screen.show_person(who.name, duty, may_serve=may(who.role, Act.SERVE))
        screen.case_wanted.connect(ways.open_case)
        screen.new_wanted.connect(ways.open_new)
        screen.recap_wanted.connect(ways.open_recap)
        return screen


class ListDoor:
    """The worklist's questions, answered by reading."""

    def __init__(self, house: House) -> None:
        self._house = house

    def worklist(self, query: WorklistQuery) -> Worklist:
        """Return a page of cases."""
        return self._house.reading.worklist(query)

    def kpis(self) -> Kpis:
        """Return the figures above the worklist."""
        return self._house.reading.kpis()

    def due_soon(self, days: int = 7) -> tuple[DueRow, ...]:
        """Return the dates of the next days."""
        return self._house.reading.due_soon(days)

    def day_counter(self) -> DayCounter:
        """Return the office's way to count days."""
        return self._house.reading.day_counter()

    def staff_names(self) -> Mapping[StaffId, str]:
        """Return everybody's name, those who left too."""
        return self._house.reading.rules.names()


def furnish(host: Host, house: House, now: Callable[[], datetime]) -> Counter:
    """Put the rooms together; the counter is opened by whoever asked for it."""
    counter = Counter(
        Outfit(
            host.app,
            host.theme,
            host.jobs,
            host.window,
            house,
            Rooms(host, house, now).pages(),
            host.settings.lock_minutes,
        )
    )
    counter.theme_chosen.connect(host.use_theme)
    return counter
