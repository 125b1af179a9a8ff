"""Which sealed files facts name, and which of them lie elsewhere too."""

from collections.abc import Iterable

import sqlalchemy as sa

from desktop_app.core.ids import BlobId
from desktop_app.core.store import schema
from desktop_app.core.store.cells import text
from desktop_app.core.store.engine import Database
from desktop_app.core.store.projections.attached import attached
from desktop_app.core.store.statements import Statement, replace

_L, _A = schema.landed.c, attached.c

_PUT = replace(schema.landed)
_FORGET = Statement(sa.delete(schema.landed).where(_L.place == sa.bindparam("place")))
_NAMED = Statement(sa.select(_A.blob).distinct())
_UNSEEN = Statement(
    sa.select(_A.blob).distinct().where(
        ~sa.exists().where(_L.blob == _A.blob, _L.place == sa.bindparam("place"))
    )
)  # fmt: skip
_NOWHERE = Statement(sa.select(_A.blob).distinct().where(~sa.exists().where(_L.blob == _A.blob)))


class Landed:
    """Asked and told on the writer lane."""

    def __init__(self, database: Database) -> None:
        """Use a database whose migrations have run."""
        self._database = database

    def named(self) -> set[BlobId]:
        """Return every file that a fact names, here or not."""
        return self._names(_NAMED)

    def unseen(self, place: str) -> set[BlobId]:
        """Return those that were never seen whole at a place."""
        return self._names(_UNSEEN, place)

    def nowhere(self) -> set[BlobId]:
        """Return those that were never seen whole at any place."""
        return self._names(_NOWHERE)

    def put(self, place: str, names: Iterable[BlobId]) -> None:
        """Remember what a place was seen to hold."""
        with self._database.writing():
            for name in names:
                self._database.run(_PUT, (place, name))

    def forget(self, place: str) -> None:
        """Forget what a place held: it was set back, or is another stick."""
        with self._database.writing():
            self._database.run(_FORGET, (place,))

    def _names(self, asked: Statement, *given: str) -> set[BlobId]:
        return {BlobId(text(name)) for (name,) in self._database.rows(asked, given)}
