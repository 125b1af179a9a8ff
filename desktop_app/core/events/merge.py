"""Registers of a stream: what stands, what is settled, what conflicts."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from desktop_app.core.events import registers
from desktop_app.core.events.causality import Told
from desktop_app.core.events.facts import ConflictSettled
from desktop_app.core.events.registers import Write
from desktop_app.core.events.telling import Telling

LOST = "pilihan penyelesaian tidak dikenal"


class Reading(Struct, frozen=True):
    """What a register holds; more than one value only in a conflict."""

    writes: tuple[Write, ...]
    disputed: bool

    def first(self) -> Write | None:
        """Return the topologically earliest write that stands."""
        return self.writes[0] if self.writes else None


def read(telling: Telling, subject: str, writes: Sequence[Write], step: int = 0) -> Reading:
    """Return what stands of a register and report it where people disagree."""
    return judge(telling, subject, registers.standing(telling.history, writes), step)


def judge(telling: Telling, subject: str, standing: tuple[Write, ...], step: int = 0) -> Reading:
    """Report a conflict between writes that stand, and return them."""
    disputed = len(standing) > 1 and not registers.agree(standing)
    if disputed:
        telling.disputes.append(registers.conflict(telling.history, subject, standing, step))
    return Reading(standing, disputed)


def with_values(telling: Telling, subject: str, writes: Iterable[Write]) -> list[Write]:
    """Add settlements that give a value of their own, in order."""
    given = [
        Write(told.place, told.fact.value, told.fact.settles)
        for told in _settlements(telling, subject)
    ]
    return sorted([*writes, *given], key=_place)


def with_choices(telling: Telling, subject: str, writes: Iterable[Write]) -> list[Write]:
    """Add settlements that chose one of the facts, in order."""
    found = list(writes)
    for told in _settlements(telling, subject):
        chosen = telling.history.places.get(told.fact.chosen) if told.fact.chosen else None
        write = next((write for write in found if write.place == chosen), None)
        if write is None:
            telling.set_aside(told.place, LOST)
        else:
            origin = write.origin()
            found.append(Write(told.place, write.value, told.fact.settles, origin))
    return sorted(found, key=_place)


def _settlements(telling: Telling, subject: str) -> list[Told[ConflictSettled]]:
    telling.read.add(subject)
    return [told for told in telling.settled.get(subject, ()) if told.place not in telling.aside]


def _place(write: Write) -> int:
    return write.place
