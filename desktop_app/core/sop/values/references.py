"""The tables that answers are checked against, and today."""

from datetime import date
from pathlib import Path

from msgspec import Struct

from desktop_app.core.sop.values.kbli import Kbli, load_kbli
from desktop_app.core.sop.values.regions import Regions, load_regions


class References(Struct, frozen=True):
    """What a check may look up; `today` is the office's day."""

    regions: Regions
    kbli: Kbli
    today: date


def load_references(resources: Path, today: date) -> References:
    """Read the tables that ship with the program."""
    return References(
        load_regions(resources / "regions"),
        load_kbli(resources / "kbli2020.csv", resources / "kbli2020-words.csv"),
        today,
    )
