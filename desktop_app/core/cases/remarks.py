"""Deciding about notes, files and settlements."""

from desktop_app.core.cases import guards
from desktop_app.core.cases.commands import AddNote, RemoveFile, SettleConflict
from desktop_app.core.cases.context import Context, NewFile
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import (
    CaseFact,
    ConflictSettled,
    FileAttached,
    FileRemoved,
    NoteAdded,
)
from desktop_app.core.events.registers import Conflict
from desktop_app.core.events.vocabulary import Value


def add_note(command: AddNote) -> tuple[CaseFact, ...]:
    """Write a remark; a case in any phase takes one."""
    return (NoteAdded(guards.given(command.text, "Catatan")),)


def attach_file(state: CaseState, context: Context, file: NewFile) -> tuple[CaseFact, ...]:
    """Let a stored file count; proofs may come after their step was finished."""
    guards.unended(state)
    marks = landmarks(context.procedure)
    if not marks.has(file.step):
        raise Refused(f"SOP ini tidak mempunyai langkah {file.step}.", "Pilih langkah lain.")
    round_ = marks.round_of(file.step, state.round)
    return (
        FileAttached(file.step, round_, file.document, file.blob, file.media, file.size, file.name),
    )


def remove_file(command: RemoveFile, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Let a file of an open step no longer count."""
    guards.running(state)
    file = next((file for file in state.files if file.id == command.file), None)
    if file is None:
        raise Refused("Berkas itu tidak terlampir di sini.", "Muat ulang daftar berkas.")
    guards.workable(state, context, file.step)
    return (FileRemoved(file.id, guards.given(command.reason, "Alasan")),)


def settle_conflict(command: SettleConflict, state: CaseState) -> tuple[CaseFact, ...]:
    """Settle every side that is known, with a reason; nothing is chosen by itself."""
    conflict = next((c for c in state.conflicts if c.subject == command.subject), None)
    if conflict is None:
        return _settled_anew(command, state)
    if set(command.settles) != {claim.fact for claim in conflict.claims}:
        raise Refused("Nilainya berubah sejak dibuka.", "Lihat lagi semua nilainya, lalu pilih.")
    value = _chosen(command, conflict)
    reason = guards.given(command.reason, "Alasan")
    return (
        ConflictSettled(
            subject=command.subject,
            settles=tuple(sorted(command.settles)),
            chosen=command.chosen,
            value=value,
            reason=reason,
        ),
    )


def _settled_anew(command: SettleConflict, state: CaseState) -> tuple[CaseFact, ...]:
    """Choose once more among the same sides; names the settlement it takes the place of."""
    last = next((s for s in state.settlements if s.subject == command.subject), None)
    if last is None or command.settles != (last.fact,):
        raise Refused("Benturan itu sudah selesai.", "Muat ulang daftar benturan.")
    if command.chosen is None and not command.subject.startswith("answer:"):
        raise Refused("Belum ada yang dipilih.", "Pilih salah satu.")
    if command.chosen is not None and command.chosen not in last.sides:
        raise Refused("Pilihan itu bukan bagian benturan ini.", "Pilih salah satu yang tampil.")
    reason = guards.given(command.reason, "Alasan")
    settles = (last.fact,)
    return (ConflictSettled(command.subject, settles, command.chosen, command.value, reason),)


def _chosen(command: SettleConflict, conflict: Conflict) -> Value:
    if command.chosen is None:
        if not conflict.subject.startswith("answer:"):
            raise Refused("Belum ada yang dipilih.", "Pilih salah satu.")
        return command.value
    for claim in conflict.claims:
        if claim.fact == command.chosen:
            return claim.value
    raise Refused("Pilihan itu bukan bagian benturan ini.", "Pilih salah satu yang tampil.")
