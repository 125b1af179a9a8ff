"""What the journal remembers of a stream: its facts and its heads."""

from typing import NamedTuple

from desktop_app.core.events import causality
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


def heads(events: tuple[Event, ...]) -> tuple[FactId, ...]:
    """Return the facts that nobody has built on and of which nothing above is missing, sorted."""
    names = {event.id for event in events}
    built_on = {parent for event in events for parent in event.parents}
    if built_on - names:
        return causality.arrange(events).heads
    return tuple(sorted(names - built_on))
