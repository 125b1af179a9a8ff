"""Deciding about parking, ending and opening again."""

from desktop_app.core.cases import guards
from desktop_app.core.cases.commands import EndCase, ParkCase, ReopenCase, ResumeCase
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.state import CaseState, Phase
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import (
    CaseEnded,
    CaseFact,
    CaseParked,
    CaseReopened,
    CaseResumed,
)
from desktop_app.core.events.vocabulary import ParkReason, PauseReason


def park_case(command: ParkCase, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Let the case rest where it stands."""
    guards.running(state)
    note = command.note.strip()
    if command.reason is ParkReason.OTHER:
        note = guards.given(note, "Alasan parkir")
    if command.follow_up is not None and command.follow_up < context.today:
        raise Refused("Tanggal tindak lanjut sudah lewat.", "Isi hari ini atau sesudahnya.")
    return (
        *guards.stopped(state, context, command.seconds, PauseReason.PARKED),
        CaseParked(command.reason, command.follow_up, note),
    )


def resume_case(_command: ResumeCase, state: CaseState) -> tuple[CaseFact, ...]:
    """Take the case up at the step where it was left."""
    if state.phase is not Phase.PARKED:
        raise Refused("Berkas ini tidak diparkir.", "Lanjutkan saja langkahnya.")
    return (CaseResumed(),)


def end_case(command: EndCase, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """End the case without an SK; a wrong SOP ends it too, nothing is deleted."""
    guards.unended(state)
    guards.clear(state, context, command)
    reason = guards.given(command.reason, "Alasan")
    if guards.valid_sk(state) is not None:
        raise Refused("SK berkas ini sudah terbit.", "Batalkan SK lebih dulu.")
    return (
        *guards.stopped(state, context, command.seconds, PauseReason.OTHER, "berkas dihentikan"),
        CaseEnded(command.ending, reason),
    )


def reopen_case(command: ReopenCase, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Let an ended or closed case go on where it was."""
    if state.phase not in {Phase.ENDED, Phase.CLOSED}:
        raise Refused("Berkas ini masih berjalan.", "Lanjutkan saja langkahnya.")
    guards.clear(state, context, command)
    return (CaseReopened(guards.given(command.reason, "Alasan")),)
