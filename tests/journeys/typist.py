"""A case on the screen, and somebody who types on and on into one field."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core import bootstrap, paths
from desktop_app.core.cases import commands
from desktop_app.core.documents import job
from desktop_app.core.security.roles import Role
from desktop_app.core.security.session import Session
from desktop_app.core.security.vault import FileVault
from desktop_app.core.services.sample import answers, office
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.screens.case.screen import CaseScreen
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wizard.desks import Desks
from desktop_app.ui.wizard.supplies import Roster
from tests.journeys.worker import FIRM

FIELD = "applicant.address"
EVERY_MS = 40


class Typist(QObject):
    """Says of each letter on standard output when it was typed."""

    def __init__(self, screen: CaseScreen, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._count = 0
        self._timer = QTimer()
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        wizard = self._screen.pane.wizard
        if not wizard.has_case:
            return
        if not self._count and not wizard.page_now.focus_gap(FIELD):
            raise LookupError(FIELD)
        held: QWidget | None = QApplication.focusWidget()
        QTest.keyClicks(held or wizard, chr(ord("a") + self._count % 26))
        self._count += 1
        print(self._count, time.monotonic(), flush=True)  # noqa: T201 - the test reads it


def main(folder: Path) -> int:
    """Open a case on a new store and type until somebody pulls the plug."""
    app = QApplication([])
    house = bootstrap.open_house(
        folder / "data", vault=FileVault(folder / "store.key"), press=job.render
    )
    office.set_up(house.samples.work)
    staff, now = office.STAFF[Role.HELP_DESK], datetime.now(UTC)
    opening = answers.opening(FIRM, None, house.reading.today())
    (case,) = house.cases.open(commands.OpenCase("D.V.1", opening), by=staff).cases
    theme, jobs = Theme(paths.resources()), Jobs()
    theme.apply(app, ThemeName.TERANG)
    desks = Desks(theme, jobs, house, Roster(jobs, house.people), house.reading.today)
    screen = CaseScreen(desks.desk(Session(staff, FIRM.owner.name, Role.HELP_DESK, now, now)), case)
    screen.show()
    screen.activateWindow()
    screen.open()
    Typist(screen, app)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
