"""From the facts of a stream to the rows of every projection."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from desktop_app.core.events.envelope import Event
from desktop_app.core.ids import OFFICE, StreamId
from desktop_app.core.store.projections import (
    attached,
    numbers,
    people,
    recap,
    search,
    visits,
    worklist,
)
from desktop_app.core.store.projections.sheet import Projection, Rows, Sheet
from desktop_app.core.store.projections.subject import Subject

MakeSubject: TypeAlias = Callable[[StreamId, tuple[Event, ...]], Subject]
"""Folds a case; knows the procedures and whose facts count."""

_REMEMBERED = 64

PROJECTIONS: tuple[Projection, ...] = (
    worklist.PROJECTION,
    search.PROJECTION,
    people.PROJECTION,
    numbers.PROJECTION,
    recap.PROJECTION,
    visits.PROJECTION,
    attached.PROJECTION,
)


class Folded:
    """Folds each state of a case once: deciding and projecting ask for the same."""

    def __init__(self, make: MakeSubject) -> None:
        """Remember the cases that were worked on last."""
        self._make = make
        self._known: OrderedDict[StreamId, tuple[tuple[Event, ...], Subject]] = OrderedDict()

    def __call__(self, stream: StreamId, events: tuple[Event, ...]) -> Subject:
        """Return the case folded from these facts."""
        known = self._known.pop(stream, None)
        if known is None or known[0] is not events:
            known = events, self._make(stream, events)
        self._known[stream] = known
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return known[1]

    def forget(self) -> None:
        """Fold anew: the procedures or whose facts count may have changed."""
        self._known.clear()


def sheets() -> Iterator[Sheet]:
    """Yield every sheet of every projection."""
    for projection in PROJECTIONS:
        yield from projection.sheets


def grow(
    stream: StreamId, events: tuple[Event, ...], make: MakeSubject
) -> Iterator[tuple[str, Rows]]:
    """Yield each sheet's name with the rows the facts of a stream give."""
    subject = None if stream == OFFICE else make(stream, events)
    for projection in PROJECTIONS:
        if subject is not None and projection.of_case is not None:
            grown = projection.of_case(subject)
        elif subject is None and projection.of_office is not None:
            grown = projection.of_office(events)
        else:
            grown = tuple(() for _ in projection.sheets)
        yield from zip([sheet.name for sheet in projection.sheets], grown, strict=True)


def free(
    blocks: Iterable[tuple[int, int]], highest: Callable[[int, int], int | None]
) -> int | None:
    """Return the number after the highest taken one of the first block with room."""
    for first, last in blocks:
        taken = highest(first, last)
        number = first if taken is None else taken + 1
        if number <= last:
            return number
    return None
