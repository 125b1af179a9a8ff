"""Metres between two points and how they are written."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.wording.distance import distance_words, metres

POINTS = st.tuples(st.integers(-90_000_000, 90_000_000), st.integers(-180_000_000, 180_000_000))
MENARA = (-6_804_400, 110_833_000)
HALF_ROUND = 20_015_087


def test_a_thousandth_of_a_degree_north_is_111_metres() -> None:
    assert metres(MENARA, (MENARA[0] + 1_000, MENARA[1])) == 111


def test_from_kudus_to_semarang_are_about_fifty_kilometres() -> None:
    assert 48_000 < metres(MENARA, (-6_990_300, 110_422_900)) < 52_000


@given(POINTS, POINTS)
def test_the_way_back_is_as_long_and_nothing_is_farther_than_half_round(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    assert metres(one, other) == metres(other, one)
    assert 0 <= metres(one, other) <= HALF_ROUND + 20


@given(POINTS)
def test_nobody_is_away_from_where_one_is(one: tuple[int, int]) -> None:
    assert metres(one, one) == 0


def test_short_ways_are_metres_long_ones_kilometres() -> None:
    assert distance_words(38) == "38 m"
    assert distance_words(999) == "999 m"
    assert distance_words(1_249) == "1,2 km"
    assert distance_words(12_345_600) == "12.345,6 km"
