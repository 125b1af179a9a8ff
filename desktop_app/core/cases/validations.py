"""Whether a round was validated, against returns and new findings."""

from collections.abc import Iterator

from msgspec import Struct

from desktop_app.core.cases.story import Story
from desktop_app.core.events import merge, registers
from desktop_app.core.events.facts import (
    AnswersChanged,
    ReturnedToTeam,
    StepReopened,
    ValidationRecorded,
)
from desktop_app.core.events.registers import Write

VALIDATED = "divalidasi"
RETURNED = "dikembalikan ke Tim Teknis"
REOPENED = "langkah dibuka lagi"
FINDINGS = "temuan baru"


class Validation(Struct, frozen=True):
    """What became of the validation of one round."""

    place: int | None
    """Where the validation that stands was recorded."""
    disputed: bool
    void: frozenset[int]
    """Returns and reopenings that do not work: in dispute, or settled away."""
    reopens: tuple[int, ...]
    """Settlements that sent the round back to the team."""


def read_validation(story: Story, round_: int) -> Validation:
    """Weigh a validation against what was done without seeing it.

    What a validation had seen it answers; what saw the validation undoes it;
    only what neither knew of the other is a conflict.
    """
    validated = [
        Write(told.place, VALIDATED)
        for told in story.told.each(ValidationRecorded)
        if told.fact.round == round_
    ]
    if not validated:
        return Validation(None, disputed=False, void=frozenset(), reopens=())
    subject = f"validation:{round_}"
    against = list(_against(story, round_))
    writes = merge.with_choices(story.told, subject, sorted(validated + against, key=_place))
    standing = registers.standing(story.told.history, writes)
    if all(write.value != VALIDATED for write in standing):
        return _undone(standing, against)
    step = story.marks.validation or story.marks.decision
    void = _overruled(story, standing, against)
    opposed = [write for write in standing if write.value != VALIDATED]
    if opposed:
        # Returns and findings differ in word only; they are one side.
        story.told.disputes.append(registers.conflict(story.told.history, subject, standing, step))
        void |= {write.place for write in opposed}
        return Validation(None, disputed=True, void=void, reopens=())
    return Validation(standing[0].origin(), disputed=False, void=void, reopens=())


def _undone(standing: tuple[Write, ...], against: list[Write]) -> Validation:
    plain = {write.place for write in against}
    reopens = tuple([write.place for write in standing if write.place not in plain])
    return Validation(None, disputed=False, void=frozenset(), reopens=reopens)


def _overruled(story: Story, standing: tuple[Write, ...], against: list[Write]) -> frozenset[int]:
    won = [write for write in standing if write.value == VALIDATED]
    named = {fact for write in won for fact in write.settles or ()}
    return frozenset([w.place for w in against if story.told.history.events[w.place].id in named])


def _against(story: Story, round_: int) -> Iterator[Write]:
    deciding = story.marks.decision
    for returned in story.told.each(ReturnedToTeam):
        if returned.fact.round == round_:
            yield Write(returned.place, RETURNED)
    for reopened in story.told.each(StepReopened):
        if reopened.fact.round == round_ and reopened.fact.step in {
            deciding,
            story.marks.validation,
        }:
            yield Write(reopened.place, REOPENED)
    for page in story.told.each(AnswersChanged):
        if page.fact.round == round_ and page.fact.step == deciding:
            yield Write(page.place, FINDINGS)


def _place(write: Write) -> int:
    return write.place
