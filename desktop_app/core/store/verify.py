"""Looks at every byte that is kept, and names what does not fit."""

import hashlib
import re
from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from desktop_app.core.errors import NotFound, StoreTrouble, Tampered
from desktop_app.core.events import canonical, chain
from desktop_app.core.events.envelope import Envelope, Event, Unread
from desktop_app.core.events.facts import FileAttached, PaperIssued
from desktop_app.core.events.visit_facts import PhotoTaken
from desktop_app.core.ids import BlobId, FactId, StreamId
from desktop_app.core.rows import Fault
from desktop_app.core.store import schema, unsealing
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.cells import raw, text, whole
from desktop_app.core.store.engine import Database, Row
from desktop_app.core.store.log import SqlLog
from desktop_app.core.store.logbook import Key
from desktop_app.core.store.projections.growing import MakeSubject, grow, sheets
from desktop_app.core.store.statements import Statement

_F, _S, _C = schema.facts.c, schema.streams.c, schema.chains.c
_PIECE = 500
_PAGE_SAID = re.compile(r"page (\d+)")
_WORST = 20

_CIPHER = Statement("PRAGMA cipher_integrity_check")
_STRUCTURE = Statement("PRAGMA integrity_check(1)")
_CHAINS = Statement(sa.select(_C.ref, _C.device, _C.epoch).order_by(_C.ref))
_LAST = Statement(sa.select(sa.func.max(_F.number)).where(_F.chain == sa.bindparam("chain")))
_LINKS = Statement(
    sa.select(_S.id, _F.place, _F.id, _F.number, _F.body)
    .select_from(sa.join(schema.facts, schema.streams, _S.ref == _F.stream))
    .where(_F.chain == sa.bindparam("chain"), _F.number > sa.bindparam("after"))
    .where(_F.number <= sa.bindparam("upto"))
    .order_by(_F.number, _F.id)
)
_COUNTED = Statement(sa.select(sa.func.count()).select_from(schema.facts))


def check(database: Database, blobs: Blobs, make: MakeSubject) -> None:
    """Raise Tampered with the first place that does not fit."""
    for fault in faults(database, blobs, make):
        raise Tampered(f"{fault.place}: {fault.matter}")


def faults(database: Database, blobs: Blobs, make: MakeSubject) -> Iterator[Fault]:
    """Yield what does not fit: pages, facts, chains, seals, files, projections."""
    yield from _pages(database)
    try:
        with database.reading():
            yield from _chains(database)
            yield from _streams(database, blobs, make)
    except StoreTrouble as trouble:
        # A page that cannot be deciphered stops the reading; it was named above.
        yield Fault("berkas data", trouble.sentence)
    yield from _files(blobs)


def _pages(database: Database) -> Iterator[Fault]:
    try:
        for (found,) in database.rows(_CIPHER)[:_WORST]:
            page = _PAGE_SAID.search(text(found))
            matter = f"halaman {page.group(1)}" if page else "ada halaman yang tidak terbaca"
            yield Fault(f"berkas data {database.path.name}", matter)
        # What SQLite says of it is English and pages long; that it is so is enough.
        if any(found != "ok" for (found,) in database.rows(_STRUCTURE)):
            yield Fault("susunan basis data", "tidak utuh lagi")
    except StoreTrouble as trouble:
        yield Fault(f"berkas data {database.path.name}", trouble.sentence)


def _chains(database: Database) -> Iterator[Fault]:
    seen = 0
    for ref, _, epoch in database.rows(_CHAINS):
        before: dict[FactId, str] = {}
        here: dict[FactId, str] = {}
        at = 0
        for link in _links(database, whole(ref)):
            seen += 1
            stream, _, fact, counted, body = link
            number = whole(counted)
            if number != at:
                # What follows a hole is not the next: nothing stands before it.
                before = here if number == at + 1 else {}
                here, at = {}, number
            place = f"fakta {number} rantai {text(epoch)[:8]}"
            name = FactId(raw(fact).hex())
            envelope = _envelope(raw(body), name)
            if envelope is None:
                yield Fault(place, "isi tidak cocok dengan sidiknya")
                here[name] = ""
                continue
            here[name] = envelope.position.previous
            yield from _linked(place, envelope, (text(stream), number), before)
    (total,) = database.row(_COUNTED) or (0,)
    if total != seen:
        yield Fault("tabel facts", f"{whole(total)} fakta tersimpan, {seen} dalam rantai")


