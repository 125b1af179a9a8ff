"""Disagreements in the office's words: title, values, what waits."""

from collections.abc import Iterator, Mapping

from desktop_app.core.cases.blocking import BAP, SK, Action, blocked_by
from desktop_app.core.cases.commands import (
    DecideVerification,
    EndCase,
    HandOver,
    RecordValidation,
    ReopenCase,
    RevokeLicence,
)
from desktop_app.core.cases.context import NewPaper
from desktop_app.core.cases.state import CaseState, Phase
from desktop_app.core.cases.visit_commands import LockBap
from desktop_app.core.events.registers import Conflict
from desktop_app.core.events.vocabulary import Ending, Scalar, Value
from desktop_app.core.ids import FactId
from desktop_app.core.services.history import Words
from desktop_app.core.sop.model import Field, Procedure
from desktop_app.core.sop.values.display import shown
from desktop_app.core.sop.values.references import References

_TITLES = {
    "decision": "Hasil verifikasi",
    "validation": "Validasi Kepala Dinas",
    "ending": "Akhir berkas",
    "visit": "Rencana kunjungan",
    "photo": "Keterangan foto",
    "bap": "Isi BAP yang ditandatangani",
    "mark": "Tanda tangan atau penolakan",
    "lock": "Kunci BAP",
}
EMPTY = "kosong"
_PAPERS = {BAP: "BAP", SK: "SK"}
_OFFICE = {
    "office.name": "Nama dinas",
    "office.government": "Pemerintah di kop",
    "office.address": "Alamat dinas",
    "office.place": "Tempat di tanggal surat",
    "office.regency": "Nama kabupaten",
    "office.regent": "Sebutan bupati",
    "office.logo": "Lambang daerah",
    "signatory.staff": "Penanda tangan",
    "signatory.post": "Jabatan penanda tangan",
    "signatory.acting": "Plt. atau Plh.",
    "signatory.electronic": "Tanda tangan elektronik",
    "paper.size": "Ukuran kertas",
    "paper.alignment": "Perataan naskah",
    "counter.desk": "Nama loket",
    "counter.phone": "Telepon loket",
    "counter.hours": "Jam layanan",
    "letter.copies": "Tembusan surat",
}
_PARTS = {"number": "Penomoran", "licence": "Isi izin", "days": "Hitungan hari"}


def field_of(procedure: Procedure, key: str) -> Field | None:
    """Return the field an answer belongs to, None for ticks, tools and findings."""
    fields = (f for step in procedure.steps for part in step.sections for f in part.fields)
    return next((field for field in fields if field.key == key), None)


def answer_key(subject: str) -> str:
    """Return the key of a disputed answer, empty for anything else."""
    kind, _, rest = subject.partition(":")
    return rest.partition(":")[2] if kind == "answer" else ""


def title(conflict: Conflict, words: Words) -> str:
    """Name what people disagree on."""
    kind, *rest = conflict.subject.split(":")
    match kind:
        case "answer":
            return _of_answer(answer_key(conflict.subject), words)
        case "completion":
            return f"Cara {words.step(conflict.step)} selesai"
        case "time":
            return f"Waktu {words.step(conflict.step)}"
        case "paper":
            return f"Nomor {_PAPERS.get(rest[0], 'naskah')}"
        case _:
            return _TITLES.get(kind, conflict.subject)


def office_title(subject: str) -> str:
    """Name what two computers of the office disagree on."""
    kind, _, name = subject.partition(":")
    match kind:
        case "setting":
            part = _PARTS.get(name.partition(".")[0], "Pengaturan")
            return _OFFICE.get(name, f"{part} {name}")
        case "holidays":
            return f"Daftar hari libur {name}"
        case "staff":
            return "Keterangan petugas"
        case "device":
            return "Tanda komputer"
        case _:
            return "Pengaturan kantor"


def value(field: Field | None, found: Value, references: References) -> str:
    """Write an answer out as its field shows it."""
    if field is None or isinstance(found, tuple):
        return plain(found).replace("_", " ")
    written = shown(field, found, references)
    return f"{written} {field.unit}".strip() if written else EMPTY


def plain(found: Value) -> str:
    """Write a value of no known field; a table row by row."""
    match found:
        case tuple():
            return "; ".join(_row(cells) for cells in found) or EMPTY
        case bool():
            return "Ya" if found else "Tidak"
        case _:
            return str("" if found is None else found).strip() or EMPTY


def waits(state: CaseState, conflict: Conflict) -> tuple[str, ...]:
    """Return what cannot be done before somebody has chosen; the rest goes on."""
    return tuple(
        words for words, action in _actions(state) if conflict in blocked_by(state, action)
    )


def _of_answer(key: str, words: Words) -> str:
    label = words.label(key)
    part = key.rpartition(".")[2] if label == words.labels.get(key.rpartition(".")[0]) else ""
    said = {"shown": "ditunjukkan", "scanned": "dipindai", "verified": "diverifikasi"}
    said |= {"result": "hasil", "note": "catatan"}
    return f"{label}: {said[part]}" if part in said else label


def _row(cells: Mapping[str, Scalar]) -> str:
    return ", ".join(str(cell) for cell in cells.values() if cell not in {None, ""})


def _actions(state: CaseState) -> Iterator[tuple[str, Action]]:
    """Yield what may still come in this case, in the order of the SOP."""
    if not any(paper.kind == BAP and paper.round == state.round for paper in state.papers):
        locking = LockBap(FactId(""))
        yield f"Kunci BAP putaran {state.round}", locking
        yield f"Cetak BAP putaran {state.round}", NewPaper(BAP, state.round)
    if state.phase in {Phase.OPEN, Phase.PARKED}:
        yield "Keputusan Ya di langkah 6", DecideVerification(fulfilled=True, answers={})
        yield "Validasi di langkah 7", RecordValidation()
        yield "Cetak SK", NewPaper(SK, state.round)
        yield "Serah terima SK dan penutupan berkas", HandOver("", "")
        yield "Penghentian berkas", EndCase(Ending.WITHDRAWN, "")
    else:
        yield "Membuka lagi berkas", ReopenCase("")
        yield "Pembatalan SK", RevokeLicence(replace=False, reason="")
