"""Desk and laptop name a business apart, meet, settle, and print the SK."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core import paths
from desktop_app.core.bootstrap import House
from desktop_app.core.cases.commands import CompleteStep, LeavePage, StartWork
from desktop_app.core.errors import Refused
from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import Role
from desktop_app.core.security.session import Session
from desktop_app.core.services.sample import answers
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.conflicts.doors import ConflictDoors
from desktop_app.ui.screens.conflicts.screen import ConflictsOutfit, ConflictsScreen
from desktop_app.ui.screens.sync.doors import SyncDoors
from desktop_app.ui.screens.sync.screen import SyncOutfit, SyncScreen
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from tests import stage
from tests.journeys.counter import Counter
from tests.journeys.two import Laptop

NAME = "business.name"
AT_DESK, AT_LAPTOP = "CV Sumber Jati Contoh", "CV Sumber Jati Makmur Contoh"


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "meja")
    yield desk
    desk.house.close()


@pytest.fixture
def laptop(tmp_path: Path, counter: Counter) -> Iterator[Laptop]:
    second = Laptop(tmp_path / "laptop", counter.clock)
    second.joins(counter, tmp_path)
    yield second
    second.house.close()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    look = Theme(paths.resources())
    look.apply(qapp, ThemeName.TERANG)
    yield look
    stage.clear(qapp)


class Seats:
    """Both screens at whichever computer somebody sits."""

    def __init__(self, qtbot: QtBot, theme: Theme, counter: Counter) -> None:
        self._qtbot, self._theme, self._counter = qtbot, theme, counter

    def meets(self, house: House, stick: Path) -> SyncScreen:
        """Export to the stick with the screen of that computer."""
        doors = SyncDoors(house.sync, house.receipts, house.enrolment)
        who = self._who(self._counter.admin, Role.ADMIN)
        screen = SyncScreen(SyncOutfit(self._theme, Jobs(inline=True), doors, who))
        self._shown(screen)
        screen.open()
        screen.export_to(stick)
        assert not screen.banner.isVisible()
        return screen

    def settles(self, words: str, reason: str) -> ConflictsScreen:
        """Choose by keyboard at the desk."""
        house = self._counter.house
        doors = ConflictDoors(house.disputes, house.cases, house.office, house.references)
        who = self._who(self._counter.bureau, Role.BUREAU)
        screen = ConflictsScreen(ConflictsOutfit(self._theme, Jobs(inline=True), doors, who))
        self._shown(screen)
        screen.open()
        names = [card.accessibleName() for card in screen.body.cards.buttons]
        number = next(at for at, name in enumerate(names, 1) if name.endswith(words))
        QTest.keyClick(screen.focusWidget(), Qt.Key(Qt.Key.Key_0 + number))
        screen.body.reason.setFocus()
        QTest.keyClicks(screen.body.reason, reason)
        QTest.keyClick(screen.body.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return screen

    def _who(self, staff: StaffId, role: Role) -> Session:
        now = self._counter.clock.now()
        return Session(staff, role.value, role, now, now)

    def _shown(self, screen: SyncScreen | ConflictsScreen) -> None:
        self._qtbot.addWidget(screen)
        screen.resize(1286, 696)
        screen.show()
        self._qtbot.waitUntil(screen.isActiveWindow)


@pytest.fixture
def seats(qtbot: QtBot, theme: Theme, counter: Counter) -> Seats:
    return Seats(qtbot, theme, counter)


def test_two_names_meet_on_a_stick_and_one_stands_on_the_sk(
    counter: Counter, laptop: Laptop, seats: Seats, tmp_path: Path
) -> None:
    stick = tmp_path / "kantor.loket-stik"
    counter.receives("D.V.1")
    _meet(seats, counter, laptop, stick)
    counter.does(LeavePage(1, {NAME: AT_DESK}))
    _writes(laptop.house, counter, AT_LAPTOP)
    _meet(seats, counter, laptop, stick)
    _goes_on_meanwhile(counter)
    counter.visits()
    with pytest.raises(Refused, match="Nama usaha"):
        counter.issues("bap", counter.team)

    settled = seats.settles(AT_LAPTOP, "Sesuai akta")
    assert "dipakai" in settled.told.accessibleName()
    counter.heads = counter.state.heads
    counter.issues("bap", counter.team)
    counter.is_validated_and_handed_over()
    sk = next(paper for paper in counter.state.papers if paper.kind == "sk")
    written = _text(counter.house.papers.content(counter.case, sk.blob))
    assert AT_LAPTOP in written
    assert AT_DESK not in written

    last = _meet(seats, counter, laptop, stick)
    assert last.light.sentence == "Semua di komputer ini juga ada di stik."
    there = laptop.house.reading.case(counter.case).state
    assert (there.answers()[NAME], there.conflicts) == (AT_LAPTOP, ())


def _meet(seats: Seats, counter: Counter, laptop: Laptop, stick: Path) -> SyncScreen:
    """Carry the stick from the desk to the laptop and back."""
    seats.meets(counter.house, stick)
    seats.meets(laptop.house, stick)
    last = seats.meets(counter.house, stick)
    counter.heads = counter.state.heads
    return last


def _writes(house: House, counter: Counter, name: str) -> None:
    heads = house.reading.case(counter.case).state.heads
    house.cases.do(counter.case, LeavePage(1, {NAME: name}), seen=heads, by=counter.bureau)


def _goes_on_meanwhile(counter: Counter) -> None:
    """Finish the desk's steps; only the disputed answer is left as it is."""
    counter.does(StartWork(1))
    counter.passes(4)
    known = counter.state.answers()
    page = answers.page(counter.procedure.step(1), counter.firm, known, day=counter.today)
    counter.does(CompleteStep(1, {**page, NAME: known[NAME]}, 0))
    counter.works_through(2, 3, 4, 5)


def _text(content: bytes) -> str:
    paper = Document(io.BytesIO(content))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])
