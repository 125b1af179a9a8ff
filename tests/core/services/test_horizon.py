"""What is near its limit follows the office's days, imported ones too."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.core.calendar.workdays import Counting
from desktop_app.core.rows import Urgency
from desktop_app.core.services.horizon import soon
from desktop_app.core.services.views import WorklistQuery
from tests.journeys.counter import Counter

WITH_TWO_DAYS_MORE = """tanggal;jenis;nama
2026-01-01;libur_nasional;Tahun Baru
2026-05-01;libur_nasional;Hari Buruh
2026-08-17;libur_nasional;Kemerdekaan
2026-12-10;libur_daerah;Contoh
2026-12-11;libur_daerah;Contoh
2026-12-25;libur_nasional;Natal
"""


@pytest.mark.parametrize(
    ("left", "counting", "last"),
    [
        (0, Counting(), "2026-11-23"),
        (3, Counting(), "2026-11-26"),
        (5, Counting(), "2026-11-30"),
        (5, Counting(week=frozenset(range(6))), "2026-11-29"),
        (5, Counting(working_days=False), "2026-11-28"),
    ],
)
def test_a_promise_is_near_up_to_the_last_day_with_so_many_days_left(
    left: int, counting: Counting, last: str
) -> None:
    (until,) = soon(date(2026, 11, 23), {left}, counting, {}).values()
    assert f"{until:%F %H}" > f"{last} 23"
    assert (until.date() - date.fromisoformat(last)).days == 1


def test_an_imported_list_brings_a_promise_near_without_growing_its_row_anew(
    counter: Counter, tmp_path: Path
) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    reading = counter.house.reading
    assert (promise := counter.state.promise()) is not None
    assert promise.due == date(2026, 12, 14)
    counter.clock.goes_to(date(2026, 12, 7))
    assert reading.kpis().near == 0
    file = tmp_path / "libur-2026.csv"
    file.write_text(WITH_TWO_DAYS_MORE, encoding="utf-8")
    counter.house.office.import_holidays(file, by=counter.admin)
    assert reading.kpis().near == 1
    assert reading.worklist(WorklistQuery(urgency=Urgency.NEAR)).total == 1
    assert counter.house.records.verify() == ()


def test_the_next_day_is_counted_anew(counter: Counter) -> None:
    counter.receives("D.V.1")
    counter.reaches_the_team()
    near = []
    for day in (8, 9, 14, 15):
        counter.clock.goes_to(date(2026, 12, day))
        near.append((counter.house.reading.kpis().near, counter.house.reading.kpis().late))
    assert near == [(0, 0), (1, 0), (1, 0), (0, 1)]
