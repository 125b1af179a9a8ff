"""Two computers that meet, and facts they tell in a word."""

from datetime import date

from desktop_app.core.cases.state import CaseState
from desktop_app.core.events.facts import (
    AnswersChanged,
    ConflictSettled,
    StepCompleted,
    VerificationDecided,
)
from desktop_app.core.events.vocabulary import Answers, Repair
from desktop_app.core.ids import FactId
from tests.core.cases.replica import Replica, counter


def change(step: int, answers: Answers, round_: int = 1) -> AnswersChanged:
    return AnswersChanged(step, round_, answers)


def done(step: int, round_: int = 1) -> StepCompleted:
    return StepCompleted(step, round_, (), "")


def no(round_: int, *items: str) -> VerificationDecided:
    repairs = tuple(Repair(item, f"perbaiki {item}") for item in items)
    return VerificationDecided(round_, False, date(2026, 12, 4), repairs, "")


def yes(round_: int = 1) -> VerificationDecided:
    return VerificationDecided(round_, True, None, (), "")


def settled(subject: str, *sides: FactId, chosen: FactId | None = None) -> ConflictSettled:
    return ConflictSettled(subject, sides, chosen, None, "dicek pada KTP")


def pair(at: Replica | None = None) -> tuple[Replica, Replica]:
    start = at or counter()
    return start.copy("loket", "rina"), start.copy("laptop", "bayu")


def met(one: Replica, other: Replica) -> CaseState:
    """Both ways round give the same."""
    state = one.copy("x", "x").learn(other).state()
    assert state == other.copy("y", "y").learn(one).state()
    return state


def subjects(state: CaseState) -> list[str]:
    return [conflict.subject for conflict in state.conflicts]


def at_step_6() -> Replica:
    start = counter()
    start.tell(*[done(step) for step in range(1, 6)])
    return start


def at_step_7() -> Replica:
    start = at_step_6()
    start.tell(done(6), yes())
    return start
