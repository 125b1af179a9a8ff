"""Whether anything of this computer's lies nowhere else."""

from datetime import datetime

import msgspec
from msgspec import Struct

from desktop_app.core.clock import Clock
from desktop_app.core.events import canonical
from desktop_app.core.events.signed import End
from desktop_app.core.ids import DeviceId, Epoch, FactId
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.drafts import Drafts
from desktop_app.core.store.journal import Journal
from desktop_app.core.store.landed import Landed
from desktop_app.core.store.local import Notes
from desktop_app.core.store.logbook import Chain, Log

HUB = "hub"
STICK = "stik"


class Light(Struct, frozen=True):
    """What only this computer has; all zero: everything is elsewhere too."""

    changes: int
    """Facts that this computer wrote and no place was seen to hold."""
    drafts: int
    """Half-typed pages; they never travel."""
    photos: int
    """Sealed files that no place was seen to hold whole."""
    since: datetime | None
    """When the oldest of the changes was written."""
    met: datetime | None
    """When a place was last met to the end, None if never."""
    place: str
    """Which: `hub` or `stik`; empty if none."""

    @property
    def is_clear(self) -> bool:
        """Return whether nothing would be lost with this computer."""
        return not (self.changes or self.drafts or self.photos)


class _Seen(Struct, frozen=True):
    device: DeviceId
    epoch: Epoch
    number: int
    fact: FactId


class _Met(Struct, frozen=True):
    at: datetime
    ends: tuple[_Seen, ...]


class Lights(Struct, frozen=True):
    """Remembers the ends that were read back at each place; for the writer lane."""

    journal: Journal
    log: Log
    notes: Notes
    drafts: Drafts
    blobs: Blobs
    landed: Landed
    clock: Clock

    def now(self) -> Light:
        """Return what only this computer has, by the last meeting with each place."""
        met = {place: found for place in (HUB, STICK) if (found := self._met(place)) is not None}
        latest = max(met, key=lambda place: met[place].at, default="")
        alone = self._alone([end for each in met.values() for end in each.ends])
        return Light(
            changes=sum(last - first for first, last in alone.values()),
            drafts=len(self.drafts.all()),
            photos=sum(self.blobs.has(name) for name in self.landed.nowhere()),
            since=min((self._written(*each) for each in alone.items()), default=None),
            met=met[latest].at if latest else None,
            place=latest,
        )

    def keep(self, place: str, theirs: tuple[End, ...]) -> None:
        """Remember what was read back at a place when a meeting ended."""
        own = self.journal.identity.device
        ends = tuple(
            _Seen(end.device, end.epoch, end.number, end.fact)
            for end in theirs
            if end.device == own
        )
        met = _Met(self.clock.now(), ends)
        self.notes.put(_name(place), msgspec.json.encode(met).decode("ascii"))

    def _met(self, place: str) -> _Met | None:
        text = self.notes.get(_name(place))
        return msgspec.json.decode(text, type=_Met) if text else None

    def _alone(self, seen: list[_Seen]) -> dict[Chain, tuple[int, int]]:
        """Return for each own chain behind which number it was seen nowhere, and its last."""
        own = self.journal.identity.device
        there: dict[Chain, int] = {}
        for end in seen:
            chain = end.device, end.epoch
            # Another fact at that number is a copy's: it says nothing of ours.
            if end.fact in self.log.at(chain, end.number):
                there[chain] = max(end.number, there.get(chain, 0))
        every = {c: last for c, last in self.log.chains().items() if c[0] == own}
        return {c: (there.get(c, 0), last) for c, last in every.items() if last > there.get(c, 0)}

    def _written(self, chain: Chain, span: tuple[int, int]) -> datetime:
        first, _ = span
        return min(canonical.read(body).at for body in self.log.between(chain, first, first + 1))


def _name(place: str) -> str:
    return f"pertemuan {place}"
