"""What the office should know at the start of the window."""

from msgspec import Struct

from desktop_app.core.store.local import Notes

_READ = "peringatan sudah dibaca"


class Notices(Struct, frozen=True):
    """A standing sentence is said until somebody has read it, the others this once."""

    notes: Notes
    standing: str
    once: tuple[str, ...]

    def said(self) -> tuple[str, ...]:
        """Return the sentences to show now; for the writer lane."""
        known = self.notes.get(_READ) == self.standing
        return tuple(filter(None, ("" if known else self.standing, *self.once)))

    def put_away(self, sentence: str) -> None:
        """Say a standing sentence never again; for the writer lane."""
        if sentence == self.standing:
            self.notes.put(_READ, sentence)
