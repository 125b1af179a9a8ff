"""The month's book, read and written to files."""

from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.calendar import workdays
from desktop_app.core.clock import KUDUS, Clock, office_day
from desktop_app.core.errors import NoHolidayList
from desktop_app.core.office import identity
from desktop_app.core.rows import RegisterRow
from desktop_app.core.services import sheets
from desktop_app.core.services.book import Month, OnTime, Recap
from desktop_app.core.services.bookkeeping import Bookkeeper
from desktop_app.core.services.rules import Rules
from desktop_app.core.services.sheetframe import Frame, framed
from desktop_app.core.sop.catalog import Catalog
from desktop_app.core.store.opening import Reader

_BACK = range(5, -1, -1)
"""Half a year up to the month that is looked at."""


class Recaps(Struct, frozen=True):
    """The SOP's duty of PENCATATAN DAN PENDATAAN; for the reader lane."""

    reader: Reader
    catalog: Catalog
    rules: Rules
    clock: Clock

    def month(self, month: Month) -> Recap:
        """Return the book of a month, of the present one as it stands today."""
        procedures = tuple(self.catalog.newest(number) for number in self.catalog.numbers())
        today = office_day(self.clock.now(), KUDUS)
        rows = self.reader.books.recap(month.first(), month.after().first())
        book = Bookkeeper(month, today, procedures, self._count).keep(rows)
        return replace(book, months=tuple(self._on_time(month.back(n)) for n in _BACK))

    def this_month(self) -> Month:
        """Return the office's present month."""
        return Month.of(office_day(self.clock.now(), KUDUS))

    def register(self, register: str, year: int) -> tuple[RegisterRow, ...]:
        """Return every number of a register of letters, cancelled ones with their reason."""
        return self.reader.books.register(register, year)

    def to_xlsx(self, recap: Recap, file: Path) -> Path:
        """Write the book as an Excel file in which no cell starts a formula."""
        return sheets.write_xlsx(recap, self._frame(recap.month), file)

    def to_csv(self, recap: Recap, file: Path) -> Path:
        """Write the register as a CSV that an Indonesian Excel opens right."""
        return sheets.write_csv(recap, file)

    def _on_time(self, month: Month) -> OnTime:
        on_time, measured = self.reader.books.on_time(month.first(), month.after().first())
        return OnTime(month, on_time, measured)

    def _frame(self, month: Month) -> Frame:
        state, last = self.rules.state(), month.after().first() - timedelta(days=1)
        day = min(office_day(self.clock.now(), KUDUS), last)
        return framed(identity.letterhead(state), identity.signatory(state), day)

    def _count(self, first: date, last: date) -> int | None:
        counting = self.rules.counting(self.catalog.procedures[0])
        try:
            return workdays.between(first, last, counting, self.rules.lists())
        except NoHolidayList:
            return None
