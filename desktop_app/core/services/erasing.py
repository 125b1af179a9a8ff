"""What is personal of a case destroyed, wherever the fact arrives."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from desktop_app.core.changes import Changes
from desktop_app.core.errors import NotFound
from desktop_app.core.events.facts import PersonalDataErased
from desktop_app.core.events.vocabulary import Erasure
from desktop_app.core.ids import CaseId, StaffId, StreamId
from desktop_app.core.security.roles import Act
from desktop_app.core.services import permissions
from desktop_app.core.services.casework import Casework


class Erasing(Struct, frozen=True):
    """Cannot be undone; for the writer lane."""

    casework: Casework
    scrub: Callable[[Iterable[CaseId]], None]
    """Wipes what the store's own pages still tell of cases."""

    def erase(self, case: CaseId, reason: Erasure, *, by: StaffId) -> Changes:
        """Destroy the case's key and say so to every other computer."""
        permissions.check(self.casework.rules.role(by), Act.ERASE)
        journal, stream = self.casework.journal, StreamId(case)
        if journal.key(stream) is None:
            raise NotFound(
                "Berkas itu tidak ada, atau data pribadinya sudah dimusnahkan.",
                "Periksa nomornya di daftar berkas.",
            )
        changes = journal.record(stream, [PersonalDataErased(reason)], journal.heads(stream), by)
        self.scrub((case,))
        return changes

    def follow(self, changes: Changes) -> None:
        """Wipe here what another computer erased."""
        journal = self.casework.journal
        self.scrub([case for case in changes.cases if journal.is_erased(StreamId(case))])
