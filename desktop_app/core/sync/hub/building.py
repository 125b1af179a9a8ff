"""Numbered SQL files that make a hub, or bring it up to date."""

import re
from pathlib import Path

import psycopg
from msgspec import Struct
from psycopg.rows import TupleRow

from desktop_app.core.errors import AppError, BadInput, Refused, StoreTrouble
from desktop_app.core.store.cells import whole
from desktop_app.core.sync.hub.line import told

OLDEST = 150000
"""PostgreSQL 15."""
_NAME = re.compile(r"(\d{4})_[a-z_]+\.sql\Z")


class Script(Struct, frozen=True):
    """One step from a version of the hub to the next."""

    number: int
    text: str


def read(folder: Path) -> tuple[Script, ...]:
    """Return the scripts of a folder in order; their numbers leave no gap."""
    found = [
        Script(int(named.group(1)), path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.sql"))
        if (named := _NAME.match(path.name))
    ]
    if not found or [one.number for one in found] != list(range(1, len(found) + 1)):
        raise StoreTrouble("Berkas program tidak lengkap.", "Pasang ulang Loket Industri.")
    return tuple(found)


def build(connection: psycopg.Connection[TupleRow], scripts: tuple[Script, ...]) -> int:
    """Run what is missing in one transaction; return how many scripts ran."""
    if connection.info.server_version < OLDEST:
        raise BadInput(
            "Hub membutuhkan PostgreSQL 15 atau yang lebih baru.", "Perbarui PostgreSQL di server."
        )
    try:
        with connection.transaction():
            at = version(connection)
            if at > scripts[-1].number:
                raise Refused(
                    "Hub ini dibuat oleh versi Loket Industri yang lebih baru.",
                    "Perbarui Loket Industri di komputer ini.",
                )
            for script in scripts[at:]:
                connection.execute(script.text.encode())
                connection.execute("RESET ROLE")
            _count(connection, at, scripts[-1].number)
    except psycopg.Error as fault:
        raise _not_built(fault) from fault
    return len(scripts) - at


def version(connection: psycopg.Connection[TupleRow]) -> int:
    """Return the number of the last script that ran, 0 where there is no hub."""
    ((there,),) = connection.execute("SELECT to_regclass('hub.version') IS NOT NULL").fetchall()
    if not there:
        return 0
    ((last,),) = connection.execute("SELECT coalesce(max(number), 0) FROM hub.version").fetchall()
    return whole(last)


def _count(connection: psycopg.Connection[TupleRow], at: int, newest: int) -> None:
    connection.execute("SET LOCAL ROLE loket_hub_owner")
    connection.execute(
        "INSERT INTO hub.version (number) SELECT generate_series(%s::int, %s::int)",
        (at + 1, newest),
    )
    connection.execute("RESET ROLE")


def _not_built(fault: psycopg.Error) -> AppError:
    if fault.sqlstate == "42501":
        return Refused(
            "Akun PostgreSQL itu tidak boleh membuat hub.",
            "Pakai pemilik basis data yang juga boleh membuat akun (CREATEROLE).",
        )
    return told(fault)
