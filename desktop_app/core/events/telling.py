"""The facts of one stream while they are being folded."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from desktop_app.core.events import causality, registers
from desktop_app.core.events.authority import Authority, Right
from desktop_app.core.events.causality import History, Told
from desktop_app.core.events.envelope import Event, Unread
from desktop_app.core.events.facts import ConflictSettled
from desktop_app.core.events.registers import Conflict, SetAside

F = TypeVar("F")


@dataclass(slots=True)
class Telling:
    """Facts in order; notes what cannot be applied and where people disagree."""

    history: History
    settled: dict[str, list[Told[ConflictSettled]]]
    aside: dict[int, str] = field(default_factory=dict)
    flagged: list[SetAside] = field(default_factory=list)
    disputes: list[Conflict] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    """Subjects that some register was read for."""

    def each(self, kind: type[F]) -> Iterator[Told[F]]:
        """Yield the facts of a kind that were not set aside, in order."""
        for told in self.history.each(kind):
            if told.place not in self.aside:
                yield told

    def knew(self, later: int, earlier: int) -> bool:
        """Return whether one fact descends from the other."""
        return self.history.knew(later, earlier)

    def set_aside(self, place: int, reason: str) -> None:
        """Note that a fact cannot be applied; the first reason stays."""
        self.aside.setdefault(place, reason)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return the conflicts that reading found, in the order of their facts."""
        places = self.history.places
        return tuple(
            sorted(self.disputes, key=lambda found: (places[found.claims[0].fact], found.subject))
        )

    def notes(self) -> tuple[SetAside, ...]:
        """Return what was set aside, settlements of nothing and orphans too."""
        for subject, told in self.settled.items():
            for settlement in told if subject not in self.read else ():
                self.set_aside(settlement.place, "benturan ini tidak dikenal")
        reasons = dict.fromkeys(self.history.orphans, "fakta sebelumnya belum ada di sini")
        return tuple(
            [
                registers.set_aside(self.history.events[place], reason)
                for place, reason in sorted((reasons | self.aside).items())
            ]
        )


def begin(events: Iterable[Event], misfit: Callable[[Event], str], authority: Authority) -> Telling:
    """Order the facts and set aside those that cannot belong to this stream."""
    history = causality.arrange(events)
    telling = Telling(history, registers.settlements(history))
    for place, event in enumerate(history.events):
        reason = _unread(event) or misfit(event)
        right = Right.HELD if reason else authority(event)
        if right is Right.DOUBTED:
            telling.flagged.append(registers.set_aside(event, right.value))
        if reason or right is Right.GONE:
            telling.set_aside(place, reason or right.value)
    return telling


def _unread(event: Event) -> str:
    return (event.fact.reason or "tidak terbaca") if isinstance(event.fact, Unread) else ""
