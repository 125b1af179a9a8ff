"""Ya or Tidak of a round, and what opens or undoes it."""

from collections.abc import Iterator

from msgspec import Struct

from desktop_app.core.cases.story import Story
from desktop_app.core.cases.validations import Validation
from desktop_app.core.events import merge, registers
from desktop_app.core.events.causality import Told
from desktop_app.core.events.facts import ReturnedToTeam, StepReopened, VerificationDecided
from desktop_app.core.events.registers import Write

YES = "Ya"
NO = "Tidak"


class Decided(Struct, frozen=True):
    """What became of step 6 in one round."""

    fulfilled: bool | None
    """None while nobody decided, or while people disagree."""
    disputed: bool
    refused: tuple[Told[VerificationDecided], ...]
    """Every Tidak of the round, in order: one is enough to open the next."""
    standing: tuple[Told[VerificationDecided], ...]
    """The decisions that carry the result; several Tidak unite."""


def read_decision(story: Story, round_: int, validation: Validation) -> Decided:
    """Return the result of a round; a Tidak that stands is never decided again."""
    subject = f"decision:{round_}"
    told = {t.place: t for t in story.told.each(VerificationDecided) if t.fact.round == round_}
    writes = [Write(t.place, YES if t.fact.fulfilled else NO) for t in told.values()]
    writes += [Write(place, None) for place in _undoing(story, round_, validation)]
    writes = _accepted(story, merge.with_choices(story.told, subject, writes), round_)
    standing = registers.standing(story.told.history, writes)
    claims = _claims(standing)
    reading = merge.judge(story.told, subject, claims, story.marks.decision)
    first = reading.first()
    return Decided(
        fulfilled=None if first is None or reading.disputed else first.value == YES,
        disputed=reading.disputed,
        refused=tuple([t for t in told.values() if not t.fact.fulfilled]),
        standing=tuple(_carriers(story, claims, told)),
    )


def _claims(standing: tuple[Write, ...]) -> tuple[Write, ...]:
    # A return or reopening wins against Ya, but a Tidak has opened a round.
    undone = any(write.value is None for write in standing)
    return tuple([w for w in standing if w.value == NO or (w.value == YES and not undone)])


def _undoing(story: Story, round_: int, validation: Validation) -> Iterator[int]:
    yield from validation.reopens
    for returned in story.told.each(ReturnedToTeam):
        if returned.fact.round == round_ and returned.place not in validation.void:
            yield returned.place
    for reopened in story.told.each(StepReopened):
        same = (reopened.fact.step, reopened.fact.round) == (story.marks.decision, round_)
        if same and reopened.place not in validation.void:
            yield reopened.place


def _accepted(story: Story, writes: list[Write], round_: int) -> list[Write]:
    accepted: list[Write] = []
    for write in writes:
        if write.settles is None and _saw_refusal(story, accepted, write):
            story.told.set_aside(write.place, f"putaran {round_} sudah diputuskan Tidak")
        else:
            accepted.append(write)
    return accepted


def _saw_refusal(story: Story, accepted: list[Write], write: Write) -> bool:
    known = [earlier for earlier in accepted if story.told.knew(write.place, earlier.place)]
    claims = _claims(registers.standing(story.told.history, known)) if known else ()
    return bool(claims) and all(claim.value == NO for claim in claims)


def _carriers(
    story: Story, claims: tuple[Write, ...], told: dict[int, Told[VerificationDecided]]
) -> Iterator[Told[VerificationDecided]]:
    places = {write.origin() for write in claims}
    for write in claims:
        named = [story.told.history.places.get(fact, -1) for fact in write.settles or ()]
        same = [p for p in named if p in told and _word(told[p]) == write.value]
        places.update(same)
    for place in sorted(places):
        if place in told:
            yield told[place]


def _word(told: Told[VerificationDecided]) -> str:
    return YES if told.fact.fulfilled else NO
