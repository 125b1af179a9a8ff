"""The team before one visit, with a camera for each state of field mode."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.core.cases import commands
from desktop_app.core.cases.visit_commands import PackVisit, PlanVisit
from desktop_app.core.clock import office_day
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample import office
from desktop_app.ui.screens.visit.body import FieldBody
from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.screens.visit.tabs import Tab
from tests.gallery.booth import Booth, OtherPicture
from tests.gallery.cameras import camera_pictures
from tests.gallery.cases import FAULTS, Applicant
from tests.journeys.visit_seat import draw

SERVICE, SERIAL = "D.V.2", 4


class Visitors:
    """The team before one visit; every state is taken in the light of the sun too."""

    def __init__(self, booth: Booth) -> None:
        self.booth = booth
        self.one = Applicant(booth, SERVICE, SERIAL)
        send(booth, self.one)

    @property
    def screen(self) -> VisitScreen:
        return self.booth.find(VisitScreen)

    @property
    def body(self) -> FieldBody:
        return self.screen.body

    def arrive(self) -> None:
        """Open field mode."""
        shift = self.booth.counter.shift
        if shift is None:
            raise OtherPicture("nobody sits here")
        shift.open_visit(self.one.case)
        self.booth.hands.settle()

    def shot(self, name: str) -> None:
        """Take a picture, and once more for sunlight where the look is light."""
        # Pages of a paper are drawn when they are seen, so there is something to wait for.
        self.booth.hands.settle()
        self.booth.take(f"kunjungan-{name}")
        if self.booth.album.look == "terang":
            self.screen.show_outdoor()
            self.booth.take(f"kunjungan-{name}-luar")
            self.screen.show_outdoor()

    def opens(self, tab: Tab, name: str) -> None:
        """Open a tab and take it."""
        self.body.open_tab(tab)
        self.shot(name)

    def judges(self, *, most: int = 999) -> None:
        """Answer points by letter; faults get their note."""
        for line in self.body.findings.points.rows[:most]:
            if line.result is not None:
                continue
            line.take_focus()
            if line.key in FAULTS:
                self.booth.press(Qt.Key.Key_T)
                self.booth.hands.write("Belum ada di ruang produksi")
            else:
                self.booth.press(Qt.Key.Key_S)

    def photographs(self, folder: Path) -> None:
        """Add photos to points, some with words of their own."""
        items = ("identity", "machines", "waste", "extinguishers", "", "capacity")
        for item, file in zip(items, camera_pictures(folder, len(items)), strict=True):
            self.screen.photos.take_files(item, [str(file)])
            self.booth.hands.settle()

    def sign(self) -> None:
        """Let whoever is next sign."""
        card = next(one for one in self.body.signing.cards if one.pad.isVisible())
        draw(card.pad)
        self.booth.press(Qt.Key.Key_Return)


def send(booth: Booth, one: Applicant) -> None:
    """Bring a case to its visit, planned for today and packed for."""
    for number in range(1, 6):
        one.does(commands.StartWork(number))
        one.does(commands.CompleteStep(number, one.filled(number), 0))
    today: date = office_day(booth.clock.now())
    team = office.STAFF[Role.TEAM]
    one.does(PlanVisit((team,), "090/CONTOH-4", today, today, "09.00"), Role.BUREAU)
    one.does(PackVisit(()), Role.TEAM)
    page = {key: said for key, said in one.filled(6).items() if not key.startswith("finding.")}
    one.does(commands.LeavePage(6, page), Role.TEAM)
