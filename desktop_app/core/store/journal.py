"""The one door of writing: facts in, chained, sealed, projected, durable."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial

from msgspec import Struct

from desktop_app.core.cases.state import CaseState
from desktop_app.core.changes import Changes
from desktop_app.core.clock import Clock
from desktop_app.core.events.envelope import Envelope, Event, Fact
from desktop_app.core.events.office_facts import DeviceRevoked, StaffReinstated, StaffRevoked
from desktop_app.core.events.signed import End
from desktop_app.core.ids import OFFICE, CaseId, FactId, StaffId, StreamId
from desktop_app.core.security.device import Identity
from desktop_app.core.store import arrivals, erasure, unsealing
from desktop_app.core.store.arrivals import Arrival
from desktop_app.core.store.craft import TRUE, Craft
from desktop_app.core.store.known import Known, known_of
from desktop_app.core.store.logbook import Chain, Key, Log
from desktop_app.core.store.projecting import Projecting
from desktop_app.core.store.sealing import Ground, Pen, Stamp

_REMEMBERED = 64


class Batch(Struct, frozen=True):
    """Facts of one stream for a long import; `seen` None means the heads as they are."""

    stream: StreamId
    facts: Sequence[Fact]
    stamp: Stamp
    seen: tuple[FactId, ...] | None = None


class Page:
    """One open write transaction; reads inside it see what it wrote."""

    def __init__(self, journal: "Journal", stamp: Stamp) -> None:
        """Belong to a journal; made by `Journal.write` only."""
        self._journal = journal
        self.stamp = stamp
        self.changes = Changes()

    def record(
        self,
        stream: StreamId,
        facts: Sequence[Fact],
        seen: tuple[FactId, ...],
        stamp: Stamp | None = None,
    ) -> Changes:
        """Write facts one behind the other; the first has seen `seen`, each next its own."""
        changes = self._journal.write_down(stream, facts, seen, stamp or self.stamp)
        self.changes = self.changes.joined(changes)
        return changes

    def events(self, stream: StreamId) -> tuple[Event, ...]:
        """Return a stream's facts, those of this transaction included."""
        return self._journal.events(stream)

    def heads(self, stream: StreamId) -> tuple[FactId, ...]:
        """Return what nobody has built on yet."""
        return self._journal.heads(stream)

    def state(self, case: CaseId) -> CaseState:
        """Return a case as it stands inside this transaction; folded once."""
        return self._journal.state(case)

    def next_number(self, register: str, year: int) -> int | None:
        """Return the free number of this device's block, or None when a block is needed."""
        return self._journal.projecting().next_number(register, year, self._journal.identity)

    def granted(self, register: str, year: int) -> int:
        """Return the last number any block of a register holds, 0 for none."""
        return self._journal.projecting().granted(register, year)

    def next_case_number(self, stem: str) -> int:
        """Return the next number behind a stem like IUI-2026-A."""
        return self._journal.projecting().next_case_number(stem)


