"""The log of facts in the encrypted database."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import sqlalchemy as sa

from desktop_app.core.events import canonical
from desktop_app.core.events.signed import End
from desktop_app.core.ids import DeviceId, Epoch, FactId, StreamId
from desktop_app.core.security.device import Identity, Mark
from desktop_app.core.store import schema
from desktop_app.core.store.endbook import EndBook
from desktop_app.core.store.engine import Cell, Database
from desktop_app.core.store.logbook import Chain, Entry, Key
from desktop_app.core.store.statements import ZERO, Statement, insert, replace

_S, _C, _F, _K, _D = (
    schema.streams.c, schema.chains.c, schema.facts.c, schema.case_keys.c, schema.device.c,
)  # fmt: skip
_PIECE = 500
_REMEMBERED = 256

_STREAM = Statement(sa.select(_S.ref).where(_S.id == sa.bindparam("id")))
_NEW_STREAM = Statement(sa.insert(schema.streams).values(id=sa.bindparam("id")))
_STREAMS = Statement(sa.select(_S.id).order_by(_S.ref))
_CHAIN = Statement(
    sa.select(_C.ref).where(_C.device == sa.bindparam("d"), _C.epoch == sa.bindparam("e"))
)
_NEW_CHAIN = Statement(
    sa.insert(schema.chains).values(device=sa.bindparam("d"), epoch=sa.bindparam("e"))
)
_LAST = sa.select(sa.func.max(_F.number)).where(_F.chain == _C.ref).scalar_subquery()
_CHAINS = Statement(sa.select(_C.device, _C.epoch, sa.func.coalesce(_LAST, ZERO)))
_APPEND = insert(schema.facts)
_BODIES = Statement(
    sa.select(_F.body)
    .where(_F.stream == sa.bindparam("stream"), _F.place > sa.bindparam("after"))
    .order_by(_F.place)
)
_AT = Statement(
    sa.select(_F.body).where(_F.chain == sa.bindparam("chain"), _F.number == sa.bindparam("n"))
)
_SINCE = Statement(
    sa.select(_F.number, _F.body)
    .where(_F.chain == sa.bindparam("chain"), _F.number > sa.bindparam("n"))
    .where(_F.number <= sa.bindparam("last"))
    .order_by(_F.number, _F.id)
)
_KEY = Statement(sa.select(_K.key).where(_K.stream == sa.bindparam("stream")))
_KEYLESS = Statement(
    sa.select(_S.id)
    .where(~sa.exists().where(_K.stream == _S.ref))
    .where(sa.exists().where(_F.stream == _S.ref))
)
_ERASED = Statement(
    sa.select(_S.id).join_from(schema.case_keys, schema.streams, _S.ref == _K.stream)
    .where(_K.key.is_(None))
)  # fmt: skip
_PUT_KEY = replace(schema.case_keys)
_IDENTITY = Statement(sa.select(_D.device, _D.epoch))
_PUT_IDENTITY = replace(schema.device)


class SqlLog:
    """Facts in tables; short numbers stand for the long names of streams and chains."""

    def __init__(self, database: Database) -> None:
        """Use a database whose migrations have run."""
        self._database = database
        self._ends = EndBook(database)
        self._streams: dict[StreamId, int] = {}
        self._chains: dict[Chain, int] = {}
        self._keys: dict[StreamId, Key] = {}

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write in one transaction; numbers learnt in one that failed are forgotten."""
        try:
            with self._database.writing():
                yield
        except BaseException:
            self._streams.clear()
            self._chains.clear()
            self._keys.clear()
            raise

    def append(self, entry: Entry) -> None:
        """Write one fact behind the others of its stream."""
        position = entry.position
        self._database.run(_APPEND, (
            self.ref(entry.stream),
            entry.place,
            bytes.fromhex(entry.id),
            self._chain_ref((position.device, position.epoch)),
            position.number,
            entry.body,
        ))  # fmt: skip

    def bodies(self, stream: StreamId, after: int = 0) -> list[bytes]:
        """Return a stream's facts in the order they arrived, behind the first so many."""
        ref = self.known(stream)
        if ref is None:
            return []
        return [_bytes(row[0]) for row in self._database.rows(_BODIES, (ref, after))]

    def at(self, chain: Chain, number: int) -> dict[FactId, str]:
        """Return the facts at one position of a chain, with their predecessors."""
        ref = self._known_chain(chain)
        if ref is None:
            return {}
        bodies = [_bytes(row[0]) for row in self._database.rows(_AT, (ref, number))]
        return {canonical.fact_id(body): canonical.read(body).position.previous for body in bodies}

    def chains(self) -> dict[Chain, int]:
        """Return how far every chain is known."""
        return {
            (DeviceId(str(device)), Epoch(str(epoch))): _int(last)
            for device, epoch, last in self._database.rows(_CHAINS)
        }

    def since(self, known: Mapping[Chain, int]) -> Iterator[bytes]:
        """Yield every fact beyond these numbers, each chain in order."""
        for chain, last in sorted(self.chains().items()):
            ref, at = self._known_chain(chain), known.get(chain, 0)
            while ref is not None and at < last:
                upto = min(at + _PIECE, last)
                for _, body in self._database.rows(_SINCE, (ref, at, upto)):
                    yield _bytes(body)
                at = upto

    def between(self, chain: Chain, after: int, last: int) -> list[bytes]:
        """Return the facts of a chain behind one number up to another, forks included."""
        ref = self._known_chain(chain)
        if ref is None:
            return []
        return [_bytes(body) for _, body in self._database.rows(_SINCE, (ref, after, last))]

    def put_end(self, end: End) -> None:
        """Keep a signed end; harmless when it is known."""
        self._ends.put(self._chain_ref((end.device, end.epoch)), end)

    def signed(self, chain: Chain) -> list[End]:
        """Return the signed ends of a chain by number."""
        ref = self._known_chain(chain)
        return [] if ref is None else self._ends.of_chain(ref)

    def ends(self) -> list[End]:
        """Return the signed ends of all chains that no later one is built on."""
        return self._ends.ends()

    def streams(self) -> list[StreamId]:
        """Return every stream in the order it was first seen."""
        return [StreamId(str(row[0])) for row in self._database.rows(_STREAMS)]

    def key(self, stream: StreamId) -> Key | None:
        """Return the key, or None where the stream never had one."""
        key = self._keys.get(stream)
        if key is None:
            ref = self.known(stream)
            row = None if ref is None else self._database.row(_KEY, (ref,))
            if row is None:
                return None
            key = Key(None if row[0] is None else _bytes(row[0]))
            self._remember(stream, key)
        return key

    def put_key(self, stream: StreamId, key: Key) -> None:
        """Keep a stream's key, or overwrite it with nothing."""
        self._database.run(_PUT_KEY, (self.ref(stream), key.secret))
        self._remember(stream, key)

    def keyless(self) -> list[StreamId]:
        """Return the streams whose key has never come; destroyed ones have had theirs."""
        return [StreamId(str(row[0])) for row in self._database.rows(_KEYLESS)]

    def erased(self) -> list[StreamId]:
        """Return the streams whose key was destroyed."""
        return [StreamId(str(row[0])) for row in self._database.rows(_ERASED)]

    def put_identity(self, identity: Identity) -> None:
        """Remember the chain this device writes from now on."""
        self._database.run(_PUT_IDENTITY, (1, identity.device, identity.epoch))

    def mark(self) -> Mark | None:
        """Return the chain this device wrote last and how far it came."""
        row = self._database.row(_IDENTITY)
        if row is None:
            return None
        chain = DeviceId(str(row[0])), Epoch(str(row[1]))
        return Mark(*chain, self.chains().get(chain, 0))

    def known(self, stream: StreamId) -> int | None:
        """Return the small number of a stream, if it was ever written to."""
        ref = self._streams.get(stream)
        if ref is None:
            row = self._database.row(_STREAM, (stream,))
            if row is None:
                return None
            ref = self._streams[stream] = _int(row[0])
        return ref

    def ref(self, stream: StreamId) -> int:
        """Return the small number of a stream, giving one to a new stream."""
        ref = self.known(stream)
        if ref is None:
            self._database.run(_NEW_STREAM, (stream,))
            ref = self.known(stream)
        return _int(ref)

    def _remember(self, stream: StreamId, key: Key) -> None:
        if len(self._keys) >= _REMEMBERED:
            self._keys.clear()
        self._keys[stream] = key

    def _known_chain(self, chain: Chain) -> int | None:
        ref = self._chains.get(chain)
        if ref is None:
            row = self._database.row(_CHAIN, chain)
            if row is None:
                return None
            ref = self._chains[chain] = _int(row[0])
        return ref

    def _chain_ref(self, chain: Chain) -> int:
        ref = self._known_chain(chain)
        if ref is None:
            self._database.run(_NEW_CHAIN, chain)
            ref = self._known_chain(chain)
        return _int(ref)


def _bytes(cell: Cell) -> bytes:
    if isinstance(cell, bytes):
        return cell
    raise TypeError("bytes expected")


def _int(cell: Cell) -> int:
    if isinstance(cell, int):
        return cell
    raise TypeError("a whole number expected")
