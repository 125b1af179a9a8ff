"""Event-loop lag of a repainting worklist while papers are rendered."""

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.core.bootstrap import House, open_house
from desktop_app.core.clock import SystemClock
from desktop_app.core.documents.render import Press
from desktop_app.core.paths import resources
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window.rooms import ListDoor
from desktop_app.ui.screens.worklist.screen import WorklistOutfit, WorklistScreen
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import ARGUMENTS, Theme
from tests.bench.display import display
from tests.bench.measured import Measured
from tests.bench.papers import bap

FRAME_MS, PROBE_MS = 16, 2
IDLE_MS, PAPERS = 2500, 6


class Probe(QObject):
    """Repaints the list like a busy screen and notes the longest silence of the loop."""

    def __init__(self, screen: WorklistScreen, jobs: Jobs) -> None:
        super().__init__(screen)
        self._screen, self._jobs = screen, jobs
        self._worst: dict[str, float] = {"idle": 0.0, "papers": 0.0}
        self._phase, self._last, self._left = "", time.perf_counter(), PAPERS
        self._paper, self._press = bap(), Press()
        self._timers = [self._every(FRAME_MS, self._repaint), self._every(PROBE_MS, self._look)]
        QTimer.singleShot(IDLE_MS, self._begin_idle)

    def _every(self, ms: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(ms)
        timer.timeout.connect(act)
        timer.start()
        return timer

    def _repaint(self) -> None:
        self._screen.list.table.viewport().update()

    def _look(self) -> None:
        now = time.perf_counter()
        silent = (now - self._last) * 1000 - PROBE_MS
        self._last = now
        if self._phase:
            self._worst[self._phase] = max(self._worst[self._phase], silent)

    def _begin_idle(self) -> None:
        self._phase = "idle"
        QTimer.singleShot(IDLE_MS, self._begin_papers)

    def _begin_papers(self) -> None:
        self._phase = "papers"
        for _ in range(PAPERS):
            self._jobs.submit_paper(lambda: self._press.render(self._paper), self._on_paper)

    def _on_paper(self, _: bytes) -> None:
        self._left -= 1
        if not self._left:
            sys.stdout.write(json.dumps(self._worst) + "\n")
            self._screen.window().close()


def while_rendering(folder: Path, runs: int) -> Measured:
    """Return the worst lag, the median of several runs."""
    with display() as screen:
        found = [_run(folder, screen.environment) for _ in range(runs)]
        words = screen.words
    return Measured(
        "worst event-loop lag while papers are rendered",
        median(one["papers"] for one in found),
        30,
        notes=(
            f"{PAPERS} BAP, list repainted every {FRAME_MS} ms, {words}",
            f"without papers {median(one['idle'] for one in found):.0f} ms",
        ),
    )


def _run(folder: Path, environment: dict[str, str]) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    worst: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return worst


def _screen(theme: Theme, jobs: Jobs, house: House) -> WorklistScreen:
    outfit = WorklistOutfit(theme, jobs, ListDoor(house), SystemClock().now)
    screen = WorklistScreen(outfit)
    screen.resize(1366, 696)
    screen.show()
    screen.open()
    return screen


def main(folder: Path) -> int:
    """Show the list of a store and let papers be rendered beside it."""
    application = QApplication(["lag", *ARGUMENTS])
    theme = Theme(resources())
    theme.apply(application, ThemeName.TERANG)
    jobs, house = Jobs(), open_house(folder)
    probe = Probe(_screen(theme, jobs, house), jobs)
    code = application.exec()
    probe.deleteLater()
    jobs.close()
    house.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
