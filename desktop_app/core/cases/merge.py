"""Registers of a case: what stands, what is settled, what conflicts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.core.cases.story import Story
from desktop_app.core.events import registers
from desktop_app.core.events.causality import Told
from desktop_app.core.events.facts import ConflictSettled
from desktop_app.core.events.registers import Write

LOST = "pilihan penyelesaian tidak dikenal"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a register holds; more than one value only in a conflict."""

    writes: tuple[Write, ...]
    disputed: bool

    def first(self) -> Write | None:
        """Return the topologically earliest write that stands."""
        return self.writes[0] if self.writes else None


def read(story: Story, subject: str, writes: Sequence[Write], step: int = 0) -> Reading:
    """Return what stands of a register and report it where people disagree."""
    return judge(story, subject, registers.standing(story.history, writes), step)


def judge(story: Story, subject: str, standing: tuple[Write, ...], step: int = 0) -> Reading:
    """Report a conflict between writes that stand, and return them."""
    disputed = len(standing) > 1 and not registers.agree(standing)
    if disputed:
        story.conflicts.append(registers.conflict(story.history, subject, standing, step))
    return Reading(standing, disputed)


def with_values(story: Story, subject: str, writes: Iterable[Write]) -> list[Write]:
    """Add settlements that give a value of their own, in order."""
    given = [
        Write(told.place, told.fact.value, told.fact.settles)
        for told in _settlements(story, subject)
    ]
    return sorted([*writes, *given], key=_place)


def with_choices(story: Story, subject: str, writes: Iterable[Write]) -> list[Write]:
    """Add settlements that chose one of the facts, in order."""
    found = list(writes)
    for told in _settlements(story, subject):
        chosen = story.history.places.get(told.fact.chosen) if told.fact.chosen else None
        write = next((write for write in found if write.place == chosen), None)
        if write is None:
            story.set_aside(told.place, LOST)
        else:
            origin = write.origin()
            found.append(Write(told.place, write.value, told.fact.settles, origin))
    return sorted(found, key=_place)


def _settlements(story: Story, subject: str) -> list[Told[ConflictSettled]]:
    story.read.add(subject)
    return [told for told in story.settled.get(subject, ()) if told.place not in story.aside]


def _place(write: Write) -> int:
    return write.place
