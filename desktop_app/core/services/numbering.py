"""Numbers of letters: the next one, and taking it."""

from datetime import date

from msgspec import Struct

from desktop_app.core.cases.licensing import take_number, unused_number
from desktop_app.core.cases.state import CaseState
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.office import rulebook
from desktop_app.core.services.casework import Casework, Loaded
from desktop_app.core.services.granting import Granting
from desktop_app.core.store.journal import Page
from desktop_app.core.wording.numbers import LetterNumber, letter_number


class Number(Struct, frozen=True):
    """A number of a register as it will be printed."""

    register: str
    year: int
    value: int
    text: str


class Numbering(Struct, frozen=True):
    """Looks at the registers; takes a number only inside a write."""

    casework: Casework
    granting: Granting

    def next(self, loaded: Loaded, register: str, day: date) -> Number:
        """Return the number a paper would get: one the case already holds, else the next."""
        held = unused_number(loaded.state, register)
        if held is not None:
            return Number(register, held.year, held.value, held.text)
        value = self._next_value(register, day.year)
        form = rulebook.number_format(self.casework.rules.state(), register)
        parts = LetterNumber(
            code=form.code,
            value=value,
            unit=loaded.procedure.code,
            month=day.month,
            year=day.year,
        )
        return Number(register, day.year, value, letter_number(form.pattern, parts))

    def claim(self, page: Page, number: Number) -> None:
        """Make sure that the number is still free, inside the transaction that takes it."""
        if page.next_number(number.register, number.year) is None:
            self.granting.grant_own(page, number.register, number.year)
        if page.next_number(number.register, number.year) != number.value:
            raise Refused(
                f"Nomor {number.text} baru saja dipakai naskah lain.",
                "Ulangi; naskah ini mendapat nomor berikutnya.",
            )

    def take(self, page: Page, state: CaseState, number: Number) -> tuple[CaseFact, ...]:
        """Return what gives the case this number, now claimed; nothing where it holds it."""
        if unused_number(state, number.register) is not None:
            return ()
        self.claim(page, number)
        return take_number(state, number.register, number.year, number.value, number.text)

    def _next_value(self, register: str, year: int) -> int:
        journal = self.casework.journal
        free = journal.projecting().next_number(register, year, journal.identity)
        if free is None:
            self.granting.require(register, year)
        return free or journal.projecting().granted(register, year) + 1
