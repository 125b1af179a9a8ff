"""Tanda terima penyerahan SK: who took which papers, and when."""

from msgspec import Struct

from desktop_app.core.cases.state import CaseState, HandedOver, Paper
from desktop_app.core.documents.kinds import slip, typography
from desktop_app.core.documents.kinds.asked import Asked, lacking
from desktop_app.core.documents.kinds.frame import Kop, kop, sample_line
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.documents.kinds.report import standing
from desktop_app.core.documents.kinds.slip import Desk, Occasion, Person
from desktop_app.core.errors import BadInput
from desktop_app.core.sop import enterprise
from desktop_app.core.sop.values.identity import masked

PROXY = "kuasa"
"""How the capacity of somebody with a surat kuasa begins, capitals aside."""
ANSWERABLE = "penanggung jawab"


class Receiver(Struct, frozen=True):
    """Fields `penerima.…`; the identity number is never printed whole."""

    nama: str
    kedudukan: str
    identitas: str
    sebagai: str


class Given(Struct, frozen=True):
    """Fields of a row of `dokumen`."""

    no: int
    nama: str
    nomor: str
    tanggal: str
    jumlah: str


class Handover(Struct, frozen=True):
    """Every field a template of a tanda terima penyerahan may use."""

    kop: Kop
    contoh: str
    lembar_lembar: tuple[tuple[str, ...], ...]
    izin: str
    sop: str
    register: str
    waktu: str
    nomor_berkas: str
    nama_usaha: str
    penerima: Receiver
    dokumen: tuple[Given, ...]
    loket: Desk
    petugas: Person


def build(material: Material) -> Handover:
    """Return the context; refuses before the SK was issued and handed over."""
    asked = Asked(material.case.answers(material.round), material.procedure)
    handed = material.case.handed_over
    counter = material.office.counter
    if handed is None:
        raise BadInput("SK belum diserahkan.", "Selesaikan penyerahan di langkah 8.")
    return Handover(
        kop=kop(material.office.letterhead),
        contoh=sample_line(material.office.letterhead),
        lembar_lembar=(("Lembar 1", "untuk pemohon"), ("Lembar 2", "arsip")),
        izin=material.procedure.name,
        sop=material.procedure.number,
        register=f"{typography.glued(material.case.number)}/TTS/{slip.moment(material).year}",
        waktu=slip.day_and_time(slip.moment(material)),
        nomor_berkas=typography.glued(material.case.number),
        nama_usaha=enterprise.enterprise_name(asked.answers),
        penerima=_receiver(handed, asked),
        dokumen=_given(material),
        loket=slip.desk(material),
        petugas=slip.clerk(material, f"Petugas {counter.desk}".strip(), with_nip=True),
    )


def occasion(case: CaseState, _round: int) -> Occasion | None:
    """Return when the SK changed hands."""
    return Occasion(case.handed_over.at, case.handed_over.by) if case.handed_over else None


def _receiver(handed: HandedOver, asked: Asked) -> Receiver:
    """Name the receiver; a kuasa needs the date of the letter."""
    if handed.capacity.casefold().startswith(PROXY):
        if handed.letter_day is None:
            raise lacking("Tanggal surat kuasa", 8)
        capacity = f"Kuasa, surat kuasa tanggal {typography.firm_date(handed.letter_day)}"
        return Receiver(handed.receiver, capacity, _identity(asked, "proxy"), "Kuasa pemohon")
    post = asked.text("person.post")
    of_post = f" ({post})" if post else ""
    if handed.capacity.casefold() == ANSWERABLE:
        capacity = f"Penanggung jawab{of_post}"
        return Receiver(handed.receiver, capacity, _identity(asked, "person"), "Penanggung jawab")
    own = f"Pemohon sendiri{of_post if _is_in_charge(asked) else ''}"
    return Receiver(handed.receiver, own, _identity(asked, "applicant"), "Pemohon")


def _is_in_charge(asked: Asked) -> bool:
    return asked.text("person.name") == asked.text("applicant.name")


def _identity(asked: Asked, who: str) -> str:
    """Write the masked NIK; the KTP is only spoken of when it was seen."""
    nik = asked.text(f"{who}.nik")
    card = "doc.proxy_ktp.shown" if who == "proxy" else "doc.ktp.shown"
    is_own = who != "person" or _is_in_charge(asked)
    seen = "(KTP asli ditunjukkan)" if is_own and asked.answers.get(card) is True else ""
    return " ".join(part for part in (masked(nik) if nik else "", seen) if part)


def _given(material: Material) -> tuple[Given, ...]:
    licence, report = standing(material, "sk"), standing(material, "bap")
    if licence is None:
        raise BadInput("Naskah belum bisa dibuat: SK belum diterbitkan.", "Terbitkan SK dahulu.")
    elsewhere = material.office.signatory.signs_elsewhere
    name = f"SK {material.procedure.name}" + (" (berkas elektronik)" if elsewhere else "")
    rows = [_row(1, name, licence, "1 berkas" if elsewhere else "1 asli")]
    if report is not None:
        rows.append(_row(2, "Salinan Berita Acara Pemeriksaan", report, "1 salinan"))
    return tuple(rows)


def _row(number: int, name: str, paper: Paper, count: str) -> Given:
    return Given(number, name, paper.number, typography.firm_date(paper.day), count)
