"""Every field a template of a Keputusan may use."""

from dataclasses import dataclass

from desktop_app.core.documents.kinds.capacity import Product
from desktop_app.core.documents.kinds.company import Company, Held
from desktop_app.core.documents.kinds.frame import Kop, Listed, Signature
from desktop_app.core.documents.kinds.report import Report


@dataclass(frozen=True, slots=True)
class Post:
    """Fields `pejabat.…`."""

    jabatan: str
    jabatan_kapital: str


@dataclass(frozen=True, slots=True)
class Detail:
    """Fields of a row of `rincian`, numbered as it is printed."""

    no: int
    label: str
    nilai: str
    tegas: bool


@dataclass(frozen=True, slots=True)
class Duty:
    """Fields of a row of `kewajiban`."""

    huruf: str
    teks: str


@dataclass(frozen=True, slots=True)
class Sk:
    """Every field a template of a Keputusan may use."""

    kop: Kop
    konsep: bool
    contoh: str
    nomor: str
    judul: str
    izin: str
    izin_kapital: str
    sop: str
    perusahaan: Company
    izin_lama: Held | None
    nomor_berkas: str
    tanggal_lengkap: str
    bap: Report
    pejabat: Post
    dasar_hukum: tuple[Listed, ...]
    rincian: tuple[Detail, ...]
    kapasitas: tuple[Product, ...]
    kewajiban: tuple[Duty, ...]
    tembusan: tuple[Listed, ...]
    ttd: Signature
