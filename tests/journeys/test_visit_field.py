"""Two visits in field mode: Tidak, repaired, then Ya, both BAPs locked."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core import paths
from desktop_app.core.cases.commands import LeavePage
from desktop_app.core.cases.visit_commands import PackVisit, PlanVisit
from desktop_app.core.services.sample import answers
from desktop_app.ui.screens.visit.tabs import Tab
from desktop_app.ui.theme.palette import ThemeName
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.tour.hands import CTRL
from tests import stage
from tests.core.photos.pictures import photo
from tests.journeys.counter import OFFICERS, Counter
from tests.journeys.visit_seat import VisitSeat


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(paths.resources())
    made.apply(qapp, ThemeName.TERANG)
    yield made
    stage.clear(qapp)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = Counter(tmp_path)
    made.receives("D.V.2")
    made.reaches_the_team()
    yield made
    made.house.close()


def goes_out(counter: Counter, day: date) -> None:
    """Plan, pack and arrive, with who went already filled in."""
    today = counter.today
    counter.does(PlanVisit((counter.team,), "090/12", today, day, "09.00"), counter.bureau)
    counter.does(PackVisit(()), counter.team)
    counter.clock.goes_to(day, 9)
    visit = answers.Visit(day, OFFICERS, ())
    page = answers.inspection(counter.procedure.step(6), counter.firm, visit)
    page = {key: value for key, value in page.items() if not key.startswith("finding.")}
    counter.does(LeavePage(6, page), counter.team)


def locks(seat: VisitSeat) -> None:
    """Let everybody sign, lock, and go back."""
    seat.screen.body.open_tab(Tab.SIGNING)
    seat.hands.settle()
    seat.all_sign()
    seat.goes_on()
    assert seat.screen.dialog is not None
    seat.hands.until(seat.screen.dialog.isActiveWindow)
    seat.hands.press(Qt.Key.Key_Return, CTRL)
    seat.goes_on()
    seat.screen.close()
    seat.counter.heads = seat.counter.state.heads


def tap(widget: QWidget, finger: QPointingDevice) -> None:
    """Touch the middle of a widget, as a finger on the screen does."""
    at = widget.mapTo(widget.window(), QPoint(widget.width() // 2, widget.height() // 2))
    window = widget.window()
    QTest.touchEvent(window, finger).press(0, at, window).commit()
    QTest.touchEvent(window, finger).release(0, at, window).commit()


def says_no(seat: VisitSeat, file: Path) -> None:
    """Find one fault, photograph it, and say Tidak."""
    seat.judges_all("waste")
    file.write_bytes(photo((1200, 900)))
    seat.screen.photos.take_files("waste", [str(file)])
    seat.hands.settle()
    seat.screen.body.open_tab(Tab.DECISION)
    seat.hands.press(Qt.Key.Key_T)
    seat.screen.work.put("decision.repair_by", "14/12/2026")
    locks(seat)
    seat.jobs.close()


def test_a_refused_visit_is_repaired_and_the_second_one_ends_with_ya(
    counter: Counter, theme: Theme, tmp_path: Path
) -> None:
    goes_out(counter, date(2026, 12, 3))
    first = VisitSeat(theme, counter)
    first.open()
    says_no(first, tmp_path / "selokan.jpg")
    assert (counter.state.step, counter.state.round) == (5, 2)
    counter.clock.goes_to(date(2026, 12, 10), 9)
    counter.works_through(5, minutes=12)
    goes_out(counter, date(2026, 12, 15))
    second = VisitSeat(theme, counter)
    second.open()
    assert second.screen.work.photos == ()
    second.judges_all()
    second.screen.body.open_tab(Tab.DECISION)
    second.hands.press(Qt.Key.Key_Y)
    locks(second)
    state = counter.state
    assert state.step == 7
    assert [(one.round, one.fulfilled) for one in state.verdicts] == [(1, False), (2, True)]
    assert [paper.round for paper in state.papers if paper.kind == "bap"] == [1, 2]
    assert all(one.locked for one in state.signings)
    second.jobs.close()


def test_a_finger_does_what_the_mouse_does(counter: Counter, theme: Theme) -> None:
    goes_out(counter, date(2026, 12, 3))
    seat = VisitSeat(theme, counter)
    seat.open((1366, 430))
    finger = QTest.createTouchDevice(
        QInputDevice.DeviceType.TouchScreen, QInputDevice.Capability.Position
    )
    line = seat.screen.body.findings.points.rows[0]
    tap(line.answers.button("tidak_sesuai"), finger)
    seat.hands.settle()
    assert line.answers.current == "tidak_sesuai"
    assert line.note.hasFocus()
    tap(seat.screen.body.tabs.button(Tab.DECISION), finger)
    seat.hands.settle()
    assert seat.screen.body.tab is Tab.DECISION
    assert counter.state.answers(1)["finding.identity.result"] == "tidak_sesuai"
    seat.close()
