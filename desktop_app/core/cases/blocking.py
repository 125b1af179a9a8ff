"""Which conflicts stand in the way of what; nothing else waits for them."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from desktop_app.core.cases.commands import (
    Command,
    CompleteStep,
    CorrectTime,
    DecideVerification,
    EndCase,
    HandOver,
    LeavePage,
    RecordValidation,
    ReopenCase,
    ReopenStep,
    ReturnToTeam,
    RevokeLicence,
)
from desktop_app.core.cases.context import NewPaper
from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.visit_commands import LayBap, LockBap, SignBap
from desktop_app.core.events.registers import Conflict, spelled

BAP = "bap"
SK = "sk"

Action: TypeAlias = Command | NewPaper
_Rule: TypeAlias = Callable[[CaseState, Action, Conflict], bool]


def blocked_by(state: CaseState, action: Action) -> tuple[Conflict, ...]:
    """Return the open conflicts on which the action depends."""
    return tuple(
        [
            conflict
            for conflict in state.conflicts
            if _RULES[conflict.subject.partition(":")[0]](state, action, conflict)
        ]
    )


def _answer(state: CaseState, action: Action, conflict: Conflict) -> bool:
    _, number, key = conflict.subject.split(":", 2)
    match action:
        case LeavePage(answers=answers) | CompleteStep(answers=answers):
            return key in answers and spelled(answers[key]) != spelled(state.answers().get(key))
        case DecideVerification(fulfilled=fulfilled):
            return fulfilled and (conflict.step, int(number)) == (state.step, state.round)
        case NewPaper(kind=kind, round=round_, uses=uses):
            prints = kind in {BAP, SK} or key in uses
            return prints and (not uses or key in uses) and _counts(state, int(number), key, round_)
        case _:
            return False


def _counts(state: CaseState, number: int, key: str, last: int) -> bool:
    """Return whether the disputed answer is the one that shows in that round."""
    if number and number != last and key in state.own_round:
        return False
    written = [r for r, found in state.answers_by_round.items() if key in found and r <= last]
    return number == max(written, default=0)


def _completion(_state: CaseState, action: Action, _conflict: Conflict) -> bool:
    return isinstance(action, HandOver) or _is_sk(action)


def _decision(_state: CaseState, action: Action, conflict: Conflict) -> bool:
    match action:
        case ReopenStep(step=step):
            return step >= conflict.step
        case NewPaper(kind=kind, round=round_):
            own = conflict.subject == f"decision:{round_}"
            return kind == SK or (own and kind == BAP)
        case DecideVerification() | RecordValidation() | ReturnToTeam() | HandOver():
            return True
        case _:
            return False


def _validation(_state: CaseState, action: Action, conflict: Conflict) -> bool:
    match action:
        case ReopenStep(step=step):
            return step >= conflict.step - 1
        case DecideVerification() | RecordValidation() | ReturnToTeam() | HandOver():
            return True
        case _:
            return _is_sk(action)


def _ending(_state: CaseState, action: Action, _conflict: Conflict) -> bool:
    return isinstance(action, EndCase | ReopenCase | HandOver | RevokeLicence)


def _paper(_state: CaseState, action: Action, conflict: Conflict) -> bool:
    if isinstance(action, NewPaper):
        return conflict.subject == f"paper:{action.kind}:{action.round}" or action.kind == SK
    licence = conflict.subject.startswith(f"paper:{SK}:")
    return licence and isinstance(action, HandOver | RevokeLicence)


def _time(_state: CaseState, action: Action, conflict: Conflict) -> bool:
    return isinstance(action, CorrectTime) and action.step == conflict.step


def _visit(_state: CaseState, _action: Action, _conflict: Conflict) -> bool:
    return False


def _photo(_state: CaseState, action: Action, _conflict: Conflict) -> bool:
    return isinstance(action, LayBap | LockBap)


def _signing(_state: CaseState, action: Action, _conflict: Conflict) -> bool:
    printed = isinstance(action, NewPaper) and action.kind == BAP
    return printed or isinstance(action, LayBap | SignBap | LockBap)


def _is_sk(action: Action) -> bool:
    return isinstance(action, NewPaper) and action.kind == SK


_RULES: Mapping[str, _Rule] = {
    "answer": _answer,
    "completion": _completion,
    "decision": _decision,
    "validation": _validation,
    "ending": _ending,
    "paper": _paper,
    "time": _time,
    "visit": _visit,
    "photo": _photo,
    "bap": _signing,
    "mark": _signing,
    "lock": _signing,
}
