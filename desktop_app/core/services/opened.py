"""An open store as services use it, for writing or beside a window."""

from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec import Struct

from desktop_app.core.clock import from_text, to_text
from desktop_app.core.errors import NotFound
from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import OFFICE, CaseId
from desktop_app.core.paths import Folders
from desktop_app.core.security import device
from desktop_app.core.security.device import Identity
from desktop_app.core.security.vault import Vault
from desktop_app.core.services.clockwork import set_back
from desktop_app.core.services.notices import Notices
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.drafts import Drafts
from desktop_app.core.store.engine import Database
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.local import Notes, Pins
from desktop_app.core.store.log import SqlLog
from desktop_app.core.store.opening import Plan, Reader, open_reader, open_store
from desktop_app.core.store.projections.growing import MakeSubject
from desktop_app.core.store.projector import Projector

_LAST_SEEN = "jam terakhir"


class Opened(Struct, frozen=True):
    """Both sides of a store; `reader` is for another thread than the rest."""

    journal: Journal
    reader: Reader
    database: Database
    blobs: Blobs
    drafts: Drafts
    pins: Pins
    notes: Notes
    make: MakeSubject
    writable: bool
    vault: Vault
    notices: Notices
    log: SqlLog
    keep_mark: Callable[[], None]
    """Writes outside the store which chain this computer goes on with."""
    scrub: Callable[[Iterable[CaseId]], None]
    """Wipes what is left of erased cases."""
    was_copied: bool
    """Whether this store was set back or copied: it may not know what it once wrote."""
    close: Callable[[], None]


def for_writing(folders: Folders, plan: Plan) -> Opened:
    """Open or create a store and hold its lock until `close`."""
    store = open_store(folders, plan)
    try:
        reader = store.reader()
    except BaseException:
        store.close()
        raise
    once = (_copied(store.notice), _seen(store.notes, plan.clock.now()))

    def close() -> None:
        _seen(store.notes, plan.clock.now())
        reader.close()
        store.close()

    return Opened(
        journal=store.journal,
        reader=reader,
        database=store.database,
        blobs=store.blobs,
        drafts=store.drafts,
        pins=store.pins,
        notes=store.notes,
        make=plan.make,
        writable=True,
        vault=plan.vault,
        notices=Notices(store.notes, plan.vault.warning, once),
        log=store.log,
        keep_mark=store.keep_mark,
        scrub=store.scrub,
        was_copied=bool(store.notice),
        close=close,
    )


def for_reading(folders: Folders, plan: Plan) -> Opened:
    """Open an existing store beside its window; whatever writes is refused."""
    reader = open_reader(folders, plan.vault)
    log = SqlLog(reader.database)
    mark = log.mark()
    identity = Identity(
        mark.device if mark else device.new_device(), mark.epoch if mark else device.new_epoch()
    )
    projector = Projector(reader.database, log, plan.make)
    return Opened(
        journal=Journal(log, projector, identity, plan.clock),
        reader=reader,
        database=reader.database,
        blobs=Blobs(folders.blobs),
        drafts=Drafts(reader.database),
        pins=Pins(reader.database),
        notes=Notes(reader.database),
        make=plan.make,
        writable=False,
        vault=plan.vault,
        notices=Notices(Notes(reader.database), "", ()),
        log=log,
        keep_mark=lambda: None,
        scrub=lambda _cases: None,
        was_copied=False,
        close=reader.close,
    )


def office_on_disk(folders: Folders, plan: Plan) -> tuple[Event, ...]:
    """Read the office's facts of a store that is only being opened."""
    try:
        key = plan.vault.get()
        if key is None:
            return ()
        database = Database(folders.database, key, writable=False)
    except NotFound:
        return ()
    try:
        log = SqlLog(database)
        return Journal(log, Projector(database, log, plan.make), _nobody(), plan.clock).events(
            OFFICE
        )
    finally:
        database.close()


def _nobody() -> Identity:
    return Identity(device.new_device(), device.new_epoch())


def _copied(reason: str) -> str:
    if not reason:
        return ""
    return f"Data ini {reason}: komputer ini memulai rantai riwayat baru. Tidak ada yang hilang."


def _seen(notes: Notes, now: datetime) -> str:
    """Note what the clock shows, and tell when it showed a later hour before."""
    before = notes.get(_LAST_SEEN)
    notes.put(_LAST_SEEN, to_text(now))
    return set_back(from_text(before), now) if before else ""
