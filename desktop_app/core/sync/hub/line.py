"""One connection to the hub: opened when needed, closed by any fault."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import LiteralString, TypeAlias

import psycopg
from psycopg.rows import TupleRow

from desktop_app.core.errors import AppError, BadInput, NotFound, Refused, RemoteAway

Values: TypeAlias = Mapping[str, object]

_TURNED_AWAY = ("password authentication failed", "is not permitted to log in")
_NO_DATABASE = re.compile('database ".*" does not exist')

FORKED = "LK002"
"""What the hub says when the next number of a chain is taken."""


class Line:
    """Says in the office's words what went wrong; the next call connects anew."""

    def __init__(self, conninfo: str) -> None:
        """Connect with the first call; one thread at a time."""
        self._conninfo = conninfo
        self._connection: psycopg.Connection[TupleRow] | None = None

    def rows(self, query: LiteralString, values: Values | None = None) -> list[TupleRow]:
        """Return the rows of one statement that stands for itself."""
        with self.open() as connection, connection.cursor(binary=True) as cursor:
            return cursor.execute(query, values, prepare=True).fetchall()

    def run(self, query: LiteralString, every: Sequence[Values]) -> None:
        """Run a statement once for each of these values, all or none, in one round."""
        with self.transaction() as connection, connection.pipeline():
            for values in every:
                connection.execute(query, values, prepare=True)

    @contextmanager
    def open(self) -> Iterator[psycopg.Connection[TupleRow]]:
        """Hold the connection; whatever breaks on it is said in a sentence."""
        try:
            yield self._connected()
        except psycopg.Error as fault:
            self.close()
            raise told(fault) from fault
        except BaseException:
            # Half an answer may wait on the wire.
            self.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[psycopg.Connection[TupleRow]]:
        """Commit when all went well; on the hub's disk when this returns."""
        with self.open() as connection, connection.transaction():
            yield connection

    def close(self) -> None:
        """Hang up; harmless when nobody is on the line."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connected(self) -> psycopg.Connection[TupleRow]:
        if self._connection is None or self._connection.closed:
            self._connection = psycopg.connect(self._conninfo, autocommit=True)
            # Whoever comes too late, or was revoked, is told so before anything else.
            self._connection.execute("SELECT hub.join_office()")
        return self._connection


def told(fault: psycopg.Error) -> AppError:
    """Return a fault of the hub as a sentence with a way out."""
    match fault.sqlstate:
        case "LK001" | "42501":
            return Refused(
                "Hub tidak mengenal komputer ini sebagai milik kantor.",
                "Minta admin mendaftarkan komputer ini lagi.",
            )
        case "3F000" | "42P01" | "42883":
            return _no_hub()
        case "23505":
            return BadInput(
                "Nama itu sudah dipakai komputer lain kantor ini.",
                "Pilih nama lain, atau cabut dulu yang lama.",
            )
        case "LK005":
            return _doubted(fault)
    return _not_connected(fault)


def _not_connected(fault: psycopg.Error) -> AppError:
    # A refused connection carries no code, only the server's words.
    if any(words in str(fault) for words in _TURNED_AWAY):
        return Refused(
            "Hub menolak kata sandi komputer ini, atau komputer ini sudah dicabut.",
            "Minta admin mendaftarkan komputer ini lagi.",
        )
    if _NO_DATABASE.search(str(fault)):
        return _no_hub()
    said = fault.diag.message_primary or next(iter(str(fault).strip().splitlines()), "diam")
    return RemoteAway(
        f"Hub tidak dapat dihubungi atau terputus ({said}).",
        "Pekerjaan bisa diteruskan; kirim lagi nanti.",
    )


def _no_hub() -> AppError:
    return NotFound(
        "Di alamat itu belum ada hub.", "Periksa alamatnya, atau jalankan loket hub init."
    )


def _doubted(fault: psycopg.Error) -> AppError:
    silent = len((fault.diag.message_detail or "").split())
    return Refused(
        f"Hub belum membagi nomor: {silent} komputer belum melapor sejak hub dinyalakan.",
        "Sinkronkan komputer itu, atau minta admin melompati nomor dengan loket hub skip.",
    )


def is_fork(fault: AppError) -> bool:
    """Return whether the hub refused because another fact has that number."""
    return isinstance(fault.__cause__, psycopg.Error) and fault.__cause__.sqlstate == FORKED
