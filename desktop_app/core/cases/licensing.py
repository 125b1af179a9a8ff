"""Deciding about numbers, papers, the SK and its hand-over."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from desktop_app.core.cases import finishing, guards
from desktop_app.core.cases.blocking import BAP, SK
from desktop_app.core.cases.commands import HandOver, RevokeLicence
from desktop_app.core.cases.context import Context, NewPaper
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState, LetterNumber, Phase, Verdict
from desktop_app.core.errors import Refused
from desktop_app.core.events.facts import (
    CaseFact,
    LicenceHandedOver,
    LicenceRevoked,
    NumberTaken,
    NumberVoided,
    PaperIssued,
)

PROXY = "kuasa"
"""How the capacity of a receiver begins who has a power of attorney."""
RETURN_LETTER = "surat-pengembalian"
ADDENDUM = "bap-adendum"

_Check: TypeAlias = Callable[[CaseState, Context, NewPaper], None]


def take_number(
    state: CaseState, register: str, year: int, value: int, text: str
) -> tuple[CaseFact, ...]:
    """Give the case a number; one that waits unused has to be used first."""
    guards.unended(state)
    waiting = unused_number(state, register)
    if waiting is not None:
        raise Refused(
            f"Nomor {waiting.text} sudah diambil dan belum dipakai.",
            "Pakai nomor itu, atau batalkan dengan alasan.",
        )
    return (NumberTaken(register, year, value, text),)


def unused_number(state: CaseState, register: str) -> LetterNumber | None:
    """Return a number of this register that stands on no paper yet."""
    printed = {paper.number for paper in state.papers}
    return next(
        (
            number
            for number in state.numbers
            if number.register == register and not number.voided and number.text not in printed
        ),
        None,
    )


def void_number(state: CaseState, register: str, text: str, reason: str) -> tuple[CaseFact, ...]:
    """Cancel a number for good; one on a valid SK goes only with the SK."""
    found = _number(state, text)
    if found is None or found.register != register:
        raise Refused(f"Nomor {text} tidak ada pada berkas ini.", "Periksa nomornya.")
    if found.voided:
        raise Refused(f"Nomor {text} sudah dibatalkan: {found.voided}.", "Ambil nomor baru.")
    if any(paper.number == text and not paper.revoked for paper in state.papers):
        raise Refused(f"Nomor {text} sudah dipakai naskah.", "Batalkan naskahnya lebih dulu.")
    given = guards.given(reason, "Alasan")
    return (NumberVoided(found.register, found.year, found.value, given),)


def check_paper(state: CaseState, context: Context, paper: NewPaper) -> None:
    """Refuse a paper whose time has not come, or that would print a disputed value."""
    guards.clear(state, context, paper)
    check = _CHECKS.get(paper.kind)
    if check is not None:
        check(state, context, paper)


def issue_paper(state: CaseState, context: Context, paper: NewPaper) -> tuple[CaseFact, ...]:
    """Record a paper that was rendered and kept."""
    check_paper(state, context, paper)
    if paper.kind in {BAP, SK} and not paper.number:
        raise Refused("Naskah ini belum bernomor.", "Ambil nomor lebih dulu.")
    return (
        PaperIssued(
            paper=paper.kind,
            round=paper.round,
            number=paper.number,
            day=paper.day or context.today,
            blob=paper.blob,
            digest=paper.digest,
            template=paper.template,
        ),
    )


def hand_over(command: HandOver, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Finish step 8 and close the case; a kuasa needs a dated letter."""
    guards.running(state)
    guards.at(state, landmarks(context.procedure).last)
    guards.clear(state, context, command)
    if guards.valid_sk(state) is None:
        raise Refused("SK berkas ini belum terbit.", "Beri nomor dan cetak SK lebih dulu.")
    receiver = guards.given(command.receiver, "Nama penerima")
    capacity = guards.given(command.capacity, "Kedudukan penerima")
    if capacity.casefold().startswith(PROXY) and command.letter_day is None:
        raise Refused("Tanggal surat kuasa belum diisi.", "Isi tanggal pada surat kuasa.")
    if command.letter_day is not None and command.letter_day > context.today:
        raise Refused("Tanggal surat kuasa belum tiba.", "Periksa tanggal pada surat kuasa.")
    answers = finishing.with_ticks(context.procedure.step(state.step), command.answers)
    finished = finishing.finish(state, context, answers, seconds=command.seconds, note="")
    return (*finished, LicenceHandedOver(receiver, capacity, command.letter_day))


def revoke_licence(
    command: RevokeLicence, state: CaseState, context: Context
) -> tuple[CaseFact, ...]:
    """Cancel the SK and its number; to replace it, step 8 is done again."""
    guards.clear(state, context, command)
    if state.phase not in {Phase.OPEN, Phase.CLOSED}:
        guards.running(state)
    paper = guards.valid_sk(state)
    if paper is None:
        raise Refused("Tidak ada SK yang berlaku pada berkas ini.", "Periksa riwayat berkas.")
    reason = guards.given(command.reason, "Alasan")
    number = _number(state, paper.number)
    voided: tuple[CaseFact, ...] = ()
    if number is not None and not number.voided:
        voided = (NumberVoided(number.register, number.year, number.value, reason),)
    return (LicenceRevoked(paper.number, command.replace, reason), *voided)


def _number(state: CaseState, text: str) -> LetterNumber | None:
    wanted = [number for number in state.numbers if number.text == text]
    return next((n for n in wanted if not n.voided), next(iter(wanted), None))


def _verdict(state: CaseState, round_: int) -> Verdict | None:
    return next((verdict for verdict in state.verdicts if verdict.round == round_), None)


def _check_bap(state: CaseState, _context: Context, paper: NewPaper) -> None:
    if _verdict(state, paper.round) is None:
        raise Refused(
            f"Hasil verifikasi putaran {paper.round} belum diputuskan.",
            "Putuskan Ya atau Tidak lebih dulu; sebelumnya BAP hanya konsep.",
        )


def _check_sk(state: CaseState, context: Context, _paper: NewPaper) -> None:
    guards.running(state)
    guards.at(state, landmarks(context.procedure).last)
    if guards.valid_sk(state) is not None:
        raise Refused("SK berkas ini sudah terbit.", "Batalkan atau ganti SK lebih dulu.")
    verdict = _verdict(state, state.round)
    issued = any(p.kind == BAP and p.round == state.round and not p.revoked for p in state.papers)
    if verdict is None or not verdict.fulfilled or not issued:
        raise Refused("BAP dengan hasil Ya belum terbit.", "Terbitkan BAP lebih dulu.")


def _check_return(state: CaseState, _context: Context, paper: NewPaper) -> None:
    verdict = _verdict(state, paper.round)
    if verdict is None or verdict.fulfilled:
        raise Refused("Putaran ini tidak diputuskan Tidak.", "Periksa hasil verifikasi.")


def _check_addendum(state: CaseState, _context: Context, paper: NewPaper) -> None:
    parts = [each for each in state.signings if each.round == paper.round and each.part]
    if not any(each.locked for each in parts):
        raise Refused("Adendum itu belum terkunci.", "Lengkapi tanda tangannya lebih dulu.")


_CHECKS: Mapping[str, _Check] = {
    BAP: _check_bap,
    SK: _check_sk,
    RETURN_LETTER: _check_return,
    ADDENDUM: _check_addendum,
}
