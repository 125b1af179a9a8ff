"""Every field a template of a Keputusan may use."""

from msgspec import Struct

from desktop_app.core.documents.kinds.capacity import Product
from desktop_app.core.documents.kinds.company import Company, Held
from desktop_app.core.documents.kinds.frame import Kop, Listed, Signature
from desktop_app.core.documents.kinds.report import Report


class Post(Struct, frozen=True):
    """Fields `pejabat.…`."""

    jabatan: str
    jabatan_kapital: str


class Detail(Struct, frozen=True):
    """Fields of a row of `rincian`, numbered as it is printed."""

    no: int
    label: str
    nilai: str
    tegas: bool


class Duty(Struct, frozen=True):
    """Fields of a row of `kewajiban`."""

    huruf: str
    teks: str


class Sk(Struct, frozen=True):
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
