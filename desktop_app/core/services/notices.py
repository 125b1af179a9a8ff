"""What the office should know at the start of the window."""

from msgspec import Struct

from desktop_app.core.ids import StaffId
from desktop_app.core.services.outage import Outage
from desktop_app.core.store.local import Notes

_READ = "peringatan sudah dibaca"


class Notices(Struct, frozen=True):
    """A standing sentence is said until somebody has read it, the others this once."""

    notes: Notes
    standing: str
    once: tuple[str, ...]
    outage: Outage | None = None

    def said(self, staff: StaffId | None = None) -> tuple[str, ...]:
        """Return the sentences to show this person now; for the writer lane."""
        known = self.notes.get(_READ) == self.standing
        off = self.outage.said_to(staff) if self.outage is not None else ""
        return tuple(filter(None, ("" if known else self.standing, *self.once, off)))

    def put_away(self, sentence: str) -> None:
        """Say a standing sentence never again; for the writer lane."""
        if sentence == self.standing:
            self.notes.put(_READ, sentence)
