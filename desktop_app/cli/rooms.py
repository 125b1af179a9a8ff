"""The house as the console enters it: beside a window, or alone."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.core import bootstrap, paths
from desktop_app.core.bootstrap import House
from desktop_app.core.calendar.holidayfiles import load_folder
from desktop_app.core.calendar.holidays import HolidayLists
from desktop_app.core.sop.catalog import Catalog, load_catalog


@contextmanager
def beside(typed: Namespace) -> Iterator[House]:
    """Open the store read-only; a window may be writing meanwhile."""
    house = bootstrap.open_house(typed.data, writable=False)
    try:
        yield house
    finally:
        house.close()


@contextmanager
def alone(typed: Namespace) -> Iterator[House]:
    """Open the store for writing; refused while a window holds it."""
    house = bootstrap.open_house(typed.data)
    try:
        yield house
    finally:
        house.close()


def is_there(typed: Namespace) -> bool:
    """Return whether the folder holds a store."""
    folders, _ = bootstrap.usual_folders(typed.data)
    return folders.database.exists()


def catalog(typed: Namespace) -> Catalog:
    """Return the procedures without opening a store."""
    folders, _ = bootstrap.usual_folders(typed.data)
    return load_catalog(paths.resources() / "sop", folders.data / "sop")


def shipped_lists() -> HolidayLists:
    """Return the holiday lists that came with the program."""
    return load_folder(paths.resources() / "calendar")
