"""Due dates counted by hand on the calendars of 2025 to 2027."""

import pytest

from tests.cli.console import Console, is_one_sentence

BY_HAND = {
    "Idul Fitri 2026 in the middle": ("2026-03-13", 5, "2026-03-27", 14, "2026.1"),
    "the day before Nyepi and Idul Fitri": ("2026-03-17", 1, "2026-03-25", 8, "2026.1"),
    "begun on a day off": ("2026-03-18", 15, "2026-04-15", 28, "2026.1"),
    "Idul Fitri 2027": ("2027-03-08", 3, "2027-03-18", 10, "2027.1"),
    "Christmas": ("2026-12-23", 2, "2026-12-29", 6, "2026.1"),
    "new year": ("2026-12-31", 1, "2027-01-04", 4, "2026.1 + 2027.1"),
    "over new year": ("2026-12-30", 15, "2027-01-22", 23, "2026.1 + 2027.1"),
    "begun on a Saturday": ("2026-11-21", 15, "2026-12-11", 20, "2026.1"),
    "begun on a Sunday": ("2026-11-22", 15, "2026-12-11", 19, "2026.1"),
    "a day given off in the middle of the year": ("2025-08-15", 1, "2025-08-19", 4, "2025.1"),
    "a long weekend in May": ("2026-05-13", 3, "2026-05-20", 7, "2026.1"),
    "no day at all": ("2026-05-29", 0, "2026-05-29", 0, "2026.1"),
}


@pytest.mark.parametrize("case", BY_HAND)
def test_due_is_what_a_person_counts(empty: Console, case: str) -> None:
    start, days, due, distance, lists = BY_HAND[case]
    said = empty.here("due", "--from", start, "--days", str(days), "--json")
    assert said.json == {"due": due, "calendar_days": distance, "holiday_list": lists}


@pytest.mark.parametrize(("start", "year"), [("2027-12-20", 2028), ("2020-12-30", 2020)])
def test_a_count_that_needs_an_unknown_year_says_which(
    empty: Console, start: str, year: int
) -> None:
    said = empty.here("due", "--from", start, "--days", "15")
    assert is_one_sentence(said), said
    assert f"Impor daftar {year} di Atur, Hari libur" in said.err


def test_an_office_counts_by_its_own_lists(sampled: Console) -> None:
    typed = ("due", "--from", "2026-11-23", "--days", "15", "--json")
    assert sampled.run(*typed).json == sampled.here(*typed).json
