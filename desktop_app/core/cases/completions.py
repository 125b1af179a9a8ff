"""Which steps are finished, waived or open again."""

from collections.abc import Iterator

from msgspec import Struct

from desktop_app.core.cases.rounds import Rounds
from desktop_app.core.cases.story import Story
from desktop_app.core.events import merge, registers
from desktop_app.core.events.causality import Told
from desktop_app.core.events.facts import (
    CaseReopened,
    LicenceHandedOver,
    LicenceRevoked,
    ReturnedToTeam,
    StepCompleted,
    StepReopened,
    StepWaived,
)
from desktop_app.core.events.registers import Write

StepKey = tuple[int, int]
"""Number and round of a step."""


class Finished(Struct, frozen=True):
    """How one step came to its end; `told` is what counts."""

    told: Told[StepCompleted] | Told[StepWaived]
    disputed: bool


def read_completions(story: Story, rounds: Rounds) -> dict[StepKey, Finished]:
    """Return the finished steps; somebody who reopened one is never overruled."""
    told = _ends(story)
    writes: dict[StepKey, list[Write]] = {}
    for place, end in told.items():
        writes.setdefault(_key(story, end), []).append(Write(place, _content(end)))
    for key, place in _openings(story, rounds, writes):
        writes.setdefault(key, []).append(Write(place, None))
    found: dict[StepKey, Finished] = {}
    for key, register in writes.items():
        finished = _finished(story, key, register, told)
        if finished is not None:
            found[key] = finished
    return found


def _finished(
    story: Story,
    key: StepKey,
    register: list[Write],
    told: dict[int, Told[StepCompleted] | Told[StepWaived]],
) -> Finished | None:
    subject = f"completion:{key[0]}:{key[1]}"
    ordered = sorted(register, key=lambda write: write.place)
    standing = registers.standing(
        story.told.history, merge.with_choices(story.told, subject, ordered)
    )
    if any(write.value is None for write in standing):
        return None
    reading = merge.judge(story.told, subject, standing, key[0])
    first = reading.first()
    return None if first is None else Finished(told[first.origin()], reading.disputed)


def _ends(story: Story) -> dict[int, Told[StepCompleted] | Told[StepWaived]]:
    ends: dict[int, Told[StepCompleted] | Told[StepWaived]] = {}
    ends.update({told.place: told for told in story.told.each(StepCompleted)})
    ends.update({told.place: told for told in story.told.each(StepWaived)})
    return ends


def _key(story: Story, told: Told[StepCompleted] | Told[StepWaived]) -> StepKey:
    return told.fact.step, story.marks.round_of(told.fact.step, told.fact.round)


def _content(told: Told[StepCompleted] | Told[StepWaived]) -> str:
    if isinstance(told.fact, StepWaived):
        return f"tidak diperlukan: {told.fact.reason}"
    if not told.fact.missing and not told.fact.note:
        return "lengkap"
    return f"tanpa {', '.join(sorted(told.fact.missing))}; {told.fact.note}"


def _openings(
    story: Story, rounds: Rounds, written: dict[StepKey, list[Write]]
) -> list[tuple[StepKey, int]]:
    found: list[tuple[StepKey, int]] = []
    for told in story.told.each(StepReopened):
        round_ = story.marks.round_of(told.fact.step, told.fact.round)
        found.append(((told.fact.step, round_), told.place))
    for round_, place in _returns(story, rounds):
        found.append(((story.marks.decision, round_), place))
        found.append(((story.marks.validation, round_), place))
    last = [key for key in written if key[0] == story.marks.last]
    found.extend([(key, place) for place in _undone_endings(story) for key in last])
    void = {place for round_ in rounds.all for place in round_.validation.void}
    return [(key, place) for key, place in found if place not in void]


def _returns(story: Story, rounds: Rounds) -> Iterator[tuple[int, int]]:
    for told in story.told.each(ReturnedToTeam):
        yield told.fact.round, told.place
    for round_ in rounds.all:
        for place in round_.validation.reopens:
            yield round_.number, place


def _undone_endings(story: Story) -> Iterator[int]:
    for revoked in story.told.each(LicenceRevoked):
        if revoked.fact.replaced:
            yield revoked.place
    for reopened in story.told.each(CaseReopened):
        closed = story.told.each(LicenceHandedOver)
        if any(story.told.knew(reopened.place, told.place) for told in closed):
            yield reopened.place
