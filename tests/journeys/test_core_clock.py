"""The running clock: sleep, crash, other applicants, wrong hours."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from desktop_app.core.cases import commands
from desktop_app.core.cases.state import Status, StepState
from desktop_app.core.errors import Refused
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.services.sample import answers
from desktop_app.core.store.statements import Statement
from tests.journeys.counter import Counter, FakeClock


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "data")
    desk.receives("D.V.1")
    yield desk
    desk.house.close()


def step(counter: Counter, number: int = 1) -> StepState:
    found = counter.state.step_state(number)
    assert found is not None
    return found


def test_opening_a_case_to_read_it_starts_no_clock(counter: Counter) -> None:
    assert counter.house.clockwork.running() is None
    assert counter.state.running() is None


def test_seconds_come_from_the_monotonic_clock_not_from_the_page(counter: Counter) -> None:
    counter.does(commands.StartWork(1))
    counter.passes(3)
    counter.does(commands.PauseWork(999_999, PauseReason.APPLICANT))
    assert step(counter).seconds == 180
    assert step(counter).status is Status.PAUSED


def test_a_pause_keeps_its_reason_and_the_next_session_adds_up(counter: Counter) -> None:
    counter.does(commands.StartWork(1))
    counter.passes(3)
    counter.does(commands.PauseWork(0, PauseReason.OSS_DOWN))
    counter.clock.passes(minutes=40)
    counter.does(commands.StartWork(1))
    counter.passes(2)
    counter.does(commands.PauseWork(0, PauseReason.APPLICANT))
    assert step(counter).seconds == 300
    first = step(counter).pauses[0]
    assert first.until is not None
    assert (first.until - first.since).total_seconds() == 40 * 60


def test_serving_another_applicant_pauses_the_first(counter: Counter) -> None:
    first = counter.case
    counter.does(commands.StartWork(1))
    counter.passes(4)
    counter.receives("D.V.2")
    counter.does(commands.StartWork(1))
    running = counter.house.clockwork.running()
    assert running is not None
    assert running.case == counter.case
    paused = counter.house.reading.case(first).state.step_state(1)
    assert paused is not None
    assert (paused.status, paused.seconds) == (Status.PAUSED, 240)
    assert paused.pauses[-1].reason is PauseReason.OTHER_APPLICANT


def test_a_refused_start_leaves_the_first_applicants_clock_running(counter: Counter) -> None:
    first = counter.case
    counter.does(commands.StartWork(1))
    counter.receives("D.V.2")
    with pytest.raises(Refused, match="langkah 1, bukan langkah 4"):
        counter.does(commands.StartWork(4))
    running = counter.house.clockwork.running()
    assert running is not None
    assert running.case == first


def test_sleep_becomes_a_pause_up_to_the_last_heartbeat(counter: Counter) -> None:
    counter.does(commands.StartWork(1))
    counter.passes(5)
    counter.clock.passes(minutes=50)
    beat = counter.house.clockwork.beat()
    assert beat.clock is None
    assert beat.changes is not None
    assert step(counter).seconds == 300
    assert step(counter).pauses[-1].reason is PauseReason.SWITCHED_OFF


def test_a_command_right_after_waking_up_counts_no_sleep(counter: Counter) -> None:
    counter.does(commands.StartWork(1))
    counter.passes(5)
    counter.clock.passes(minutes=50)
    counter.does(commands.CompleteStep(1, {}, 0, note="KTP tertinggal"))
    assert step(counter).seconds == 300
    assert step(counter).status is Status.DONE
    assert len(counter.state.heads) == 1
    assert counter.state.conflicts == ()


def test_a_crash_loses_at_most_the_time_since_the_last_heartbeat(counter: Counter) -> None:
    counter.does(commands.StartWork(1))
    counter.passes(5)
    counter.clock.passes(seconds=4)
    counter.house.close()
    counter.clock.goes_to(date(2026, 11, 24), 7, 30)
    counter.house = counter.opened()
    number = counter.state.number
    (own,) = counter.house.notices.said(counter.rina)
    assert own.startswith(f"Komputer mati saat waktu berkas {number} berjalan;")
    (other,) = counter.house.notices.said(counter.team)
    assert f"mengerjakan berkas {number};" in other
    assert "Tekan Lanjut" not in other
    assert step(counter).seconds == 300
    assert step(counter).status is Status.PAUSED
    assert counter.state.running() is None
    counter.heads = counter.state.heads
    counter.does(commands.StartWork(1))
    counter.passes(1)
    counter.does(commands.PauseWork(0, PauseReason.BREAK))
    assert step(counter).seconds == 360


REFUSE = Statement(
    "CREATE TEMP TRIGGER refuse BEFORE INSERT ON worklist BEGIN SELECT RAISE(ABORT, 'full'); END"
)
ALLOW = Statement("DROP TRIGGER refuse")


def test_a_step_that_is_not_kept_leaves_clock_and_draft(counter: Counter) -> None:
    counter.does(commands.StartWork(1))
    counter.passes(2)
    counter.house.drafts.save(counter.case, 1, {}, seen=counter.heads)
    counter.house.records.database.run(REFUSE)
    with pytest.raises(driver.Error):
        counter.does(commands.CompleteStep(1, {}, 0, note="KTP tertinggal"))
    running = counter.house.clockwork.running()
    assert running is not None
    assert running.case == counter.case
    assert counter.house.drafts.load(counter.case, 1) is not None
    counter.house.records.database.run(ALLOW)
    counter.does(commands.CompleteStep(1, {}, 0, note="KTP tertinggal"))
    assert step(counter).seconds == 120
    assert counter.house.clockwork.running() is None
    assert counter.house.drafts.load(counter.case, 1) is None


def test_a_start_that_is_not_kept_leaves_no_clock(counter: Counter) -> None:
    counter.house.records.database.run(REFUSE)
    with pytest.raises(driver.Error):
        counter.does(commands.StartWork(1))
    assert counter.house.clockwork.running() is None
    counter.house.records.database.run(ALLOW)
    counter.switched_off_and_on()
    assert counter.house.notices.said() == ()
    assert counter.state.running() is None


def test_recovering_twice_changes_nothing(counter: Counter) -> None:
    counter.does(commands.StartWork(1))
    counter.passes(1)
    counter.switched_off_and_on()
    facts = counter.state.facts
    counter.switched_off_and_on()
    assert counter.state.facts == facts


def test_a_clock_set_back_by_a_day_is_told_and_makes_nothing_negative(counter: Counter) -> None:
    counter.does(commands.StartWork(1))
    counter.passes(2)
    counter.clock.is_set_back(days=1)
    beat = counter.house.clockwork.beat()
    assert "Jam komputer ini mundur" in beat.notice
    assert beat.changes is None
    assert counter.house.clockwork.beat().notice == ""
    counter.passes(3)
    counter.does(commands.PauseWork(0, PauseReason.BREAK))
    assert step(counter).seconds == 300
    time = counter.view.time
    assert time.used == 300
    assert time.waiting >= 0


def test_a_clock_set_back_while_the_program_was_closed_is_told_at_the_start(
    counter: Counter,
) -> None:
    counter.house.close()
    counter.clock.is_set_back(days=1)
    counter.house = counter.opened()
    assert any("Jam komputer ini mundur" in notice for notice in counter.house.notices.said())


@pytest.mark.parametrize(("hour", "minute"), [(6, 30), (23, 30)])
def test_early_and_late_hours_promise_from_the_offices_day(
    tmp_path: Path, hour: int, minute: int
) -> None:
    counter = Counter(tmp_path / "pagi", clock=FakeClock(date(2026, 11, 24), hour, minute))
    counter.receives("D.V.1")
    for number in range(1, 6):
        page = answers.page(
            counter.procedure.step(number), counter.firm, counter.state.answers(), day=counter.today
        )
        counter.does(commands.CompleteStep(number, page, 0))
    promise = counter.state.promise()
    assert promise is not None
    assert (promise.start, promise.due) == (date(2026, 11, 24), date(2026, 12, 15))
    counter.house.close()


def test_at_half_past_six_a_case_is_opened_today_not_yesterday(tmp_path: Path) -> None:
    counter = Counter(tmp_path / "pagi", clock=FakeClock(date(2026, 12, 1), 6, 30))
    counter.receives("D.V.1")
    assert counter.state.opened.date() == date(2026, 11, 30)
    assert counter.today == date(2026, 12, 1)
    assert counter.house.reading.kpis().served_today == 1
    assert counter.house.recaps.month(counter.house.recaps.this_month()).totals.came_in == 1
    counter.clock.goes_to(date(2026, 12, 1), 23, 30)
    assert counter.house.reading.kpis().served_today == 1
    counter.clock.goes_to(date(2026, 12, 2), 0, 30)
    assert counter.house.reading.kpis().served_today == 0
    counter.house.close()
