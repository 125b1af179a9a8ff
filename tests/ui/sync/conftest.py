"""Sinkron over a real store, with a stick."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.core.bootstrap import House
from desktop_app.core.security.roles import LABELS, Role
from desktop_app.core.security.session import Session
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.sync.doors import SyncDoors
from desktop_app.ui.screens.sync.screen import SyncOutfit, SyncScreen
from desktop_app.ui.theme.theme import Theme
from tests.journeys.counter import Counter


@dataclass
class Room:
    """A counter and the screen somebody looks at it through."""

    counter: Counter
    screen: SyncScreen
    jobs: Jobs


Opened = Callable[..., Room]
OpenedAt = Callable[[House], Room]


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "data")
    desk.receives("D.V.1")
    yield desk
    desk.house.close()


@pytest.fixture
def opened(counter: Counter, theme: Theme, shown: Callable[..., QWidget]) -> Opened:
    def open_with(jobs: Jobs, at: House | None = None) -> Room:
        now, house = counter.clock.now(), at or counter.house
        who = Session(counter.admin, "Siti Mukaromah (contoh)", Role.ADMIN, now, now)
        doors = SyncDoors(house.sync, house.receipts, house.enrolment)
        screen = SyncScreen(SyncOutfit(theme, jobs, doors, who))
        screen.show_person(who.name, LABELS[who.role])
        shown(screen).resize(1286, 696)
        screen.open()
        return Room(counter, screen, jobs)

    return open_with


@pytest.fixture
def room(opened: Opened) -> Room:
    return opened(Jobs(inline=True))


@pytest.fixture
def opened_at(opened: Opened) -> OpenedAt:
    return lambda house: opened(Jobs(inline=True), house)
