"""A case as it will stand once its BAP is locked; nothing is recorded."""

from datetime import date, datetime

from msgspec.structs import replace

from desktop_app.core.cases import verifying
from desktop_app.core.cases.blocking import BAP
from desktop_app.core.cases.commands import DecideVerification
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.state import CaseState, Paper, Verdict
from desktop_app.core.cases.visit_commands import LayBap
from desktop_app.core.cases.visit_state import Signing
from desktop_app.core.events.facts import VerificationDecided
from desktop_app.core.ids import BlobId, StaffId


def once_locked(state: CaseState, signing: Signing, at: datetime, by: StaffId) -> CaseState:
    """Return the state in which this is locked and, where it is a BAP, step 6 decided."""
    locked = replace(signing, locked=at)
    signings = tuple([locked if each.id == signing.id else each for each in state.signings])
    held = replace(state, signings=signings)
    return held if signing.part else once_laid(held, signing, at, by)


def once_laid(state: CaseState, signing: Signing, at: datetime, by: StaffId) -> CaseState:
    """Return the state in which step 6 was decided as what was laid out says."""
    fact = VerificationDecided(
        signing.round, signing.fulfilled, signing.repair_by, signing.repairs, signing.note
    )
    return _decided(state, fact, at, by)


def once_proposed(
    state: CaseState, command: LayBap, context: Context, at: datetime, by: StaffId
) -> CaseState:
    """Return the state in which step 6 was decided as somebody is about to lay it out."""
    decision = DecideVerification(
        fulfilled=command.fulfilled,
        answers={},
        repairs=command.repairs,
        repair_by=command.repair_by,
        note=command.note,
    )
    return _decided(state, verifying.weigh(decision, state, context), at, by)


def once_reported(state: CaseState, round_: int, number: str, day: date) -> CaseState:
    """Return the state in which the round has a BAP under this number; an issued one stays."""
    if any((p.kind, p.round, p.revoked) == (BAP, round_, False) for p in state.papers):
        return state
    at, by = state.verdicts[-1].at, state.verdicts[-1].by
    paper = Paper(BAP, round_, number, day, BlobId(""), "", at=at, by=by, revoked=False)
    return replace(state, papers=(*state.papers, paper))


def _decided(state: CaseState, fact: VerificationDecided, at: datetime, by: StaffId) -> CaseState:
    verdict = Verdict(
        fact.round, fact.fulfilled, fact.repairs, fact.repair_by, fact.note, at=at, by=by
    )
    others = tuple([each for each in state.verdicts if each.round != fact.round])
    return replace(state, verdicts=(*others, verdict))
