"""Adendum: a correction of a locked Berita Acara, signed like it."""

from msgspec import Struct

from desktop_app.core.documents.kinds import inked, typography
from desktop_app.core.documents.kinds.asked import Asked, lacking
from desktop_app.core.documents.kinds.company import Company, company
from desktop_app.core.documents.kinds.frame import Kop, kop, sample_line
from desktop_app.core.documents.kinds.inked import Applicant, Signer
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.documents.kinds.report import Report, issued
from desktop_app.core.wording.dates import weekday
from desktop_app.core.wording.numbers import in_words


class Amendment(Struct, frozen=True):
    """Every field a template of an addendum may use."""

    kop: Kop
    konsep: bool
    contoh: str
    izin: str
    sop: str
    nomor_berkas: str
    kunjungan: int
    bap: Report
    ke: int
    ke_kata: str
    hari: str
    tanggal: str
    perusahaan: Company
    isi: tuple[str, ...]
    baris_ttd: tuple[tuple[Signer, ...], ...]
    pemohon: Applicant


def build(material: Material) -> Amendment:
    """Return the context; refuses before its text and the BAP are there."""
    asked = Asked(material.case.answers(material.round), material.procedure)
    signing = material.case.signing(material.round, material.part)
    about = company(asked, material.office)
    day = material.day
    return Amendment(
        kop=kop(material.office.letterhead),
        konsep=signing is None or signing.locked is None,
        contoh=sample_line(material.office.letterhead),
        izin=material.procedure.name,
        sop=material.procedure.number,
        nomor_berkas=typography.glued(material.case.number),
        kunjungan=material.round,
        bap=issued(material, typography.loose_date),
        ke=material.part,
        ke_kata=in_words(material.part),
        hari=weekday(day) if day else "",
        tanggal=typography.loose_date(day) if day else "",
        perusahaan=about,
        isi=_paragraphs(material),
        baris_ttd=inked.sign_rows(asked, signing),
        pemohon=inked.applicant(about, signing),
    )


def _paragraphs(material: Material) -> tuple[str, ...]:
    wanted = material.round, material.part
    text = next((a.text for a in material.case.addenda if (a.round, a.part) == wanted), "")
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    if not lines:
        raise lacking("Isi adendum", 6)
    return lines
