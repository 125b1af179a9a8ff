"""Pictures of Kunjungan: the list, the plan, what is packed, nothing."""

from datetime import date, timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt

from desktop_app.core.cases.visit_commands import CancelVisit, PackVisit, PlanVisit
from desktop_app.core.clock import office_day
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample import office
from desktop_app.core.services.visits import Outing
from desktop_app.ui.main_window.work import VISITS
from desktop_app.ui.screens.visits.pack_dialog import PackDialog
from desktop_app.ui.screens.visits.plan_dialog import PlanDialog
from desktop_app.ui.screens.visits.screen import VisitsScreen
from desktop_app.ui.tour.hands import ALT
from tests.gallery.booth import Booth
from tests.gallery.lists import place


def planning(booth: Booth) -> None:
    """Show cases that wait, and the plan with and without a warning."""
    booth.sit(Role.BUREAU)
    place(booth, VISITS)
    booth.take("kunjungan-menunggu")
    booth.press(Qt.Key.Key_R, ALT)
    booth.take("kunjungan-rencana")
    _typed(booth)
    booth.take("kunjungan-rencana-diperingatkan")
    booth.press(Qt.Key.Key_Escape)


def agenda(booth: Booth) -> None:
    """Show planned visits, whose they are, and what is packed for one of them."""
    booth.sit(Role.BUREAU)
    _sent(booth)
    place(booth, VISITS)
    booth.take("kunjungan")
    booth.press(Qt.Key.Key_Down)
    booth.press(Qt.Key.Key_B, ALT)
    booth.take("kunjungan-batal")
    booth.press(Qt.Key.Key_Escape)
    booth.press(Qt.Key.Key_S, ALT)
    booth.find(PackDialog)
    booth.take("kunjungan-siapkan")
    booth.press(Qt.Key.Key_Escape)
    booth.sit(Role.TEAM)
    place(booth, VISITS)
    booth.take("kunjungan-tim")
    booth.find(VisitsScreen).bar.whose.setCurrentIndex(1)
    booth.take("kunjungan-tim-semua")
    _taken_back(booth)


def _typed(booth: Booth) -> None:
    dialog = booth.find(PlanDialog)
    dialog.members.ticks()[0].click()
    dialog.letter.setText("090/CONTOH-1")
    dialog.day.setText("28/11/2026")
    dialog.day.edited.emit()
    booth.hands.settle()


def _sent(booth: Booth) -> None:
    """Plan some of the sample's waiting visits, one in the past, one packed for."""
    today = office_day(booth.clock.now())
    team, bureau = office.STAFF[Role.TEAM], office.STAFF[Role.BUREAU]
    plan = PlanVisit((team,), "090/CONTOH-1", today - timedelta(days=3), None, "09.00")
    for at, outing in enumerate(booth.house.itineraries.all().waiting[:4]):
        day = today + timedelta(days=(-1, 0, 0, 1)[at])
        members = (team, bureau) if at == 1 else (team,)
        hour = "13.30" if at == 2 else plan.hour
        _do(booth, outing, replace(plan, members=members, day=day, hour=hour))
        if at == 1:
            _do(booth, outing, PackVisit(("Baterai",)))


def _taken_back(booth: Booth) -> None:
    """Leave the sample as it was for the scenes that follow."""
    for outing in booth.house.itineraries.all(date.min).planned:
        _do(booth, outing, CancelVisit("contoh"))


def _do(booth: Booth, outing: Outing, command: PlanVisit | PackVisit | CancelVisit) -> None:
    case, by = outing.row.case, office.STAFF[Role.BUREAU]
    seen = booth.house.reading.case(case).state.heads
    booth.house.cases.do(case, command, seen=seen, by=by)
