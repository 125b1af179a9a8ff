"""What a meeting at a hub costs beside moving the bare bytes."""

import hashlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import psycopg
from psycopg.rows import TupleRow

from desktop_app.core.events.envelope import Fact
from desktop_app.core.events.facts import NoteAdded
from desktop_app.core.ids import BlobId, StreamId
from desktop_app.core.store.engine import Database
from desktop_app.core.sync.exchange import Exchange
from desktop_app.core.sync.hub.remote import Hub
from tests.bench.measured import Measured, interleaved, took
from tests.hub.offices import TestHub
from tests.hub.server import Server
from tests.store.desk import KEY, RINA, SqlDesk, opening
from tests.sync.devices import Device, office

CASES, FACTS = 667, 15
BLOBS, SIZE, PIECE = 200, 200 * 1024, 256 * 1024


def met(runs: int) -> Sequence[Measured]:
    """Take facts from one store over the hub to another, then blobs, then nothing."""
    server = Server()
    try:
        server.start()
        with tempfile.TemporaryDirectory() as folder:
            carried = _Carried(server, Path(folder))
            return (*carried.facts(), carried.nothing(runs), *carried.blobs())
    finally:
        server.remove()


class _Carried:
    def __init__(self, server: Server, folder: Path) -> None:
        self.hub, self._folder = TestHub(server), folder
        self.desk, self.laptop = office(2, self._device)
        self.seats = [self.hub.seat(each.ledger.device) for each in (self.desk, self.laptop)]
        for at in range(CASES):
            notes = (NoteAdded("catatan"),) * (FACTS - 1)
            facts: tuple[Fact, ...] = (opening(f"IUI-2026-A-{at:04}"), *notes)
            self.desk.journal.record(StreamId(f"{at:032x}"), facts, (), RINA)
        self.bodies = list(self.desk.journal.since({}))

    def facts(self) -> tuple[Measured, ...]:
        here, there = (seat.hub for seat in self.seats)
        for hub in (here, there):
            hub.ends()
        pushed = took(lambda: _meet(self.desk, here))
        pulled = took(lambda: _meet(self.laptop, there))
        carried = took(lambda: [parcel for batch in there.pull({}) for parcel in batch])
        copied, inserted = self._copied(), self._inserted()
        count, size = len(self.bodies), sum(map(len, self.bodies))
        notes = (
            f"{count} facts of {size / count:.0f} bytes, {CASES} cases; all signatures checked",
            f"up {count / pushed:.1f} k/s, down {count / pulled:.1f} k/s",
            f"off the hub, unread: {count / carried:.1f} k/s",
            f"COPY {copied:.0f} ms, SQLCipher {inserted:.0f} ms; on the hub {self._room(count)}",
        )
        limit = copied + inserted
        whole = "10,000 facts, store to hub to store"
        return (
            Measured(whole, pushed + pulled, 3, limit=limit, beside="COPY + insert", notes=notes),
            Measured("  of these: store to hub", pushed, 0, limit=copied, beside="COPY"),
            Measured("  of these: hub to store", pulled, 0, limit=inserted, beside="insert"),
        )

    def nothing(self, runs: int) -> Measured:
        hub = self.seats[0].hub
        with self.seats[0].psql() as psql:
            ours, limit = interleaved(
                runs * 5,
                lambda: took(lambda: _meet(self.desk, hub)),
                lambda: took(lambda: psql.execute("SELECT 1").fetchall()),
            )
        note = f"one round trip here takes {limit:.2f} ms"
        return Measured("a meeting without news", ours - limit, 5, notes=(note,))

    def blobs(self) -> tuple[Measured, ...]:
        hub = self.seats[0].hub
        sealed = {_name(each): each for each in (os.urandom(SIZE) for _ in range(BLOBS))}

        def leave() -> None:
            for name, each in sealed.items():
                hub.put_blob(name, 0, each, SIZE)

        left = took(leave)
        taken = took(lambda: [hub.blob(name, 0) for name in sealed])
        with self._bare() as psql:
            limit = took(lambda: _copy(psql, list(sealed.values())))
        notes = (f"down {BLOBS * SIZE / taken / 1048.576:.0f} MiB/s",)
        what = f"{BLOBS} blobs of 200 KiB, to the hub"
        return (Measured(what, left, 0, limit=limit, beside="COPY", notes=notes),)

    def _device(self) -> Device:
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        return Device(desk=SqlDesk(folder / "loket.db"))

    def _copied(self) -> float:
        with self._bare() as psql:
            return median([took(lambda: _copy(psql, self.bodies)) for _ in range(5)])

    def _inserted(self) -> float:
        database = Database(self._folder / "bare.db", KEY)
        with database.writing() as connection:
            connection.exec_driver_sql("CREATE TABLE bare (body BLOB NOT NULL)")
        rows = [(body,) for body in self.bodies]

        def insert() -> None:
            with database.writing() as connection:
                connection.exec_driver_sql("INSERT INTO bare VALUES (?)", rows)

        taken = median([took(insert) for _ in range(5)])
        database.close()
        return taken

    def _room(self, count: int) -> str:
        with self.hub.boss(self.hub.name) as boss:
            rows = boss.execute(
                "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c"
                " WHERE c.relnamespace = 'hub'::regnamespace AND c.relkind = 'r'"
            )
            ((size,),) = rows.fetchall()
        return f"{int(size) / count:.0f} bytes a fact"

    @contextmanager
    def _bare(self) -> Iterator[psycopg.Connection[TupleRow]]:
        with self.hub.boss() as boss:
            boss.execute("CREATE TABLE bare (body bytea NOT NULL)")
            yield boss
            boss.execute("DROP TABLE bare")


def _copy(psql: psycopg.Connection[TupleRow], bodies: Sequence[bytes]) -> None:
    with psql.cursor() as cursor, cursor.copy("COPY bare FROM STDIN (FORMAT binary)") as copy:
        for body in bodies:
            copy.write_row((body,))


def _meet(device: Device, hub: Hub) -> None:
    Exchange(device.ledger, hub).meet()


def _name(sealed: bytes) -> BlobId:
    return BlobId(hashlib.sha256(sealed).hexdigest())
