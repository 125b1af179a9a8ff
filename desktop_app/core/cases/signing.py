"""Deciding about what was laid out to be signed, up to the locked BAP."""

from typing import TypeAlias

from desktop_app.core.cases import contents, finishing, guards, laying, verifying
from desktop_app.core.cases.commands import DecideVerification
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.signers import Signer, signers, waiting
from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.strokes import read as drawn
from desktop_app.core.cases.visit_commands import (
    LayAddendum,
    LayBap,
    LockBap,
    RefuseToSign,
    SignBap,
    VoidSignatures,
    WriteAddendum,
)
from desktop_app.core.cases.visit_state import Signing
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.events.visit_facts import (
    BapLocked,
    BapSigned,
    SignaturesVoided,
    SigningRefused,
)
from desktop_app.core.ids import FactId

Signature: TypeAlias = (
    LayBap | LayAddendum | SignBap | RefuseToSign | VoidSignatures | LockBap | WriteAddendum
)


def decide_signature(
    command: Signature, state: CaseState, context: Context
) -> tuple[CaseFact, ...]:
    """Return the facts of a command about signing."""
    guards.unended(state)
    match command:
        case LayBap():
            return laying.lay_bap(command, state, context)
        case LayAddendum():
            return laying.lay_addendum(command, state)
        case SignBap():
            return _sign(command, state)
        case RefuseToSign():
            return _refuse(command, state)
        case VoidSignatures():
            return _void(command, state)
        case LockBap():
            return _lock(command, state, context)
        case WriteAddendum():
            return laying.write_addendum(command, state)


def _sign(command: SignBap, state: CaseState) -> tuple[CaseFact, ...]:
    signing, signer = _expected(state, command.laid, command.signer)
    contents.check_unchanged(state, signing)
    if not drawn(command.strokes):
        raise Refused("Belum ada tanda tangan.", "Tulis di atas garis, lalu simpan.")
    return (BapSigned(signing.id, signer.key, signer.name, command.strokes),)


def _refuse(command: RefuseToSign, state: CaseState) -> tuple[CaseFact, ...]:
    signing, signer = _expected(state, command.laid, command.signer)
    contents.check_unchanged(state, signing)
    reason = guards.given(command.reason, "Alasan menolak")
    witness = guards.given(command.witness, "Nama saksi")
    return (SigningRefused(signing.id, signer.key, signer.name, reason, witness),)


def _void(command: VoidSignatures, state: CaseState) -> tuple[CaseFact, ...]:
    signing = _open(state, command.laid)
    return (SignaturesVoided(signing.id, guards.given(command.reason, "Alasan")),)


def _lock(command: LockBap, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    signing = _open(state, command.laid)
    names = ", ".join([signer.name for signer in waiting(state, signing)])
    if names:
        raise Refused(f"Belum menandatangani: {names}.", "Lengkapi tanda tangan lebih dulu.")
    if not any(mark.strokes for mark in signing.marks):
        raise Refused("Tidak seorang pun menandatangani BAP ini.", "Paling sedikit satu petugas.")
    contents.check_unchanged(state, signing)
    if signing.part:
        return (BapLocked(signing.id),)
    return (BapLocked(signing.id), *_decided(signing, command.seconds, state, context))


def _decided(
    signing: Signing, seconds: int, state: CaseState, context: Context
) -> tuple[CaseFact, ...]:
    page = context.procedure.step(landmarks(context.procedure).decision)
    command = DecideVerification(
        fulfilled=signing.fulfilled,
        answers=finishing.with_ticks(page, None),
        repairs=signing.repairs,
        repair_by=signing.repair_by,
        note=signing.note,
        seconds=seconds,
    )
    return verifying.decide_signed(command, state, context)


def _expected(state: CaseState, laid: FactId, key: str) -> tuple[Signing, Signer]:
    signing = _open(state, laid)
    signer = next((s for s in signers(state, signing.round) if s.key == key), None)
    if signer is None:
        raise Refused("Penanda tangan itu tidak ada pada BAP ini.", "Muat ulang halamannya.")
    if signing.mark_of(key) is not None:
        raise Refused(f"{signer.name} sudah dicatat.", "Batalkan tanda tangan untuk mengulang.")
    return signing, signer


def _open(state: CaseState, laid: FactId) -> Signing:
    signing = next((s for s in state.signings if s.id == laid), None)
    if signing is None:
        raise Refused("BAP itu sudah tidak berlaku.", "Susun BAP sekali lagi.")
    if signing.locked is not None:
        raise Refused("BAP ini sudah terkunci.", "Tulis adendum bila ada yang dibetulkan.")
    return signing
