"""One computer: its disk, its mark outside it, its open pages."""

from collections.abc import Collection

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.events import canonical
from desktop_app.core.events.envelope import Fact
from desktop_app.core.events.facts import FileAttached
from desktop_app.core.ids import BlobId, DeviceId, Epoch, FactId, StaffId, StreamId
from desktop_app.core.security import device
from desktop_app.core.security.device import Mark
from desktop_app.core.store import parcels
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.logbook import Entry
from desktop_app.core.sync.exchange import Exchange, Meeting
from desktop_app.core.sync.freight import Freight
from desktop_app.core.sync.ledger import Keys, Ledger
from desktop_app.core.sync.remote import Remote
from tests.simulation import places
from tests.simulation.defences import Build
from tests.simulation.disks import Disk
from tests.simulation.fakes import MachineClock
from tests.simulation.files import MemoryFiles
from tests.simulation.fuse import Fuse
from tests.store import desk


class OpenPage(Struct, frozen=True):
    """A page of a case as it stood on the screen when it was opened."""

    case: StreamId
    answer: str
    heads: tuple[FactId, ...]
    seen: frozenset[FactId]


class Copy(Struct, frozen=True):
    """A copied disk: whose it was, and the keys on it."""

    disk: Disk
    device: DeviceId
    keys: Keys


def _untold(_done: int, _all: int) -> None:
    return


class Machine:
    """Restarts, is set back and copied; its mark stays where it was."""

    def __init__(
        self, name: DeviceId, disk: Disk, around: tuple[MachineClock, Fuse], build: Build
    ) -> None:
        self.staff = StaffId(f"petugas-{name}")
        self.clock, self.fuse = around
        self.disk = disk
        self.mark = Mark(name, Epoch(""), 0)
        secret = name.encode().ljust(32, b".")[:32]
        self.keys = Keys(secret, f"age-{name}", b"kantor".ljust(32, b"."))
        self.files = MemoryFiles()
        self.missed: frozenset[BlobId] = frozenset()
        """Files that a meeting said are absent or damaged."""
        self.pages: list[OpenPage] = []
        self.backups: list[Copy] = []
        self.scrapped: list[Disk] = []
        self._build = build
        self.noticed = ""
        self.start()

    def start(self) -> None:
        """Open the store as the program does: settle who this is, note the mark."""
        self.fuse.snuff()
        log = self.disk.log
        craft = self._build.craft
        settled = device.settle(self.disk.mark(), self.mark, craft.new_epoch)
        self.noticed = settled.reason
        with log.transaction():
            log.put_identity(settled.identity)
        self.note_mark()
        self.journal = Journal(
            log, self.disk.projecting(self.fuse), settled.identity, self.clock, craft
        )
        self.ledger = Ledger(self.journal, log, self.keys, self._build.handling)

    def take_disk(self, disk: Disk) -> None:
        """Go on with another disk, and with none of the pages that were open."""
        self.scrapped.append(self.disk)
        self.disk = disk
        self.pages.clear()
        self.start()

    def copied(self) -> Copy:
        """Return the disk once more, with the keys that lie on it."""
        return Copy(self.disk.copy(), self.mark.device, self.keys)

    def take_copy(self, copy: Copy) -> None:
        """Go on with a copied disk; the keys on it sign what its writer had not."""
        self.take_disk(copy.disk)
        if copy.device != self.mark.device:
            signing = self._build.handling.signing
            with self.disk.log.transaction():
                parcels.sign_off(self.disk.log, copy.device, copy.keys.signing, signing)

    def note_mark(self) -> None:
        """Write the mark outside the store, as on opening and closing."""
        self.mark = self.disk.mark() or self.mark

    def meet(self, remote: Remote) -> Meeting:
        """Meet anew each time: what an exchange remembers only spares questions."""
        return Exchange(self.ledger, remote).meet()

    def carry(self, remote: Remote, files: Collection[BlobId]) -> int:
        """Fetch and leave the files that facts name here, as a meeting does after the facts."""
        named = [name for name in files if name in self.named()]
        freight = Freight(self.files, remote)
        fetched = freight.fetch(named, _untold)
        freight.send(named, _untold)
        self.missed = frozenset(fetched.absent) | frozenset(fetched.damaged)
        return len(fetched.came)

    def named(self) -> set[BlobId]:
        """Return the files that facts here name."""
        return {
            event.fact.blob
            for stream in self.disk.log.streams()
            for event in self.journal.events(stream)
            if isinstance(event.fact, FileAttached)
        }

    def facts(self) -> set[FactId]:
        return {places.named(raw) for raw in self.journal.since({})}

    def shown(self, case: StreamId) -> frozenset[FactId]:
        return frozenset([event.id for event in self.journal.events(case)])

    def grasped(self, case: StreamId) -> frozenset[FactId]:
        """Return what is shown and of which nothing that came before is missing."""
        left = {event.id: event.parents for event in self.journal.events(case)}
        whole: set[FactId] = set()
        found = True
        while found:
            found = False
            for name, parents in list(left.items()):
                if whole.issuperset(parents):
                    whole.add(name)
                    del left[name]
                    found = True
        return frozenset(whole)

    def write(self, stream: StreamId, facts: list[Fact], seen: tuple[FactId, ...]) -> FactId:
        """Record facts and return the last one's id."""
        return self.journal.record(stream, facts, seen, self.staff).facts[-1]

    def write_newer(self, case: StreamId) -> None:
        """Let a newer version of the program write a kind that this one does not know."""
        number, _ = self.journal.end()
        own, log = self.journal.identity, self.disk.log
        for raw in log.between((own.device, own.epoch), number - 1, number)[:1]:
            newer = replace(
                desk.from_the_future(canonical.read(raw)),
                stream=case,
                parents=self.journal.heads(case),
                sealed="",
            )
            body = canonical.envelope_bytes(newer)
            place = len(log.bodies(case)) + 1
            with log.transaction():
                log.append(Entry(canonical.fact_id(body), case, place, newer.position, body))
            self.start()
            self.journal.rebuild()
