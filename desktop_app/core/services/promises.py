"""Promises that waited for a holiday list, recorded once it is there."""

from collections.abc import Iterator

from msgspec import Struct

from desktop_app.core.cases import promising
from desktop_app.core.changes import Changes
from desktop_app.core.ids import CaseId, StaffId, StreamId
from desktop_app.core.rows import Moment, Tab
from desktop_app.core.services.casework import Casework
from desktop_app.core.sop.model import Unit
from desktop_app.core.store.queries import Queries

_PAGE = 500


class Promises(Struct, frozen=True):
    """Looks through running cases on the writer's own connection."""

    casework: Casework
    queries: Queries

    def record_owed(self, *, by: StaffId) -> Changes:
        """Record what can be counted by now; a promise that was given never moves."""
        changes = Changes()
        for case in tuple(self._unpromised()):
            loaded = self.casework.load(case)
            context = self.casework.context(loaded.procedure)
            facts = promising.owed(loaded.state, context)
            if facts:
                journal = self.casework.journal
                written = journal.record(StreamId(case), facts, loaded.seen, by)
                changes = changes.joined(written)
        return changes

    def _unpromised(self) -> Iterator[CaseId]:
        moment, offset, total = Moment(self.casework.clock.now(), {}), 0, 1
        while offset < total:
            page = self.queries.worklist(Tab.ALL, moment, page=(_PAGE, offset))
            offset, total = offset + _PAGE, page.total
            for row in page.rows:
                if row.standard_unit == Unit.DAYS and row.due is None:
                    yield row.case
