"""When so many working days are over, counted without a store."""

from argparse import Namespace

from desktop_app.cli import says, shelves
from desktop_app.core.calendar import workdays
from desktop_app.core.calendar.workdays import USUAL, Due
from desktop_app.core.wording.dates import full_date


def due(typed: Namespace) -> int:
    """Print the date by the lists that came with the program."""
    tell(workdays.due(typed.start, typed.days, USUAL, shelves.shipped_lists()), typed)
    return 0


def tell(found: Due, typed: Namespace) -> None:
    """Print a date, the way to it and the lists it was counted by."""
    if typed.json:
        says.answer(
            {
                "due": found.due.isoformat(),
                "calendar_days": found.calendar_days,
                "holiday_list": found.holiday_list,
            }
        )
    else:
        says.lines(
            full_date(found.due),
            f"{found.calendar_days} hari kalender, daftar libur {found.holiday_list}",
        )
