"""Opens the store of a folder: lock, key, migrations, device, projections."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from desktop_app.core.clock import Clock
from desktop_app.core.errors import KeyMissing, NotFound, StoreTrouble
from desktop_app.core.ids import CaseId
from desktop_app.core.paths import Folders
from desktop_app.core.security import device, vault
from desktop_app.core.security.vault import Vault
from desktop_app.core.store import migrations
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.books import Books
from desktop_app.core.store.doubles import Doubles
from desktop_app.core.store.drafts import Drafts
from desktop_app.core.store.engine import Database
from desktop_app.core.store.finding import Finding
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.local import Notes, Pins
from desktop_app.core.store.lock import Lock
from desktop_app.core.store.log import SqlLog
from desktop_app.core.store.projections.growing import MakeSubject
from desktop_app.core.store.projector import Projector, add_indexes, is_stale
from desktop_app.core.store.queries import Queries

_LOG = logging.getLogger(__name__)


class Plan(Struct, frozen=True):
    """What opening a store needs besides its folders."""

    clock: Clock
    vault: Vault
    make: MakeSubject
    migrations: Path
    progress: Callable[[int, int], None] | None = None
    """Told how many streams of how many were read when projections are rebuilt."""


class Reader:
    """A read-only connection with all that can be asked of it; for one thread."""

    def __init__(self, database: Path, key: bytes) -> None:
        """Read beside whoever writes."""
        self.database = Database(database, key, writable=False)
        if is_stale(self.database):
            self.database.close()
            raise StoreTrouble(
                "Data ini perlu diperbarui dulu.",
                "Buka jendela Loket Industri sekali, lalu ulangi.",
            )
        self.queries = Queries(self.database)
        self.finding = Finding(self.database)
        self.books = Books(self.database)
        self.doubles = Doubles(self.database)

    def close(self) -> None:
        """Let go of the connection."""
        self.database.close()


class Store:
    """The writer's side of an open store; everything here belongs to the writer lane."""

    def __init__(self, folders: Folders, plan: Plan, lock: Lock) -> None:
        """Bring the store up to date; StoreTrouble says what is in the way."""
        self._folders, self._lock = folders, lock
        _drop_empty(folders)
        self.key = _key(folders, plan.vault)
        self.database = Database(folders.database, self.key)
        try:
            migrations.migrate(self.database, migrations.read(plan.migrations), folders.backups)
            self.log = SqlLog(self.database)
            settled = _settle(self.log, folders.install_mark)
            self.notice = settled.reason
            self._projector = Projector(self.database, self.log, plan.make)
            self.journal = Journal(self.log, self._projector, settled.identity, plan.clock)
            if is_stale(self.database):
                self.journal.rebuild(plan.progress)
            else:
                add_indexes(self.database)
        except BaseException:
            self.database.close()
            raise
        self.blobs = Blobs(folders.blobs)
        self.drafts = Drafts(self.database)
        self.pins = Pins(self.database)
        self.notes = Notes(self.database)

    def reader(self) -> Reader:
        """Open a read-only connection for another thread."""
        return Reader(self._folders.database, self.key)

    def scrub(self, cases: Iterable[CaseId]) -> None:
        """Wipe what is left of erased cases: half-typed pages and traces in the indexes."""
        found = tuple(cases)
        if not found:
            return
        for case in found:
            self.drafts.drop(case)
        with self.database.writing():
            self._projector.optimize()
        self.database.checkpoint()

    def keep_mark(self) -> None:
        """Write outside the store which chain it is and how far it came."""
        _keep_mark(self.log, self._folders.install_mark)

    def close(self) -> None:
        """Note how far the chain came, let go of the file and of the lock."""
        try:
            self.keep_mark()
        except StoreTrouble:
            _LOG.warning("the install mark could not be written", exc_info=True)
        finally:
            self.database.close()
            self._lock.release()


def open_store(folders: Folders, plan: Plan) -> Store:
    """Open or create the store of a folder for writing; one window at a time."""
    lock = Lock(folders.lock)
    try:
        return Store(folders, plan, lock)
    except BaseException:
        lock.release()
        raise


def open_reader(folders: Folders, chosen: Vault) -> Reader:
    """Open an existing store beside its window, read-only; NotFound where there is none."""
    if not folders.database.exists():
        raise NotFound(
            f"Belum ada data di {folders.data}.", "Periksa folder yang ditulis di --data."
        )
    return Reader(folders.database, _key(folders, chosen))


def _drop_empty(folders: Folders) -> None:
    """Forget a file that a first start created and never wrote to."""
    path = folders.database
    never_used = device.read_mark(folders.install_mark) is None
    if never_used and path.exists() and not path.stat().st_size:
        path.unlink()


def _key(folders: Folders, chosen: Vault) -> bytes:
    key = chosen.get()
    if key is not None:
        return key
    if folders.database.exists() and folders.database.stat().st_size:
        raise KeyMissing(
            "Kunci data tidak ada di komputer ini.",
            "Masukkan kode pemulihan: loket key restore KODE.",
        )
    key = vault.new_key()
    chosen.put(key)
    return key


def _settle(log: SqlLog, path: Path) -> device.Settled:
    settled = device.settle(log.mark(), device.read_mark(path))
    with log.transaction():
        log.put_identity(settled.identity)
    _keep_mark(log, path)
    if settled.reason:
        _LOG.warning("a new epoch was begun: %s", settled.reason)
    return settled


def _keep_mark(log: SqlLog, path: Path) -> None:
    mark = log.mark()
    if mark is not None:
        device.write_mark(path, mark)
