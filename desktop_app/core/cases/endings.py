"""How a case rests or ends: parked, ended, handed over, open again."""

from msgspec import Struct
from msgspec.structs import replace

from desktop_app.core.cases.state import HandedOver, Parked, Phase
from desktop_app.core.cases.story import Story
from desktop_app.core.events import merge, registers
from desktop_app.core.events.causality import Told
from desktop_app.core.events.facts import (
    CaseEnded,
    CaseParked,
    CaseReopened,
    CaseResumed,
    LicenceHandedOver,
    LicenceRevoked,
)
from desktop_app.core.events.registers import Write
from desktop_app.core.events.vocabulary import Ending

SUBJECT = "ending"


class Rest(Struct, frozen=True):
    """What the case as a whole is doing."""

    phase: Phase
    parked: Parked | None
    handed_over: HandedOver | None
    ending: Ending | None
    reason: str


def read_rest(story: Story) -> Rest:
    """Return the phase; an end that nobody undid stands, a disputed one too."""
    ended = {told.place: told for told in story.told.each(CaseEnded)}
    handed = {told.place: told for told in story.told.each(LicenceHandedOver)}
    claims = _claims(story, ended, handed)
    first = merge.judge(story.told, SUBJECT, claims).first()
    parked = _parked(story)
    if first is None:
        phase = Phase.PARKED if parked else Phase.OPEN
        return Rest(phase, parked, None, None, "")
    over = handed.get(first.origin())
    if over is not None:
        return Rest(Phase.CLOSED, parked, _handed(over), None, "")
    same = [ended[w.origin()] for w in claims if w.value == first.value and w.origin() in ended]
    reason = "\n".join(dict.fromkeys([told.fact.reason for told in same]))
    return Rest(Phase.ENDED, parked, None, same[0].fact.ending, reason)


def _claims(
    story: Story,
    ended: dict[int, Told[CaseEnded]],
    handed: dict[int, Told[LicenceHandedOver]],
) -> tuple[Write, ...]:
    if not ended and not handed:
        return ()
    writes = [Write(place, told.fact.ending.value) for place, told in ended.items()]
    writes += [Write(p, f"SK diserahkan kepada {t.fact.receiver}") for p, t in handed.items()]
    writes += [Write(place, None) for place in _reopened(story)]
    writes.sort(key=lambda write: write.place)
    standing = registers.standing(
        story.told.history, merge.with_choices(story.told, SUBJECT, writes)
    )
    # Reopening undoes the end it saw; another end, made elsewhere, stands.
    return tuple([write for write in standing if write.value is not None])


def _reopened(story: Story) -> list[int]:
    replaced = [told.place for told in story.told.each(LicenceRevoked) if told.fact.replaced]
    return replaced + [told.place for told in story.told.each(CaseReopened)]


def _handed(told: Told[LicenceHandedOver]) -> HandedOver:
    fact = told.fact
    return HandedOver(fact.receiver, fact.capacity, fact.letter_day, told.event.at, told.event.by)


def _parked(story: Story) -> Parked | None:
    parked = {told.place: _rest(told) for told in story.told.each(CaseParked)}
    if not parked:
        return None
    writes = [Write(place, None) for place in parked]
    writes += [Write(told.place, None) for told in story.told.each(CaseResumed)]
    writes += [Write(told.place, None) for told in story.told.each(CaseReopened)]
    writes.sort(key=lambda write: write.place)
    standing = registers.standing(story.told.history, writes)
    resting = [parked[write.place] for write in standing if write.place in parked]
    return _united(resting) if resting else None


def _rest(told: Told[CaseParked]) -> Parked:
    fact, event = told.fact, told.event
    return Parked(fact.reason, fact.note, fact.follow_up, event.at, event.by)


def _united(resting: list[Parked]) -> Parked:
    # Parked by two people unseen: one rest, both notes, the earlier follow-up.
    notes = "\n".join(dict.fromkeys([parked.note for parked in resting if parked.note]))
    days = [parked.follow_up for parked in resting if parked.follow_up is not None]
    return replace(resting[0], note=notes, follow_up=min(days, default=None))
