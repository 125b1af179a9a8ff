"""Procedures and holiday lists, found without opening a store."""

from argparse import Namespace

from desktop_app.core import paths, settings
from desktop_app.core.calendar.holidayfiles import load_folder
from desktop_app.core.calendar.holidays import HolidayLists
from desktop_app.core.sop.catalog import Catalog, load_catalog


def catalog(typed: Namespace) -> Catalog:
    """Return the procedures of this office, its own ones too."""
    folders, _ = settings.usual_folders(typed.data)
    return load_catalog(paths.resources() / "sop", folders.data / "sop")


def shipped_lists() -> HolidayLists:
    """Return the holiday lists that came with the program."""
    return load_folder(paths.resources() / "calendar")
