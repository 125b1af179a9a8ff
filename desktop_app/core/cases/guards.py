"""What has to be true before something may be done to a case."""

from collections.abc import Iterator

from desktop_app.core.cases.blocking import SK, Action, blocked_by
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState, Paper, Phase, Session, Status, StepState
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import CaseFact, WorkStopped
from desktop_app.core.events.registers import Conflict
from desktop_app.core.events.vocabulary import PauseReason
from desktop_app.core.sop.model import Procedure

_ABOUT = {
    "decision": "Ya dan Tidak pada verifikasi",
    "validation": "validasi Kepala Dinas",
    "paper": "nomor naskah",
    "visit": "rencana kunjungan",
    "photo": "keterangan foto",
    "bap": "isi BAP yang ditandatangani",
    "mark": "tanda tangan atau penolakan",
    "lock": "kunci BAP",
}


def running(state: CaseState) -> None:
    """Refuse where the case is parked, ended or closed."""
    match state.phase:
        case Phase.PARKED:
            raise Refused("Berkas ini sedang diparkir.", "Lanjutkan berkas lebih dulu.")
        case Phase.ENDED:
            raise Refused("Berkas ini sudah dihentikan.", "Buka lagi berkas dengan alasan.")
        case Phase.CLOSED:
            raise Refused("Berkas ini sudah selesai.", "Buka lagi berkas dengan alasan.")
        case Phase.OPEN:
            return


def unended(state: CaseState) -> None:
    """Refuse where the case is ended or closed; a parked one will do."""
    if state.phase is not Phase.PARKED:
        running(state)


def at(state: CaseState, step: int) -> None:
    """Refuse where the case does not stand at this step."""
    if step == state.step:
        return
    if step < state.step:
        way_out = f"Buka lagi langkah {step} dengan alasan bila ada yang harus diperbaiki."
    else:
        way_out = f"Selesaikan langkah {state.step} lebih dulu."
    raise Refused(f"Berkas ini berada di langkah {state.step}, bukan langkah {step}.", way_out)


def workable(state: CaseState, context: Context, step: int) -> None:
    """Refuse a step that is finished, or that nobody has reached yet."""
    found = step_now(state, context.procedure, step)
    if step == state.step:
        return
    if found is None or found.status in {Status.DONE, Status.WAIVED}:
        at(state, step)


def clear(state: CaseState, context: Context, action: Action) -> None:
    """Refuse where an open conflict stands in the way."""
    found = blocked_by(state, action)
    if found:
        names = ", ".join([_about(conflict, context.procedure) for conflict in found])
        raise Refused(
            f"Masih ada benturan: {names}.",
            "Buka Benturan, pilih yang benar, lalu ulangi.",
        )


def unsigned(state: CaseState) -> None:
    """Refuse to change what somebody signed; a locked BAP is no longer in the way."""
    signing = state.signing(state.round)
    if signing is not None and signing.marks and signing.locked is None:
        raise Refused(
            f"BAP putaran {state.round} sudah ditandatangani {len(signing.marks)} orang.",
            "Batalkan tanda tangan dengan alasan, lalu ubah isinya.",
        )


def given(text: str, what: str) -> str:
    """Return the text without blanks around it; refuse where nothing was written."""
    if not text.strip():
        raise Refused(f"{what} belum ditulis.", f"Tulis {what.lower()}, lalu ulangi.")
    return text.strip()


def step_now(state: CaseState, procedure: Procedure, step: int) -> StepState | None:
    """Return a step's state in the running round."""
    return state.step_state(step, landmarks(procedure).round_of(step, state.round))


def own_session(state: CaseState, context: Context) -> Session | None:
    """Return the session of this case that runs on this device."""
    return next((s for s in _sessions(state) if s.device == context.device), None)


def stopped(
    state: CaseState, context: Context, seconds: int, reason: PauseReason, note: str = ""
) -> tuple[CaseFact, ...]:
    """Return the end of this device's session, if one runs."""
    session = own_session(state, context)
    if session is None:
        return ()
    return (WorkStopped(session.id, max(seconds, 0), reason, note),)


def valid_sk(state: CaseState) -> Paper | None:
    """Return the SK that stands."""
    return next((p for p in reversed(state.papers) if p.kind == SK and not p.revoked), None)


def _sessions(state: CaseState) -> Iterator[Session]:
    for step in state.steps:
        for session in step.sessions:
            if session.seconds is None:
                yield session


def _about(conflict: Conflict, procedure: Procedure) -> str:
    kind, _, rest = conflict.subject.partition(":")
    match kind:
        case "answer":
            return f"isian {_label(procedure, rest.partition(':')[2])}"
        case "completion":
            return f"cara langkah {conflict.step} selesai"
        case "time":
            return f"waktu langkah {conflict.step}"
        case _:
            return _ABOUT.get(kind, "akhir berkas")


def _label(procedure: Procedure, key: str) -> str:
    fields = [f for step in procedure.steps for part in step.sections for f in part.fields]
    return next((f"“{field.label}”" for field in fields if field.key == key), f"“{key}”")
