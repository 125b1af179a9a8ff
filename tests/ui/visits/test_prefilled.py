"""The page of step 6 begins with what the plan of the visit says."""

from desktop_app.core.cases.commands import LeavePage
from desktop_app.core.ids import StaffId
from desktop_app.core.office.state import Staff
from desktop_app.ui.wizard.brain import PageBrain
from tests.core.cases.desk import Desk
from tests.core.cases.visitors import DAY, PLAN
from tests.ui.wizard.views import REFERENCES, view_of

BAYU = Staff(
    StaffId("bayu"), "Bayu (contoh)", "123", "tim_teknis", "III/c", "Ketua", "Dinas (contoh)"
)


def brain_of(desk: Desk) -> PageBrain:
    return PageBrain(view_of(desk), (6, 1), REFERENCES, staff=[BAYU])


def test_letter_day_and_officers_stand_on_the_page_and_are_kept_when_it_is_left() -> None:
    desk = Desk().at_step_6()
    desk.do(PLAN)
    brain = brain_of(desk)
    assert brain.value("visit.letter") == "090/12"
    assert brain.changed()["visit.date"] == DAY.isoformat()
    officers = brain.value("officers")
    assert isinstance(officers, tuple)
    assert [row["name"] for row in officers] == ["Bayu (contoh)"]


def test_what_the_team_wrote_is_not_written_over() -> None:
    desk = Desk().at_step_6()
    desk.do(PLAN, LeavePage(6, {"visit.letter": "090/99"}))
    assert brain_of(desk).value("visit.letter") == "090/99"
