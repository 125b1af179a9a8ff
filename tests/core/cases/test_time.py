"""Active time, pauses, and what the ruler says of minutes."""

from datetime import timedelta

import pytest

from desktop_app.core.cases import deadlines
from desktop_app.core.cases.commands import (
    CompleteStep,
    CorrectTime,
    PauseWork,
    ReopenStep,
    StartWork,
    WaiveStep,
)
from desktop_app.core.cases.deadlines import Level, TimeReading
from desktop_app.core.cases.state import Status, StepState
from desktop_app.core.events.facts import TimeCorrected, WorkStarted, WorkStopped
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.ids import SessionId
from tests.core.cases.desk import Desk
from tests.core.cases.replica import IUI


def work(desk: Desk, step: int, seconds: int, reason: PauseReason = PauseReason.BREAK) -> None:
    desk.do(StartWork(step))
    desk.replica.wait(seconds=seconds)
    desk.do(PauseWork(seconds, reason))


def step_of(desk: Desk, number: int = 1) -> StepState:
    found = desk.state().step_state(number)
    assert found is not None
    return found


def reading(desk: Desk, step: int) -> TimeReading:
    return deadlines.read_time(desk.state(), desk.context(), step, desk.replica.clock)


def test_active_time_is_the_sum_of_sessions_and_the_gaps_are_pauses() -> None:
    desk = Desk().open()
    work(desk, 1, 60, PauseReason.APPLICANT)
    desk.replica.wait(seconds=600)
    work(desk, 1, 30, PauseReason.OSS_DOWN)
    desk.replica.wait(seconds=10)
    step = step_of(desk)
    assert (step.seconds, step.status) == (90, Status.PAUSED)
    assert [(p.reason, p.until is None) for p in step.pauses] == [
        (PauseReason.APPLICANT, False),
        (PauseReason.OSS_DOWN, True),
    ]


def test_a_pause_ends_when_its_step_is_finished() -> None:
    desk = Desk().open()
    work(desk, 1, 60, PauseReason.BREAK)
    desk.replica.wait(seconds=300)
    desk.complete(1)
    step = step_of(desk)
    assert step.pauses[0].until == step.finished


def test_the_time_between_finishing_and_reopening_is_no_pause() -> None:
    desk = Desk().open()
    desk.do(StartWork(1), CompleteStep(1, desk.page(1), 60))
    desk.replica.wait(days=1)
    desk.do(ReopenStep(1, "salah NIK"))
    work(desk, 1, 30)
    step = step_of(desk)
    assert step.seconds == 90
    assert [pause.reason for pause in step.pauses] == [PauseReason.BREAK]


@pytest.mark.parametrize("back", [40, 60, 86_400])
def test_a_clock_that_is_set_back_loses_no_second(back: int) -> None:
    desk = Desk().open()
    work(desk, 1, 60)
    desk.replica.wait(seconds=-back)
    work(desk, 1, 60)
    assert (step_of(desk).seconds, step_of(desk).overlapping) == (120, False)
    assert all(p.until is None or p.until > p.since for p in step_of(desk).pauses)


def test_lengths_beyond_reason_count_as_nothing_and_are_reported() -> None:
    desk = Desk().open()
    for name, seconds in (("a", -5), ("b", 2**62)):
        started = WorkStarted(SessionId(name), 1, 1)
        desk.replica.tell(started, WorkStopped(SessionId(name), seconds, PauseReason.BREAK, ""))
    assert step_of(desk).seconds == 0
    assert len(desk.state().set_aside) == 2


def test_a_session_is_stopped_once_and_only_if_it_began() -> None:
    desk = Desk().open()
    stop = WorkStopped(SessionId("a"), 60, PauseReason.BREAK, "")
    desk.replica.tell(WorkStarted(SessionId("a"), 1, 1), stop)
    desk.replica.tell(stop, WorkStarted(SessionId("a"), 1, 1))
    desk.replica.tell(WorkStopped(SessionId("b"), 60, PauseReason.BREAK, ""))
    assert step_of(desk).seconds == 60
    assert [aside.kind for aside in desk.state().set_aside] == [
        "WorkStopped", "WorkStarted", "WorkStopped",
    ]  # fmt: skip


def test_a_correction_replaces_what_it_saw_and_later_work_adds_to_it() -> None:
    desk = Desk().open()
    work(desk, 1, 60)
    desk.do(CorrectTime(1, 600, "lupa menekan mulai"))
    assert step_of(desk).seconds == 600
    work(desk, 1, 30)
    assert step_of(desk).seconds == 630


def test_work_elsewhere_that_a_correction_did_not_see_adds_to_it() -> None:
    desk = Desk().open()
    other = desk.replica.copy("laptop", "bayu")
    desk.replica.tell(TimeCorrected(1, 1, 600, "lupa"))
    session = SessionId("x")
    other.tell(WorkStarted(session, 1, 1), WorkStopped(session, 45, PauseReason.BREAK, ""))
    desk.replica.learn(other)
    assert step_of(desk).seconds == 645


def test_a_session_of_another_computer_is_left_running_by_this_one() -> None:
    desk = Desk().open()
    desk.do(StartWork(1))
    laptop = Desk(replica=desk.replica.copy("laptop", "bayu"))
    facts = laptop.do(CompleteStep(1, laptop.page(1), 0))
    assert not [fact for fact in facts if isinstance(fact, WorkStopped)]
    assert step_of(laptop).status is Status.DONE
    desk.replica.learn(laptop.replica)
    desk.do(PauseWork(90, PauseReason.OTHER_APPLICANT))
    assert (step_of(desk).seconds, step_of(desk).status) == (90, Status.DONE)


@pytest.mark.parametrize(
    ("seconds", "level"),
    [(0, Level.SAFE), (674, Level.SAFE), (675, Level.NEAR), (900, Level.NEAR), (901, Level.LATE)],
)
def test_a_running_step_is_safe_near_or_late_by_its_minutes(seconds: int, level: Level) -> None:
    desk = Desk().open()
    desk.do(StartWork(1))
    desk.replica.wait(seconds=seconds)
    desk.replica.clock -= timedelta(milliseconds=1)
    found = reading(desk, 1)
    assert (found.level, found.running, found.used) == (level, True, seconds)
    assert (found.standard, found.left, found.waiting) == (900, 900 - seconds, 0)


def test_a_paused_step_is_paused_until_it_is_near_its_limit() -> None:
    desk = Desk().open()
    work(desk, 1, 60)
    assert reading(desk, 1).level is Level.PAUSED
    work(desk, 1, 700)
    assert reading(desk, 1).level is Level.NEAR


def test_waiting_and_working_are_told_apart() -> None:
    desk = Desk().open().complete(1)
    desk.replica.wait(hours=2)
    waiting = reading(desk, 2)
    assert waiting.level is Level.WAITING
    assert (waiting.used, waiting.waiting // 60) == (0, 120)
    work(desk, 2, 60)
    desk.replica.wait(seconds=30)
    assert (reading(desk, 2).used, reading(desk, 2).waiting, reading(desk, 2).paused) == (
        60,
        30,
        30,
    )
    assert reading(desk, 1).waiting == 0


def test_the_share_is_the_used_part_of_the_standard() -> None:
    desk = Desk().open()
    work(desk, 1, 450)
    assert reading(desk, 1).share == pytest.approx(0.5)


def test_a_waived_step_has_no_time() -> None:
    desk = Desk().open()
    work(desk, 1, 450)
    desk.do(WaiveStep(1, IUI.step(1).waivers[0]))
    assert (reading(desk, 1).used, reading(desk, 1).level) == (0, Level.SAFE)
