"""The business as BAP and SK show it."""

from msgspec import Struct

from desktop_app.core.documents.kinds import typography
from desktop_app.core.documents.kinds.asked import Asked
from desktop_app.core.documents.kinds.material import Office, Tables
from desktop_app.core.sop import enterprise
from desktop_app.core.sop.values.identity import npwp_shown
from desktop_app.core.sop.values.spelling import spelled


class Company(Struct, frozen=True):
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


class Held(Struct, frozen=True):
    """Fields `izin_lama.…`: the licence that is being expanded."""

    nama: str
    nomor: str
    tanggal: str


def company(asked: Asked, office: Office) -> Company:
    """Return the business; a missing compulsory answer is named."""
    name = enterprise.enterprise_name(asked.answers)
    if not name:
        raise asked.lacking("business.name")
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
        alamat_pabrik=factory(asked, office),
        kecamatan=asked.text("business.kecamatan"),
        kbli=industry(asked.required_text("business.kbli"), office.tables),
        skala=scale(asked),
    )


def held(asked: Asked, *, is_firm: bool) -> Held | None:
    """Return the licence held; None where the procedure does not ask for one."""
    if not asked.asks("licence.number"):
        return None
    day = asked.required_day("licence.date")
    write = typography.firm_date if is_firm else typography.loose_date
    return Held("Izin Usaha Industri", asked.required_text("licence.number"), write(day))


def factory(asked: Asked, office: Office) -> str:
    """Return the whole address of the factory."""
    street, kecamatan = asked.required_text("business.address"), asked.text("business.kecamatan")
    town = f"{office.regency} {asked.text('business.postcode')}".strip()
    parts = [site(asked, office.tables)]
    if kecamatan and f"kecamatan{spelled(kecamatan)}" not in spelled(street):
        parts.append(f"Kecamatan {kecamatan}")
    return typography.address(", ".join([*parts, town]))


def site(asked: Asked, tables: Tables) -> str:
    """Return street and village; a village already typed into the street is not repeated."""
    street, village = asked.text("business.address"), asked.text("business.village")
    if not village or spelled(village) in spelled(street):
        return typography.address(street)
    found = tables.regions.find(village)
    named = f"{found.kind.title() if found else 'Desa'} {village}"
    return typography.address(", ".join(part for part in (street, named) if part))


def industry(code: str, tables: Tables) -> str:
    """Return the code with its title; a code the table lacks stands alone."""
    found = tables.kbli.find(code)
    return f"{code}, {found.title}" if found else code


def scale(asked: Asked) -> str:
    """Return the size by workers and investment, both of which must be known."""
    for key in ("business.investment", "business.workers_male", "business.workers_female"):
        asked.required_number(key)
    found = enterprise.scale(asked.answers, asked.procedure.limits)
    return f"Industri {found}" if found else ""
