"""Upkeep of the store: every byte looked at, lists grown anew."""

from collections.abc import Callable

from msgspec import Struct

from desktop_app.core.rows import Fault
from desktop_app.core.store import verify
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.engine import Database
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.projections.growing import MakeSubject


class Records(Struct, frozen=True):
    """Looks after what is kept; for the writer lane."""

    database: Database
    blobs: Blobs
    journal: Journal
    make: MakeSubject

    def verify(self) -> tuple[Fault, ...]:
        """Return everything that does not fit; empty when every byte is in its place."""
        return tuple(verify.faults(self.database, self.blobs, self.make))

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Throw the lists away and grow them from the facts; tells done and all."""
        self.journal.rebuild(progress)