class Journal:
    """Facts of all streams; one writer, on one thread."""

    def __init__(
        self,
        log: Log,
        projecting: Projecting,
        identity: Identity,
        clock: Clock,
        craft: Craft = TRUE,
    ) -> None:
        """Go on where the log ends."""
        self._log = log
        self._projecting = projecting
        self._clock = clock
        self._craft = craft
        self._pen = Pen(log, identity, craft)
        self._streams: OrderedDict[StreamId, Known] = OrderedDict()
        self._touched: dict[StreamId, None] = {}

    @property
    def identity(self) -> Identity:
        """Return the chain this device writes."""
        return self._pen.identity

    @contextmanager
    def write(self, by: StaffId, at: datetime | None = None) -> Iterator[Page]:
        """Open one transaction: check and record inside, durable when it ends."""
        page = Page(self, Stamp(by, at or self._clock.now()))
        with self._transaction():
            yield page

    def record(
        self, stream: StreamId, facts: Sequence[Fact], seen: tuple[FactId, ...], by: StaffId
    ) -> Changes:
        """Record facts of one stream in a transaction of their own."""
        with self.write(by) as page:
            return page.record(stream, facts, seen)

    def append_many(self, batches: Iterable[Batch], piece: float = 0.05) -> Iterator[Changes]:
        """Record a long import in transactions of about `piece` seconds, yielding each."""
        waiting = iter(batches)
        while True:
            changes = self._piece(waiting, self._clock.monotonic() + piece)
            if not changes:
                return
            yield changes

    def record_foreign(
        self,
        envelopes: Iterable[Envelope],
        keys: Mapping[StreamId, bytes] | None = None,
        ends: Iterable[End] = (),
    ) -> Arrival:
        """Take in what other devices wrote; doubles count once, holes are reported."""
        with self._transaction():
            arrival = arrivals.take_in(self._log, envelopes, keys or {}, ends, self._craft)
            for stream in arrival.streams:
                self._hear(stream, unlocked=stream in (keys or {}))
                self._touched[stream] = None
            if OFFICE in arrival.streams:
                self._heed_office(arrival)
            if arrival.touches((self.identity.device, self.identity.epoch)):
                self._pen.begin_epoch()
        return arrival

    def events(self, stream: StreamId) -> tuple[Event, ...]:
        """Return a stream's facts in the order they arrived, unsealed."""
        return self._known(stream).events

    def heads(self, stream: StreamId) -> tuple[FactId, ...]:
        """Return the facts of a stream that nobody has built on, sorted."""
        return self._known(stream).heads

    def state(self, case: CaseId) -> CaseState:
        """Return a case as it stands, folded once for deciding and projecting."""
        stream = StreamId(case)
        return self._projecting.subject(stream, self.events(stream)).state

    def since(self, known: Mapping[Chain, int]) -> Iterator[bytes]:
        """Yield the canonical bytes of all facts beyond these numbers."""
        return self._log.since(known)

    def chains(self) -> dict[Chain, int]:
        """Return how far every chain is known here."""
        return self._log.chains()

    def adopt(self, identity: Identity) -> None:
        """Write another chain from now on: the one that the office enrolled."""
        with self._transaction():
            self._pen.adopt(identity)

    def end(self) -> tuple[int, str]:
        """Return number and id of the last fact this device wrote in its chain."""
        return self._pen.end()

    def key(self, stream: StreamId) -> bytes | None:
        """Return a stream's key, for its files and for enrolled devices."""
        key = self._log.key(stream)
        return None if key is None else key.secret

    def is_erased(self, stream: StreamId) -> bool:
        """Return whether there was a key once and it was destroyed."""
        return self._log.key(stream) == Key(None)

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Throw the projections away and grow them again from the log."""
        with self._transaction():
            self._projecting.refill(self._everything(progress))

    def projecting(self) -> Projecting:
        """Return the projections with all that this transaction has written."""
        if OFFICE in self._touched:
            # Whose facts count may have changed: what was folded before is folded anew.
            self._projecting.forget()
        for stream in self._touched:
            fold = partial(self.state, CaseId(stream))
            if erasure.takes(self._log.key(stream), self.events(stream), fold):
                self._log.put_key(stream, Key(None))
                self._streams.pop(stream, None)
            self._projecting.project(stream, self.events(stream))
        self._touched.clear()
        return self._projecting

    def write_down(
        self, stream: StreamId, facts: Sequence[Fact], seen: tuple[FactId, ...], stamp: Stamp
    ) -> Changes:
        """Chain, seal and append facts inside the open transaction."""
        known = self._known(stream)
        office = () if stream == OFFICE else self.heads(OFFICE)
        named = self._craft.parents(seen, known.heads)
        ground = Ground(known.among(named), office, len(known.events))
        written = self._pen.write(stream, facts, ground, stamp)
        known = known.grown(written)
        self._remember(stream, known)
        self._touched[stream] = None
        if stream == OFFICE:
            self._projecting.forget()
        names = tuple([event.id for event in written])
        return Changes(names, arrivals.cases((stream,)), stream == OFFICE, known.heads)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            with self._log.transaction():
                yield
                self.projecting()
        except BaseException:
            # What was remembered may never have been kept.
            self._streams.clear()
            self._touched.clear()
            self._projecting.forget()
            self._pen.forget()
            raise

    def _heed_office(self, arrival: Arrival) -> None:
        """Fold every case anew when somebody was revoked elsewhere: older rows may not count."""
        self._projecting.forget()
        new = set(arrival.facts)
        revocations = StaffRevoked | StaffReinstated | DeviceRevoked
        if any(e.id in new and isinstance(e.fact, revocations) for e in self.events(OFFICE)):
            self._touched.update(dict.fromkeys(self._log.streams()))

    def _piece(self, batches: Iterator[Batch], until: float) -> Changes:
        changes = Changes()
        with self._transaction():
            for batch in batches:
                seen = self.heads(batch.stream) if batch.seen is None else batch.seen
                written = self.write_down(batch.stream, batch.facts, seen, batch.stamp)
                changes = changes.joined(written)
                if self._clock.monotonic() >= until:
                    break
        return changes

    def _everything(
        self, progress: Callable[[int, int], None] | None
    ) -> Iterator[tuple[StreamId, tuple[Event, ...]]]:
        streams = self._log.streams()
        for done, stream in enumerate(streams, 1):
            yield stream, self._opened(stream)
            if progress is not None:
                progress(done, len(streams))

    def _hear(self, stream: StreamId, *, unlocked: bool) -> None:
        """Read what came behind the facts that are remembered; with a new key, all anew."""
        known = self._streams.pop(stream, None)
        if known is not None and not unlocked:
            came = self._opened(stream, len(known.events))
            self._remember(stream, known_of(known.events + came))

    def _opened(self, stream: StreamId, after: int = 0) -> tuple[Event, ...]:
        key = self._log.key(stream)
        unseal = self._craft.sealing.unseal
        return tuple(
            [unsealing.stored(body, key, unseal).event for body in self._log.bodies(stream, after)]
        )

    def _known(self, stream: StreamId) -> Known:
        known = self._streams.get(stream)
        if known is None:
            events = self._opened(stream)
            known = known_of(events)
            self._remember(stream, known)
        return known

    def _remember(self, stream: StreamId, known: Known) -> None:
        self._streams[stream] = known
        self._streams.move_to_end(stream)
        while len(self._streams) > _REMEMBERED:
            self._streams.popitem(last=False)
