"""Coordinates as people write them, to a point on the earth and back."""

import re

from desktop_app.core.events.vocabulary import Place
from desktop_app.core.wording.distance import distance_words, metres

_MILLIONS = 1_000_000
_PAIR = re.compile(r"\s*(-?\d{1,2}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*")
FAR = 500
"""Metres from which on a distance has to be looked at: more than a large plot."""
_MOST = (90 * _MILLIONS, 180 * _MILLIONS)


def read_place(text: str) -> Place | str | None:
    """Return the typed point, None where nothing was typed, a sentence where it is none."""
    if not text.strip():
        return None
    found = _PAIR.fullmatch(text)
    if found is None:
        return _unread(text)
    latitude, longitude = (_millionths(part) for part in found.groups())
    if abs(latitude) > _MOST[0] or abs(longitude) > _MOST[1]:
        return _unread(text)
    return Place(latitude, longitude, typed=True)


def write_place(place: Place | None) -> str:
    """Write -6.804200, 110.838000; nothing where there is no place."""
    if place is None:
        return ""
    return f"{place.latitude / _MILLIONS:.6f}, {place.longitude / _MILLIONS:.6f}"


def metres_from(place: Place | None, asked: str) -> int | None:
    """Return how far a place is from the point of the application; None where one is unknown."""
    point = read_place(asked)
    if place is None or not isinstance(point, Place):
        return None
    return metres((place.latitude, place.longitude), (point.latitude, point.longitude))


def distance(away: int | None) -> str:
    """Write 38 m dari titik OSS; nothing where it is not known."""
    return "" if away is None else f"{distance_words(away)} dari titik OSS"


def _millionths(text: str) -> int:
    return round(float(text.replace(",", ".")) * _MILLIONS)


def _unread(text: str) -> str:
    return f"Koordinat “{text}” tidak terbaca. Tulis seperti -6.8042, 110.8380."
