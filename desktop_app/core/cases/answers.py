"""Answers by round and key, as people left their pages."""

from dataclasses import dataclass

from desktop_app.core.cases.story import Story
from desktop_app.core.events import merge
from desktop_app.core.events.facts import AnswersChanged, CaseOpened
from desktop_app.core.events.registers import Write
from desktop_app.core.events.vocabulary import Answers, Value
from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Procedure


@dataclass(slots=True)
class _Box:
    step: int
    writes: list[Write]


@dataclass(frozen=True, slots=True)
class Written:
    """All answers of a case."""

    by_round: dict[int, Answers]
    own_round: frozenset[str]
    """Keys of rounds that are not carried on; empty while there is one round."""


def subject(round_: int, key: str) -> str:
    """Name the register of an answer."""
    return f"answer:{round_}:{key}"


def read_answers(story: Story, procedure: Procedure, running: int) -> Written:
    """Return what stands of every answer; a disputed one shows its earlier value."""
    by_round: dict[int, dict[str, Value]] = {}
    for (round_, key), box in _boxes(story).items():
        first: Write | None = box.writes[0]
        if len(box.writes) > 1 or story.told.settled:
            name = subject(round_, key)
            writes = merge.with_values(story.told, name, box.writes)
            first = merge.read(story.told, name, writes, box.step).first()
        if first is not None:
            by_round.setdefault(round_, {})[key] = first.value
    several = running > 1 or len(by_round.keys() - {0}) > 1
    own = _asked_anew(by_round, procedure) if several else frozenset()
    return Written({**by_round}, own)


def _asked_anew(by_round: dict[int, dict[str, Value]], procedure: Procedure) -> frozenset[str]:
    keys = {key for round_, answers in by_round.items() if round_ for key in answers}
    return frozenset([key for key in keys if flow.is_fresh(procedure, key)])


def _boxes(story: Story) -> dict[tuple[int, str], _Box]:
    boxes: dict[tuple[int, str], _Box] = {}
    for place, step, round_, answers in _pages(story):
        for key, value in answers.items():
            box = boxes.setdefault((round_, key), _Box(step, []))
            box.writes.append(Write(place, value))
    return boxes


def _pages(story: Story) -> list[tuple[int, int, int, Answers]]:
    pages = [(told.place, 1, 0, told.fact.answers) for told in story.told.each(CaseOpened)]
    for told in story.told.each(AnswersChanged):
        fact = told.fact
        round_ = story.marks.answer_round(fact.step, fact.round)
        pages.append((told.place, fact.step, round_, fact.answers))
    return sorted(pages, key=lambda page: page[0])
