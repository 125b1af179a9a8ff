"""The real program on a sample store with a fixed clock, and a camera."""

from pathlib import Path
from types import ModuleType
from typing import Protocol, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_app.core import bootstrap, paths
from desktop_app.core.bootstrap import House
from desktop_app.core.documents import job
from desktop_app.core.ids import CaseId
from desktop_app.core.rows import Tab
from desktop_app.core.security.roles import Role
from desktop_app.core.security.session import Session
from desktop_app.core.services.sample import office
from desktop_app.core.services.views import WorklistQuery
from desktop_app.ui.app import Premises, Program, Progress
from desktop_app.ui.main_window.counter import Counter
from desktop_app.ui.screens.sign_in.screen import SignInScreen
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.hands import Hands
from tests.journeys.counter import FakeClock, FakeVault

CASES, SEED, HOUR, MINUTE = 40, 11, 9, 42
PIN = "246810"
W = TypeVar("W", bound=QWidget)


class OtherPicture(Exception):
    """The screen that a scene wants is not there."""


class Camera(Protocol):
    """Whoever looks at every state."""

    size: QSize
    look: str

    def take(self, app: QApplication, window: QWidget, theme: Theme, name: str) -> None:
        """Look at the window and at what stands over it."""
        ...


class Booth:
    """One program after the other in one application."""

    def __init__(self, app: QApplication, album: Camera, data: Path) -> None:
        self.app, self.album = app, album
        self.clock, self.vault = FakeClock(hour=HOUR, minute=MINUTE), FakeVault()
        self._data = data
        self.program = self._started(self.vault)

    @property
    def house(self) -> House:
        """Return the open store."""
        house = self.program.house
        if not isinstance(house, House):
            raise OtherPicture("no store is open")
        return house

    @property
    def counter(self) -> Counter:
        """Return who lets people in."""
        attendant = self.program.attendant
        if not isinstance(attendant, Counter):
            raise OtherPicture("no rooms")
        return attendant

    @property
    def window(self) -> QWidget:
        """Return the one window."""
        return self.program.window

    @property
    def hands(self) -> Hands:
        """Return what types and waits."""
        return Hands(self.app, self.program.jobs)

    def fill(self) -> None:
        """Write the sample office and give everybody a PIN."""
        self.house.samples.write(CASES, SEED)
        for staff in office.STAFF.values():
            self.house.people.set_pin(staff, PIN, by=office.STAFF[Role.ADMIN])

    def restart(self, *, knows_key: bool = True) -> None:
        """Close the program and start it again on the same store, its key lost or not."""
        self.program.close()
        self.program = self._started(self.vault if knows_key else FakeVault())

    def open_again(self) -> None:
        """Try to open the store once more while it is open."""
        bootstrap.open_house(self._data, clock=self.clock, vault=self.vault, press=job.render)

    def sit(self, role: Role) -> None:
        """Let somebody of this role sit down, whoever sat there before."""
        if self.counter.shift is not None:
            self.counter.lock()
            self.hands.settle()
            self.find(SignInScreen).others_wanted.emit()
            self.hands.settle()
        staff, now = office.STAFF[role], self.clock.now()
        name = self.house.reading.rules.names()[staff]
        self.find(SignInScreen).signed_in.emit(Session(staff, name, role, now, now))
        self.hands.settle()

    def find(self, kind: type[W]) -> W:
        """Return the visible widget of a kind."""
        for top in self.app.topLevelWidgets():
            for one in (top, *top.findChildren(kind)):
                if isinstance(one, kind) and one.isVisible():
                    return one
        raise OtherPicture(f"no {kind.__name__} on the screen")

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key and wait until the answer stands."""
        self.hands.press(key, held)

    def click(self, words: str) -> None:
        """Click the visible button with these words on it."""
        for top in self.app.topLevelWidgets():
            for button in top.findChildren(QAbstractButton):
                if button.isVisible() and words in {button.text(), button.accessibleName()}:
                    self.hands.click(button)
                    return
        raise OtherPicture(f"no button {words}")

    def take(self, name: str) -> None:
        """Take a picture of the window and of what stands over it."""
        self.hands.settle()
        self.album.take(self.app, self.window, self.program.theme, name)

    def case_at(self, step: int, tab: Tab = Tab.ALL, service: str = "") -> CaseId:
        """Return a sample case that stands at a step."""
        rows = self.house.reading.worklist(WorklistQuery(tab=tab, limit=200)).rows
        for row in rows:
            if row.step == step and row.procedure.startswith(service):
                return row.case
        raise OtherPicture(f"no case at step {step} in {tab}")

    def open_case(self, case: CaseId) -> None:
        """Open a case from the list."""
        shift = self.counter.shift
        if shift is None:
            raise OtherPicture("nobody sits here")
        shift.open_place("berkas")
        shift.open_case(case)
        self.hands.settle()

    def close(self) -> None:
        """End the program."""
        self.program.close()

    def mishaps(self) -> list[str]:
        """Return what the program wrote of faults of its own."""
        logs = sorted(paths.folders(self._data).logs.glob("*"))
        lines = [line for log in logs for line in log.read_text(encoding="utf-8").splitlines()]
        return [line for line in lines if line.strip()]

    def _started(self, vault: FakeVault) -> Program:
        places = paths.folders(self._data)

        def open_house(core: ModuleType, _progress: Progress) -> House:
            house: House = core.open_house(
                self._data, clock=self.clock, vault=vault, press=job.render
            )
            return house

        def restore_key(core: ModuleType, typed: str) -> None:
            core.restore_key(self._data, typed, vault=self.vault)

        premises = Premises(
            paths.resources(),
            places.logs,
            places.settings,
            places.data,
            self.clock.now,
            open_house,
            restore_key,
        )
        program = Program(self.app, premises)
        program.use_theme(self.album.look)
        program.start()
        program.window.resize(self.album.size)
        program.window.activateWindow()
        hands = Hands(self.app, program.jobs)
        entry = program.window.entry
        hands.until(lambda: program.attendant is not None or entry.page is not entry.waiting)
        hands.settle()
        return program
