"""A visit on the screen, and somebody who types a note or signs."""

import sys
import time
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.core.cases.commands import LeavePage
from desktop_app.core.services.sample import answers
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.visit.doors import VisitDesk
from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from tests.journeys.counter import OFFICERS, Counter
from tests.journeys.visit_seat import KeptSight, draw
from tests.journeys.wizard_seat import desk

KEY = "store.key"
NOTE = "finding.identity.note"
EVERY_MS = 40
VISITED = date(2026, 12, 3)


class Visitor(QObject):
    """Says on standard output what is done, and when."""

    def __init__(self, screen: VisitScreen, deed: str, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._deed = deed
        self._count = 0
        self._timer = QTimer()
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._act)
        self._timer.start()

    def _act(self) -> None:
        if not self._screen.work.is_open:
            return
        if self._deed == "note":
            self._type()
        else:
            self._sign()

    def _type(self) -> None:
        line = self._screen.body.findings.points.rows[0]
        if not self._count:
            line.take_focus("note")
        QTest.keyClicks(line.note, chr(ord("a") + self._count % 26))
        self._count += 1
        print(self._count, time.monotonic(), flush=True)  # noqa: T201 - the test reads it

    def _sign(self) -> None:
        body = self._screen.body
        if body.tab is not Tab.SIGNING:
            self._screen.work.put("decision.fulfilled", "ya")
            body.open_tab(Tab.SIGNING)
            return
        signing = self._screen.work.signing
        if signing is not None and len(signing.marks) > self._count:
            self._count = len(signing.marks)
            print(self._count, time.monotonic(), flush=True)  # noqa: T201 - the test reads it
        card = next((one for one in body.signing.cards if one.pad.isVisible()), None)
        if card is not None and card.pad.is_empty():
            draw(card.pad)
            card.save()


def main(folder: Path, deed: str) -> int:
    """Open a visit on a new store and work until somebody pulls the plug."""
    app = QApplication([])
    counter = Counter(folder / "data")
    (folder / KEY).write_bytes(counter.vault.key or b"")
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.clock.goes_to(VISITED, 10)
    visit = answers.Visit(counter.today, OFFICERS, ())
    page = answers.inspection(counter.procedure.step(6), counter.firm, visit)
    if deed == "sign":
        counter.does(LeavePage(6, page), counter.team)
    theme, jobs = Theme(paths.resources()), Jobs()
    theme.apply(app, ThemeName.TERANG)
    house, sight = counter.house, KeptSight(app, theme)
    laid = desk(theme, counter, counter.team, jobs)
    screen = VisitScreen(
        VisitDesk(laid, house.visits, house.signing, house.preview, sight), counter.case
    )
    screen.resize(1366, 728)
    screen.show()
    screen.activateWindow()
    screen.open()
    Visitor(screen, deed, app)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
