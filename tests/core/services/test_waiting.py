"""Where cases waited is told with the time it took."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from desktop_app.core.rows import RecapRow, RecapStep
from desktop_app.core.services.book import Month
from desktop_app.core.services.waiting import wait_text, waits
from tests.core.services.test_recap_book import NOVEMBER, at, case, done

THIRD = date(2026, 11, 3)


def worked(step: int, began: datetime, ended: datetime, *, round_: int = 1) -> RecapStep:
    step_done: RecapStep = done(step, THIRD, round_=round_)
    return replace(step_done, started=began, finished=ended)


def days(number: float) -> timedelta:
    return timedelta(days=number)


def told(*rows: RecapRow, month: Month = NOVEMBER) -> list[tuple[str, int, str]]:
    return [(wait.where, wait.cases, wait.text) for wait in waits(rows, month)]


def test_the_longest_wait_comes_first_with_its_mean_over_the_cases() -> None:
    noon = at(THIRD)
    one = case(
        1, THIRD,
        worked(5, noon, noon),
        worked(6, noon + days(4), noon + days(5)),
        worked(7, noon + days(5.5), noon + days(5.5)),
    )  # fmt: skip
    other = case(2, THIRD, worked(5, noon, noon), worked(6, noon + days(8), noon + days(8)))
    assert told(one, other) == [
        ("Menunggu jadwal kunjungan", 2, "6,0 hari"),
        ("Menunggu validasi", 1, "12 jam"),
    ]


def test_a_repair_is_waited_for_from_the_verdict_to_the_applicants_return() -> None:
    noon = at(THIRD)
    row = case(
        1, THIRD,
        worked(5, noon, noon),
        worked(5, noon + days(9), noon + days(9), round_=2),
        worked(6, noon, noon + days(2)),
        returns=1,
    )  # fmt: skip
    assert told(row) == [("Pemohon memperbaiki", 1, "7,0 hari")]


def test_a_wait_belongs_to_the_month_it_ended_in() -> None:
    late = at(date(2026, 11, 28))
    row = case(1, THIRD, worked(6, late, late), worked(7, late + days(6), late + days(6)))
    assert told(row) == []
    assert told(row, month=Month(2026, 12)) == [("Menunggu validasi", 1, "6,0 hari")]


def test_pauses_at_the_counter_are_one_sum_and_the_email_is_told_apart() -> None:
    noon = at(THIRD)
    paused = [replace(done(step, THIRD), paused_seconds=600) for step in (1, 3, 4)]
    email = replace(worked(2, noon, noon), paused_seconds=300)
    row = case(1, THIRD, *paused, email)
    assert told(row) == [
        ("Jeda selama di loket", 1, "30 mnt"),
        ("Menunggu email aktivasi", 1, "5 mnt"),
    ]


def test_a_printed_sk_that_nobody_fetches_is_a_wait() -> None:
    noon = at(THIRD)
    row = case(1, THIRD, worked(8, noon, noon), handed_over=noon + days(3))
    assert told(row) == [("Menunggu SK diambil", 1, "3,0 hari")]


def test_what_went_on_at_once_is_no_wait() -> None:
    noon = at(THIRD)
    assert told(case(1, THIRD, worked(7, noon, noon), worked(8, noon, noon))) == []


def test_a_wait_is_written_in_the_unit_that_tells_most() -> None:
    assert [wait_text(seconds) for seconds in (60, 3599, 7200, 86399, 86400, 527_000)] == [
        "1 mnt", "1 jam", "2 jam", "1,0 hari", "1,0 hari", "6,1 hari",
    ]  # fmt: skip


def test_half_a_year_back_crosses_the_year() -> None:
    assert [str(Month(2026, 2).back(n)) for n in (2, 1, 0, -1)] == [
        "Desember 2025", "Januari 2026", "Februari 2026", "Maret 2026",
    ]  # fmt: skip
