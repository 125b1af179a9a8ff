"""What one machine keeps for itself in the store: PINs and small notes."""

from datetime import datetime

import sqlalchemy as sa

from desktop_app.core.ids import StaffId
from desktop_app.core.security.passwords import Attempts
from desktop_app.core.store import schema
from desktop_app.core.store.cells import instant, instant_or_none, ms, ms_or_none, text, whole
from desktop_app.core.store.engine import Database
from desktop_app.core.store.statements import Statement, replace

_P, _K = schema.pins.c, schema.kept.c

_PUT_PIN = replace(schema.pins)
_PIN = Statement(
    sa.select(_P.hash, _P.misses, _P.locked, _P.used).where(_P.staff == sa.bindparam("s"))
)
_ATTEMPTS = Statement(
    sa.update(schema.pins)
    .values(misses=sa.bindparam("misses"), locked=sa.bindparam("locked"))
    .where(_P.staff == sa.bindparam("s"))
)
_USED = Statement(
    sa.update(schema.pins).values(used=sa.bindparam("used")).where(_P.staff == sa.bindparam("s"))
)
_RECENT = Statement(
    sa.select(_P.staff, _P.used).where(_P.used.is_not(None)).order_by(_P.used.desc(), _P.staff)
)
_PUT = replace(schema.kept)
_GET = Statement(sa.select(_K.value).where(_K.name == sa.bindparam("name")))


class Pins:
    """Hashes of PINs and misses in a row; they never leave this machine."""

    def __init__(self, database: Database) -> None:
        """Use a database whose migrations have run."""
        self._database = database

    def put(self, staff: StaffId, hashed: str) -> None:
        """Keep a new PIN; misses and lock are forgotten."""
        row = self._database.row(_PIN, (staff,))
        with self._database.writing():
            self._database.run(_PUT_PIN, (staff, hashed, 0, None, row[3] if row else None))

    def get(self, staff: StaffId) -> tuple[str, Attempts] | None:
        """Return the hash with the misses so far, or None where no PIN was set."""
        row = self._database.row(_PIN, (staff,))
        if row is None:
            return None
        return text(row[0]), Attempts(whole(row[1]), instant_or_none(row[2]))

    def note(self, staff: StaffId, attempts: Attempts) -> None:
        """Keep the misses: closing the window does not forgive them."""
        with self._database.writing():
            locked = ms_or_none(attempts.locked_at)
            self._database.run(_ATTEMPTS, (attempts.misses, locked, staff))

    def used(self, staff: StaffId, at: datetime) -> None:
        """Remember that somebody signed in here."""
        with self._database.writing():
            self._database.run(_USED, (ms(at), staff))

    def used_at(self) -> dict[StaffId, datetime]:
        """Return when everybody last signed in here, latest first."""
        return {StaffId(text(row[0])): instant(row[1]) for row in self._database.rows(_RECENT)}


class Notes:
    """Small texts under a name, for this machine only."""

    def __init__(self, database: Database) -> None:
        """Use a database whose migrations have run."""
        self._database = database

    def put(self, name: str, value: str) -> None:
        """Keep a text; durable on return."""
        with self._database.writing():
            self._database.run(_PUT, (name, value))

    def get(self, name: str) -> str:
        """Return the text, empty where none was kept."""
        row = self._database.row(_GET, (name,))
        return "" if row is None else text(row[0])