def _links(database: Database, ref: int) -> Iterator[Row]:
    (last,) = database.row(_LAST, (ref,)) or (None,)
    for after in range(0, whole(last or 0), _PIECE):
        yield from database.rows(_LINKS, (ref, after, after + _PIECE))


def _envelope(body: bytes, name: FactId) -> Envelope | None:
    if canonical.fact_id(body) != name:
        return None
    try:
        return canonical.envelope(body)
    except ValueError:
        return None


def _linked(
    place: str, envelope: Envelope, columns: tuple[str, int], before: dict[FactId, str]
) -> Iterator[Fault]:
    position = envelope.position
    if (envelope.stream, position.number) != columns:
        yield Fault(place, "tercatat pada berkas atau nomor lain")
    if not chain.follows(before, position.number, position.previous):
        yield Fault(place, "tidak menyambung pada fakta sebelumnya")


def _streams(database: Database, blobs: Blobs, make: MakeSubject) -> Iterator[Fault]:
    log = SqlLog(database)
    for stream in log.streams():
        key = log.key(stream)
        try:
            events = tuple([unsealing.stored(b, key).event for b in log.bodies(stream)])
        except Tampered:
            continue  # Named among the chains.
        place = f"berkas {stream[:8]}"
        yield from _seals(place, events)
        yield from _attached(place, stream, (key, events), blobs)
        yield from _grown(place, (database, log.known(stream) or 0), grow(stream, events, make))


def _seals(place: str, events: Sequence[Event]) -> Iterator[Fault]:
    for event in events:
        match event.fact:
            case Unread(kind, "segel tidak cocok" | "isi tidak terbaca" as reason):
                yield Fault(f"{place}, fakta {event.id[:12]} ({kind})", reason)


def _attached(
    place: str, stream: StreamId, case: tuple[Key | None, Sequence[Event]], blobs: Blobs
) -> Iterator[Fault]:
    key, events = case
    if key is None or key.secret is None:
        return
    for event in events:
        match event.fact:
            case FileAttached(blob=blob) | PhotoTaken(blob=blob):
                yield from _opened(place, blobs, (stream, key, blob), "")
            case PaperIssued(blob=blob, digest=digest):
                yield from _opened(place, blobs, (stream, key, blob), digest)


def _opened(
    place: str, blobs: Blobs, wanted: tuple[StreamId, Key, BlobId], digest: str
) -> Iterator[Fault]:
    try:
        plain = blobs.get(*wanted)
    except (Tampered, NotFound) as trouble:
        yield Fault(f"{place}, lampiran {wanted[2][:12]}", trouble.sentence)
        return
    if digest and hashlib.sha256(plain).hexdigest() != digest:
        yield Fault(f"{place}, lampiran {wanted[2][:12]}", "bukan surat yang diterbitkan")


def _grown(
    place: str, kept: tuple[Database, int], grown: Iterator[tuple[str, Sequence[Row]]]
) -> Iterator[Fault]:
    database, ref = kept
    wanted = dict(grown)
    for sheet in sheets():
        if tuple(database.rows(sheet.select, (ref,))) != tuple(wanted[sheet.name]):
            yield Fault(f"{place}, tabel {sheet.name}", "berbeda dari catatan fakta")


def _files(blobs: Blobs) -> Iterator[Fault]:
    for name in blobs.names():
        try:
            blobs.sealed(name)
        except Tampered as trouble:
            yield Fault(f"lampiran {name[:12]}", trouble.sentence)
