"""A command and a case give facts, or a refusal with a way out."""

from typing import TypeAlias

from desktop_app.core.cases import (
    guards,
    licensing,
    remarks,
    resting,
    signing,
    verifying,
    visiting,
    working,
)
from desktop_app.core.cases.commands import (
    AddNote,
    Command,
    CompleteStep,
    CorrectTime,
    DecideVerification,
    EndCase,
    HandOver,
    LeavePage,
    OpenCase,
    ParkCase,
    PauseWork,
    RecordValidation,
    RemoveFile,
    ReopenCase,
    ReopenStep,
    ResumeCase,
    ReturnToTeam,
    RevokeLicence,
    SettleConflict,
    StartWork,
    WaiveStep,
)
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.visit_commands import (
    CancelVisit,
    DescribePhoto,
    PackVisit,
    PlanVisit,
    RemovePhoto,
    VisitCommand,
)
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import CaseFact, CaseOpened
from desktop_app.core.sop.answers import filled

_Working: TypeAlias = (
    LeavePage | StartWork | PauseWork | CorrectTime | CompleteStep | WaiveStep | ReopenStep
)
_Outcome: TypeAlias = (
    DecideVerification | RecordValidation | ReturnToTeam | HandOver | RevokeLicence
)
_Resting: TypeAlias = ParkCase | ResumeCase | EndCase | ReopenCase
_Remark: TypeAlias = AddNote | RemoveFile | SettleConflict


def open_case(command: OpenCase, context: Context, number: str) -> tuple[CaseFact, ...]:
    """Begin a case under the newest version of its procedure."""
    if command.procedure != context.procedure.number:
        raise Refused(f"SOP {command.procedure} tidak dikenal.", "Pilih SOP yang ada.")
    known = {key: value for key, value in command.answers.items() if filled(value)}
    return (CaseOpened(number, command.procedure, context.procedure.version, known),)


def decide(command: Command, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Return all facts of the action in order; `state` is what was on the screen."""
    match command:
        case (
            LeavePage()
            | StartWork()
            | PauseWork()
            | CorrectTime()
            | CompleteStep()
            | WaiveStep()
            | ReopenStep()
        ):
            return _working(command, state, context)
        case DecideVerification() | RecordValidation() | ReturnToTeam():
            return _outcome(command, state, context)
        case HandOver() | RevokeLicence():
            return _outcome(command, state, context)
        case ParkCase() | ResumeCase() | EndCase() | ReopenCase():
            return _resting(command, state, context)
        case AddNote() | RemoveFile() | SettleConflict():
            return _remark(command, state, context)
        case _:
            return _visit(command, state, context)


def _working(command: _Working, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    match command:
        case LeavePage():
            return working.leave_page(command, state, context)
        case StartWork():
            return working.start_work(command, state, context)
        case PauseWork():
            return working.pause_work(command, state, context)
        case CorrectTime():
            return working.correct_time(command, state, context)
        case CompleteStep():
            return working.complete_step(command, state, context)
        case WaiveStep():
            return working.waive_step(command, state, context)
        case ReopenStep():
            return working.reopen_step(command, state, context)


def _outcome(command: _Outcome, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    match command:
        case DecideVerification():
            return verifying.decide_verification(command, state, context)
        case RecordValidation():
            return verifying.record_validation(command, state, context)
        case ReturnToTeam():
            return verifying.return_to_team(command, state, context)
        case HandOver():
            return licensing.hand_over(command, state, context)
        case RevokeLicence():
            return licensing.revoke_licence(command, state, context)


def _resting(command: _Resting, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    match command:
        case ParkCase():
            return resting.park_case(command, state, context)
        case ResumeCase():
            return resting.resume_case(command, state)
        case EndCase():
            return resting.end_case(command, state, context)
        case ReopenCase():
            return resting.reopen_case(command, state, context)


def _remark(command: _Remark, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    match command:
        case AddNote():
            return remarks.add_note(command)
        case RemoveFile():
            return remarks.remove_file(command, state, context)
        case SettleConflict():
            return remarks.settle_conflict(command, state)


def _visit(command: VisitCommand, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    match command:
        case PlanVisit() | CancelVisit() | PackVisit() | DescribePhoto() | RemovePhoto():
            return visiting.decide_outing(command, state, context)
        case _:
            guards.clear(state, context, command)
            return signing.decide_signature(command, state, context)
