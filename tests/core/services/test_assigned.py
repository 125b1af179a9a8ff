"""What a plan answers on the page of the team."""

from msgspec.structs import replace

from desktop_app.core.cases.commands import LeavePage
from desktop_app.core.ids import StaffId
from desktop_app.core.office.state import Staff
from desktop_app.core.services.assigned import planned_answers
from tests.core.cases.desk import Desk
from tests.core.cases.visitors import DAY, PLAN

BAYU = Staff(
    StaffId("bayu"), "Bayu (contoh)", "123", "tim_teknis", "III/c", "Ketua", "Dinas (contoh)"
)
ROW = {
    "staff": "bayu", "name": "Bayu (contoh)", "nip": "123", "rank": "III/c", "post": "Ketua",
    "agency": "Dinas (contoh)",
}  # fmt: skip


def test_without_a_plan_nothing_is_answered() -> None:
    assert planned_answers(Desk().at_step_6().state(), [BAYU]) == {}


def test_letter_day_and_officers_come_from_the_plan() -> None:
    desk = Desk().at_step_6()
    desk.do(PLAN)
    assert planned_answers(desk.state(), [BAYU]) == {
        "visit.letter": "090/12",
        "visit.letter_date": PLAN.letter_day.isoformat() if PLAN.letter_day else "",
        "visit.date": DAY.isoformat(),
        "officers": (ROW,),
    }


def test_what_was_written_already_stays() -> None:
    desk = Desk().at_step_6()
    desk.do(PLAN, LeavePage(6, {"visit.letter": "090/99", "officers": ({"name": "Lain"},)}))
    assert sorted(planned_answers(desk.state(), [BAYU])) == ["visit.date", "visit.letter_date"]


def test_a_member_nobody_knows_is_left_out() -> None:
    desk = Desk().at_step_6()
    desk.do(replace(PLAN, members=(StaffId("bayu"), StaffId("hilang"))))
    assert planned_answers(desk.state(), [BAYU])["officers"] == (ROW,)
    assert "officers" not in planned_answers(desk.state(), [])
