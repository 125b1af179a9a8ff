"""Blocks of letters' numbers, granted so that no two computers overlap."""

from collections.abc import Collection

from msgspec import Struct

from desktop_app.core.ids import Epoch
from desktop_app.core.store.cells import whole
from desktop_app.core.sync.hub import words
from desktop_app.core.sync.hub.line import Line


class Given(Struct, frozen=True):
    """How far a register's numbers are known to have been given to anybody."""

    register: str
    year: int
    last: int


class Numbers:
    """Tells the hub what is known here, and asks it for more."""

    def __init__(self, line: Line) -> None:
        """Talk over the line of a Hub, in its thread."""
        self._line = line

    def report(self, known: Collection[Given]) -> None:
        """Say what is known of numbers here: the hub waits for it after each start."""
        values = {
            "registers": [given.register for given in known],
            "years": [given.year for given in known],
            "lasts": [given.last for given in known],
        }
        self._line.rows(words.REPORT, values)

    def grant(self, place: tuple[str, int], epoch: Epoch, count: int, held: int) -> range:
        """Return the next numbers of a register and year, for this computer alone.

        `held` is the last number of those this chain has recorded as its own: as long as
        it does not grow, the same block is given again, so that a broken line loses none.
        Refused while a computer has not reported since the hub was started.
        """
        register, year = place
        wanted = {"register": register, "year": year, "epoch": epoch, "wanted": count, "held": held}
        ((first, last),) = self._line.rows(words.GRANT, wanted)
        return range(whole(first), whole(last) + 1)
