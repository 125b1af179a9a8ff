"""Field mode while photos come, then the lock; tells what was noticed."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.core.cases.commands import LeavePage
from desktop_app.core.cases.signers import signers
from desktop_app.core.cases.strokes import write
from desktop_app.core.cases.visit_commands import LayBap, SignBap
from desktop_app.core.documents.render import Press
from desktop_app.core.services.sample import answers
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.visit.doors import VisitDesk
from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import ARGUMENTS, Theme
from tests.bench.machine import memory, weight
from tests.journeys.counter import OFFICERS, Counter
from tests.journeys.visit_seat import KeptSight
from tests.journeys.wizard_seat import desk

PROBE_MS, IDLE_MS, ALONE = 2, 1500, 6
VISITED = date(2026, 12, 3)
_LOOK_AT_MEMORY = 25
"""Turns of the probe between two looks at the memory."""
_LINE = write((((2000, 5000), (5000, 3000), (8000, 5000)),))


class Probe(QObject):
    """Notes each silence of the loop and the most memory, by phase."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lags: dict[str, list[float]] = {}
        self.memory: dict[str, float] = {}
        self.phase = ""
        self._last, self._turn = time.perf_counter(), 0
        timer = QTimer(self)
        timer.setInterval(PROBE_MS)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        now = time.perf_counter()
        silent = (now - self._last) * 1000 - PROBE_MS
        self._last = now
        if not self.phase:
            return
        self.lags.setdefault(self.phase, []).append(max(silent, 0.0))
        self._turn += 1
        if self._turn % _LOOK_AT_MEMORY == 0:
            self.memory[self.phase] = max(self.memory.get(self.phase, 0.0), memory())
            # Looking costs time that is not the program's.
            self._last = time.perf_counter()


class Team(QObject):
    """Adds photos one by one, then all at once, then signs and locks."""

    done = Signal(object)
    """What was noticed; the house is closed."""

    def __init__(self, screen: VisitScreen, counter: Counter, files: tuple[Path, ...]) -> None:
        super().__init__(screen)
        self._screen, self._counter = screen, counter
        self._files = files
        self._probe = Probe(self)
        self._took: list[float] = []
        self._story = self._visits()
        self._begun = 0.0
        screen.photos.pictured.connect(self._on_pictured)
        self._waits_for: Callable[[], bool] = lambda: True
        timer = QTimer(self)
        timer.setInterval(PROBE_MS * 5)
        timer.timeout.connect(self._go_on)
        timer.start()

    def _go_on(self) -> None:
        if self._waits_for():
            self._waits_for = next(self._story, lambda: False)

    def _on_pictured(self, _photo: str) -> None:
        if self._begun:
            self._took.append((time.perf_counter() - self._begun) * 1000)
            self._begun = 0.0

    def _visits(self) -> Iterator[Callable[[], bool]]:
        screen, probe, photos = self._screen, self._probe, self._screen.photos
        yield lambda: screen.work.is_open
        screen.body.open_tab(Tab.PHOTOS)
        yield _later()
        probe.phase = "idle"
        yield _later()
        probe.phase = ""
        for at, file in enumerate(self._files[:ALONE], 1):
            self._begun = time.perf_counter()
            photos.take_files("bounds", [str(file)])
            yield partial(self._is_there, at)
        probe.phase = "photos"
        photos.take_files("waste", [str(file) for file in self._files[ALONE:]])
        yield lambda: self._is_quiet(len(self._files))
        yield _later()
        probe.phase = ""
        screen.work.desk.desk.jobs.submit_write(self._sign, self._on_signed)
        yield lambda: self._is_signed() and not screen.work.desk.desk.jobs.pending
        probe.phase = "lock"
        screen.work.lock()
        yield self._is_locked
        probe.phase = ""
        self._tell()
        screen.close()

    def _is_there(self, count: int) -> bool:
        return len(self._took) == count and self._is_quiet(count)

    def _is_quiet(self, count: int) -> bool:
        photos, work = self._screen.photos, self._screen.work
        kept = [photo for photo in work.photos if photos.thumbnail(photo.id) is not None]
        return not photos.arrivals and len(kept) == count and not work.desk.desk.jobs.pending

    def _is_locked(self) -> bool:
        signing = self._screen.work.signing
        return signing is not None and signing.locked is not None

    def _is_signed(self) -> bool:
        signing = self._screen.work.signing
        state = self._screen.work.view.state
        return signing is not None and len(signing.marks) == len(signers(state, 1))

    def _sign(self) -> None:
        """Let everybody sign; done past the screen, because only the lock is measured."""
        counter = self._counter
        counter.heads = counter.state.heads
        counter.does(LayBap(fulfilled=True, note="Contoh."), counter.team)
        for who in signers(counter.state, 1):
            signing = counter.state.signing(1)
            if signing is not None:
                counter.does(SignBap(signing.id, who.key, _LINE), counter.team)

    def _on_signed(self, _done: None) -> None:
        self._screen.work.load()

    def _tell(self) -> None:
        probe, counter = self._probe, self._counter
        counter.house.close()
        self.done.emit(
            {
                "lags": probe.lags,
                "memory": probe.memory,
                "took": self._took,
                "photos": sum(photo.size for photo in self._screen.work.photos),
            }
        )


def _tell(told: dict[str, object], grown: int) -> None:
    sys.stdout.write(json.dumps(told | {"grown": grown}) + "\n")


def _counter(folder: Path) -> Counter:
    """Return a case whose findings are answered, so that it lacks only photos."""
    counter = Counter(folder, press=Press().render)
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.clock.goes_to(VISITED, 10)
    visit = answers.Visit(counter.today, OFFICERS, ())
    page = answers.inspection(counter.procedure.step(6), counter.firm, visit)
    counter.does(LeavePage(6, page), counter.team)
    return counter


def _later() -> Callable[[], bool]:
    until = time.perf_counter() + IDLE_MS / 1000
    return lambda: time.perf_counter() > until


def main(folder: Path, photos: Path) -> int:
    """Open a visit on a new store and let a team work in it."""
    app = QApplication(["visit", *ARGUMENTS])
    counter = _counter(folder)
    counter.house.close()
    before = weight(folder)
    counter.house = counter.opened()
    theme, jobs = Theme(paths.resources()), Jobs()
    theme.apply(app, ThemeName.TERANG)
    house, sight = counter.house, KeptSight(app, theme)
    laid = desk(theme, counter, counter.team, jobs)
    door = VisitDesk(laid, house.visits, house.signing, house.preview, sight)
    screen = VisitScreen(door, counter.case)
    screen.resize(1366, 728)
    screen.show()
    screen.open()
    team = Team(screen, counter, tuple(sorted(photos.glob("*.jpg"))))
    team.done.connect(lambda told: _tell(told, weight(folder) - before))
    code = app.exec()
    team.deleteLater()
    jobs.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
