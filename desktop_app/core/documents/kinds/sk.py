"""Keputusan: a case whose commitment is fulfilled to its context."""

from desktop_app.core.documents.kinds import company as firm
from desktop_app.core.documents.kinds import typography
from desktop_app.core.documents.kinds.asked import Asked, lacking
from desktop_app.core.documents.kinds.capacity import products
from desktop_app.core.documents.kinds.company import Company
from desktop_app.core.documents.kinds.frame import Listed, copies, kop, sample_line, signature
from desktop_app.core.documents.kinds.material import DRAFT_NUMBER, Material
from desktop_app.core.documents.kinds.report import issued
from desktop_app.core.documents.kinds.sk_fields import Detail, Duty, Post, Sk
from desktop_app.core.errors import BadInput
from desktop_app.core.sop import enterprise
from desktop_app.core.wording.numbers import rupiah, rupiah_in_words

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def build(material: Material) -> Sk:
    """Return the context; refuses while the BAP does not say Ya or something lacks."""
    asked = Asked(material.case.answers(material.round), material.procedure)
    office, procedure = material.office, material.procedure
    _fulfilled(material)
    about = firm.company(asked, office)
    return Sk(
        kop=kop(office.letterhead),
        konsep=material.is_draft,
        contoh=sample_line(office.letterhead),
        nomor=DRAFT_NUMBER if material.is_draft else material.number,
        judul=f"KEPUTUSAN {(office.terms.heading or office.signatory.post).upper()}",
        izin=procedure.name,
        izin_kapital=procedure.name.upper(),
        sop=procedure.number,
        perusahaan=about,
        izin_lama=firm.held(asked, is_firm=False),
        nomor_berkas=typography.glued(material.case.number),
        tanggal_lengkap=_complete(material),
        bap=issued(material, typography.loose_date),
        pejabat=Post(office.signatory.post, office.signatory.post.upper()),
        dasar_hukum=_basis(material),
        rincian=_details(asked, material, about),
        kapasitas=products(asked),
        kewajiban=_duties(material),
        tembusan=copies(office.terms.copies, about.kecamatan),
        ttd=signature(material),
    )


def _fulfilled(material: Material) -> None:
    verdicts = [each for each in material.case.verdicts if each.round == material.round]
    if not verdicts or not verdicts[-1].fulfilled:
        raise BadInput(
            "SK belum bisa dibuat: hasil pemeriksaan belum Ya.",
            "Selesaikan langkah 6 dengan keputusan Ya.",
        )


def _complete(material: Material) -> str:
    promise = next((p for p in material.case.promises if p.round == material.round), None)
    day = promise.start if promise is not None else material.complete
    if day is None:
        raise lacking("Tanggal berkas dinyatakan lengkap", 5)
    return typography.loose_date(day)


def _basis(material: Material) -> tuple[Listed, ...]:
    lines = material.procedure.legal_basis
    if not lines:
        raise lacking("Dasar hukum pada berkas SOP")
    return tuple(Listed(number, line) for number, line in enumerate(lines, 1))


def _duties(material: Material) -> tuple[Duty, ...]:
    lines = material.office.terms.obligations
    last = len(lines)
    ends = {last: ".", last - 1: "; dan"}
    return tuple(
        Duty(letter, line.rstrip(" ;.") + ends.get(number, ";"))
        for number, (letter, line) in enumerate(zip(_LETTERS, lines, strict=False), 1)
    )


def _details(asked: Asked, material: Material, about: Company) -> tuple[Detail, ...]:
    """Return the data of KESATU; a line without a value is left out and renumbered."""
    report = issued(material, typography.firm_date)
    lines = (
        ("Nama perusahaan", about.nama),
        ("NIB", about.nib),
        ("NPWP", about.npwp),
        ("Penanggung jawab", f"{about.pj}, {about.jabatan_pj}"),
        ("Alamat kantor", about.alamat_kantor),
        ("Lokasi pabrik", about.alamat_pabrik),
        ("Luas tanah", typography.amount(asked.required_number("business.land_area"), "m²")),
        (
            "Luas bangunan",
            typography.amount(asked.required_number("business.building_area"), "m²"),
        ),
        ("KBLI", about.kbli),
        ("Skala usaha", about.skala),
        ("Izin terdahulu", _held_line(asked)),
        ("Nilai investasi", _investment(asked)),
        ("Tenaga kerja", _workers(asked)),
        ("Tambahan mesin", _machines(asked)),
        ("Berita Acara", f"Nomor {report.nomor} tanggal {report.tanggal}"),
    )
    kept = [(label, value) for label, value in lines if value]
    return tuple(
        Detail(number, label, value, number == 1) for number, (label, value) in enumerate(kept, 1)
    )


def _held_line(asked: Asked) -> str:
    licence = firm.held(asked, is_firm=True)
    return f"{licence.nama} Nomor {licence.nomor} tanggal {licence.tanggal}" if licence else ""


def _investment(asked: Asked) -> str:
    now, before = asked.number("business.investment"), asked.number("licence.investment")
    if now is None:
        return ""
    words = f"{rupiah(now)} ({rupiah_in_words(now)}), di luar tanah dan bangunan"
    return words if before is None else f"semula {rupiah(before)}, menjadi {words}"


def _workers(asked: Asked) -> str:
    men, women = asked.number("business.workers_male"), asked.number("business.workers_female")
    foreign = (asked.number("business.foreign_male") or 0) + (
        asked.number("business.foreign_female") or 0
    )
    parts = [f"laki-laki {men or 0}", f"perempuan {women or 0}"]
    parts += [f"WNA {foreign}"] if foreign else []
    words = f"{enterprise.workers(asked.answers)} orang ({', '.join(parts)})"
    before = asked.number("licence.workers")
    return words if before is None else f"semula {before} orang, menjadi {words}"


def _machines(asked: Asked) -> str:
    added = asked.text("expansion.machines")
    return f"{added}, sebagaimana tabel C Berita Acara Pemeriksaan" if added else ""
