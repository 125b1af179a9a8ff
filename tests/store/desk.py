"""A small office for the tests of the store: clock, journals, facts."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TypeAlias

from msgspec.structs import replace

from desktop_app.core import paths
from desktop_app.core.events import canonical
from desktop_app.core.events.envelope import Envelope, Event, Fact
from desktop_app.core.events.facts import (
    AnswersChanged,
    CaseOpened,
    NoteAdded,
    PersonalDataErased,
    StepCompleted,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.vocabulary import Erasure, PauseReason
from desktop_app.core.ids import OFFICE, CaseId, FactId, SessionId, StaffId, StreamId
from desktop_app.core.office.revocations import rights
from desktop_app.core.security import device
from desktop_app.core.security.device import Identity
from desktop_app.core.sop.catalog import Catalog, load_catalog
from desktop_app.core.sop.model import Procedure
from desktop_app.core.store import migrations
from desktop_app.core.store.cells import whole
from desktop_app.core.store.engine import Database
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.log import SqlLog
from desktop_app.core.store.memory import MemoryLog, MemoryProjector
from desktop_app.core.store.projections.growing import sheets
from desktop_app.core.store.projections.sheet import Rows, SheetRow
from desktop_app.core.store.projections.subject import Subject, subject
from desktop_app.core.store.projector import Projector, is_stale

RINA = StaffId("rina")
KEY = bytes(range(32))
START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
CASE = CaseId("c1" * 16)
STREAM = StreamId(CASE)
OTHER = StreamId("c2" * 16)


class StepClock:
    """A clock that moves by a second whenever it is looked at."""

    def __init__(self, start: datetime = START) -> None:
        self.at = start
        self.ticks = 0.0

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def monotonic(self) -> float:
        self.ticks += 0.01
        return self.ticks


@cache
def catalog() -> Catalog:
    return load_catalog(paths.resources() / "sop")


def find(number: str, version: str) -> Procedure | None:
    return next(
        (p for p in catalog().procedures if (p.number, p.version) == (number, version)), None
    )


def make(stream: StreamId, events: tuple[Event, ...]) -> Subject:
    return subject(stream, events, find)


def identity() -> Identity:
    return Identity(device.new_device(), device.new_epoch())


def memory_journal() -> Journal:
    log = MemoryLog()
    return Journal(log, MemoryProjector(log, make), identity(), StepClock())


def wary_journal() -> Journal:
    """Return a journal whose cases are folded under the office's revocations."""
    log = MemoryLog()
    office: list[Journal] = []

    def folded(stream: StreamId, events: tuple[Event, ...]) -> Subject:
        return subject(stream, events, find, rights(office[0].events(OFFICE)))

    office.append(Journal(log, MemoryProjector(log, folded), identity(), StepClock()))
    return office[0]


class SqlDesk:
    """A database file with its journal and projector."""

    def __init__(self, path: Path) -> None:
        self.database = Database(path, KEY)
        migrations.migrate(
            self.database, migrations.read(paths.resources() / "migrations"), path.parent / "old"
        )
        self.log = SqlLog(self.database)
        self.projector = Projector(self.database, self.log, make)
        self.journal = Journal(self.log, self.projector, identity(), StepClock())
        if is_stale(self.database):
            self.journal.rebuild()

    def close(self) -> None:
        self.database.close()


MakeJournal: TypeAlias = Callable[[], Journal]


def opening(number: str = "IUI-2026-A-0001", **answers: str) -> CaseOpened:
    newest = catalog().newest("D.V.1")
    given = {"applicant.name": "Sri Contoh", "business.name": "CV Sumber Jati Contoh"}
    keys = {key.replace("_", "."): value for key, value in answers.items()}
    return CaseOpened(number, newest.number, newest.version, given | keys)


def first_step() -> tuple[Fact, ...]:
    session = SessionId("s1")
    return (
        WorkStarted(session, 1, 1),
        AnswersChanged(1, 1, {"account.username": "contoh"}),
        WorkStopped(session, 120, PauseReason.DONE, ""),
        StepCompleted(1, 1, (), "contoh"),
    )


def envelopes(journal: Journal) -> list[Envelope]:
    return [canonical.envelope(raw) for raw in journal.since({})]


def keys(journal: Journal, streams: Iterable[StreamId]) -> dict[StreamId, bytes]:
    return {stream: key for stream in streams if (key := journal.key(stream)) is not None}


def erase(journal: Journal, stream: StreamId) -> None:
    journal.record(stream, [PersonalDataErased(Erasure.ASKED)], journal.heads(stream), RINA)


def note(journal: Journal, stream: StreamId, text: str) -> FactId:
    return journal.record(stream, [NoteAdded(text)], journal.heads(stream), RINA).facts[0]


class Copied:
    """A journal that goes on with another's chain, as a copied disk would."""

    def __init__(self, journal: Journal, clock: StepClock) -> None:
        log = MemoryLog()
        first = Journal(log, MemoryProjector(log, make), identity(), clock)
        first.record_foreign(envelopes(journal), keys(journal, log_streams(journal)))
        self.journal = Journal(log, MemoryProjector(log, make), journal.identity, clock)


def log_streams(journal: Journal) -> set[StreamId]:
    return {envelope.stream for envelope in envelopes(journal)}


def from_the_future(last: Envelope) -> Envelope:
    """Return a fact of a kind nobody knows yet, behind the last one of its chain."""
    name = canonical.fact_id(canonical.envelope_bytes(last))
    position = replace(last.position, number=last.position.number + 1, previous=name)
    return replace(
        last, position=position, parents=(name,), kind="CaseDanced", version=7, open={"to": "x"}
    )


def rows_of(journal: Journal) -> dict[StreamId, Mapping[str, Rows]]:
    projecting = journal.projecting()
    assert isinstance(projecting, MemoryProjector)
    return projecting.rows()


def in_memory(journal: Journal) -> dict[str, set[tuple[StreamId, SheetRow]]]:
    found: dict[str, set[tuple[StreamId, SheetRow]]] = {sheet.name: set() for sheet in sheets()}
    for stream, by_sheet in rows_of(journal).items():
        for name, rows in by_sheet.items():
            found[name] |= {(stream, row) for row in rows}
    return found


def on_disk(store: SqlDesk) -> dict[str, set[tuple[StreamId, SheetRow]]]:
    names = {store.log.ref(stream): stream for stream in store.log.streams()}
    return {
        name: {(names[whole(row[0])], row[1:]) for row in rows}
        for name, rows in store.projector.rows().items()
    }
