"""Finishing a step: answers kept, clock stopped, deadline promised."""

from collections.abc import Mapping

from desktop_app.core.cases import guards
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.promising import promised_after
from desktop_app.core.cases.state import CaseState
from desktop_app.core.errors import Incomplete
from desktop_app.core.events.facts import AnswersChanged, CaseFact, StepCompleted
from desktop_app.core.events.registers import spelled
from desktop_app.core.events.vocabulary import Answers, PauseReason, Value
from desktop_app.core.sop import flow
from desktop_app.core.sop.model import Step


def changed(
    state: CaseState, context: Context, step: int, answers: Answers
) -> tuple[AnswersChanged, ...]:
    """Return the answers that are not what they were, if there are any."""
    before = state.answers()
    different = {key: value for key, value in answers.items() if not _same(value, before.get(key))}
    if not different:
        return ()
    round_ = landmarks(context.procedure).answer_round(step, state.round)
    return (AnswersChanged(step, round_, different),)


def lacking(state: CaseState, context: Context, step: int, answers: Answers) -> tuple[str, ...]:
    """Return what the step still lacks with these answers, in page order."""
    page = context.procedure.step(step)
    return flow.missing(page, {**state.answers(), **answers}, _attached(state, page))


def finish(
    state: CaseState, context: Context, answers: Answers, *, seconds: int, note: str
) -> tuple[CaseFact, ...]:
    """Return the facts of the present step's completion; without a note it must be whole."""
    step = state.step
    missing = lacking(state, context, step, answers)
    if missing and not note.strip():
        count = "1 hal" if len(missing) == 1 else f"{len(missing)} hal"
        raise Incomplete(f"{count} belum lengkap di langkah {step}.", missing)
    round_ = landmarks(context.procedure).round_of(step, state.round)
    return (
        *changed(state, context, step, answers),
        *guards.stopped(state, context, seconds, PauseReason.DONE),
        StepCompleted(step, round_, missing, note.strip()),
        *promised_after(state, context, step),
    )


def with_ticks(step: Step, answers: Answers | None) -> Mapping[str, Value]:
    """Return the answers with every required output ticked: the command says so."""
    ticked: dict[str, Value] = {f"output.{tick.key}": True for tick in step.ticks if tick.required}
    return {**ticked, **(answers or {})}


def _attached(state: CaseState, page: Step) -> frozenset[str]:
    return frozenset(
        [
            file.document
            for file in state.files
            if file.step == page.number and (not page.fresh or file.round == state.round)
        ]
    )


def _same(new: Value, old: Value) -> bool:
    if _is_empty(new) and _is_empty(old):
        return True
    return spelled(new) == spelled(old)


def _is_empty(value: Value) -> bool:
    return value is False or (not value and not isinstance(value, int))
