"""Deciding about pages, clocks and finished steps."""

from desktop_app.core.cases import finishing, guards
from desktop_app.core.cases.commands import (
    CompleteStep,
    CorrectTime,
    LeavePage,
    PauseWork,
    ReopenStep,
    StartWork,
    WaiveStep,
)
from desktop_app.core.cases.contents import told_on_bap
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.promising import promised_after
from desktop_app.core.cases.state import CaseState, Status
from desktop_app.core.cases.story import LONGEST
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import (
    CaseFact,
    StepReopened,
    StepWaived,
    TimeCorrected,
    WorkStarted,
    WorkStopped,
)
from desktop_app.core.events.vocabulary import PauseReason


def leave_page(command: LeavePage, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Keep what changed on a page; nothing where nothing did."""
    guards.running(state)
    guards.workable(state, context, command.step)
    guards.clear(state, context, command)
    facts = finishing.changed(state, context, command.step, command.answers)
    if any(told_on_bap(key) for fact in facts for key in fact.answers):
        guards.unsigned(state)
    return facts


def start_work(command: StartWork, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Start this device's clock on a step that is open."""
    guards.running(state)
    guards.workable(state, context, command.step)
    if guards.own_session(state, context) is not None:
        raise Refused("Waktu berkas ini sedang berjalan.", "Jeda dulu, lalu mulai lagi.")
    round_ = landmarks(context.procedure).round_of(command.step, state.round)
    return (WorkStarted(context.session, command.step, round_),)


def pause_work(command: PauseWork, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Stop this device's clock; allowed whatever became of the case meanwhile."""
    session = guards.own_session(state, context)
    if session is None:
        raise Refused("Waktu berkas ini tidak berjalan di komputer ini.", "Mulai langkah dulu.")
    if command.reason is PauseReason.DONE:
        raise Refused("Selesai bukan alasan jeda.", "Tekan Selesai pada langkahnya.")
    if command.reason is PauseReason.OTHER:
        guards.given(command.note, "Alasan jeda")
    seconds = max(command.seconds, 0)
    return (WorkStopped(session.id, seconds, command.reason, command.note.strip()),)


def correct_time(command: CorrectTime, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Put the time of a step of the running round right."""
    guards.unended(state)
    guards.clear(state, context, command)
    found = guards.step_now(state, context.procedure, command.step)
    if found is None or found.status is Status.WAIVED:
        raise Refused(f"Langkah {command.step} belum dikerjakan.", "Mulai langkahnya dulu.")
    if found.status is Status.RUNNING:
        raise Refused("Waktu langkah ini sedang berjalan.", "Jeda dulu, lalu perbaiki waktunya.")
    if not 0 <= command.seconds <= LONGEST:
        raise Refused("Lama kerja itu tidak masuk akal.", "Tulis menit dan detik yang benar.")
    reason = guards.given(command.reason, "Alasan")
    return (TimeCorrected(found.number, found.round, command.seconds, reason),)


def complete_step(
    command: CompleteStep, state: CaseState, context: Context
) -> tuple[CaseFact, ...]:
    """Finish a step that no decision, validation or hand-over has to finish."""
    guards.running(state)
    guards.at(state, command.step)
    _plain(context, command.step)
    guards.clear(state, context, command)
    return finishing.finish(
        state, context, command.answers, seconds=command.seconds, note=command.note
    )


def waive_step(command: WaiveStep, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Leave a step out whose result the applicant has, with one of the SOP's reasons."""
    guards.running(state)
    guards.at(state, command.step)
    reasons = context.procedure.step(command.step).waivers
    if command.reason not in reasons:
        raise Refused(
            f"Langkah {command.step} tidak bisa dilewati dengan alasan itu.",
            f"Alasan yang ada: {'; '.join(reasons)}." if reasons else "Kerjakan langkahnya.",
        )
    round_ = landmarks(context.procedure).round_of(command.step, state.round)
    return (
        *guards.stopped(state, context, command.seconds, PauseReason.DONE),
        StepWaived(command.step, round_, command.reason),
        *promised_after(state, context, command.step),
    )


def reopen_step(command: ReopenStep, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Open a finished step of the running round again, before an SK stands on it."""
    guards.running(state)
    guards.unsigned(state)
    guards.clear(state, context, command)
    reason = guards.given(command.reason, "Alasan")
    if guards.valid_sk(state) is not None:
        raise Refused("SK berkas ini sudah terbit.", "Batalkan atau ganti SK lebih dulu.")
    found = guards.step_now(state, context.procedure, command.step)
    if found is None or found.status not in {Status.DONE, Status.WAIVED}:
        raise Refused(f"Langkah {command.step} belum selesai.", "Lanjutkan mengisinya.")
    note = f"langkah {command.step} dibuka lagi"
    return (
        *guards.stopped(state, context, command.seconds, PauseReason.OTHER, note),
        StepReopened(command.step, found.round, reason),
    )


def _plain(context: Context, step: int) -> None:
    marks = landmarks(context.procedure)
    if step == marks.decision:
        raise Refused("Langkah ini selesai dengan keputusan.", "Pilih Ya atau Tidak.")
    if step == marks.validation:
        raise Refused(
            "Langkah ini selesai dengan validasi.",
            "Catat validasi, atau kembalikan ke Tim Teknis.",
        )
    if step == marks.last:
        raise Refused("Langkah ini selesai dengan penyerahan SK.", "Catat siapa yang menerima SK.")
