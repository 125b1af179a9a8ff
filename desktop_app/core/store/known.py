"""What the journal remembers of a stream: its facts and its heads."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import FactId


class Known(NamedTuple):
    """Facts in the order they arrived, and those that nobody has built on."""

    events: tuple[Event, ...]
    heads: tuple[FactId, ...]

    def among(self, seen: tuple[FactId, ...]) -> tuple[FactId, ...]:
        """Return the seen facts that are here; a draft may name some that a restore lost."""
        names = {event.id for event in self.events} if set(seen) - set(self.heads) else seen
        return tuple(sorted(set(seen).intersection(names)))

    def grown(self, written: tuple[Event, ...]) -> "Known":
        """Return the same with facts of which each has seen the one before it."""
        if not written:
            return self
        left = set(self.heads).difference(written[0].parents)
        return Known(self.events + written, tuple(sorted([*left, written[-1].id])))


def known_of(events: tuple[Event, ...]) -> Known:
    """Return facts with their heads."""
    return Known(events, heads(events))


def heads(events: Iterable[Event]) -> tuple[FactId, ...]:
    """Return the facts that no other fact names as parent, sorted."""
    known = tuple(events)
    built_on = {parent for event in known for parent in event.parents}
    return tuple(sorted([event.id for event in known if event.id not in built_on]))
