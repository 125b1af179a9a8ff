"""The words of time in the worklist, by status and by the clock."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from desktop_app.core.calendar.workdays import Counting
from desktop_app.core.cases.deadlines import Level
from desktop_app.core.services.row_timing import DayCounter, row_timing
from tests.ui.worklist.sample_rows import NOW, row

CALENDAR = DayCounter(Counting(working_days=False), {})
NO_LISTS = DayCounter(Counting(), {})


def test_a_running_step_says_what_is_left_to_the_second() -> None:
    found = row(status="berjalan", active_seconds=440, running_since=NOW - timedelta(seconds=60))
    timing = row_timing(found, NOW, CALENDAR)
    assert timing.words == "Sisa 6 mnt 40 dtk"
    assert timing.detail == "8 dari 15 mnt"
    assert timing.level is Level.SAFE
    assert timing.ticking


def test_a_running_step_is_near_from_three_quarters_on_and_late_after_all() -> None:
    near = row(status="berjalan", running_since=NOW - timedelta(seconds=675))
    late = row(status="berjalan", running_since=NOW - timedelta(seconds=1030))
    assert row_timing(near, NOW, CALENDAR).level is Level.NEAR
    assert row_timing(late, NOW, CALENDAR).words == "Lewat 2 mnt 10 dtk"
    assert row_timing(late, NOW, CALENDAR).level is Level.LATE


def test_a_clock_set_back_never_gives_a_negative_time() -> None:
    found = row(status="berjalan", running_since=NOW + timedelta(hours=2))
    assert row_timing(found, NOW, CALENDAR).used == 0


def test_a_pause_and_a_wait_are_told_in_minutes() -> None:
    paused = row(status="dijeda", since=NOW - timedelta(seconds=330), active_seconds=300)
    waiting = row(since=NOW - timedelta(minutes=72, seconds=9))
    assert row_timing(paused, NOW, CALENDAR).words == "Dijeda 5 mnt"
    assert row_timing(paused, NOW, CALENDAR).level is Level.PAUSED
    assert row_timing(waiting, NOW, CALENDAR).words == "Menunggu 1 j 12 mnt"
    assert row_timing(waiting, NOW, CALENDAR).level is Level.WAITING


def test_a_parked_case_says_when_the_applicant_comes_back() -> None:
    found = row(phase="diparkir", status="dijeda", follow_up=date(2026, 11, 27))
    assert row_timing(found, NOW, CALENDAR).words == "Diparkir, kembali 27 Nov"


def test_the_last_step_waits_to_be_printed() -> None:
    found = row(step=8, turn="bidang_perizinan")
    assert row_timing(found, NOW, CALENDAR).words == "Siap cetak"


@pytest.mark.parametrize(
    ("due", "words", "detail", "level"),
    [
        (date(2026, 11, 27), "Sisa 3 hari", "12 dari 15 hari", Level.NEAR),
        (date(2026, 12, 6), "Sisa 12 hari", "3 dari 15 hari", Level.SAFE),
        (date(2026, 11, 24), "Batas hari ini", "15 dari 15 hari", Level.NEAR),
        (date(2026, 11, 23), "Lewat 1 hari", "16 dari 15 hari", Level.LATE),
    ],
)
def test_a_step_in_days_counts_to_its_promise(
    due: date, words: str, detail: str, level: Level
) -> None:
    found = row(step=6, turn="tim_teknis", standard_value=15, standard_unit="hari", due=due)
    timing = row_timing(found, NOW, CALENDAR)
    assert (timing.words, timing.detail, timing.level) == (words, detail, level)


def test_without_a_holiday_list_calendar_days_tell() -> None:
    found = row(step=6, standard_value=15, standard_unit="hari", due=date(2026, 11, 27))
    assert row_timing(found, NOW, NO_LISTS).words == "Sisa 3 hari"


def test_a_promise_that_cannot_be_counted_yet_is_said_so() -> None:
    found = row(step=6, standard_value=15, standard_unit="hari", due=None)
    assert row_timing(found, NOW, CALENDAR).words == "Batas belum dihitung"


def test_the_office_day_counts_before_seven_in_the_morning() -> None:
    early = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    found = row(step=6, standard_value=15, standard_unit="hari", due=date(2026, 11, 25))
    assert row_timing(found, early, CALENDAR).words == "Sisa 1 hari"


def test_an_archived_case_says_how_it_ended() -> None:
    closed = replace(row(), phase="selesai", updated=NOW)
    assert row_timing(closed, NOW, CALENDAR).words == "Selesai"
    assert row_timing(closed, NOW, CALENDAR).detail == "24 Nov"
