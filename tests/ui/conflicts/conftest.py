"""Benturan over a real store that met a laptop of the same office."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.core.security.roles import LABELS, Role
from desktop_app.core.security.session import Session
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.conflicts.doors import ConflictDoors
from desktop_app.ui.screens.conflicts.screen import ConflictsOutfit, ConflictsScreen
from desktop_app.ui.theme.theme import Theme
from tests.journeys.two_desks import TwoDesks

AREA = "business.land_area"


@dataclass
class Room:
    """Two computers and the screen somebody looks at them through."""

    desks: TwoDesks
    screen: ConflictsScreen

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        inside: QWidget | None = self.screen.focusWidget()
        focus = self.screen if inside is None else inside
        QTest.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)

    def settles(self) -> None:
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def writes(self, reason: str) -> None:
        self.screen.body.reason.setFocus()
        QTest.keyClicks(self.screen.body.reason, reason)


Opened = Callable[[Role], Room]


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[TwoDesks]:
    pair = TwoDesks(tmp_path)
    pair.desk.receives("D.V.1")
    pair.desk.works_through(1, 2, 3)
    yield pair
    pair.close()


@pytest.fixture
def opened(desks: TwoDesks, theme: Theme, shown: Callable[..., QWidget]) -> Opened:
    def open_as(role: Role) -> Room:
        house, now = desks.desk.house, desks.desk.clock.now()
        staff = {Role.BUREAU: desks.desk.bureau, Role.ADMIN: desks.desk.admin}
        who = Session(staff.get(role, desks.desk.rina), LABELS[role], role, now, now)
        doors = ConflictDoors(house.disputes, house.cases, house.office, house.references)
        screen = ConflictsScreen(ConflictsOutfit(theme, Jobs(inline=True), doors, who))
        screen.show_person(who.name, LABELS[role])
        shown(screen).resize(1286, 696)
        screen.open()
        return Room(desks, screen)

    return open_as
