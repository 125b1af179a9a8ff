"""Which days of a year the office is closed, by which list."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

Scalar: TypeAlias = str | int | bool | None

FIXED = ((1, 1), (5, 1), (8, 17), (12, 25))
"""Month and day of holidays every year has: a list without them is a fragment."""


class HolidayKind(StrEnum):
    """Who gave the day off."""

    NATIONAL = "libur_nasional"
    COLLECTIVE = "cuti_bersama"
    LOCAL = "libur_daerah"


class Holiday(Struct, frozen=True, order=True):
    """One day off; `estimated` while the decree still says perkiraan."""

    day: date
    kind: HolidayKind
    name: str
    estimated: bool = False


class HolidayList(Struct, frozen=True):
    """A year's days off, whole; the version stands beside every promised date."""

    year: int
    version: str
    source: str
    days: tuple[Holiday, ...]

    def off(self, *, collective: bool = True) -> frozenset[date]:
        """Return the days without service; Saturdays and Sundays are not in it."""
        return frozenset(
            holiday.day
            for holiday in self.days
            if collective or holiday.kind is not HolidayKind.COLLECTIVE
        )

    def rows(self) -> tuple[dict[str, Scalar], ...]:
        """Return the days as a fact holds them."""
        return tuple(
            {
                "day": holiday.day.isoformat(),
                "kind": holiday.kind.value,
                "name": holiday.name,
                "estimated": holiday.estimated,
            }
            for holiday in self.days
        )


HolidayLists: TypeAlias = Mapping[int, HolidayList]
"""The list in force of each year."""


def from_rows(year: int, version: str, rows: Iterable[Mapping[str, Scalar]]) -> HolidayList:
    """Build a list from the rows of a fact; a row that makes no sense is left out."""
    days = sorted(
        holiday for holiday in map(_holiday, rows) if holiday and holiday.day.year == year
    )
    return HolidayList(year, version, "impor kantor", tuple(days))


def _holiday(row: Mapping[str, Scalar]) -> Holiday | None:
    try:
        day, kind = date.fromisoformat(str(row.get("day"))), HolidayKind(str(row.get("kind")))
    except ValueError:
        return None
    return Holiday(day, kind, str(row.get("name", "")), row.get("estimated") is True)
