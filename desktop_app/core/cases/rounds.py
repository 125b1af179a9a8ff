"""The rounds of a case: which are open, which one runs."""

from msgspec import Struct

from desktop_app.core.cases.decisions import Decided, read_decision
from desktop_app.core.cases.state import Verdict
from desktop_app.core.cases.story import OF_A_STEP, OF_A_VERDICT, OF_A_VISIT, Story
from desktop_app.core.cases.validations import Validation, read_validation
from desktop_app.core.events.vocabulary import Repair


class Round(Struct, frozen=True):
    """One pass through the returning steps."""

    number: int
    decided: Decided
    validation: Validation


class Rounds(Struct, frozen=True):
    """All rounds that some Tidak opened; `running` is the one that stands."""

    all: tuple[Round, ...]
    running: int

    def current(self) -> Round:
        """Return the running round."""
        return self.all[self.running - 1]

    def get(self, number: int) -> Round | None:
        """Return a round, if it was opened."""
        return self.all[number - 1] if 1 <= number <= len(self.all) else None

    def is_late(self, story: Story, place: int, number: int) -> bool:
        """Return whether a fact came to its round after the next had begun.

        Facts of a round whose Tidak lost a settlement stay there and count as late.
        """
        if number > self.running:
            return not self.current().decided.disputed
        refused = self.all[number - 1].decided.refused
        if number == self.running or not refused:
            return False
        return not any(
            told.place == place
            or story.told.knew(told.place, place)
            or story.told.knew(place, told.place)
            for told in refused
        )


def read_rounds(story: Story) -> Rounds:
    """Follow the decisions from round to round."""
    found = [_read_round(story, 1)]
    while found[-1].decided.refused:
        found.append(_read_round(story, len(found) + 1))
    running = 1
    while found[running - 1].decided.fulfilled is False:
        running += 1
    _set_aside_unopened(story, len(found))
    return Rounds(tuple(found), running)


def verdicts(rounds: Rounds) -> tuple[Verdict, ...]:
    """Return the results that stand; reasons of concurrent Tidak united."""
    return tuple(
        [
            _verdict(round_.number, round_.decided)
            for round_ in rounds.all
            if round_.decided.fulfilled is not None
        ]
    )


def _read_round(story: Story, number: int) -> Round:
    validation = read_validation(story, number)
    return Round(number, read_decision(story, number, validation), validation)


def _verdict(number: int, decided: Decided) -> Verdict:
    first = decided.standing[0]
    repairs: dict[Repair, None] = {}
    for told in decided.standing:
        repairs.update(dict.fromkeys(told.fact.repairs))
    # The later day: one of the applicants' letters may name it.
    days = [told.fact.repair_by for told in decided.standing if told.fact.repair_by]
    return Verdict(
        round=number,
        fulfilled=first.fact.fulfilled,
        repairs=tuple(repairs),
        repair_by=max(days, default=None),
        note="\n".join(dict.fromkeys([t.fact.note for t in decided.standing if t.fact.note])),
        at=first.event.at,
        by=first.event.by,
    )


def _set_aside_unopened(story: Story, last: int) -> None:
    for place, event in enumerate(story.told.history.events):
        fact = event.fact
        if place in story.told.aside:
            continue
        if isinstance(fact, (*OF_A_VERDICT, *OF_A_VISIT)) and fact.round > last:
            story.told.set_aside(place, f"putaran {fact.round} belum dibuka")
        if isinstance(fact, OF_A_STEP) and story.marks.round_of(fact.step, fact.round) > last:
            story.told.set_aside(place, f"putaran {fact.round} belum dibuka")
