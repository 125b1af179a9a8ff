"""Facts that other devices wrote: checked against their chains, then kept."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from desktop_app.core.changes import Changes
from desktop_app.core.events import canonical
from desktop_app.core.events.envelope import Envelope
from desktop_app.core.events.signed import End
from desktop_app.core.ids import OFFICE, CaseId, FactId, StreamId
from desktop_app.core.store.craft import TRUE, Craft
from desktop_app.core.store.logbook import Chain, Entry, Key, Log


class Arrival(Struct, frozen=True):
    """What became of facts that came from elsewhere."""

    facts: tuple[FactId, ...]
    """Recorded now; the rest was known or is held back."""
    streams: frozenset[StreamId]
    chains: frozenset[Chain]
    known: int
    forks: tuple[FactId, ...]
    """Kept beside another fact at the same position: a device was copied."""
    held: tuple[FactId, ...]
    """Not kept: what stands before them in their chain is not here."""

    @property
    def changes(self) -> Changes:
        """Return what screens have to read again."""
        return Changes(self.facts, cases(self.streams), OFFICE in self.streams)

    def touches(self, own: Chain) -> bool:
        """Return whether somebody else wrote into this device's own chain."""
        return own in self.chains


def cases(streams: Iterable[StreamId]) -> frozenset[CaseId]:
    """Return the cases among the streams."""
    return frozenset(CaseId(stream) for stream in streams if stream != OFFICE)


class _Intake:
    def __init__(self, log: Log, craft: Craft) -> None:
        self._log = log
        self._craft = craft
        self._places: dict[StreamId, int] = {}
        self.facts: list[FactId] = []
        self.streams: set[StreamId] = set()
        self.chains: set[Chain] = set()
        self.known = 0
        self.forks: list[FactId] = []
        self.held: list[FactId] = []

    def take(self, envelope: Envelope) -> None:
        raw = canonical.envelope_bytes(envelope)
        name = canonical.fact_id(raw)
        position = envelope.position
        own = (position.device, position.epoch)
        beside = self._log.at(own, position.number)
        before = self._log.at(own, position.number - 1)
        if self._craft.is_known(name, beside):
            self.known += 1
        elif not self._craft.follows(before, position.number, position.previous):
            self.held.append(name)
        else:
            if beside:
                self.forks.append(name)
            self._log.append(
                Entry(name, envelope.stream, self._place(envelope.stream), position, raw)
            )
            self.facts.append(name)
            self.streams.add(envelope.stream)
            self.chains.add(own)

    def _place(self, stream: StreamId) -> int:
        last = self._places.get(stream)
        if last is None:
            last = len(self._log.bodies(stream))
        self._places[stream] = last + 1
        return last + 1


def take_in(
    log: Log,
    envelopes: Iterable[Envelope],
    keys: Mapping[StreamId, bytes],
    ends: Iterable[End] = (),
    craft: Craft = TRUE,
) -> Arrival:
    """Keep what is new, in any order of arrival, inside the caller's transaction."""
    intake = _Intake(log, craft)
    for envelope in sorted(envelopes, key=_by_chain):
        intake.take(envelope)
    unlocked = _take_keys(log, keys)
    for end in ends:
        # A signature is worth keeping only beside the fact it speaks of.
        if end.fact in log.at((end.device, end.epoch), end.number):
            log.put_end(end)
    return Arrival(
        tuple(intake.facts),
        frozenset(intake.streams) | unlocked,
        frozenset(intake.chains),
        intake.known,
        tuple(intake.forks),
        tuple(intake.held),
    )


def _take_keys(log: Log, keys: Mapping[StreamId, bytes]) -> frozenset[StreamId]:
    """Keep keys of streams that have none; a destroyed key never comes back."""
    new = {stream: secret for stream, secret in keys.items() if log.key(stream) is None}
    for stream, secret in new.items():
        log.put_key(stream, Key(secret))
    return frozenset(new)


def _by_chain(envelope: Envelope) -> tuple[str, str, int]:
    position = envelope.position
    return position.device, position.epoch, position.number
