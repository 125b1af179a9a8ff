"""Deciding what is laid before the signers: the BAP or an addendum."""

from desktop_app.core.cases import contents, finishing, guards, verifying
from desktop_app.core.cases.commands import DecideVerification
from desktop_app.core.cases.context import Context
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.visit_commands import LayAddendum, LayBap, WriteAddendum
from desktop_app.core.cases.visit_state import Signing
from desktop_app.core.errors import Incomplete, Refused
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.events.visit_facts import AddendumWritten, BapLaid


def lay_bap(command: LayBap, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Lay out a BAP that lacks nothing; nothing that was signed is laid out anew."""
    guards.running(state)
    guards.unsigned(state)
    step = landmarks(context.procedure).decision
    guards.at(state, step)
    verdict = verifying.weigh(_decision(command), state, context)
    page = context.procedure.step(step)
    missing = finishing.lacking(state, context, step, finishing.with_ticks(page, None))
    if missing:
        raise Incomplete(f"{len(missing)} hal belum lengkap di langkah {step}.", missing)
    locked = state.signing(state.round)
    if locked is not None and locked.locked:
        raise Refused(
            f"BAP putaran {state.round} sudah terkunci.", "Tulis adendum bila ada yang dibetulkan."
        )
    return (
        BapLaid(
            round=state.round,
            part=0,
            content=contents.content_of(state, verdict),
            fulfilled=verdict.fulfilled,
            repair_by=verdict.repair_by,
            repairs=verdict.repairs,
            note=verdict.note,
        ),
    )


def lay_addendum(command: LayAddendum, state: CaseState) -> tuple[CaseFact, ...]:
    """Lay out an addendum; it repeats the result of the BAP it corrects."""
    key = command.round, command.part
    text = next((a.text for a in state.addenda if (a.round, a.part) == key), None)
    if text is None:
        raise Refused("Adendum itu belum ditulis.", "Tulis isinya lebih dulu.")
    first = _locked(state, command.round)
    held = state.signing(*key)
    if held is not None and held.is_frozen:
        raise Refused("Adendum ini sudah ditandatangani.", "Batalkan tanda tangannya dulu.")
    return (
        BapLaid(
            round=command.round,
            part=command.part,
            content=contents.content_of_addendum(first.content, command.part, text),
            fulfilled=first.fulfilled,
            repair_by=first.repair_by,
            repairs=first.repairs,
            note=first.note,
        ),
    )


def write_addendum(command: WriteAddendum, state: CaseState) -> tuple[CaseFact, ...]:
    """Write a correction; before anybody signs it the text may be written again."""
    _locked(state, command.round)
    parts = [a.part for a in state.addenda if a.round == command.round]
    last = max(parts, default=0)
    signing = state.signing(command.round, last)
    if last and signing is not None and signing.is_frozen and signing.locked is None:
        raise Refused("Adendum ini sudah ditandatangani.", "Batalkan tanda tangannya dulu.")
    is_done = last == 0 or (signing is not None and signing.locked is not None)
    part = last + 1 if is_done else last
    return (AddendumWritten(command.round, part, guards.given(command.text, "Isi adendum")),)


def _decision(laid: LayBap) -> DecideVerification:
    return DecideVerification(
        fulfilled=laid.fulfilled,
        answers={},
        repairs=laid.repairs,
        repair_by=laid.repair_by,
        note=laid.note,
    )


def _locked(state: CaseState, round_: int) -> Signing:
    signing = state.signing(round_)
    if signing is None or signing.locked is None:
        raise Refused(f"BAP putaran {round_} belum terkunci.", "Ubah saja isinya.")
    return signing
