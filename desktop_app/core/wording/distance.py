"""How far two points on the earth are from each other, in words."""

from math import asin, cos, radians, sin, sqrt
from typing import TypeAlias

Point: TypeAlias = tuple[int, int]
"""Latitude and longitude in millionths of a degree."""

_EARTH = 6_371_000
_MILLION = 1_000_000
_KILOMETRE = 1_000


def metres(one: Point, other: Point) -> int:
    """Return the way over the ground, on a round earth."""
    south, west = (radians(part / _MILLION) for part in one)
    north, east = (radians(part / _MILLION) for part in other)
    up, across = sin((north - south) / 2), sin((east - west) / 2)
    chord = up * up + cos(south) * cos(north) * across * across
    return round(2 * _EARTH * asin(sqrt(min(1.0, chord))))


def distance_words(away: int) -> str:
    """Write 38 m, from a kilometre on 1,2 km."""
    if away < _KILOMETRE:
        return f"{away} m"
    tenths = round(away / (_KILOMETRE // 10))
    whole = f"{tenths // 10:,}".replace(",", ".")
    return f"{whole},{tenths % 10} km"
