"""Pictures of Benturan: none, two of them, chosen, another value, settled."""

from PySide6.QtCore import Qt

from desktop_app.core.cases.commands import LeavePage
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.security.roles import Role
from desktop_app.core.services.sample import office
from desktop_app.ui.main_window.work import CASES, CONFLICTS
from desktop_app.ui.screens.conflicts.screen import ConflictsScreen
from desktop_app.ui.tour.hands import ALT, CTRL
from tests.gallery.booth import Booth
from tests.gallery.lists import place

REASON = "Hasil ukur di lokasi lebih kuat daripada keterangan telepon."


def none(booth: Booth) -> None:
    """Show that nobody disagrees."""
    booth.sit(Role.BUREAU)
    place(booth, CONFLICTS)
    booth.take("benturan-nihil")


def choosing(booth: Booth) -> None:
    """Show disagreements as they are found, chosen from and settled."""
    booth.sit(Role.BUREAU)
    _disagree(booth, 5, "business.land_area", 310, 296)
    _disagree(booth, 6, "visit.met", "Sri Contoh, pemilik", "Sari Contoh, kepala gudang")
    place(booth, CASES)
    booth.take("berkas-benturan")
    place(booth, CONFLICTS)
    booth.take("benturan")
    booth.press(Qt.Key.Key_Return, CTRL)
    booth.take("benturan-belum-dipilih")
    booth.press(Qt.Key.Key_Escape)
    booth.press(Qt.Key.Key_2)
    screen = booth.find(ConflictsScreen)
    screen.body.reason.setText(REASON)
    screen.body.reason.setFocus()
    booth.take("benturan-dipilih")
    booth.press(Qt.Key.Key_Tab)
    screen.body.cards.choose(3)
    booth.take("benturan-nilai-lain")
    screen.body.cards.choose(2)
    booth.press(Qt.Key.Key_Return, CTRL)
    booth.take("benturan-selesai")
    _without_right(booth)


def _without_right(booth: Booth) -> None:
    booth.sit(Role.HELP_DESK)
    place(booth, CONFLICTS)
    booth.take("benturan-tanpa-hak")
    booth.press(Qt.Key.Key_1, ALT)


def _disagree(booth: Booth, step: int, key: str, one: Value, other: Value) -> None:
    """Let two people leave the same page without seeing each other."""
    case = booth.case_at(step)
    seen = booth.house.reading.case(case).state.heads
    authors = (Role.BUREAU, Role.TEAM) if step == 6 else (Role.HELP_DESK, Role.BUREAU)
    for role, value in zip(authors, (one, other), strict=True):
        booth.clock.passes(minutes=4)
        command = LeavePage(step, {key: value})
        booth.house.cases.do(case, command, seen=seen, by=office.STAFF[role])
