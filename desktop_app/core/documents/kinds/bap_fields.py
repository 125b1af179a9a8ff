"""Every field a template of a BAP may use."""

from msgspec import Struct

from desktop_app.core.documents.kinds.appendix import Shot
from desktop_app.core.documents.kinds.capacity import Product, Total
from desktop_app.core.documents.kinds.company import Company, Held
from desktop_app.core.documents.kinds.findings import Group
from desktop_app.core.documents.kinds.found import Found, FoundCapacity
from desktop_app.core.documents.kinds.frame import Kop
from desktop_app.core.documents.kinds.inked import Applicant, Signer


class Order(Struct, frozen=True):
    """Fields `surat_tugas.…`."""

    nomor: str
    tanggal: str


class Officer(Struct, frozen=True):
    """Fields of a row of `petugas`."""

    no: int
    nama: str
    nip: str
    pangkat: str
    jabatan: str
    instansi: str


class Machine(Struct, frozen=True):
    """Fields of a row of `mesin`."""

    no: int
    nama: str
    merek: str
    jumlah: str
    asal: str
    tahun: str
    kapasitas: str
    kondisi: str
    terpasang: str
    tegas: bool


class Letters(Struct, frozen=True):
    """Letters of the sections; empty for one that is left out."""

    kapasitas: str
    produk: str
    bahan: str
    mesin: str
    simpulan: str


class Finding(Struct, frozen=True):
    """Fields `simpulan.…`."""

    memenuhi: bool
    berlaku: int
    sesuai: int
    tidak: int
    tidak_kata: str
    alasan: str


class Mending(Struct, frozen=True):
    """Fields of a row of `perbaikan`."""

    no: int
    butir: str
    hal: str
    hari: str
    tanggal: str


class Bap(Struct, frozen=True):
    """Every field a template of a BAP may use."""

    kop: Kop
    konsep: bool
    contoh: str
    nomor: str
    izin: str
    sop: str
    hari: str
    tanggal_kata: str
    bulan: str
    tahun_kata: str
    tanggal_angka: str
    surat_tugas: Order | None
    petugas: tuple[Officer, ...]
    perusahaan: Company
    izin_lama: Held | None
    nomor_berkas: str
    kunjungan: int
    kelompok: tuple[Group, ...]
    kapasitas: tuple[Product, ...]
    jumlah: Total | None
    ambang: int
    huruf: Letters
    produk: tuple[Found, ...]
    perluasan: tuple[FoundCapacity, ...]
    bahan: tuple[Found, ...]
    mesin: tuple[Machine, ...]
    mesin_kata: str
    """What is true of machines that nobody listed."""
    simpulan: Finding
    perbaikan: tuple[Mending, ...]
    baris_ttd: tuple[tuple[Signer, ...], ...]
    pemohon: Applicant
    lampiran: tuple[tuple[Shot, ...], ...]
    lampiran_kata: str
    """Where time and place of the photos come from, where they tell any."""
