"""Meeting the office's other computers: at the hub, or through a stick."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import StrEnum
from functools import partial
from pathlib import Path

from msgspec import Struct

from desktop_app.core.changes import Changes
from desktop_app.core.errors import NotFound, Refused, RemoteAway
from desktop_app.core.events.signed import End
from desktop_app.core.ids import OFFICE, BlobId, FactId, StaffId
from desktop_app.core.office.fold import fold_office
from desktop_app.core.services.enrolment import Enrolment
from desktop_app.core.services.erasing import Erasing
from desktop_app.core.services.halt import Halt
from desktop_app.core.services.light import HUB, STICK, Light, Lights
from desktop_app.core.store import parcels
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.sync import trust
from desktop_app.core.sync.bundle import Bundle
from desktop_app.core.sync.exchange import Exchange, Meeting, Writer
from desktop_app.core.sync.freight import Fetched, Freight
from desktop_app.core.sync.invitation import HubAccess
from desktop_app.core.sync.ledger import Keys, Ledger, require
from desktop_app.core.sync.remote import Remote
from desktop_app.core.sync.trust import Keyring

SUFFIX = ".loket-stik"


class Stage(StrEnum):
    """What a meeting is busy with."""

    FACTS = "catatan"
    PHOTOS_OUT = "lampiran keluar"
    PHOTOS_IN = "lampiran masuk"
    SAVING = "menulis stik"


class Progress(Struct, frozen=True):
    """How far a meeting is; `total` is 0 where nobody knows it beforehand."""

    stage: Stage
    done: int
    total: int = 0


class Met(Struct, frozen=True):
    """What a meeting did, read back from the place itself."""

    changes: Changes
    pulled: int
    pushed: int
    photos_in: int
    photos_out: int
    absent: tuple[BlobId, ...]
    """Files that facts name and that are neither here nor there yet."""
    damaged: tuple[BlobId, ...]
    forks: tuple[FactId, ...]
    held: tuple[FactId, ...]
    refused: tuple[End, ...]
    granted: int
    """Blocks of numbers this computer gave to others."""
    light: Light


class Way(Struct, frozen=True):
    """How a meeting runs: where the store is written, whom to tell, and who may stop it."""

    writer: Writer
    told: Callable[[Progress], None] = lambda _progress: None
    halt: Halt | None = None

    def tell(self, stage: Stage, done: int, total: int = 0) -> None:
        """Say how far it is; RemoteAway where it is not wanted any more."""
        if self.halt is not None and self.halt.is_wanted:
            raise RemoteAway(
                "Sinkron dihentikan.", "Yang sudah sampai tetap ada; lanjutkan kapan saja."
            )
        self.told(Progress(stage, done, total))


class Sync(Struct, frozen=True):
    """`light` is for the writer lane; meetings run on any thread, the writer is given."""

    enrolment: Enrolment
    lights: Lights
    blobs: Blobs
    erasing: Erasing
    open_hub: Callable[[HubAccess], AbstractContextManager[Remote]] | None = None

    def light(self) -> Light:
        """Return what only this computer has."""
        return self.lights.now()

    def has_hub(self) -> bool:
        """Return whether this computer knows the way to a hub; for the writer lane."""
        return self.open_hub is not None and self.enrolment.keys.hub() is not None

    def stick(self, file: Path, way: Way, *, by: StaffId) -> Met:
        """Take what lies on a stick and leave what it lacks, in one file that is replaced."""
        ledger, keyring = way.writer(partial(self._ledger, by))
        bundle = Bundle(file, ledger.keys, ledger.device, keyring)
        try:
            return self._meet(bundle, STICK, way, (ledger, by))
        finally:
            bundle.drop()

    def hub(self, way: Way, *, by: StaffId) -> Met:
        """Meet the office's hub."""
        access = way.writer(self.enrolment.keys.hub)
        if access is None or self.open_hub is None:
            raise NotFound("Kantor ini belum memakai hub.", "Sinkronkan melalui stik.")
        ledger, _ = way.writer(partial(self._ledger, by))
        with self.open_hub(access) as remote:
            return self._meet(remote, HUB, way, (ledger, by))

    def _meet(self, remote: Remote, place: str, way: Way, own: tuple[Ledger, StaffId]) -> Met:
        ledger, by = own

        def facts(pulled: int, pushed: int) -> None:
            way.tell(Stage.FACTS, pulled + pushed)

        exchange = Exchange(ledger, remote, way.writer, facts)
        meetings = [exchange.meet()]
        # Only now is it known how many numbers the others have used.
        granted = way.writer(partial(self.enrolment.granting.grant_others, by))
        if granted:
            meetings.append(exchange.meet())
        freight = Freight(self.blobs, remote)
        named, unseen = way.writer(partial(self._files, place))
        fetched = freight.fetch(named, partial(way.tell, Stage.PHOTOS_IN))
        sent = freight.send(unseen, partial(way.tell, Stage.PHOTOS_OUT))
        theirs = self._kept(remote, way, ledger)
        light = way.writer(partial(self._noted, place, theirs, sent.there))
        way.writer(partial(self._followed, meetings))
        return _met(meetings, fetched, (sent.new, granted), light)

    def _kept(self, remote: Remote, way: Way, ledger: Ledger) -> tuple[End, ...]:
        """Make a stick durable, and return what can be read back from there."""
        if not isinstance(remote, Bundle):
            return tuple(remote.ends())
        way.tell(Stage.SAVING, 0)
        keyring = way.writer(partial(self._keyring, ledger.keys))
        if not keyring.recipients:
            raise Refused(
                "Data kantor belum ada di stik itu.", "Isi stiknya di komputer pertama dulu."
            )
        remote.save(keyring.recipients.values())
        return tuple(Bundle(remote.path, ledger.keys, ledger.device, keyring).ends())

    def _files(self, place: str) -> tuple[set[BlobId], set[BlobId]]:
        landed = self.lights.landed
        # A stick may be another one than the last: it is asked for everything.
        return landed.named(), landed.named() if place == STICK else landed.unseen(place)

    def _noted(self, place: str, theirs: tuple[End, ...], there: frozenset[BlobId]) -> Light:
        self.lights.keep(place, theirs)
        self.lights.landed.put(place, there)
        return self.lights.now()

    def _followed(self, meetings: list[Meeting]) -> None:
        for each in meetings:
            self.erasing.follow(each.changes)

    def _ledger(self, by: StaffId) -> tuple[Ledger, Keyring]:
        self.enrolment.settle(by=by)
        journal = self.lights.journal
        keys = require(self.enrolment.keys.own(journal.identity.device))
        with self.lights.log.transaction():
            for each in self.enrolment.keys.former():
                parcels.sign_off(self.lights.log, each.device, each.signing)
        return Ledger(journal, self.lights.log, keys), self._keyring(keys)

    def _keyring(self, keys: Keys) -> Keyring:
        return trust.keyring(keys.office, fold_office(self.lights.journal.events(OFFICE)))


def _met(meetings: list[Meeting], fetched: Fetched, counts: tuple[int, int], light: Light) -> Met:
    changes = Changes()
    for each in meetings:
        changes = changes.joined(each.changes)
    return Met(
        changes=changes,
        pulled=sum(each.pulled for each in meetings),
        pushed=sum(each.pushed for each in meetings),
        photos_in=len(fetched.came),
        photos_out=counts[0],
        absent=fetched.absent,
        damaged=fetched.damaged,
        forks=tuple(name for each in meetings for name in each.forks),
        held=tuple(name for each in meetings for name in each.held),
        refused=tuple(end for each in meetings for end in each.refused),
        granted=counts[1],
        light=light,
    )
