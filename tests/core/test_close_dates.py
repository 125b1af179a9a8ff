"""Dates typed without anything between day, month and year."""

import pytest

from desktop_app.core.sop.answers import Level
from desktop_app.core.sop.values.moments import day


def test_eight_digits_are_day_month_and_year() -> None:
    assert day("20112026").value == "2026-11-20"
    assert day(" 01022026 ").value == "2026-02-01"


@pytest.mark.parametrize("typed", ["20261120", "31022026", "2011202", "200112026"])
def test_eight_digits_in_another_order_are_questioned(typed: str) -> None:
    assert day(typed).level is Level.ERROR
