"""Kartu tindak lanjut: what somebody who is sent home should do."""

from collections.abc import Mapping
from itertools import zip_longest

from msgspec import Struct

from desktop_app.core.cases.state import CaseState
from desktop_app.core.documents.kinds import slip, typography
from desktop_app.core.documents.kinds.asked import Asked
from desktop_app.core.documents.kinds.frame import Kop, kop, sample_line
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.documents.kinds.slip import Desk, Occasion, Person
from desktop_app.core.errors import BadInput
from desktop_app.core.events.vocabulary import ParkReason
from desktop_app.core.wording.dates import full_date


class Advice(Struct, frozen=True):
    """One cause in plain words, what to do at home, what to bring."""

    cause: str
    to_do: tuple[str, ...]
    to_bring: tuple[str, ...]


class Beside(Struct, frozen=True):
    """Two things side by side: fields of a row of `bawa`."""

    kiri: str
    kanan: str


class Card(Struct, frozen=True):
    """Every field a template of a kartu tindak lanjut may use."""

    kop: Kop
    contoh: str
    lembar_lembar: tuple[tuple[str, ...], ...]
    izin: str
    sop: str
    nomor_berkas: str
    nama: str
    hari_ini: str
    berhenti: str
    sebab: str
    lakukan: tuple[str, ...]
    bawa: tuple[Beside, ...]
    kembali: str
    tersimpan: bool
    tanpa_sebutan: str
    loket: Desk
    petugas: Person


_KEEP_SECRET = (
    "Catat password di tempat pribadi. Jangan diberikan kepada siapa pun, termasuk petugas."
)
_THIS_CARD = "Kartu ini"
_ADVICE: Mapping[ParkReason, Advice] = {
    ParkReason.EMAIL: Advice(
        "Email aktivasi dari OSS belum masuk.",
        (
            "Buka email di HP. Cari surat dari OSS, juga di folder Spam.",
            "Pastikan email bisa dibuka tanpa bantuan orang lain.",
            _KEEP_SECRET,
        ),
        ("KTP asli", "NPWP", "HP yang berisi email dan kuota", _THIS_CARD),
    ),
    ParkReason.PASSWORD: Advice(
        "Password OSS tidak diingat.",
        (
            "Buka oss.go.id, pilih Lupa Kata Sandi.",
            "Buka email atau SMS dari OSS, lalu buat password baru.",
            _KEEP_SECRET,
        ),
        ("KTP asli", "HP yang berisi email dan kuota", _THIS_CARD),
    ),
    ParkReason.NIK: Advice(
        "NIK atau nama tidak cocok dengan data kependudukan.",
        (
            "Datang ke Dinas Dukcapil dengan KTP dan Kartu Keluarga.",
            "Minta data diperiksa dan dibuat sama dengan KTP.",
        ),
        ("KTP asli", "Kartu Keluarga", "Surat dari Dukcapil, bila ada", _THIS_CARD),
    ),
    ParkReason.NETWORK: Advice(
        "Jaringan internet atau laman OSS sedang bermasalah.",
        ("Simpan kartu ini. Tidak ada berkas yang perlu ditambah.",),
        ("KTP asli", "HP yang berisi email dan kuota", _THIS_CARD),
    ),
    ParkReason.PAPERS: Advice(
        "Berkas belum lengkap.",
        ("Siapkan berkas yang ditulis petugas di bawah ini.",),
        (_THIS_CARD,),
    ),
    ParkReason.OTHER: Advice("", (), ("KTP asli", _THIS_CARD)),
}


def build(material: Material) -> Card:
    """Return the context; refuses when the case is not parked."""
    parked, step = material.case.parked, material.procedure.step(material.case.step)
    if parked is None:
        raise BadInput(
            "Kartu ini untuk berkas yang diparkir.", "Parkir berkas dengan alasannya lebih dulu."
        )
    asked = Asked(material.case.answers(material.round), material.procedure)
    advice, today = _ADVICE[parked.reason], slip.moment(material).date()
    stopped = f"{step.number} dari {len(material.procedure.steps)}: {_inside(step.title)}"
    return Card(
        kop=kop(material.office.letterhead),
        contoh=sample_line(material.office.letterhead),
        lembar_lembar=(("Untuk pemohon",), ("Arsip loket",)),
        izin=material.procedure.name,
        sop=material.procedure.number,
        nomor_berkas=typography.glued(material.case.number),
        nama=asked.required_text("applicant.name"),
        hari_ini=slip.joined(typography.day_glued(full_date(today)), material.office.counter.desk),
        berhenti=f"Langkah {stopped}",
        sebab=advice.cause or parked.note or "Permohonan belum bisa dilanjutkan.",
        lakukan=(*advice.to_do, *_noted(advice, parked.note)),
        bawa=_beside(advice.to_bring),
        kembali=_return(material),
        tersimpan=True,
        tanpa_sebutan="",
        loket=slip.desk(material),
        petugas=slip.clerk(material, "Petugas Help Desk"),
    )


def occasion(case: CaseState, _round: int) -> Occasion | None:
    """Return when the applicant was sent home."""
    return Occasion(case.parked.at, case.parked.by) if case.parked else None


def _noted(advice: Advice, note: str) -> tuple[str, ...]:
    return (note,) if note and advice.cause else ()


def _return(material: Material) -> str:
    """Write when to come back; without a date any hour of service will do."""
    parked, counter = material.case.parked, material.office.counter
    if parked is None or parked.follow_up is None:
        return "kapan saja pada jam pelayanan."
    hours = f"pukul {counter.hours}" if counter.hours else ""
    day = typography.day_glued(full_date(parked.follow_up))
    return f"{slip.joined(day, hours, counter.desk)}."


def _beside(things: tuple[str, ...]) -> tuple[Beside, ...]:
    half = (len(things) + 1) // 2
    pairs = zip_longest(things[:half], things[half:], fillvalue="")
    return tuple(Beside(left, right) for left, right in pairs)


def _inside(title: str) -> str:
    """Write a title after a colon: a small letter, unless the word is an abbreviation."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
