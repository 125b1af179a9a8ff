"""What a machine's facts lie on: in memory for speed, or the real store."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol, TypeAlias

from desktop_app.core import paths
from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import StreamId
from desktop_app.core.security.device import Identity, Mark
from desktop_app.core.store import migrations
from desktop_app.core.store.cells import whole
from desktop_app.core.store.engine import Database
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.log import SqlLog
from desktop_app.core.store.logbook import Log
from desktop_app.core.store.memory import MemoryLog
from desktop_app.core.store.projecting import Projecting
from desktop_app.core.store.projections.sheet import SheetRow
from desktop_app.core.store.projections.subject import Subject
from desktop_app.core.store.projector import Projector, is_stale
from tests.simulation.fuse import Fuse
from tests.store import desk

AllRows: TypeAlias = dict[str, set[tuple[StreamId, SheetRow]]]


class Disk(Protocol):
    """One machine's store, closed between two starts."""

    @property
    def log(self) -> Log: ...

    def mark(self) -> Mark | None: ...

    def projecting(self, fuse: Fuse) -> Projecting: ...

    def copy(self) -> "Disk": ...

    def rows(self) -> AllRows:
        """Return every row of every sheet by its stream."""
        ...

    def close(self) -> None: ...


class NoRows:
    """A projecting that grows nothing; the fuse may burn out before the commit."""

    def __init__(self, fuse: Fuse) -> None:
        self._fuse = fuse

    def project(self, stream: StreamId, events: tuple[Event, ...]) -> None:
        self._fuse.burn()

    def subject(self, stream: StreamId, events: tuple[Event, ...]) -> Subject:
        return desk.make(stream, events)

    def refill(self, streams: Iterable[tuple[StreamId, tuple[Event, ...]]]) -> None:
        return

    def forget(self) -> None:
        return

    def next_number(self, register: str, year: int, identity: Identity) -> int | None:
        return None

    def granted(self, register: str, year: int) -> int:
        return 0

    def next_case_number(self, stem: str) -> int:
        return 1


class Fused:
    """The real projecting, on which the fuse may burn out before the commit."""

    def __init__(self, real: Projecting, fuse: Fuse) -> None:
        self._real, self._fuse = real, fuse
        self.subject, self.refill, self.forget = real.subject, real.refill, real.forget
        self.next_number, self.granted = real.next_number, real.granted
        self.next_case_number = real.next_case_number

    def project(self, stream: StreamId, events: tuple[Event, ...]) -> None:
        self._fuse.burn()
        self._real.project(stream, events)


class MemoryDisk:
    """A log in memory: a copy of it is a copied disk."""

    def __init__(self, log: MemoryLog | None = None) -> None:
        self.log = log or MemoryLog()

    def mark(self) -> Mark | None:
        return self.log.mark()

    def projecting(self, fuse: Fuse) -> Projecting:
        return NoRows(fuse)

    def copy(self) -> "MemoryDisk":
        return MemoryDisk(self.log.copy())

    def rows(self) -> AllRows:
        return {}

    def close(self) -> None:
        return


class SqlDisk:
    """The real store's log and projections in a file of its own."""

    def __init__(self, folder: Path, sheet: list[int]) -> None:
        """Give each disk of a folder the next number."""
        sheet[0] += 1
        self._folder, self._sheet = folder, sheet
        self._path = folder / f"{sheet[0]}.db"
        self._open()

    def _open(self) -> None:
        self._database = Database(self._path, desk.KEY)
        found = migrations.read(paths.resources() / "migrations")
        migrations.migrate(self._database, found, self._folder / "old")
        self.log = SqlLog(self._database)
        if is_stale(self._database):
            projector = Projector(self._database, self.log, desk.make)
            Journal(self.log, projector, desk.identity(), desk.StepClock()).rebuild()

    def mark(self) -> Mark | None:
        return self.log.mark()

    def projecting(self, fuse: Fuse) -> Projecting:
        return Fused(Projector(self._database, self.log, desk.make), fuse)

    def copy(self) -> "SqlDisk":
        self._database.checkpoint()
        twin = SqlDisk(self._folder, self._sheet)
        twin.close()
        twin._path.write_bytes(self._path.read_bytes())
        twin._open()
        return twin

    def rows(self) -> AllRows:
        names = {self.log.ref(stream): stream for stream in self.log.streams()}
        projector = Projector(self._database, self.log, desk.make)
        return {
            name: {(names[whole(row[0])], row[1:]) for row in rows}
            for name, rows in projector.rows().items()
        }

    def close(self) -> None:
        self._database.close()


MakeDisk: TypeAlias = Callable[[], Disk]
