"""The office's settings as its papers need them."""

from desktop_app.core.documents.kinds.material import (
    Authority,
    Letterhead,
    Office,
    Signatory,
    Tables,
    Terms,
)
from desktop_app.core.office.state import OfficeState, Staff
from desktop_app.core.security.roles import Role
from desktop_app.core.sop.model import Procedure

GOVERNMENT = "PEMERINTAH KABUPATEN KUDUS"
NAME = ("DINAS PENANAMAN MODAL DAN", "PELAYANAN TERPADU SATU PINTU")
POST = "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Kudus"
REGENT = "Bupati Kudus"
PLACE = "Kudus"
OBLIGATIONS = (
    "melaksanakan kegiatan usaha sesuai dengan izin yang diberikan",
    "menjaga keselamatan alat, proses, hasil produksi, penyimpanan, dan pengangkutan",
    "mengelola lingkungan sesuai dengan dokumen lingkungan yang dimiliki",
    "menyampaikan data industri secara berkala melalui SIINas",
    "melaporkan setiap perubahan data, lokasi, kegiatan usaha, atau kapasitas",
)
COPIES = (
    "Bupati Kudus, sebagai laporan",
    "Kepala Dinas Tenaga Kerja, Perindustrian, Koperasi, Usaha Kecil dan Menengah Kabupaten Kudus",
    "Camat {kecamatan}, Kabupaten Kudus",
    "Arsip",
)


def office_of(state: OfficeState, procedure: Procedure, tables: Tables) -> Office:
    """Return the office for one licence; what is not set stands as shipped."""
    return Office(_letterhead(state), _signatory(state), _terms(state, procedure), tables)


def _letterhead(state: OfficeState) -> Letterhead:
    """Until an address is given the kop is a sample."""
    address = _lines(state, "letterhead.address", ())
    return Letterhead(
        government=_text(state, "letterhead.government", GOVERNMENT),
        office=_lines(state, "letterhead.office", NAME) or NAME,
        address=address,
        sample=not address or state.setting("letterhead.sample") is True,
    )


def _signatory(state: OfficeState) -> Signatory:
    """Return whoever is set, else the Kepala Dinas among the staff."""
    head = _head(state)
    return Signatory(
        post=_text(state, "signatory.post", POST),
        name=_text(state, "signatory.name", head.name if head else ""),
        rank=_text(state, "signatory.rank", head.rank if head else ""),
        nip=_text(state, "signatory.nip", head.nip if head else ""),
        place=_text(state, "signatory.place", PLACE),
        regent=_text(state, "signatory.regent", REGENT),
        acting=_text(state, "signatory.acting", ""),
        signs_elsewhere=state.setting("signatory.elsewhere") is True,
    )


def _terms(state: OfficeState, procedure: Procedure) -> Terms:
    """Return what is set for this licence, by the prefix of its case numbers."""
    licence = f"sk.{procedure.code}"
    authority = _text(state, f"{licence}.authority", Authority.MANDATE)
    is_known = authority in set(Authority)
    return Terms(
        authority=Authority(authority) if is_known else Authority.MANDATE,
        heading=_text(state, f"{licence}.heading", ""),
        obligations=_lines(state, f"{licence}.obligations", ()) or OBLIGATIONS,
        copies=_lines(state, f"{licence}.copies", COPIES),
    )


def _head(state: OfficeState) -> Staff | None:
    return next((each for each in state.acting() if each.role == Role.HEAD), None)


def _text(state: OfficeState, key: str, default: str) -> str:
    value = state.setting(key)
    return value.strip() if isinstance(value, str) and value.strip() else default


def _lines(state: OfficeState, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
    """Return a setting of several lines; a blank one that was set stands for none."""
    value = state.setting(key)
    if not isinstance(value, str):
        return default
    return tuple(line.strip() for line in value.splitlines() if line.strip())
