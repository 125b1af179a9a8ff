"""An encrypted SQLite database through SQLAlchemy Core."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias

import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver
from sqlalchemy.engine import Connection, ExceptionContext
from sqlalchemy.pool import StaticPool

from desktop_app.core.errors import StoreTrouble, Tampered
from desktop_app.core.security.vault import KEY_BYTES
from desktop_app.core.store import disk, trouble
from desktop_app.core.store.statements import Statement

Cell: TypeAlias = str | int | bytes | None
Row: TypeAlias = tuple[Cell, ...]
Values: TypeAlias = Sequence[Cell] | Mapping[str, int] | Mapping[str, str] | Mapping[str, Cell]

MEMORY = Path(":memory:")
_PAGE = 4096
_PAGE_SAID = re.compile(r"page (\d+)")
_PLAIN_HEADER = b"SQLite format 3\x00"
_WANTED = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
_CUT = StoreTrouble(
    "Berkas data terpotong.",
    "Jangan hapus berkasnya; pulihkan dari cadangan atau hubungi admin.",
)


class Database:
    """One connection, used by one thread at a time."""

    _is_writing = False

    def __init__(self, path: Path, key: bytes, *, writable: bool = True) -> None:
        """Open or create the file; StoreTrouble says what is in the way."""
        self.path = path
        if path != MEMORY:
            _refuse(path, writable=writable)
        still = path != MEMORY and not writable and disk.is_still(path)
        engine = _engine(path, key, still=still)
        self._engine = engine
        try:
            self.connection = engine.connect()
            self._raw: driver.Connection = self.connection.connection.dbapi_connection
            _prepare(self.connection, in_memory=path == MEMORY, still=still)
            if not writable:
                self.connection.exec_driver_sql("PRAGMA query_only = ON")
            if path != MEMORY:
                _refuse_cut(self.connection, path, writable=writable)
        except StoreTrouble as damage:
            engine.dispose()
            page = _damaged_page(path, key)
            if page:
                raise Tampered(f"berkas data {path.name}, {page}") from damage
            raise
        except BaseException:
            engine.dispose()
            raise

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run one write transaction, or belong to the open one: all is kept, or nothing."""
        if self._is_writing:
            yield self.connection
            return
        with self._whole("BEGIN IMMEDIATE"):
            self._is_writing = True
            try:
                yield self.connection
                self._raw.execute("COMMIT")
            finally:
                self._is_writing = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read from one moment, whatever is written meanwhile."""
        with self._whole("BEGIN"):
            yield self.connection
            self._raw.execute("ROLLBACK")

    def run(self, statement: Statement, values: Values = ()) -> None:
        """Run a compiled statement on the driver itself: the hot path of writes."""
        try:
            self._raw.execute(statement.text, values)
        except driver.Error as error:
            raise _said(error, self.path) from error

    def run_many(self, statement: Statement, rows: Sequence[Values]) -> None:
        """Run a compiled statement once for each row."""
        try:
            self._raw.executemany(statement.text, rows)
        except driver.Error as error:
            raise _said(error, self.path) from error

    def rows(self, statement: Statement, values: Values = ()) -> list[Row]:
        """Read all rows of a compiled statement."""
        try:
            found: list[Row] = self._raw.execute(statement.text, values).fetchall()
        except driver.Error as error:
            raise _said(error, self.path) from error
        return found

    def row(self, statement: Statement, values: Values = ()) -> Row | None:
        """Read the first row of a compiled statement."""
        try:
            found: Row | None = self._raw.execute(statement.text, values).fetchone()
        except driver.Error as error:
            raise _said(error, self.path) from error
        return found

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file, so that a copy of it is whole."""
        self.rows(Statement("PRAGMA wal_checkpoint(TRUNCATE)"))

    def close(self) -> None:
        """Close the connection; the last one folds the write-ahead log in."""
        self.connection.close()
        self._engine.dispose()

    @contextmanager
    def _whole(self, begin: str) -> Iterator[None]:
        try:
            self._raw.execute(begin)
            yield
        except BaseException as error:
            # A full disk may have rolled back already; a second time would hide the reason.
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")
            if isinstance(error, driver.Error):
                raise _said(error, self.path) from error
            raise


