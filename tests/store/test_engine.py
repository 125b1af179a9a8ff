"""The database keeps what it promised to keep, or refuses."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.store import migrations, trouble
from desktop_app.core.store.engine import MEMORY, Database
from desktop_app.core.store.lock import Lock
from desktop_app.core.store.statements import Statement
from tests.store.desk import KEY

ONE = Statement("SELECT count(*) FROM t")


def test_settings_of_the_database_are_read_back(tmp_path: Path) -> None:
    database = Database(tmp_path / "loket.db", KEY)
    for pragma, value in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
        assert database.rows(Statement(f"PRAGMA {pragma}")) == [(value,)]
    database.close()


def test_a_transaction_that_fails_leaves_nothing() -> None:
    database = Database(MEMORY, KEY)
    database.run(Statement("CREATE TABLE t (a)"))
    with pytest.raises(ZeroDivisionError):
        _half(database)
    assert database.rows(ONE) == [(0,)]
    database.close()


def _half(database: Database) -> None:
    with database.writing():
        database.run(Statement("INSERT INTO t VALUES (1)"))
        raise ZeroDivisionError


def test_a_write_inside_another_belongs_to_it() -> None:
    database = Database(MEMORY, KEY)
    database.run(Statement("CREATE TABLE t (a)"))
    with pytest.raises(ZeroDivisionError):
        _half_around(database)
    assert database.rows(ONE) == [(0,)]
    with database.writing():
        database.run(Statement("INSERT INTO t VALUES (1)"))
        with database.writing():
            database.run(Statement("INSERT INTO t VALUES (2)"))
    with pytest.raises(ZeroDivisionError):
        _half(database)
    assert database.rows(ONE) == [(2,)]
    database.close()


def _half_around(database: Database) -> None:
    with database.writing():
        with database.writing():
            database.run(Statement("INSERT INTO t VALUES (1)"))
        raise ZeroDivisionError


def test_a_reader_sees_one_moment(tmp_path: Path) -> None:
    writer = Database(tmp_path / "loket.db", KEY)
    writer.run(Statement("CREATE TABLE t (a)"))
    reader = Database(tmp_path / "loket.db", KEY, writable=False)
    with reader.reading():
        assert reader.rows(ONE) == [(0,)]
        writer.run(Statement("INSERT INTO t VALUES (1)"))
        assert reader.rows(ONE) == [(0,)]
    assert reader.rows(ONE) == [(1,)]
    reader.close()
    writer.close()


def test_a_full_disk_is_said_and_the_store_goes_on(tmp_path: Path) -> None:
    database = Database(tmp_path / "loket.db", KEY)
    database.run(Statement("CREATE TABLE t (a)"))
    database.rows(Statement("PRAGMA max_page_count = 3"))
    with pytest.raises(StoreTrouble, match="Diska penuh"):
        _fill(database)
    database.rows(Statement("PRAGMA max_page_count = 100000"))
    with database.writing():
        database.run(Statement("INSERT INTO t VALUES (1)"))
    assert database.rows(ONE) == [(1,)]
    database.close()


def _fill(database: Database) -> None:
    with database.writing():
        database.run(Statement("INSERT INTO t VALUES (zeroblob(1000000))"))


def test_a_store_locked_by_another_program_is_said(tmp_path: Path) -> None:
    writer = Database(tmp_path / "loket.db", KEY)
    writer.run(Statement("CREATE TABLE t (a)"))
    other = Database(tmp_path / "loket.db", KEY)
    other.rows(Statement("PRAGMA busy_timeout = 0"))
    with writer.writing(), pytest.raises(StoreTrouble, match="jendela lain"):
        other.run(Statement("INSERT INTO t VALUES (1)"))
    other.close()
    writer.close()


def test_a_mistake_in_the_program_is_not_dressed_up_as_trouble() -> None:
    database = Database(MEMORY, KEY)
    with pytest.raises(driver.OperationalError, match="no such table"):
        database.rows(ONE)
    with pytest.raises(driver.OperationalError, match="no such table"):
        database.connection.exec_driver_sql("SELECT * FROM t")
    database.close()


def test_a_short_key_is_refused() -> None:
    with pytest.raises(StoreTrouble, match="tidak lengkap"):
        Database(MEMORY, b"short")


def test_a_folder_nobody_may_write_is_named(tmp_path: Path) -> None:
    found = trouble.of_disk(PermissionError(13, "no"), tmp_path)
    assert "tidak dapat ditulis" in found.sentence
    assert "Diska penuh" in trouble.of_disk(OSError(28, "full"), tmp_path).sentence
    assert "tidak dapat dipakai" in trouble.of_disk(OSError(5, "gone"), tmp_path).sentence


def test_a_lock_is_free_again_after_release(tmp_path: Path) -> None:
    lock = Lock(tmp_path / "data" / "loket.lock")
    with pytest.raises(StoreTrouble, match="jendela lain"):
        Lock(tmp_path / "data" / "loket.lock")
    lock.release()
    lock.release()
    Lock(tmp_path / "data" / "loket.lock").release()


def test_a_lock_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(StoreTrouble, match="Folder"):
        Lock(tmp_path / "data" / "loket.lock")


STEPS = (
    "CREATE TABLE a (x); -- one; two\nINSERT INTO a VALUES ('one; two');\n",
    "CREATE TABLE b AS SELECT x FROM a;\n",
    "CREATE TRIGGER c AFTER INSERT ON a BEGIN DELETE FROM b; END;\nINSERT INTO a VALUES (2);\n",
)


def _steps(folder: Path, count: int) -> tuple[migrations.Migration, ...]:
    folder.mkdir(exist_ok=True)
    for number, script in enumerate(STEPS[:count], 1):
        (folder / f"{number:04}_step.sql").write_text(script)
    return migrations.read(folder)


@pytest.mark.parametrize("old", [0, 1, 2, 3])
def test_every_older_store_is_brought_up_to_date(tmp_path: Path, old: int) -> None:
    database = Database(tmp_path / "loket.db", KEY)
    if old:
        migrations.migrate(database, _steps(tmp_path / "sql", old), tmp_path / "old")
    migrations.migrate(database, _steps(tmp_path / "sql", 3), tmp_path / "old")
    assert migrations.version(database.connection) == 3
    assert database.rows(Statement("SELECT x FROM a")) == [("one; two",), (2,)]
    assert database.rows(Statement("SELECT x FROM b")) == []
    copies = list((tmp_path / "old").glob("*.db"))
    assert [copy.name for copy in copies] == ([f"loket-v{old:04}.db"] if 0 < old < 3 else [])
    for copy in copies:
        before = Database(copy, KEY)
        assert migrations.version(before.connection) == old
        before.close()
    database.close()


def test_a_migration_that_fails_leaves_the_old_store(tmp_path: Path) -> None:
    database = Database(tmp_path / "loket.db", KEY)
    migrations.migrate(database, _steps(tmp_path / "sql", 1), tmp_path / "old")
    (tmp_path / "sql" / "0002_step.sql").write_text("CREATE TABLE d (x);\nSELECT nothing;\n")
    with pytest.raises(driver.OperationalError):
        migrations.migrate(database, migrations.read(tmp_path / "sql"), tmp_path / "old")
    assert migrations.version(database.connection) == 1
    assert database.rows(Statement("SELECT name FROM sqlite_schema")) == [("a",)]
    database.close()


def test_a_store_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    database = Database(tmp_path / "loket.db", KEY)
    migrations.migrate(database, _steps(tmp_path / "sql", 2), tmp_path / "old")
    (tmp_path / "sql" / "0002_step.sql").unlink()
    with pytest.raises(StoreTrouble, match="lebih baru"):
        migrations.migrate(database, migrations.read(tmp_path / "sql"), tmp_path / "old")
    database.close()


def test_a_missing_migration_file_is_noticed(tmp_path: Path) -> None:
    _steps(tmp_path / "sql", 3)
    (tmp_path / "sql" / "0002_step.sql").unlink()
    with pytest.raises(StoreTrouble, match="tidak lengkap"):
        migrations.read(tmp_path / "sql")
