"""Deciding Ya or Tidak, validation and the return to the team."""

from datetime import date

from desktop_app.core.cases import finishing, guards
from desktop_app.core.cases.commands import DecideVerification, RecordValidation, ReturnToTeam
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.promising import carried_on
from desktop_app.core.cases.state import CaseState
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import (
    CaseFact,
    ReturnedToTeam,
    ValidationRecorded,
    VerificationDecided,
)
from desktop_app.core.events.vocabulary import Answers, PauseReason, Repair

NOT_IN_ORDER = "tidak_sesuai"


def decide_verification(
    command: DecideVerification, state: CaseState, context: Context
) -> tuple[CaseFact, ...]:
    """Finish step 6 with its result; Tidak opens the next round."""
    guards.unsigned(state)
    return decide_signed(command, state, context)


def decide_signed(
    command: DecideVerification, state: CaseState, context: Context
) -> tuple[CaseFact, ...]:
    """Finish step 6 as the signed BAP says; the signatures are looked at elsewhere."""
    guards.running(state)
    _at_landmark(state, landmarks(context.procedure).decision, "verifikasi")
    guards.clear(state, context, command)
    verdict = weigh(command, state, context)
    finished = finishing.finish(
        state, context, command.answers, seconds=command.seconds, note=command.missing_note
    )
    promise = () if command.fulfilled else carried_on(state, context)
    return (*finished, verdict, *promise)


def record_validation(
    command: RecordValidation, state: CaseState, context: Context
) -> tuple[CaseFact, ...]:
    """Finish step 7: what Kepala Dinas clicked in OSS is written down."""
    guards.running(state)
    marks = landmarks(context.procedure)
    if 0 < state.step < marks.validation:
        raise Refused(
            "Berkas ini belum diputuskan Ya oleh Tim Teknis.",
            f"Selesaikan langkah {state.step} lebih dulu.",
        )
    _at_landmark(state, marks.validation, "validasi")
    guards.clear(state, context, command)
    answers = finishing.with_ticks(context.procedure.step(state.step), command.answers)
    finished = finishing.finish(state, context, answers, seconds=command.seconds, note="")
    return (*finished, ValidationRecorded(state.round))


def return_to_team(
    command: ReturnToTeam, state: CaseState, context: Context
) -> tuple[CaseFact, ...]:
    """Send step 7 back to step 6; the promised day stays as it is."""
    guards.running(state)
    _at_landmark(state, landmarks(context.procedure).validation, "validasi")
    guards.clear(state, context, command)
    note = guards.given(command.note, "Catatan untuk Tim Teknis")
    return (
        *guards.stopped(state, context, command.seconds, PauseReason.DONE),
        ReturnedToTeam(state.round, note),
    )


def open_findings(state: CaseState, answers: Answers) -> tuple[str, ...]:
    """Return the inspected points that were not in order, with these answers."""
    merged = {**state.answers(), **answers}
    return tuple(
        [
            key.removeprefix("finding.").removesuffix(".result")
            for key, value in merged.items()
            if key.startswith("finding.") and key.endswith(".result") and value == NOT_IN_ORDER
        ]
    )


def weigh(command: DecideVerification, state: CaseState, context: Context) -> VerificationDecided:
    """Return the result as it would be recorded; refused where its reasons are missing."""
    return _yes(command, state) if command.fulfilled else _no(command, state, context)


def _yes(command: DecideVerification, state: CaseState) -> VerificationDecided:
    found = open_findings(state, command.answers)
    if found and not command.note.strip():
        raise Refused(
            f"Ada {len(found)} butir yang tidak sesuai.",
            "Tulis alasan tetap diteruskan, atau pilih Tidak.",
        )
    return VerificationDecided(state.round, True, None, (), command.note.strip())  # noqa: FBT003


def _no(command: DecideVerification, state: CaseState, context: Context) -> VerificationDecided:
    repairs = tuple([repair for repair in command.repairs if repair.matter.strip()])
    if not repairs:
        raise Refused("Alasan Tidak belum ditulis.", "Tulis paling sedikit satu hal perbaikan.")
    _check_day(command.repair_by, context.today)
    return VerificationDecided(
        round=state.round,
        fulfilled=False,
        repair_by=command.repair_by,
        repairs=tuple([_trimmed(repair) for repair in repairs]),
        note=command.note.strip(),
    )


def _check_day(day: date | None, today: date) -> None:
    if day is None:
        raise Refused("Batas perbaikan belum diisi.", "Isi tanggal paling lambat perbaikan.")
    if day < today:
        raise Refused("Batas perbaikan sudah lewat.", "Isi tanggal hari ini atau sesudahnya.")


def _trimmed(repair: Repair) -> Repair:
    return Repair(repair.item.strip(), repair.matter.strip(), repair.proof.strip())


def _at_landmark(state: CaseState, step: int, what: str) -> None:
    if step == 0:
        raise Refused(f"SOP ini tidak mempunyai langkah {what}.", "Periksa SOP berkas ini.")
    guards.at(state, step)
