"""Deciding about the plan of a visit and its photos."""

import re
from typing import TypeAlias

from desktop_app.core.cases import guards
from desktop_app.core.cases.context import Context, NewPhoto
from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import CaseState
from desktop_app.core.cases.visit_commands import (
    CancelVisit,
    DescribePhoto,
    PackVisit,
    PlanVisit,
    RemovePhoto,
)
from desktop_app.core.cases.visit_state import Photo
from desktop_app.core.errors import BadInput, Refused
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.events.visit_facts import (
    PhotoDescribed,
    PhotoRemoved,
    PhotoTaken,
    VisitCancelled,
    VisitPacked,
    VisitPlanned,
)
from desktop_app.core.ids import FactId
from desktop_app.core.sop.model import Procedure

Outing: TypeAlias = PlanVisit | CancelVisit | PackVisit | DescribePhoto | RemovePhoto

_HOUR = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")


def decide_outing(command: Outing, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Return the facts of a command about the plan or a photo."""
    guards.unended(state)
    match command:
        case PlanVisit():
            return plan_visit(command, state, context)
        case CancelVisit():
            planned(state)
            return (VisitCancelled(state.round, guards.given(command.reason, "Alasan")),)
        case PackVisit():
            planned(state)
            return (VisitPacked(state.round, tuple(dict.fromkeys(command.lacking))),)
        case DescribePhoto():
            return _describe(command, state, context)
        case RemovePhoto():
            photo = _photo(state, command.photo)
            guards.unsigned(state)
            return (PhotoRemoved(photo.id, guards.given(command.reason, "Alasan")),)


def plan_visit(command: PlanVisit, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    """Send the team while the round is not decided; nobody is sent without a surat tugas."""
    _undecided(state, context)
    members = tuple(dict.fromkeys(command.members))
    if not members:
        raise Refused("Belum ada petugas yang ditugasi.", "Pilih paling sedikit satu petugas.")
    letter = guards.given(command.letter, "Nomor surat tugas")
    if command.letter_day is None or command.day is None:
        raise Refused("Tanggal belum lengkap.", "Isi tanggal surat tugas dan hari kunjungan.")
    if command.letter_day > command.day:
        raise Refused("Surat tugas bertanggal sesudah hari kunjungan.", "Periksa kedua tanggalnya.")
    if not _HOUR.fullmatch(command.hour):
        raise BadInput(f"Jam “{command.hour}” tidak terbaca.", "Tulis seperti 09.30.")
    plan = VisitPlanned(state.round, members, letter, command.letter_day, command.day, command.hour)
    return (plan,)


def planned(state: CaseState) -> None:
    """Refuse where the running round has no planned visit."""
    if state.visit() is None:
        raise Refused("Kunjungan belum direncanakan.", "Rencanakan kunjungan lebih dulu.")


def take_photo(state: CaseState, context: Context, photo: NewPhoto) -> tuple[CaseFact, ...]:
    """Let a stored photo count for a point of the inspection, or for the visit as a whole."""
    guards.running(state)
    guards.unsigned(state)
    guards.at(state, landmarks(context.procedure).decision)
    _check_item(context.procedure, photo.item)
    twin = next((p for p in state.photos if _same(p, photo, state.round)), None)
    if twin is not None:
        raise Refused("Foto yang sama sudah ada pada butir ini.", "Pilih foto lain.")
    return (
        PhotoTaken(
            round=state.round,
            item=photo.item,
            blob=photo.blob,
            media=photo.media,
            size=photo.size,
            original=photo.original,
            name=photo.name,
            caption=photo.caption.strip(),
            moment=photo.moment,
            place=photo.place,
        ),
    )


def _describe(command: DescribePhoto, state: CaseState, context: Context) -> tuple[CaseFact, ...]:
    photo = _photo(state, command.photo)
    guards.unsigned(state)
    _check_item(context.procedure, command.item)
    caption = command.caption.strip()
    if (photo.item, photo.caption, photo.place) == (command.item, caption, command.place):
        return ()
    return (PhotoDescribed(photo.id, command.item, caption, command.place),)


def _photo(state: CaseState, name: FactId) -> Photo:
    found = next((photo for photo in state.photos if photo.id == name), None)
    if found is None:
        raise Refused("Foto itu tidak ada di sini.", "Muat ulang daftar foto.")
    if found.round != state.round:
        raise Refused(
            f"Foto itu milik kunjungan {found.round}.", "Kunjungan yang lalu tidak diubah lagi."
        )
    return found


def _same(kept: Photo, new: NewPhoto, round_: int) -> bool:
    return (kept.round, kept.item, kept.original) == (round_, new.item, new.original)


def _check_item(procedure: Procedure, item: str) -> None:
    known = {point.key for group in procedure.findings for point in group.items}
    if item and item not in known:
        raise Refused("Butir itu tidak ada dalam SOP berkas ini.", "Pilih butir lain.")


def _undecided(state: CaseState, context: Context) -> None:
    marks = landmarks(context.procedure)
    if marks.decision == 0:
        raise Refused("SOP ini tidak mempunyai kunjungan.", "Periksa SOP berkas ini.")
    if state.step > marks.decision:
        raise Refused("Kunjungan putaran ini sudah diputuskan.", "Periksa riwayat berkas.")
