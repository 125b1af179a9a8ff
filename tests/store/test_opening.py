"""A store is opened, or a sentence says what is in the way."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from desktop_app.core import paths
from desktop_app.core.errors import NotFound, StoreTrouble
from desktop_app.core.paths import Folders
from desktop_app.core.security.vault import FileVault
from desktop_app.core.store import disk
from desktop_app.core.store.engine import Database
from desktop_app.core.store.opening import Plan, Store, open_reader, open_store
from tests.store import desk
from tests.store.desk import CASE, RINA, STREAM


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "config")


def plan(folders: Folders) -> Plan:
    return Plan(
        desk.StepClock(),
        FileVault(folders.key_file),
        desk.make,
        paths.resources() / "migrations",
    )


def opened(folders: Folders) -> Store:
    return open_store(folders, plan(folders))


def filled(folders: Folders) -> None:
    store = opened(folders)
    store.journal.record(STREAM, [desk.opening(), *desk.first_step()], (), RINA)
    store.close()


@pytest.fixture
def used(folders: Folders) -> Folders:
    filled(folders)
    return folders


def test_what_was_written_is_there_after_closing(used: Folders) -> None:
    store = opened(used)
    assert len(store.journal.events(STREAM)) == 5
    assert store.notice == ""
    store.close()


def test_the_file_shows_nothing_of_what_is_in_it(used: Folders) -> None:
    raw = b"".join(path.read_bytes() for path in used.data.rglob("*") if path.is_file())
    assert b"Contoh" not in raw
    assert b"IUI-2026" not in raw
    assert b"SQLite format" not in raw


def test_the_same_chain_goes_on_after_closing(used: Folders) -> None:
    store = opened(used)
    desk.note(store.journal, STREAM, "lanjut")
    assert list(store.journal.chains().values()) == [6]
    store.close()


def test_a_second_window_is_refused_until_the_first_is_closed(used: Folders) -> None:
    first = opened(used)
    with pytest.raises(StoreTrouble, match="jendela lain"):
        opened(used)
    first.close()
    opened(used).close()


def test_the_console_reads_beside_the_window(used: Folders) -> None:
    store = opened(used)
    reader = open_reader(used, FileVault(used.key_file))
    assert reader.queries.find("iui-2026-a-0001") == CASE
    desk.note(store.journal, STREAM, "sementara itu")
    assert len(reader.queries.events(STREAM)) == 6
    reader.close()
    store.close()


def test_the_console_cannot_write(used: Folders) -> None:
    reader = open_reader(used, FileVault(used.key_file))
    with pytest.raises(StoreTrouble, match="hanya dapat dibaca"):
        reader.database.connection.exec_driver_sql("DELETE FROM facts")
    reader.close()


def test_a_console_without_data_says_where_it_looked(folders: Folders) -> None:
    with pytest.raises(NotFound, match="Belum ada data"):
        open_reader(folders, FileVault(folders.key_file))


def test_a_lost_key_asks_for_the_recovery_code(used: Folders) -> None:
    used.key_file.unlink()
    with pytest.raises(StoreTrouble, match="kode pemulihan"):
        opened(used)
    with pytest.raises(StoreTrouble, match="kode pemulihan"):
        open_reader(used, FileVault(used.key_file))


def test_a_wrong_key_is_said_and_leaves_the_file_alone(used: Folders) -> None:
    before = used.database.read_bytes()
    FileVault(used.key_file).put(bytes(32))
    with pytest.raises(StoreTrouble, match="Kunci tidak cocok"):
        opened(used)
    assert used.database.read_bytes() == before


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 0.97])
def test_a_store_cut_short_is_said_and_never_begun_anew(used: Folders, share: float) -> None:
    whole = used.database.read_bytes()
    page = int(len(whole) * share) // 4096
    left = whole[: page * 4096 + 1000] if share else b""
    used.database.write_bytes(left)
    with pytest.raises(StoreTrouble, match="terpotong"):
        opened(used)
    assert used.database.read_bytes() == left


def test_a_store_cut_at_a_page_is_noticed_too(used: Folders) -> None:
    pages = used.database.stat().st_size // 4096
    with used.database.open("r+b") as file:
        file.truncate(pages // 2 * 4096)
    with pytest.raises(StoreTrouble, match=r"terpotong|rusak"):
        opened(used)


def test_a_plain_database_is_not_ours(used: Folders) -> None:
    used.database.unlink()
    other = sqlite3.connect(used.database)
    other.execute("CREATE TABLE notes (text)")
    other.close()
    with pytest.raises(StoreTrouble, match="bukan data Loket Industri"):
        opened(used)


def test_any_other_file_is_not_ours(used: Folders) -> None:
    used.database.write_bytes(b"%PDF-1.7" + bytes(4096 * 2 - 8))
    with pytest.raises(StoreTrouble, match="Kunci tidak cocok"):
        opened(used)


def test_an_empty_file_of_a_first_start_that_broke_off_is_used(folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    folders.database.touch()
    opened(folders).close()


def test_a_file_in_the_place_of_the_folder_is_said(folders: Folders) -> None:
    folders.data.write_text("in the way")
    with pytest.raises(StoreTrouble, match="Folder"):
        opened(folders)


def test_a_share_is_refused() -> None:
    for share in ("//server/office", "\\\\server\\office"):
        with pytest.raises(StoreTrouble, match="jaringan"):
            disk.refuse_network(Path(share))


def test_a_folder_that_a_cloud_copies_is_refused(tmp_path: Path) -> None:
    for name in ("OneDrive - Dinas", "Dropbox"):
        with pytest.raises(StoreTrouble, match="awan"):
            disk.refuse_network(tmp_path / name / "loket")


def test_a_mounted_share_is_known_by_its_file_system(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text("/dev/sda1 / ext4 rw 0 0\nserver:/x /mnt/office\\040share nfs4 rw 0 0\n")
    assert disk.filesystem(Path("/mnt/office share/loket"), mounts) == "nfs4"
    assert disk.filesystem(Path("/srv"), mounts) == "ext4"
    assert disk.filesystem(Path("/srv"), tmp_path / "none") == ""


def test_a_copy_on_another_machine_begins_a_chain_of_its_own(used: Folders, tmp_path: Path) -> None:
    there = Folders(tmp_path / "there", tmp_path / "there-config")
    shutil.copytree(used.data, there.data)
    there.config.mkdir()
    shutil.copy(used.key_file, there.key_file)
    copy = opened(there)
    assert "komputer lain" in copy.notice
    desk.note(copy.journal, STREAM, "di sana")
    assert sorted(copy.journal.chains().values()) == [1, 5]
    copy.close()


def test_an_old_backup_put_back_begins_a_new_epoch(used: Folders, tmp_path: Path) -> None:
    shutil.copy(used.database, tmp_path / "backup.db")
    store = opened(used)
    device = store.journal.identity.device
    desk.note(store.journal, STREAM, "hilang nanti")
    store.close()
    shutil.copy(tmp_path / "backup.db", used.database)
    store = opened(used)
    assert "cadangan" in store.notice
    assert store.journal.identity.device == device
    desk.note(store.journal, STREAM, "di zaman baru")
    assert sorted(store.journal.chains().values()) == [1, 5]
    store.close()


def test_projections_of_another_shape_are_grown_again(used: Folders) -> None:
    database = Database(used.database, FileVault(used.key_file).get() or b"")
    database.connection.exec_driver_sql("UPDATE projections SET version = 0")
    database.connection.exec_driver_sql("DELETE FROM worklist")
    database.close()
    with pytest.raises(StoreTrouble, match="diperbarui dulu"):
        open_reader(used, FileVault(used.key_file))
    steps: list[tuple[int, int]] = []
    asked = plan(used)
    store = open_store(
        used,
        Plan(asked.clock, asked.vault, asked.make, asked.migrations, lambda *s: steps.append(s)),
    )
    reader = store.reader()
    assert reader.queries.row(CASE) is not None
    assert steps == [(1, 1)]
    reader.close()
    store.close()


def test_an_erased_case_leaves_no_name_behind(used: Folders) -> None:
    store = opened(used)
    desk.erase(store.journal, STREAM)
    store.scrub([CASE])
    reader = store.reader()
    assert reader.queries.row(CASE) is None
    for table in ("search", "words", "people", "recap"):
        rows = reader.database.connection.exec_driver_sql(f"SELECT * FROM {table}").fetchall()  # noqa: S608 names of our own
        assert rows == []
    with store.journal.write(RINA) as page:
        assert page.next_case_number("IUI-2026-A") == 2
    reader.close()
    store.close()
