"""Signed ends in the encrypted database."""

import sqlalchemy as sa

from desktop_app.core.events.signed import End
from desktop_app.core.ids import DeviceId, Epoch, FactId
from desktop_app.core.store import schema
from desktop_app.core.store.cells import raw, text, whole
from desktop_app.core.store.engine import Database, Row
from desktop_app.core.store.statements import Statement, insert

_H, _C = schema.ends.c, schema.chains.c

_PUT = insert(schema.ends)
_COVER = Statement(
    sa.update(schema.ends)
    .values(covered=1)
    .where(
        _H.chain == sa.bindparam("of"),
        _H.number == sa.bindparam("at"),
        _H.fact == sa.bindparam("named"),
    )
)
_BEHIND = Statement(
    sa.select(sa.literal_column("1")).where(
        _H.chain == sa.bindparam("c"), _H.base == sa.bindparam("b")
    )
)
_THERE = Statement(
    sa.select(sa.literal_column("1")).where(
        _H.chain == sa.bindparam("c"), _H.number == sa.bindparam("n"), _H.fact == sa.bindparam("f")
    )
)
_WHOLE = sa.select(
    _C.device, _C.epoch, _H.base, _H.after, _H.number, _H.fact, _H.signature
).join_from(schema.ends, schema.chains, _C.ref == _H.chain)
_OF_CHAIN = Statement(_WHOLE.where(_H.chain == sa.bindparam("chain")).order_by(_H.number, _H.fact))
_ENDS = Statement(_WHOLE.where(_H.covered == sa.literal_column("0")).order_by(_C.ref, _H.number))


class EndBook:
    """Knows of each signed end whether a later one is built on it."""

    def __init__(self, database: Database) -> None:
        """Use a database whose migrations have run."""
        self._database = database

    def put(self, chain: int, end: End) -> None:
        """Keep a signed end of a chain, given by its small number."""
        fact, base = bytes.fromhex(end.fact), bytes.fromhex(end.base)
        if self._database.row(_THERE, (chain, end.number, fact)) is not None:
            return
        covered = self._database.row(_BEHIND, (chain, fact)) is not None
        row = (chain, end.number, fact, base, end.after, end.signature, int(covered))
        self._database.run(_PUT, row)
        self._database.run(_COVER, (1, chain, end.after, base))

    def of_chain(self, chain: int) -> list[End]:
        """Return the signed ends of one chain by number."""
        return [_end(row) for row in self._database.rows(_OF_CHAIN, (chain,))]

    def ends(self) -> list[End]:
        """Return those of all chains that nobody has built on."""
        return [_end(row) for row in self._database.rows(_ENDS)]


def _end(row: Row) -> End:
    device, epoch, base, after, number, fact, signature = row
    return End(
        device=DeviceId(text(device)),
        epoch=Epoch(text(epoch)),
        base=raw(base).hex(),
        after=whole(after),
        number=whole(number),
        fact=FactId(raw(fact).hex()),
        signature=raw(signature),
    )