def _said(error: driver.Error, path: Path) -> Exception:
    """Return the sentence for the environment's fault, or a bug's own error."""
    return trouble.of_driver(error, path.parent) or error


def _engine(path: Path, key: bytes, *, still: bool) -> sa.Engine:
    if len(key) != KEY_BYTES:
        raise StoreTrouble("Kunci data tidak lengkap.", "Masukkan kode pemulihan.")

    name = f"{path.absolute().as_uri()}?immutable=1" if still else str(path)

    def connect() -> driver.Connection:
        connection = driver.connect(name, isolation_level=None, check_same_thread=False, uri=still)
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        return connection

    engine = sa.create_engine(
        "sqlite://",
        module=driver,
        creator=connect,
        poolclass=StaticPool,
        skip_autocommit_rollback=True,
    )
    sa.event.listen(engine, "handle_error", partial(_say, path))
    return engine.execution_options(isolation_level="AUTOCOMMIT")


def _damaged_page(path: Path, key: bytes) -> str:
    """Name a page other than the first, without which nothing can be read at all."""
    if path == MEMORY:
        return ""
    connection = driver.connect(str(path))
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        said = connection.execute("PRAGMA cipher_integrity_check").fetchone()
    finally:
        connection.close()
    found = _PAGE_SAID.search(said[0]) if said else None
    return f"halaman {found.group(1)}" if found and found.group(1) != "1" else ""


def _say(path: Path, context: ExceptionContext) -> None:
    error = context.original_exception
    if isinstance(error, driver.Error):
        raise _said(error, path) from error


def _refuse(path: Path, *, writable: bool) -> None:
    disk.refuse_network(path.absolute().parent)
    if writable:
        disk.refuse_unwritable(path.parent)
    elif not path.exists():
        raise StoreTrouble(
            f"Belum ada data di {path.parent}.",
            "Buka jendela Loket Industri dulu, atau periksa --data.",
        )
    if not path.exists():
        return
    size, head = path.stat().st_size, disk.beginning(path, len(_PLAIN_HEADER))
    if head == _PLAIN_HEADER or (head and len(head) < len(_PLAIN_HEADER)):
        raise StoreTrouble(
            f"{path.name} bukan data Loket Industri.",
            "Periksa folder data, atau pulihkan cadangan.",
        )
    if size % _PAGE or size == 0:
        raise _CUT


def _prepare(connection: Connection, *, in_memory: bool, still: bool) -> None:
    for setting in ("foreign_keys = ON", "busy_timeout = 5000", "secure_delete = ON",
                    "cell_size_check = ON", "trusted_schema = OFF",
                    "cache_size = -32000"):  # fmt: skip
        connection.exec_driver_sql(f"PRAGMA {setting}")
    if not connection.exec_driver_sql("PRAGMA cipher_version").scalar():
        raise StoreTrouble("Penyandian data tidak tersedia.", "Pasang ulang Loket Industri.")
    if not still:
        _promise(connection, in_memory=in_memory)
    connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema")


def _promise(connection: Connection, *, in_memory: bool) -> None:
    """Ask for what makes writes durable and read it back: not every disk can."""
    for setting in ("journal_mode = WAL", "synchronous = FULL"):
        connection.exec_driver_sql(f"PRAGMA {setting}")
    for setting, wanted in _WANTED.items():
        found = connection.exec_driver_sql(f"PRAGMA {setting}").scalar()
        if found != wanted and not (in_memory and setting == "journal_mode"):
            raise StoreTrouble(
                f"Diska ini tidak menjamin data tersimpan ({setting}: {found}).",
                "Pilih folder data di diska komputer ini.",
            )


def _refuse_cut(connection: Connection, path: Path, *, writable: bool) -> None:
    """Compare the file's length with what its first page says; costs no reading."""
    waiting = path.with_name(path.name + "-wal")
    if waiting.exists() and waiting.stat().st_size:
        if not writable:
            return
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    if isinstance(pages, int) and pages * _PAGE > path.stat().st_size:
        raise _CUT
