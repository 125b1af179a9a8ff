"""Surat pengembalian: what a Tidak asks of the applicant, as a letter."""

from datetime import date

from msgspec import Struct

from desktop_app.core.documents.kinds import slip, typography
from desktop_app.core.documents.kinds.asked import Asked, lacking
from desktop_app.core.documents.kinds.company import Company, company
from desktop_app.core.documents.kinds.findings import number_of
from desktop_app.core.documents.kinds.frame import (
    Kop,
    Listed,
    Signature,
    copies,
    kop,
    sample_line,
    signature,
)
from desktop_app.core.documents.kinds.material import DRAFT_NUMBER, Material
from desktop_app.core.documents.kinds.report import Report, issued
from desktop_app.core.documents.kinds.slip import Desk
from desktop_app.core.sop.model import Unit
from desktop_app.core.wording.dates import full_date
from desktop_app.core.wording.numbers import in_words


class Wanted(Struct, frozen=True):
    """Fields of a row of `perbaikan`."""

    no: int
    butir: str
    hal: str
    bukti: str


class Returned(Struct, frozen=True):
    """Every field a template of a surat pengembalian may use."""

    kop: Kop
    konsep: bool
    contoh: str
    nomor: str
    sifat: str
    lampiran: str
    izin: str
    sop: str
    perusahaan: Company
    tujuan: str
    nomor_berkas: str
    bap: Report
    perbaikan: tuple[Wanted, ...]
    batas: str
    jangka: str
    loket: Desk
    ttd: Signature
    tembusan: tuple[Listed, ...]


def build(material: Material) -> Returned:
    """Return the context; refuses without a Tidak, its repairs and their date."""
    asked = Asked(material.case.answers(material.round), material.procedure)
    office = material.office
    wanted, until = _wanted(material)
    about = company(asked, office)
    return Returned(
        kop=kop(office.letterhead),
        konsep=material.is_draft,
        contoh=sample_line(office.letterhead),
        nomor=DRAFT_NUMBER if material.is_draft else material.number,
        sifat="Segera",
        lampiran="1 (satu) berkas",
        izin=material.procedure.name,
        sop=material.procedure.number,
        perusahaan=about,
        tujuan=office.signatory.place,
        nomor_berkas=typography.glued(material.case.number),
        bap=issued(material, typography.loose_date),
        perbaikan=wanted,
        batas=typography.day_glued(full_date(until)),
        jangka=_clock_sentence(material),
        loket=slip.desk(material),
        ttd=signature(material, in_own_name=True),
        tembusan=copies(office.letter_copies, about.kecamatan),
    )


def _wanted(material: Material) -> tuple[tuple[Wanted, ...], date]:
    verdicts = [each for each in material.case.verdicts if each.round == material.round]
    if not verdicts or verdicts[-1].fulfilled or not verdicts[-1].repairs:
        raise lacking(f"Keputusan Tidak dan perbaikan putaran {material.round}", 6)
    verdict = verdicts[-1]
    if verdict.repair_by is None:
        raise lacking("Batas waktu perbaikan", 6)
    rows = (
        Wanted(number, number_of(material.procedure, repair.item), repair.matter, repair.proof)
        for number, repair in enumerate(verdict.repairs, 1)
    )
    return tuple(rows), verdict.repair_by


def _clock_sentence(material: Material) -> str:
    """Say what the days do after a return, as the procedure's rules have it."""
    rules, days = material.procedure.days, _days(material)
    again = {
        "ULANG": "dihitung kembali sejak berkas dinyatakan lengkap",
        "JEDA": "tidak berjalan dan dilanjutkan setelah berkas dinyatakan lengkap",
    }.get(rules.on_return, "")
    if not again or not days:
        return ""
    return f"jangka waktu {days} ({in_words(days)}) {slip.kind_of_days(rules)} {again}"


def _days(material: Material) -> int:
    times = (step.standard_time for step in material.procedure.steps)
    return next((time.value for time in times if time.unit is Unit.DAYS), 0)
