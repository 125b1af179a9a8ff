"""The one file that knows every part and puts the house together."""

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core import paths
from desktop_app.core.calendar.holidayfiles import load_folder
from desktop_app.core.clock import Clock, SystemClock
from desktop_app.core.documents import job
from desktop_app.core.documents.kinds.material import Tables
from desktop_app.core.documents.render import Press, Render
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.ids import OFFICE
from desktop_app.core.paths import Folders
from desktop_app.core.security.keyrings import usual_vault
from desktop_app.core.security.vault import Vault
from desktop_app.core.services import opened, power, recovery
from desktop_app.core.services.cases import Cases
from desktop_app.core.services.casework import Casework
from desktop_app.core.services.clockwork import Clockwork
from desktop_app.core.services.conflicts import Disputes
from desktop_app.core.services.devicekeys import DeviceKeys
from desktop_app.core.services.drafts import Drafts
from desktop_app.core.services.enrolment import Enrolment
from desktop_app.core.services.erasing import Erasing
from desktop_app.core.services.granting import Granting
from desktop_app.core.services.horizon import Horizon
from desktop_app.core.services.joining import Joining
from desktop_app.core.services.letters import Letters
from desktop_app.core.services.light import Lights
from desktop_app.core.services.notices import Notices
from desktop_app.core.services.numbering import Numbering
from desktop_app.core.services.office import Office
from desktop_app.core.services.opened import Opened
from desktop_app.core.services.outage import outage
from desktop_app.core.services.packing import Packing, Probes, free_room
from desktop_app.core.services.papers import Papers
from desktop_app.core.services.people import People
from desktop_app.core.services.preview import Preview
from desktop_app.core.services.promises import Promises
from desktop_app.core.services.reading import Reading
from desktop_app.core.services.recap import Recaps
from desktop_app.core.services.records import Records
from desktop_app.core.services.recovery import Recovery
from desktop_app.core.services.rules import Rules
from desktop_app.core.services.sample.history import Samples
from desktop_app.core.services.sample.prints import Prints
from desktop_app.core.services.signing import Desk, Signatures
from desktop_app.core.services.subjects import Subjects
from desktop_app.core.services.sync import Sync
from desktop_app.core.services.sync_receipt import Receipts
from desktop_app.core.services.visits import Itineraries, Visits
from desktop_app.core.settings import usual_folders
from desktop_app.core.sop.catalog import load_catalog
from desktop_app.core.sop.values.references import References, load_references
from desktop_app.core.store.landed import Landed
from desktop_app.core.store.opening import Plan
from desktop_app.core.store.queries import Queries
from desktop_app.core.sync.invitation import HubAccess
from desktop_app.core.sync.remote import Remote


class House(Struct, frozen=True):
    """The services of one open store.

    `reading`, `disputes`, `itineraries` and `recaps` belong to the reader lane, everything
    else to the writer lane; `papers.render`, `signing.render` and `preview` need neither.
    """

    folders: Folders
    cases: Cases
    clockwork: Clockwork
    drafts: Drafts
    reading: Reading
    disputes: Disputes
    papers: Papers
    signing: Signatures
    preview: Preview
    visits: Visits
    itineraries: Itineraries
    packing: Packing
    people: People
    enrolment: Enrolment
    granting: Granting
    erasing: Erasing
    sync: Sync
    receipts: Receipts
    joining: Joining
    office: Office
    recaps: Recaps
    records: Records
    samples: Samples
    references: References
    """Villages and KBLI; whoever checks by them sets today."""
    recovery: Recovery
    notices: Notices
    """Sentences to show at the start: clock set back, key in a plain file."""
    close: Callable[[], None]
    """Lets go of the store; a clock that runs is kept by its last heartbeat."""


class _Means(Struct, frozen=True):
    clock: Clock | None = None
    vault: Vault | None = None
    press: Render | None = None
    progress: Callable[[int, int], None] | None = None


def open_house(
    data_folder: Path | None = None,
    *,
    clock: Clock | None = None,
    vault: Vault | None = None,
    press: Render | None = None,
    writable: bool = True,
) -> House:
    """Open or create the store in a folder and wire every service to it.

    What is not given is the machine's own: data folder, clock, key ring, and a
    child process for papers.
    """
    return _opened(data_folder, _Means(clock, vault, press), writable=writable)


def open_telling(
    data_folder: Path | None, clock: Clock, progress: Callable[[int, int], None]
) -> House:
    """Open a house for the window; lists that are grown anew tell cases done and all."""
    return _opened(data_folder, _Means(clock, progress=progress), writable=True)


