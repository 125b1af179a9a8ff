"""One flipped byte anywhere is named."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import StoreTrouble, Tampered
from desktop_app.core.events.envelope import Fact
from desktop_app.core.events.facts import FileAttached, NumberTaken, PaperIssued
from desktop_app.core.ids import BlobId
from desktop_app.core.rows import Fault
from desktop_app.core.store import verify
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.engine import Database
from tests.store import desk
from tests.store.desk import KEY, OTHER, RINA, START, STREAM


class Kept:
    """A small office on disk: two cases, a scan, an issued paper."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "loket.db"
        self.blobs = Blobs(folder / "blobs")
        self.folder = folder
        store = desk.SqlDesk(self.path)
        journal = store.journal
        journal.record(STREAM, [desk.opening(), *desk.first_step()], (), RINA)
        journal.record(OTHER, [desk.opening("IUI-2026-A-0002")], (), RINA)
        key = journal.key(STREAM) or b""
        self.scan = self.blobs.put(STREAM, key, b"%PDF scan")
        self.paper = self.blobs.put(STREAM, key, b"docx")
        digest = hashlib.sha256(b"docx").hexdigest()
        facts: list[Fact] = [
            FileAttached(1, 1, "ktp", self.scan, "application/pdf", 9, "ktp.pdf"),
            NumberTaken("SK", 2026, 1, "503/1"),
            PaperIssued("sk", 1, "503/1", START.date(), self.paper, digest, "aa" * 32),
        ]
        journal.record(STREAM, facts, journal.heads(STREAM), RINA)
        store.close()

    def faults(self) -> list[Fault]:
        database = Database(self.path, KEY, writable=False)
        try:
            return list(verify.faults(database, self.blobs, desk.make))
        finally:
            database.close()

    def change(self, sql: str) -> None:
        database = Database(self.path, KEY)
        database.connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        assert database.connection.exec_driver_sql(sql).rowcount > 0
        database.close()

    def blob(self, name: BlobId) -> Path:
        return self.folder / "blobs" / name[:2] / name


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def test_an_untouched_store_is_whole(kept: Kept) -> None:
    assert kept.faults() == []
    database = Database(kept.path, KEY)
    verify.check(database, kept.blobs, desk.make)
    database.close()


FLIP = "substr(body, 1, {0}) || x'{1:02x}' || substr(body, {2})"


@pytest.mark.parametrize("at", [1, 40, 90, 200, 400])
def test_a_flipped_byte_of_a_fact_is_named(kept: Kept, at: int) -> None:
    flip = FLIP.format(at, 0x7E, at + 2)
    kept.change(f"UPDATE facts SET body = CAST({flip} AS BLOB) WHERE number = 3")  # noqa: S608 names of our own
    assert any("fakta 3 rantai" in fault.place for fault in kept.faults())


@pytest.mark.parametrize(
    ("sql", "place"),
    [
        ("UPDATE facts SET id = zeroblob(32) WHERE number = 2", "fakta 2 rantai"),
        ("UPDATE facts SET number = 99 WHERE number = 8", "fakta 99 rantai"),
        ("UPDATE facts SET stream = 2, place = 9 WHERE number = 3", "fakta 3 rantai"),
        ("UPDATE facts SET chain = 77 WHERE number = 9", "tabel facts"),
        ("DELETE FROM facts WHERE number = 4", "fakta 5 rantai"),
        ("UPDATE case_keys SET key = zeroblob(32) WHERE stream = 1", "fakta"),
        ("UPDATE worklist SET business = 'PT Lain' WHERE \"case\" = 1", "tabel worklist"),
        ("UPDATE recap_steps SET active_seconds = 1", "tabel recap_steps"),
        ("UPDATE letter_numbers SET value = 2", "tabel letter_numbers"),
        ('UPDATE case_numbers SET value = 7 WHERE "case" = 2', "tabel case_numbers"),
        ('DELETE FROM people WHERE "case" = 2', "tabel people"),
        ("UPDATE search SET text = 'lain' WHERE rowid = 1", "tabel search"),
        ("DELETE FROM words WHERE rowid = 2", "tabel words"),
    ],
)
def test_a_changed_row_is_named(kept: Kept, sql: str, place: str) -> None:
    kept.change(sql)
    faults = kept.faults()
    assert any(place in fault.place for fault in faults), faults


def test_the_first_fault_is_raised_for_the_console(kept: Kept) -> None:
    kept.change("DELETE FROM facts WHERE number = 4")
    database = Database(kept.path, KEY)
    with pytest.raises(Tampered, match="fakta 5 rantai"):
        verify.check(database, kept.blobs, desk.make)
    database.close()


def test_a_flipped_byte_of_a_file_is_named(kept: Kept) -> None:
    raw = bytearray(kept.blob(kept.scan).read_bytes())
    raw[-1] ^= 1
    kept.blob(kept.scan).write_bytes(raw)
    assert {fault.place for fault in kept.faults()} == {
        f"berkas {STREAM[:8]}, lampiran {kept.scan[:12]}",
        f"lampiran {kept.scan[:12]}",
    }


def test_a_missing_file_is_named(kept: Kept) -> None:
    kept.blob(kept.paper).unlink()
    (fault,) = kept.faults()
    assert kept.paper[:12] in fault.place
    assert "tidak ada" in fault.matter


def test_a_destroyed_key_is_no_fault(kept: Kept) -> None:
    store = desk.SqlDesk(kept.path)
    desk.erase(store.journal, STREAM)
    store.close()
    assert kept.faults() == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(data=st.data())
def test_a_flipped_byte_of_the_file_is_named(kept: Kept, data: st.DataObject) -> None:
    whole = kept.path.read_bytes()
    at = data.draw(st.integers(4096, len(whole) - 1))
    kept.path.write_bytes(flipped(whole, at, data.draw(st.integers(1, 255))))
    named = places(kept)
    kept.path.write_bytes(whole)
    assert any(f"halaman {at // 4096 + 1}" in place for place in named), named


def places(kept: Kept) -> list[str]:
    try:
        return [f"{fault.place}, {fault.matter}" for fault in kept.faults()]
    except Tampered as trouble:
        # Some pages are needed for opening already.
        return [trouble.place]


@pytest.mark.parametrize("at", [0, 15, 16, 100, 4095])
def test_a_flipped_byte_of_the_first_page_is_said_on_opening(kept: Kept, at: int) -> None:
    # The first page holds the key's salt: nothing opens without it.
    kept.path.write_bytes(flipped(kept.path.read_bytes(), at, 1))
    with pytest.raises(StoreTrouble, match="rusak"):
        kept.faults()


def flipped(whole: bytes, at: int, by: int) -> bytes:
    return whole[:at] + bytes([whole[at] ^ by]) + whole[at + 1 :]
