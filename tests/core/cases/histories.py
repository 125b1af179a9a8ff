"""Random work at two computers, and random facts that make no sense."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeAlias

from hypothesis import strategies as st

from desktop_app.core.cases.commands import (
    AddNote,
    Command,
    CompleteStep,
    CorrectTime,
    DecideVerification,
    EndCase,
    HandOver,
    LeavePage,
    ParkCase,
    PauseWork,
    RecordValidation,
    ReopenCase,
    ReopenStep,
    ResumeCase,
    ReturnToTeam,
    RevokeLicence,
    SettleConflict,
    StartWork,
    WaiveStep,
)
from desktop_app.core.cases.state import CaseState
from desktop_app.core.errors import AppError
from desktop_app.core.events.envelope import Event, Fact, Unread
from desktop_app.core.events.facts import (
    AnswersChanged,
    CaseEnded,
    CaseOpened,
    CaseReopened,
    ConflictSettled,
    LicenceHandedOver,
    ReturnedToTeam,
    StepCompleted,
    StepReopened,
    StepWaived,
    TimeCorrected,
    ValidationRecorded,
    VerificationDecided,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.vocabulary import Ending, ParkReason, PauseReason, Repair
from desktop_app.core.ids import DeviceId, FactId, SessionId, StaffId
from tests.core import facts_at_random
from tests.core.cases import outings
from tests.core.cases.desk import Desk
from tests.core.cases.replica import IUI, MORNING, Replica, event

DAY = date(2027, 1, 4)
steps = st.integers(1, 8)
rounds = st.integers(1, 3)
seconds = st.integers(-10, 900)
words = st.sampled_from(["a", "b"])
fields = st.sampled_from(["applicant.name", "business.bounds", "finding.bounds.result"])
answers = st.dictionaries(fields, words, max_size=2)
sessions = st.sampled_from([SessionId("s1"), SessionId("s2"), SessionId("s3")])
repairs = st.lists(st.builds(Repair, words, words), max_size=2).map(tuple)

commands: st.SearchStrategy[Command] = st.one_of(
    st.builds(LeavePage, steps, answers),
    st.builds(StartWork, steps),
    st.builds(PauseWork, seconds, st.just(PauseReason.BREAK)),
    st.builds(CorrectTime, steps, seconds, words),
    st.builds(WaiveStep, steps, st.sampled_from([s.waivers[0] for s in IUI.steps if s.waivers])),
    st.builds(ReopenStep, steps, words),
    st.builds(ParkCase, st.just(ParkReason.NIK), st.none()),
    st.just(ResumeCase()),
    st.builds(ReturnToTeam, words),
    st.builds(EndCase, st.sampled_from(Ending), words),
    st.builds(ReopenCase, words),
    st.builds(RevokeLicence, st.booleans(), words),
    st.builds(AddNote, words),
    outings.plan_commands,
)
"""What may be asked at any moment; most of it is refused."""

moves = st.tuples(
    st.sampled_from(
        [
            "on", "on", "on", "no", "note", "answer", "answer", "settle", "wait", "do", "work",
            "correct", "back", "return", "end", "rest", "waive", "sign", "sign", "sign", "sign",
        ]
    ),
    words,
    commands,
)  # fmt: skip
"""One thing that happens at a computer: mostly one that the case allows."""

Move: TypeAlias = tuple[str, str, Command]
ON: Move = ("on", "a", ResumeCase())
SETTLE: Move = ("settle", "a", ResumeCase())

sensible: st.SearchStrategy[Fact] = st.one_of(
    st.builds(AnswersChanged, steps, rounds, answers),
    st.builds(WorkStarted, sessions, steps, rounds),
    st.builds(WorkStopped, sessions, seconds, st.sampled_from(PauseReason), words),
    st.builds(TimeCorrected, steps, rounds, seconds, words),
    st.builds(StepCompleted, steps, rounds, st.just(()), words),
    st.builds(StepWaived, steps, rounds, words),
    st.builds(StepReopened, steps, rounds, words),
    st.builds(VerificationDecided, rounds, st.booleans(), st.none(), repairs, words),
    st.builds(ValidationRecorded, rounds),
    st.builds(ReturnedToTeam, rounds, words),
    st.builds(CaseEnded, st.sampled_from(Ending), words),
    st.builds(CaseReopened, words),
    st.builds(LicenceHandedOver, words, words, st.none()),
    st.builds(CaseOpened, words, words, words, answers),
    outings.plans,
)


@st.composite
def tangles(draw: st.DrawFn, meaningful: st.SearchStrategy[Fact] = sensible) -> list[Event]:
    """Draw facts on top of any others, some on top of facts that never came."""
    told: list[Event] = []
    for number in range(draw(st.integers(0, 14))):
        fact = draw(_tangled_fact(told, meaningful))
        missing = st.just(FactId("f" * 64))
        parents = draw(
            st.sets(st.sampled_from([e.id for e in told]) if told else missing, max_size=2)
        )
        if draw(st.integers(0, 19)) == 0:
            parents.add(draw(missing))
        by = draw(st.sampled_from(["rina", "bayu"]))
        at = MORNING + timedelta(minutes=draw(st.integers(-60, 60)), milliseconds=number)
        author = Replica(DeviceId(f"pc-{by}"), StaffId(by), at)
        told.append(event(fact, tuple(sorted(parents)), author))
    return told


def _tangled_fact(
    told: list[Event], meaningful: st.SearchStrategy[Fact]
) -> st.SearchStrategy[Fact | Unread]:
    garbage: st.SearchStrategy[Fact | Unread] = facts_at_random.facts | st.builds(
        Unread, words, words
    )
    if not told:
        return meaningful | garbage
    names = [e.id for e in told]
    return st.one_of(meaningful, meaningful, _settlements(names), outings.about(names), garbage)


def _settlements(names: list[FactId]) -> st.SearchStrategy[Fact]:
    subjects = [
        "answer:0:applicant.name", "answer:1:business.bounds", "completion:1:1", "decision:1",
        "decision:2", "validation:1", "time:1:1", "ending", "nonsense", "paper:sk:1", "visit:1",
    ]  # fmt: skip
    named = st.lists(st.sampled_from(names), max_size=3).map(tuple)
    chosen = st.none() | st.sampled_from(names)
    return st.builds(ConflictSettled, st.sampled_from(subjects), named, chosen, words, words)


def play(desk: Desk, move: Move) -> None:
    """Let one thing happen; what is refused does not."""
    desk.replica.wait(seconds=30)
    try:
        for command in _meant(desk, *move):
            desk.do(command)
    except AppError:
        desk.replica.wait(seconds=1)


def _meant(desk: Desk, word: str, text: str, command: Command) -> Iterator[Command]:
    state = desk.state()
    match word:
        case "on":
            yield from _onward(desk, state)
        case "no":
            repairs = (Repair(desk.replica.device, "perbaiki"),)
            yield DecideVerification(False, desk.page(6), repairs, DAY)
        case "settle":
            yield from _settling(state)
        case "sign":
            yield from outings.signing_on(desk, text)
        case "work":
            yield StartWork(state.step)
            desk.replica.wait(seconds=50)
            yield PauseWork(50, PauseReason.BREAK)
        case "wait":
            desk.replica.wait(hours=5)
        case "do":
            yield command
        case _:
            yield _single(state, word, text)


def _single(state: CaseState, word: str, text: str) -> Command:
    match word:
        case "answer":
            key = "business.bounds" if state.step == 5 else "applicant.name"
            key = "finding.bounds.note" if state.step == 6 else key
            return LeavePage(state.step, {key: text})
        case "note":
            return CompleteStep(state.step, {}, 0, note=text)
        case "correct":
            return CorrectTime(max(state.step - 1, 1), 60 if text == "a" else 90, text)
        case "back":
            return ReopenStep(max(state.step - 1, 1), text)
        case "return":
            return ReturnToTeam(text)
        case "end":
            return EndCase(Ending.WITHDRAWN if text == "a" else Ending.ABANDONED, text)
        case "rest":
            return ParkCase(ParkReason.NIK, None) if text == "a" else ResumeCase()
        case _:
            return WaiveStep(state.step, (IUI.step(state.step).waivers or ("",))[0])


def _onward(desk: Desk, state: CaseState) -> Iterator[Command]:
    """Yield what finishes the present step."""
    match state.step:
        case 6:
            yield DecideVerification(True, desk.page(6), note="tetap diteruskan")
        case 7:
            yield RecordValidation()
        case 8:
            if not any(paper.kind == "bap" for paper in state.papers):
                desk.issue("bap", f"BAP/{desk.replica.device}")
            if not any(paper.kind == "sk" and not paper.revoked for paper in state.papers):
                desk.issue("sk", f"SK/{desk.replica.device}/{len(state.papers)}")
            yield HandOver("Sri", "pemohon")
        case step:
            yield CompleteStep(step, desk.page(step), 20)


def _settling(state: CaseState) -> Iterator[Command]:
    for conflict in state.conflicts[:1]:
        sides = tuple(claim.fact for claim in conflict.claims)
        yield SettleConflict(conflict.subject, sides, sides[-1], None, "dicek")
