"""What a meeting left behind on paper: figures and the end of every chain."""

from datetime import datetime

from msgspec import Struct

from desktop_app.core.clock import office_time
from desktop_app.core.office import identity
from desktop_app.core.services.casework import Casework
from desktop_app.core.services.sync import Met
from desktop_app.core.store.logbook import Log


class ChainEnd(Struct, frozen=True):
    """Up to which fact this computer holds a chain; the fact names all before it."""

    computer: str
    epoch: str
    number: int
    fact: str


class Receipt(Struct, frozen=True):
    """A tanda terima sinkron; `at` is on the office's wall clock."""

    office: str
    computer: str
    place: str
    at: datetime
    met: Met
    ends: tuple[ChainEnd, ...]


class Receipts(Struct, frozen=True):
    """Writes receipts from what is signed here; for the writer lane."""

    casework: Casework
    log: Log

    def write(self, met: Met, place: str) -> Receipt:
        """Return the receipt of a meeting that has just ended."""
        state = self.casework.rules.state()
        own = state.device(self.casework.journal.identity.device)
        named = {device.id: f"{device.name} ({device.tag})" for device in state.devices}
        ends = [
            ChainEnd(named.get(end.device, end.device), end.epoch, end.number, end.fact)
            for end in self.log.ends()
        ]
        return Receipt(
            office=" ".join(identity.text(state, identity.NAME).split()),
            computer=named.get(own.id, "") if own is not None else "",
            place=place,
            at=office_time(self.casework.clock.now()),
            met=met,
            ends=tuple(sorted(ends, key=lambda end: (end.computer, end.epoch, end.number))),
        )
