"""Daftar periksa kunjungan: what to look at, with room to write by hand."""

from msgspec import Struct

from desktop_app.core.documents.kinds import typography
from desktop_app.core.documents.kinds.applied import applied_for
from desktop_app.core.documents.kinds.asked import Asked
from desktop_app.core.documents.kinds.company import factory
from desktop_app.core.documents.kinds.frame import Kop, kop, sample_line
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.errors import BadInput
from desktop_app.core.sop import enterprise
from desktop_app.core.sop.model import FindingGroup
from desktop_app.core.wording.dates import full_date


class Look(Struct, frozen=True):
    """Fields of a row of `butir`."""

    no: str
    uraian: str
    data: str


class LookGroup(Struct, frozen=True):
    """Fields of a row of `kelompok`."""

    no: int
    judul: str
    butir: tuple[Look, ...]


class Checklist(Struct, frozen=True):
    """Every field a template of a daftar periksa may use."""

    kop: Kop
    contoh: str
    izin: str
    sop: str
    nomor_berkas: str
    kunjungan: int
    nama_usaha: str
    alamat: str
    pj: str
    surat_tugas: str
    hari: str
    kelompok: tuple[LookGroup, ...]


def build(material: Material) -> Checklist:
    """Return the context; refuses where nobody was sent."""
    visit = next((one for one in material.case.visits if one.round == material.round), None)
    if visit is None:
        raise BadInput("Kunjungan belum direncanakan.", "Rencanakan kunjungan lebih dulu.")
    asked = Asked(material.case.answers(material.round), material.procedure)
    name = enterprise.enterprise_name(asked.answers)
    if not name:
        raise asked.lacking("business.name")
    letter_day = typography.loose_date(visit.letter_day)
    groups = enumerate(material.procedure.findings, 1)
    return Checklist(
        kop=kop(material.office.letterhead),
        contoh=sample_line(material.office.letterhead),
        izin=material.procedure.name,
        sop=material.procedure.number,
        nomor_berkas=typography.glued(material.case.number),
        kunjungan=material.round,
        nama_usaha=name,
        alamat=factory(asked, material.office),
        pj=asked.required_text("person.name"),
        surat_tugas=f"{visit.letter} tanggal {letter_day}",
        hari=f"{typography.day_glued(full_date(visit.day))} pukul {visit.hour} WIB",
        kelompok=tuple(_group(number, group, asked, material) for number, group in groups),
    )


def _group(number: int, group: FindingGroup, asked: Asked, material: Material) -> LookGroup:
    tables = material.office.tables
    looks = (
        Look(f"{number}.{place}", item.label, applied_for(item, asked, tables))
        for place, item in enumerate(group.items, 1)
    )
    return LookGroup(number, group.title, tuple(looks))
