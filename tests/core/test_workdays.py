"""Working days against the dates of a table, another source, and laws."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import holidays as outside
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.calendar.holidayfiles import load_folder
from desktop_app.core.calendar.holidays import HolidayList
from desktop_app.core.calendar.workdays import (
    USUAL,
    Counting,
    Standing,
    add,
    between,
    counts,
    day_number,
    due,
    standing,
)
from desktop_app.core.errors import BadInput, NoHolidayList

LISTS: Mapping[int, HolidayList] = load_folder(Path(__file__).parents[2] / "resources/calendar")
DAYS = st.dates(date(2021, 1, 1), date(2024, 6, 30))  # a Wednesday office counts for years
COUNTINGS = st.builds(
    Counting,
    working_days=st.booleans(),
    first_day_next=st.booleans(),
    week=st.sampled_from([frozenset(range(5)), frozenset(range(6)), frozenset({2})]),
    collective_leave=st.booleans(),
)


@pytest.mark.parametrize(
    ("start", "end", "calendar_days", "versions"),
    [
        (date(2021, 9, 15), date(2021, 10, 6), 21, "2021.1"),
        (date(2025, 3, 24), date(2025, 4, 24), 31, "2025.1"),
        (date(2026, 3, 16), date(2026, 4, 14), 29, "2026.1"),
        (date(2026, 11, 23), date(2026, 12, 14), 21, "2026.1"),
        (date(2026, 12, 18), date(2027, 1, 14), 27, "2026.1 + 2027.1"),
        (date(2027, 2, 24), date(2027, 3, 29), 33, "2027.1"),
    ],
)
def test_fifteen_working_days_end_where_the_table_says(
    start: date, end: date, calendar_days: int, versions: str
) -> None:
    found = due(start, 15, USUAL, LISTS)
    assert (found.due, found.calendar_days, found.holiday_list) == (end, calendar_days, versions)


@pytest.mark.parametrize("year", range(2021, 2028))
def test_every_day_agrees_with_the_outside_table(year: int) -> None:
    kinds = ("public", "government")
    theirs = outside.country_holidays("ID", years=year, categories=kinds, language="id")
    assert set(LISTS[year].off()) == set(theirs)


def test_a_year_has_all_its_days_whether_the_office_is_open_or_not() -> None:
    opened = [counts(date(2026, 1, 1) + timedelta(days=n), USUAL, LISTS) for n in range(365)]
    weekdays_off = {day for day in LISTS[2026].off() if day.weekday() < 5}
    assert sum(opened) == 261 - len(weekdays_off)


def test_calendar_days_need_no_list() -> None:
    found = due(date(2030, 1, 1), 15, Counting(working_days=False), {})
    assert (found.due, found.calendar_days, found.holiday_list) == (date(2030, 1, 16), 15, "")


def test_a_year_without_a_list_is_named() -> None:
    with pytest.raises(NoHolidayList) as refused:
        due(date(2027, 12, 20), 15, USUAL, LISTS)
    assert refused.value.year == 2028
    assert "Impor daftar 2028" in refused.value.way_out


def test_the_first_day_may_be_the_day_itself() -> None:
    monday = date(2026, 11, 23)
    assert due(monday, 1, Counting(first_day_next=False), LISTS).due == monday
    assert due(monday, 1, USUAL, LISTS).due == date(2026, 11, 24)


def test_a_saturday_counter_counts_saturdays() -> None:
    friday = date(2026, 11, 27)
    assert add(friday, 1, Counting(week=frozenset(range(6))), LISTS) == date(2026, 11, 28)


def test_a_week_without_service_is_refused() -> None:
    with pytest.raises(BadInput):
        Counting(week=frozenset())


@pytest.mark.parametrize("days", [-1, 3661, 10**9])
def test_an_absurd_number_of_days_is_refused(days: int) -> None:
    with pytest.raises(BadInput):
        due(date(2026, 11, 23), days, USUAL, LISTS)


def test_the_end_of_time_is_refused_in_a_sentence() -> None:
    with pytest.raises(BadInput):
        due(date.max, 15, Counting(working_days=False), {})


def test_hari_ke_counts_from_the_complete_file() -> None:
    complete = date(2026, 11, 6)
    assert day_number(complete, complete, USUAL, LISTS) == 0
    assert day_number(complete, date(2026, 11, 9), USUAL, LISTS) == 1
    assert day_number(complete, date(2026, 11, 27), USUAL, LISTS) == 15
    assert day_number(complete, date(2026, 11, 1), USUAL, LISTS) == 0


def test_near_begins_at_three_quarters_and_late_after_the_last() -> None:
    assert [standing(used, 15) for used in (0, 11, 12, 15, 16)] == [
        Standing.SAFE,
        Standing.SAFE,
        Standing.NEAR,
        Standing.NEAR,
        Standing.LATE,
    ]


@given(DAYS, st.integers(0, 60), st.integers(0, 60), COUNTINGS)
def test_counting_on_is_counting_once(start: date, some: int, more: int, how: Counting) -> None:
    assert add(add(start, some, how, LISTS), more, how, LISTS) == add(
        start, some + more, how, LISTS
    )


@given(DAYS, st.integers(0, 80), COUNTINGS)
def test_what_was_added_lies_between(start: date, days: int, how: Counting) -> None:
    end = add(start, days, how, LISTS)
    assert between(start, end, how, LISTS) == days
    assert between(end, start, how, LISTS) == -days


@given(DAYS, st.integers(1, 40), st.integers(0, 60), COUNTINGS)
def test_a_later_start_is_never_due_earlier(
    start: date, later: int, days: int, how: Counting
) -> None:
    second = start + timedelta(days=later)
    assert due(start, days, how, LISTS).due <= due(second, days, how, LISTS).due


@given(DAYS, st.integers(1, 60), COUNTINGS)
def test_a_due_date_is_always_a_day_that_counts(start: date, days: int, how: Counting) -> None:
    assert counts(due(start, days, how, LISTS).due, how, LISTS)


@given(DAYS, st.integers(0, 60), COUNTINGS)
def test_one_more_day_is_due_later(start: date, days: int, how: Counting) -> None:
    assert add(start, days, how, LISTS) < add(start, days + 1, how, LISTS)