def _opened(data_folder: Path | None, means: _Means, *, writable: bool) -> House:
    folders, own = usual_folders(data_folder)
    clock = means.clock or SystemClock()
    shipped = paths.resources()
    catalog = load_catalog(shipped / "sop", folders.data / "sop")
    lists = load_folder(shipped / "calendar")

    def at_opening() -> Rules:
        office = opened.office_on_disk(folders, plan)
        return Rules(lambda: office, lists)

    subjects = Subjects(catalog, at_opening)
    plan = Plan(
        clock=clock,
        vault=means.vault or usual_vault(str(folders.data), folders.key_file),
        make=subjects,
        migrations=shipped / "migrations",
        progress=means.progress,
    )
    store = (opened.for_writing if writable else opened.for_reading)(folders, plan)
    rules = Rules(lambda: store.journal.events(OFFICE), lists)
    subjects.follow(rules)
    work = Casework(store.journal, catalog, rules, store.blobs, clock)
    shelf = Shelf(shipped / "templates", Path(own.template_folder or folders.templates))
    return _furnished(folders, store, work, shelf, means.press or Press().render)


def restore_key(data_folder: Path | None, typed: str, *, vault: Vault | None = None) -> None:
    """Let this computer open a store whose recovery code somebody typed."""
    folders, _ = usual_folders(data_folder)
    chosen = vault or usual_vault(str(folders.data), folders.key_file)
    recovery.restore_key(folders, chosen, typed)


def _furnished(
    folders: Folders, store: Opened, work: Casework, shelf: Shelf, press: Render
) -> House:
    clockwork = Clockwork(work, store.drafts)
    notices = store.notices
    last = store.drafts.heartbeat()
    if store.writable and clockwork.recover() and last is not None:
        notices = replace(notices, outage=outage(work, last))
    looked_up = load_references(paths.resources(), date.min)
    letters = Letters(work, shelf, Tables(looked_up.kbli, looked_up.regions))
    keys = DeviceKeys(store.notes)
    people, granting = People(work, store.pins, keys), Granting(work, keys, store.log)
    enrolment = Enrolment(people, keys, granting, store.keep_mark)
    erasing = Erasing(work, store.scrub)
    lights, hub = _lights(store, work.clock), partial(_hub, folders)
    sync = Sync(enrolment, lights, store.blobs, erasing, hub)
    if store.was_copied and keys.office_secret() is not None:
        granting.hold()
    reading_rules = Rules(store.reader.queries.office, work.rules.shipped)
    horizon = Horizon(store.reader.queries, work.catalog, reading_rules)
    reading = Reading(store.reader, work.catalog, reading_rules, horizon, work.clock)
    cases, numbering = Cases(work, clockwork, store.drafts), Numbering(work, granting)
    desk = Desk(work, cases, clockwork, store.drafts, letters, numbering, press)
    preview = _preview(folders, store)
    office = Office(work, Promises(work, Queries(store.database)), shelf, folders)
    room = partial(free_room, folders.data)
    probes = Probes(room, power.battery, preview.converter, lights.now)
    return House(
        folders=folders,
        cases=cases,
        clockwork=clockwork,
        drafts=Drafts(store.drafts, work.clock),
        reading=reading,
        disputes=Disputes(reading, looked_up),
        papers=Papers(work, letters, numbering, press),
        signing=Signatures(desk),
        preview=preview,
        visits=Visits(work),
        itineraries=Itineraries(reading),
        packing=Packing(work, office, numbering, probes),
        people=people,
        enrolment=enrolment,
        granting=granting,
        erasing=erasing,
        receipts=Receipts(work, store.log),
        sync=sync,
        joining=Joining(enrolment, sync),
        office=office,
        recaps=Recaps(store.reader, work.catalog, reading_rules, work.clock),
        records=Records(store.database, store.blobs, store.journal, store.make),
        samples=Samples(work, Prints(work, letters, job.render)),
        references=looked_up,
        recovery=Recovery(folders, store.vault, people, store.notes),
        notices=notices,
        close=partial(_close, preview, store),
    )


@contextmanager
def _hub(folders: Folders, access: HubAccess) -> Iterator[Remote]:
    # A driver of 150 ms: loaded when a hub is really met, not when the window opens.
    door = importlib.import_module("desktop_app.core.sync.hub.door")
    hub = door.open_hub(access, folders.config)
    try:
        yield hub
    finally:
        hub.close()


def _lights(store: Opened, clock: Clock) -> Lights:
    return Lights(
        journal=store.journal,
        log=store.log,
        notes=store.notes,
        drafts=store.drafts,
        blobs=store.blobs,
        landed=Landed(store.database),
        clock=clock,
    )


def _preview(folders: Folders, store: Opened) -> Preview:
    preview = Preview(folders.previews)
    if store.writable:
        preview.clear_leftovers()
    return preview


def _close(preview: Preview, store: Opened) -> None:
    preview.close()
    store.close()
