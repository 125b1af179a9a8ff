"""The business as BAP and SK show it."""

from dataclasses import dataclass

from desktop_app.core.documents.kinds import typography
from desktop_app.core.documents.kinds.asked import Asked
from desktop_app.core.documents.kinds.material import Tables
from desktop_app.core.sop.values.identity import npwp_shown
from desktop_app.core.sop.values.spelling import spelled

_FEW_WORKERS = 19
_SMALL = 1_000_000_000
_MEDIUM = 15_000_000_000


@dataclass(frozen=True, slots=True)
class Company:
    """Fields `perusahaan.…` of a template."""

    nama: str
    nama_kapital: str
    nib: str
    npwp: str
    pj: str
    jabatan_pj: str
    jabatan_pj_kecil: str
    alamat_kantor: str
    alamat_pabrik: str
    kecamatan: str
    kbli: str
    skala: str


@dataclass(frozen=True, slots=True)
class Held:
    """Fields `izin_lama.…`: the licence that is being expanded."""

    nama: str
    nomor: str
    tanggal: str


def company(asked: Asked, tables: Tables) -> Company:
    """Return the business; a missing compulsory answer is named."""
    name = asked.required_text("business.name")
    post = asked.required_text("person.post")
    return Company(
        nama=name,
        nama_kapital=name.upper(),
        nib=asked.required_text("company.nib"),
        npwp=npwp_shown(asked.text("company.npwp")),
        pj=asked.required_text("person.name"),
        jabatan_pj=post,
        jabatan_pj_kecil=typography.lower_post(post),
        alamat_kantor=typography.address(asked.text("company.address")),
        alamat_pabrik=factory(asked, tables),
        kecamatan=asked.text("business.kecamatan"),
        kbli=industry(asked.required_text("business.kbli"), tables),
        skala=scale(asked.required_number("business.investment"), workers(asked)),
    )


def held(asked: Asked, *, is_firm: bool) -> Held | None:
    """Return the licence held; None where the procedure does not ask for one."""
    if not asked.asks("licence.number"):
        return None
    day = asked.required_day("licence.date")
    write = typography.firm_date if is_firm else typography.loose_date
    return Held("Izin Usaha Industri", asked.required_text("licence.number"), write(day))


def factory(asked: Asked, tables: Tables) -> str:
    """Return the whole address; a village already typed into it is not repeated."""
    street = asked.required_text("business.address")
    village, kecamatan = asked.text("business.village"), asked.text("business.kecamatan")
    town = f"{tables.kabupaten} {asked.text('business.postcode')}".strip()
    parts = [street]
    if village and spelled(village) not in spelled(street):
        found = tables.regions.find(village)
        parts.append(f"{found.kind.title() if found else 'Desa'} {village}")
    if kecamatan and f"kecamatan{spelled(kecamatan)}" not in spelled(street):
        parts.append(f"Kecamatan {kecamatan}")
    return typography.address(", ".join([*parts, town]))


def industry(code: str, tables: Tables) -> str:
    """Return the code with its title; a code the table lacks stands alone."""
    found = tables.kbli.find(code)
    return f"{code}, {found.title}" if found else code


def workers(asked: Asked) -> int:
    """Return all workers; WNI must be known, WNA may be none."""
    home = ("business.workers_male", "business.workers_female")
    foreign = ("business.foreign_male", "business.foreign_female")
    return sum(asked.required_number(key) for key in home) + sum(
        asked.number(key) or 0 for key in foreign
    )


def scale(investment: int, people: int) -> str:
    """Return the size by Permenperin 64/2016, land and buildings left out."""
    if people <= _FEW_WORKERS:
        return "Industri kecil" if investment < _SMALL else "Industri menengah"
    return "Industri menengah" if investment <= _MEDIUM else "Industri besar"
