"""Numbered SQL files that bring an older store up to date."""

import re
import shutil
import sqlite3
from pathlib import Path

from msgspec import Struct
from sqlalchemy.engine import Connection

from desktop_app.core.errors import StoreTrouble
from desktop_app.core.store import trouble
from desktop_app.core.store.engine import MEMORY, Database

_NAME = re.compile(r"(\d{4})_[a-z_]+\.sql\Z")


class Migration(Struct, frozen=True):
    """One step from a version to the next."""

    number: int
    statements: tuple[str, ...]


def read(folder: Path) -> tuple[Migration, ...]:
    """Return the migrations of a folder in order; their numbers leave no gap."""
    found = [
        Migration(int(named.group(1)), statements(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.sql"))
        if (named := _NAME.match(path.name))
    ]
    if not found or [one.number for one in found] != list(range(1, len(found) + 1)):
        raise StoreTrouble("Berkas program tidak lengkap.", "Pasang ulang Loket Industri.")
    return tuple(found)


def statements(script: str) -> tuple[str, ...]:
    """Split a script where SQLite itself says that a statement is complete."""
    found, open_part = [], ""
    for line in script.splitlines(keepends=True):
        open_part += line
        if sqlite3.complete_statement(open_part):
            found.append(open_part.strip())
            open_part = ""
    return tuple(found)


def version(connection: Connection) -> int:
    """Return the number of the last migration that ran, 0 for an empty store."""
    found = connection.exec_driver_sql("PRAGMA user_version").scalar()
    return found if isinstance(found, int) else 0


def migrate(database: Database, migrations: tuple[Migration, ...], backups: Path) -> None:
    """Run what is missing in one transaction, after copying a store that holds something."""
    at, newest = version(database.connection), migrations[-1].number
    if at > newest:
        raise StoreTrouble(
            "Data ini ditulis oleh versi Loket Industri yang lebih baru.",
            "Perbarui Loket Industri di komputer ini.",
        )
    if at == newest:
        return
    if at and database.path != MEMORY:
        _copy(database, backups / f"{database.path.stem}-v{at:04}.db")
    with database.writing() as connection:
        for migration in migrations[at:]:
            for statement in migration.statements:
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version = {newest}")


def _copy(database: Database, target: Path) -> None:
    database.checkpoint()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(database.path, target)
    except OSError as error:
        raise trouble.of_disk(error, target.parent) from error
