"""Berita Acara Pemeriksaan: one round of a case to its context."""

from datetime import date

from desktop_app.core.cases.state import Verdict
from desktop_app.core.documents.kinds import appendix, findings, inked, typography
from desktop_app.core.documents.kinds.asked import Asked, Row, cell, lacking
from desktop_app.core.documents.kinds.bap_fields import (
    Bap,
    Finding,
    Letters,
    Machine,
    Mending,
    Officer,
    Order,
)
from desktop_app.core.documents.kinds.capacity import products, total
from desktop_app.core.documents.kinds.company import company, held
from desktop_app.core.documents.kinds.findings import Group
from desktop_app.core.documents.kinds.found import capacities, found, unlisted
from desktop_app.core.documents.kinds.frame import kop, sample_line
from desktop_app.core.documents.kinds.material import DRAFT_NUMBER, Material
from desktop_app.core.errors import BadInput
from desktop_app.core.sop.model import Procedure
from desktop_app.core.wording.dates import day_in_words, weekday


def build(material: Material) -> Bap:
    """Return the context; refuses with the name of what is still missing."""
    asked = Asked(material.case.answers(material.round), material.procedure)
    verdict = _verdict(material)
    made = findings.groups(asked, material.office.tables, appendix.numbers(material))
    about, signing = company(asked, material.office), material.case.signing(material.round)
    _all_judged(material, made)
    expands = asked.asks("capacity")
    officers = asked.rows("officers")
    if not officers:
        raise asked.lacking("officers")
    goods, grown = found(asked, "found.products"), capacities(asked)
    stuff = found(asked, "found.materials")
    words = day_in_words(visit_day(material))
    return Bap(
        kop=kop(material.office.letterhead),
        konsep=material.is_draft,
        contoh=sample_line(material.office.letterhead),
        nomor=material.number or DRAFT_NUMBER,
        izin=material.procedure.name,
        sop=material.procedure.number,
        hari=words.weekday,
        tanggal_kata=words.day,
        bulan=words.month,
        tahun_kata=words.year,
        tanggal_angka=typography.glued(words.figures),
        surat_tugas=_order(asked),
        petugas=tuple(_officer(row, number) for number, row in enumerate(officers, 1)),
        perusahaan=about,
        izin_lama=held(asked, is_firm=True),
        nomor_berkas=typography.glued(material.case.number),
        kunjungan=material.round,
        kelompok=made,
        kapasitas=products(asked) if expands else (),
        jumlah=total(asked) if expands else None,
        ambang=material.procedure.limits.expansion_percent,
        huruf=_letters(expands, bool(goods or grown), bool(stuff)),
        produk=goods,
        perluasan=grown,
        bahan=stuff,
        mesin=tuple(_machine(row, n, asked) for n, row in enumerate(asked.rows("machines"), 1)),
        mesin_kata=_unlisted_machines(asked),
        simpulan=_conclusion(verdict, made),
        perbaikan=_mendings(verdict, material.procedure),
        baris_ttd=inked.sign_rows(asked, signing),
        pemohon=inked.applicant(about, signing),
        lampiran=appendix.rows(material),
        lampiran_kata=appendix.origin(material),
    )


def visit_day(material: Material) -> date:
    """Return the day of the visit: the date of the BAP."""
    asked = Asked(material.case.answers(material.round), material.procedure)
    return asked.required_day("visit.date")


def _verdict(material: Material) -> Verdict:
    found = [each for each in material.case.verdicts if each.round == material.round]
    if not found:
        raise lacking(f"Keputusan Ya/Tidak putaran {material.round}", 6)
    return found[-1]


def _all_judged(material: Material, made: tuple[Group, ...]) -> None:
    open_points = findings.unseen(made)
    if open_points and not material.is_draft:
        raise BadInput(
            f"BAP belum bisa diterbitkan: butir {', '.join(open_points)} belum diperiksa.",
            "Isi hasilnya di langkah 6, atau cetak sebagai KONSEP.",
        )


def _order(asked: Asked) -> Order | None:
    number, day = asked.text("visit.letter"), asked.day("visit.letter_date")
    return Order(number, typography.loose_date(day)) if number and day else None


def _officer(row: Row, number: int) -> Officer:
    name = cell(row, "name")
    if not name:
        raise lacking(f"Nama petugas baris {number}", 6)
    return Officer(
        no=number,
        nama=name,
        nip=typography.nip(cell(row, "nip")),
        pangkat=cell(row, "rank"),
        jabatan=cell(row, "post"),
        instansi=cell(row, "agency"),
    )


def _letters(*told: bool) -> Letters:
    """Return a letter from B for each section that is told; machines and conclusion always are."""
    free = iter("BCDEF")
    return Letters(*(next(free) if each else "" for each in (*told, True, True)))


def _machine(row: Row, number: int, asked: Asked) -> Machine:
    installed = cell(row, "installed")
    shown = {"ya": "Ya", "tidak": "Belum"}.get(installed, installed)
    return Machine(
        no=number,
        nama=cell(row, "name"),
        merek=cell(row, "brand"),
        jumlah=cell(row, "count"),
        asal=cell(row, "origin"),
        tahun=cell(row, "year"),
        kapasitas=cell(row, "capacity"),
        kondisi=asked.label("machines", cell(row, "condition"), "condition"),
        terpasang=shown,
        tegas=installed == "tidak",
    )


def _unlisted_machines(asked: Asked) -> str:
    applied = "" if asked.rows("machines") else unlisted(asked, "machines")
    return f"Sesuai data permohonan: {applied}." if applied else "Rincian mesin tidak dicatat."


def _conclusion(verdict: Verdict, made: tuple[Group, ...]) -> Finding:
    count = findings.counted(made)
    return Finding(
        memenuhi=verdict.fulfilled,
        berlaku=count.berlaku,
        sesuai=count.sesuai,
        tidak=count.tidak,
        tidak_kata=count.tidak_kata,
        alasan=verdict.note if verdict.fulfilled and count.tidak else "",
    )


def _mendings(verdict: Verdict, procedure: Procedure) -> tuple[Mending, ...]:
    if verdict.fulfilled:
        return ()
    day = verdict.repair_by
    if not verdict.repairs or day is None:
        raise lacking("Hal yang harus diperbaiki dan batas waktunya", 6)
    return tuple(
        Mending(
            no=number,
            butir=findings.number_of(procedure, repair.item),
            hal=repair.matter,
            hari=f"{weekday(day)},",
            tanggal=typography.firm_date(day),
        )
        for number, repair in enumerate(verdict.repairs, 1)
    )
