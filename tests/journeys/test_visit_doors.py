"""The doors of a visit in the whole program: in, out, locked, closed."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.security.roles import Role
from desktop_app.ui.main_window.work import WorkFrame
from desktop_app.ui.screens.case.screen import CaseScreen
from desktop_app.ui.screens.sign_in.screen import SignInScreen
from desktop_app.ui.screens.visit.screen import VisitScreen
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.hands import CTRL
from tests.gallery.booth import PIN, Booth
from tests.gallery.cases import Applicant
from tests.gallery.visitors import send

NOTE = "finding.identity.note"
OFFSCREEN = "^This plugin does not support"
"""The offscreen platform says so of every window that is raised."""
pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


class Blind:
    """A camera that nobody needs here."""

    size, look = QSize(1366, 768), "terang"

    def take(self, app: QApplication, window: QWidget, theme: Theme, name: str) -> None:
        raise AssertionError(name)


@pytest.fixture
def booth(qapp: QApplication) -> Iterator[Booth]:
    with tempfile.TemporaryDirectory() as data:
        made = Booth(qapp, Blind(), Path(data))
        made.fill()
        made.restart()
        yield made
        made.close()


@pytest.fixture
def one(booth: Booth) -> Applicant:
    """A case that the team stands before, open on its screen."""
    made = Applicant(booth, "D.V.1", 1)
    send(booth, made)
    booth.sit(Role.TEAM)
    booth.open_case(made.case)
    return made


def field(booth: Booth) -> VisitScreen:
    """Return field mode with the focus in the note of the first point."""
    screen = booth.find(VisitScreen)
    screen.body.findings.points.rows[0].take_focus("note")
    return screen


def test_f11_leads_out_of_the_case_and_back_into_it(booth: Booth, one: Applicant) -> None:
    booth.press(Qt.Key.Key_F11)
    assert booth.find(VisitScreen).case == one.case
    assert booth.find(VisitScreen).body.head.heading.hasFocus()
    booth.press(Qt.Key.Key_F11)
    assert booth.find(CaseScreen).pane.isVisible()
    assert booth.find(WorkFrame).isVisible()


def test_esc_leads_back_too_and_keeps_what_was_typed(booth: Booth, one: Applicant) -> None:
    booth.press(Qt.Key.Key_F11)
    field(booth)
    booth.hands.write("papan nama lain")
    booth.press(Qt.Key.Key_Escape)
    assert booth.find(CaseScreen).pane.isVisible()
    assert one.state.answers(1)[NOTE] == "papan nama lain"


def test_a_lock_hides_field_mode_and_gives_the_focus_back(booth: Booth, one: Applicant) -> None:
    booth.press(Qt.Key.Key_F11)
    screen = field(booth)
    assert screen.case == one.case
    note = screen.body.findings.points.rows[0].note
    booth.hands.write("pap")
    booth.press(Qt.Key.Key_L, CTRL)
    assert not screen.isVisible()
    assert booth.find(SignInScreen).isVisible()
    booth.hands.write(PIN)
    assert booth.find(VisitScreen) is screen
    assert note.hasFocus()
    assert note.text() == "pap"


def test_another_person_never_comes_into_the_visit_of_the_first(
    booth: Booth, one: Applicant
) -> None:
    booth.press(Qt.Key.Key_F11)
    field(booth)
    booth.hands.write("pap")
    booth.sit(Role.BUREAU)
    assert booth.find(WorkFrame).isVisible()
    draft = booth.house.drafts.load(one.case, 6)
    assert draft is not None
    assert draft.answers[NOTE] == "pap"


def test_a_closed_window_keeps_the_half_typed_note(booth: Booth, one: Applicant) -> None:
    booth.press(Qt.Key.Key_F11)
    field(booth)
    booth.hands.write("belum selesai")
    booth.restart()
    draft = booth.house.drafts.load(one.case, 6)
    assert draft is not None
    assert draft.answers[NOTE] == "belum selesai"
