"""What the journal asks of projections, wherever they are kept."""

from collections.abc import Iterable
from typing import Protocol

from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import StreamId
from desktop_app.core.security.device import Identity
from desktop_app.core.store.projections.subject import Subject


class Projecting(Protocol):
    """Rows grown from facts, inside the journal's transaction."""

    def project(self, stream: StreamId, events: tuple[Event, ...]) -> None:
        """Bring the rows of a stream up to its facts."""
        ...

    def subject(self, stream: StreamId, events: tuple[Event, ...]) -> Subject:
        """Return the case folded from these facts, remembered while they stay the same."""
        ...

    def refill(self, streams: Iterable[tuple[StreamId, tuple[Event, ...]]]) -> None:
        """Throw all rows away and grow them again from these streams, each named once."""
        ...

    def forget(self) -> None:
        """Remember nothing of rows whose transaction failed."""
        ...

    def next_number(self, register: str, year: int, identity: Identity) -> int | None:
        """Return the free number of a block of this chain, or None when a block is needed."""
        ...

    def granted(self, register: str, year: int) -> int:
        """Return the last number any block of the register holds, 0 for none."""
        ...

    def next_case_number(self, stem: str) -> int:
        """Return the next number behind a stem like IUI-2026-A."""
        ...
