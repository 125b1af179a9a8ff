"""What a case itself must hold before a team leaves with it."""

from datetime import timedelta
from enum import StrEnum

from msgspec import Struct

from desktop_app.core.cases.landmarks import landmarks
from desktop_app.core.cases.state import Status
from desktop_app.core.errors import AppError
from desktop_app.core.ids import BlobId, StreamId
from desktop_app.core.services.casework import Casework, Loaded
from desktop_app.core.sop import flow
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.logbook import Key

_DOCUMENT = "doc."
_SLACK = timedelta(minutes=5)
"""Clocks of two computers may differ by so much without anybody noticing."""


class Standing(StrEnum):
    """How something stands that a visit needs."""

    OK = "ok"
    MISSING = "missing"
    UNKNOWN = "unknown"


class Check(Struct, frozen=True):
    """One thing that was looked at, in a sentence, with its way out."""

    title: str
    standing: Standing
    sentence: str
    way_out: str = ""


class Scans(Struct, frozen=True):
    """Attached files of a case, to be opened without the database; for any thread."""

    files: tuple[tuple[str, BlobId], ...]
    """Name and content of each."""
    blobs: Blobs
    stream: StreamId
    key: Key


def ok(title: str, sentence: str) -> Check:
    """Say that something is there."""
    return Check(title, Standing.OK, sentence)


def lacking(title: str, sentence: str, way_out: str) -> Check:
    """Say that something is not there, and what to do."""
    return Check(title, Standing.MISSING, sentence, way_out)


def unknown(title: str, sentence: str, way_out: str = "") -> Check:
    """Say that nobody can tell."""
    return Check(title, Standing.UNKNOWN, sentence, way_out)


def plan(loaded: Loaded) -> Check:
    """Look whether somebody was sent."""
    visit = loaded.state.visit()
    if visit is None:
        way_out = "Minta Bidang Perizinan merencanakan kunjungan."
        return lacking("Rencana", "Belum ada surat tugas dan hari kunjungan.", way_out)
    return ok("Rencana", f"Surat tugas {visit.letter}, {len(visit.members)} petugas.")


def answers(loaded: Loaded) -> Check:
    """Look whether the pages before the visit are filled in."""
    count, steps = 0, []
    for number, keys in _lacks(loaded).items():
        own = [key for key in keys if not key.startswith(_DOCUMENT)]
        count += len(own)
        steps += [str(number)] if own else []
    if not count:
        return ok("Isian berkas", "Isian langkah sebelum kunjungan lengkap.")
    told = f"{count} isian belum lengkap di langkah {', '.join(steps)}."
    return lacking("Isian berkas", told, "Lengkapi langkahnya, atau tanyakan di lokasi.")


def documents(loaded: Loaded) -> Check:
    """Look whether the required documents were shown and verified."""
    keys = [key for keys in _lacks(loaded).values() for key in keys]
    named = {key.split(".")[1] for key in keys if key.startswith(_DOCUMENT)}
    if not named:
        return ok("Dokumen wajib", "Semua sudah ditunjukkan dan diverifikasi.")
    papers = [paper for step in loaded.procedure.steps for paper in step.documents]
    labels = ", ".join(paper.label for paper in papers if paper.key in named)
    return lacking("Dokumen wajib", f"Belum diverifikasi: {labels}.", "Minta aslinya di lokasi.")


def scans(loaded: Loaded, work: Casework) -> Scans:
    """Return what is needed to open the attached files of a case."""
    stream = StreamId(loaded.id)
    files = tuple([(file.name, file.blob) for file in loaded.state.files])
    return Scans(files, work.blobs, stream, Key(work.journal.key(stream)))


def readable(scans: Scans) -> Check:
    """Open every attached file once; a damaged one would be found too late at the site."""
    if not scans.files:
        return ok("Pindaian", "Berkas ini tidak mempunyai lampiran.")
    broken = [name for name, blob in scans.files if not _opens(scans, blob)]
    if broken:
        told = f"Tidak terbaca: {', '.join(broken)}."
        return lacking("Pindaian", told, "Lampirkan lagi dari aslinya.")
    return ok("Pindaian", f"{len(scans.files)} lampiran terbaca di komputer ini.")


def clock(loaded: Loaded, work: Casework) -> Check:
    """Look whether the machine's clock stands behind what was written already."""
    newest = max(event.at for event in loaded.events)
    if newest - work.clock.now() > _SLACK:
        told = "Jam komputer ini lebih lambat dari catatan terakhir berkas."
        return lacking("Jam komputer", told, "Betulkan tanggal dan jam komputer.")
    return ok("Jam komputer", "Tidak tertinggal dari catatan terakhir berkas.")


def _lacks(loaded: Loaded) -> dict[int, tuple[str, ...]]:
    """Return what the steps before the decision still lack, waived ones left out."""
    state, found = loaded.state, {}
    given = state.answers()
    for step in loaded.procedure.steps[: max(landmarks(loaded.procedure).decision - 1, 0)]:
        known = state.step_state(step.number)
        if known is not None and known.status is Status.WAIVED:
            continue
        files = {file.document for file in state.files if file.step == step.number}
        found[step.number] = flow.missing(step, given, files)
    return found


def _opens(scans: Scans, blob: BlobId) -> bool:
    try:
        scans.blobs.get(scans.stream, scans.key, blob)
    except AppError:
        return False
    return True
