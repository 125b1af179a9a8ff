"""Pictures of what else happens to a case: parked, noted, ended, reopened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop_app.core.rows import Tab
from desktop_app.core.security.roles import Role
from desktop_app.core.services.views import WorklistQuery
from desktop_app.ui.screens.case.screen import CaseScreen
from tests.gallery.booth import Booth, OtherPicture
from tests.gallery.cases import Applicant


def dialogs(booth: Booth, one: Applicant) -> None:
    """Show parking, the note, going on with a note, and the case's menu."""
    booth.sit(Role.HELP_DESK)
    booth.open_case(one.case)
    actor = booth.find(CaseScreen).pane.actor
    for act, name in ((actor.park, "parkir"), (actor.add_note, "catatan"),
                      (actor.go_on_with_note, "lanjut-dengan-catatan"),
                      (actor.waive, "tidak-diperlukan")):  # fmt: skip
        act()
        booth.take(f"dialog-{name}")
        booth.press(Qt.Key.Key_Escape)
    booth.find(CaseScreen).bar.menu.click()
    booth.take("menu-berkas")
    booth.press(Qt.Key.Key_Escape)
    _ask(booth, "Hentikan berkas…", "dialog-hentikan")


def parked(booth: Booth) -> None:
    """Show a case that waits for its applicant."""
    _open_first(booth, Tab.PARKED)
    booth.take("berkas-diparkir")


def done(booth: Booth, one: Applicant) -> None:
    """Show what can still be done with an SK: replace, cancel, open again."""
    booth.sit(Role.BUREAU)
    booth.open_case(one.case)
    for words, name in (("Ganti SK…", "ganti-sk"), ("Batalkan SK…", "batalkan-sk"),
                        ("Buka lagi berkas…", "buka-lagi")):  # fmt: skip
        _ask(booth, words, f"dialog-{name}")


def ended(booth: Booth) -> None:
    """Show a case that was ended without an SK."""
    rows = booth.house.reading.worklist(WorklistQuery(tab=Tab.ARCHIVE, limit=200)).rows
    case = next((row.case for row in rows if row.phase == "dihentikan"), None)
    if case is None:
        raise OtherPicture("no case was ended")
    booth.open_case(case)
    booth.take("berkas-dihentikan")


def _ask(booth: Booth, words: str, name: str) -> None:
    """Choose a line of the menu by its words and show the question it asks."""
    booth.find(CaseScreen).bar.menu.click()
    menu = booth.find(QMenu)
    action = next((one for one in menu.actions() if one.text() == words), None)
    if action is None:
        raise OtherPicture(f"the menu has no {words}")
    menu.close()
    action.trigger()
    booth.take(name)
    booth.press(Qt.Key.Key_Escape)


def _open_first(booth: Booth, tab: Tab) -> None:
    rows = booth.house.reading.worklist(WorklistQuery(tab=tab, limit=5)).rows
    if not rows:
        raise OtherPicture(f"nothing in {tab}")
    booth.open_case(rows[0].case)
