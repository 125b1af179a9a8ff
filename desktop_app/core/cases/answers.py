"""Answers by round and key, as people left their pages."""

from typing import NamedTuple

from msgspec import Struct

from desktop_app.core.cases.story import Story
from desktop_app.core.events import merge
from desktop_app.core.events.facts import AnswersChanged, CaseOpened
from desktop_app.core.events.registers import Write
from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Procedure


class _Page(NamedTuple):
    place: int
    step: int
    round: int
    answers: Answers


class Written(Struct, frozen=True):
    """All answers of a case."""

    by_round: dict[int, Answers]
    own_round: frozenset[str]
    """Keys of rounds that are not carried on; empty while there is one round."""


def subject(round_: int, key: str) -> str:
    """Name the register of an answer."""
    return f"answer:{round_}:{key}"


def read_answers(story: Story, procedure: Procedure, running: int) -> Written:
    """Return what stands of every answer; a disputed one shows its earlier value."""
    pages = _pages(story)
    by_round: dict[int, dict[str, Value]] = {}
    again: dict[tuple[int, str], None] = {}
    for page in pages:
        held = by_round.setdefault(page.round, {})
        # What was written once and never settled needs no merging.
        again.update(
            {(page.round, key): None for key in page.answers if key in held or story.told.settled}
        )
        held.update(page.answers)
    for round_, key in again:
        by_round[round_][key] = _read(story, [p for p in pages if p.round == round_], key)
    several = running > 1 or len(by_round.keys() - {0}) > 1
    own = _asked_anew(by_round, procedure) if several else frozenset()
    return Written({round_: held for round_, held in by_round.items() if held}, own)


def _read(story: Story, pages: list[_Page], key: str) -> Value:
    written = [page for page in pages if key in page.answers]
    name = subject(written[0].round, key)
    writes = [Write(page.place, page.answers[key]) for page in written]
    settled = merge.with_values(story.told, name, writes)
    return merge.read(story.told, name, settled, written[0].step).writes[0].value


def _asked_anew(by_round: dict[int, dict[str, Value]], procedure: Procedure) -> frozenset[str]:
    keys = {key for round_, answers in by_round.items() if round_ for key in answers}
    return frozenset([key for key in keys if flow.is_fresh(procedure, key)])


def _pages(story: Story) -> list[_Page]:
    pages = [_Page(told.place, 1, 0, told.fact.answers) for told in story.told.each(CaseOpened)]
    for told in story.told.each(AnswersChanged):
        fact = told.fact
        round_ = story.marks.answer_round(fact.step, fact.round)
        pages.append(_Page(told.place, fact.step, round_, fact.answers))
    return sorted(pages, key=lambda page: page.place)
