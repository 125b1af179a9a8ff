"""Load, decide, record: what every service does to a case, in one place."""

import secrets
from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from desktop_app.core.cases.context import Context
from desktop_app.core.cases.fold import fold
from desktop_app.core.cases.state import CaseState
from desktop_app.core.clock import KUDUS, Clock, office_day
from desktop_app.core.errors import NotFound, StoreTrouble
from desktop_app.core.events.envelope import Event
from desktop_app.core.events.facts import CaseOpened
from desktop_app.core.ids import BlobId, CaseId, FactId, SessionId, StreamId
from desktop_app.core.services.rules import Rules
from desktop_app.core.sop.catalog import Catalog
from desktop_app.core.sop.model import Procedure
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.logbook import Key


class Loaded(Struct, frozen=True):
    """A case as it was on the screen, and everything it was decided with."""

    id: CaseId
    events: tuple[Event, ...]
    procedure: Procedure
    state: CaseState
    seen: tuple[FactId, ...]
    """What the next fact has seen: those of the screen that are here."""


class Casework(Struct, frozen=True):
    """The journal, the procedures and the office, joined for one case at a time."""

    journal: Journal
    catalog: Catalog
    rules: Rules
    blobs: Blobs
    clock: Clock

    def load(self, case: CaseId, seen: tuple[FactId, ...] = ()) -> Loaded:
        """Return the case as somebody saw it; without `seen`, as it is."""
        events = self.journal.events(StreamId(case))
        heads = self.journal.heads(StreamId(case))
        kept = seen_here(events, seen) or heads
        known = events if set(kept) == set(heads) else seen_by(events, kept)
        procedure = self.procedure_of(case, events)
        if known is events:
            return Loaded(case, events, procedure, self.journal.state(case), kept)
        state = fold(case, procedure, known, self.rules.authority())
        return Loaded(case, events, procedure, state, kept)

    def procedure_of(self, case: CaseId, events: Iterable[Event]) -> Procedure:
        """Return the version of the SOP that the case was opened under."""
        opened = next((e.fact for e in events if isinstance(e.fact, CaseOpened)), None)
        if opened is None:
            raise NotFound(
                f"Berkas {case} tidak ada, atau data pribadinya sudah dimusnahkan.",
                "Periksa nomornya di daftar berkas.",
            )
        return self.catalog.get(opened.procedure, opened.version)

    def context(self, procedure: Procedure, at: datetime | None = None) -> Context:
        """Return what deciding needs besides the case, with a new session's name."""
        return Context(
            procedure=procedure,
            today=office_day(at or self.clock.now(), KUDUS),
            zone=KUDUS,
            device=self.journal.identity.device,
            session=SessionId(secrets.token_hex(16)),
            days=self.rules.days(procedure),
            counting=self.rules.counting(procedure),
            lists=self.rules.lists(),
        )

    def keep(self, case: CaseId, plain: bytes, shown: Iterable[BlobId] = ()) -> BlobId:
        """Seal bytes under the case's key; durable before any fact names them.

        Files of the case that they show whole are not kept twice.
        """
        stream = StreamId(case)
        key = self.journal.key(stream)
        if key is None:
            raise StoreTrouble(
                "Kunci berkas ini tidak ada di komputer ini.", "Buka berkas baru untuk pemohon."
            )
        return self.blobs.put(stream, key, plain, shown)

    def content(self, case: CaseId, blob: BlobId) -> bytes:
        """Return the plain bytes of a file or paper of the case."""
        stream = StreamId(case)
        return self.blobs.get(stream, Key(self.journal.key(stream)), blob)


def seen_here(events: tuple[Event, ...], seen: tuple[FactId, ...]) -> tuple[FactId, ...]:
    """Return the seen facts that are here; a restore may have lost some."""
    known = {event.id for event in events}
    return tuple([fact for fact in seen if fact in known])


def seen_by(events: tuple[Event, ...], heads: tuple[FactId, ...]) -> tuple[Event, ...]:
    """Return these facts and all they stand on, in the order they arrived."""
    parents = {event.id: event.parents for event in events}
    known: set[FactId] = set()
    waiting = list(heads)
    while waiting:
        fact = waiting.pop()
        if fact not in known and fact in parents:
            known.add(fact)
            waiting += parents[fact]
    return tuple([event for event in events if event.id in known])
