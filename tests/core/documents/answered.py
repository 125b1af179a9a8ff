"""Answers of the sample cases; every person and firm is invented."""

from collections.abc import Mapping
from datetime import date, timedelta

from desktop_app.core.events.vocabulary import Scalar, Value
from desktop_app.core.sop.model import Procedure

LONG_NAME = (
    "PT Menara Furnitur Lestari Sejahtera Bersama Nusantara Raya Abadi Makmur Sentosa Kudus "
    "Jawa Tengah Indonesia Perkasa Utama"
)
AGENCY = "Dinas Tenaga Kerja, Perindustrian, Koperasi, Usaha Kecil dan Menengah"

OFFICERS: tuple[Mapping[str, Scalar], ...] = (
    {"name": "Nur Aini, S.T.", "nip": "198501012010012001", "rank": "Penata Tingkat I, III/d",
     "post": "Ketua Tim Teknis", "agency": AGENCY},
    {"name": "Dwi Hartanto, S.T.", "nip": "198802022015011002", "rank": "Penata, III/c",
     "post": "Anggota Tim Teknis", "agency": AGENCY},
    {"name": "Raden Ayu Kusumaningtyas Wulandari Prabaningrum, S.Si., M.Ling.",
     "nip": "199003032019032003", "rank": "Penata Muda Tingkat I, III/b",
     "post": "Anggota Tim Teknis",
     "agency": "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"},
)  # fmt: skip

_NAMES = (
    "Gergaji pita", "Gergaji lingkar", "Mesin serut empat sisi", "Mesin serut penebal",
    "Mesin profil", "Mesin bor vertikal", "Mesin bor horizontal banyak mata",
    "Mesin amplas sabuk", "Mesin amplas kalibrasi", "Mesin bubut kayu",
    "Mesin pembuat lubang dan purus", "Mesin pres dingin", "Mesin pres panas",
    "Kompresor ulir", "Ruang semprot finishing", "Oven pengering kayu (kiln)",
    "Pengumpul debu siklon", "Mesin tempel tepi", "Mesin CNC router", "Forklift",
    "Kompresor torak", "Mesin asah pisau", "Mesin potong busa", "Mesin jahit jok",
    "Genset 150 kVA", "Konveyor perakitan", "Meja hidrolik", "Alat semprot tanpa udara",
    "Boiler kayu", "Timbangan lantai",
)  # fmt: skip
_CAPACITIES = ("1,2 m³ per jam", "40 batang per jam", "7,5 kW", "25 unit per jam")
_ORIGINS = ("Indonesia", "Tiongkok", "Jerman", "Taiwan")

_FAILURES = {
    "waste": (
        "Dibuang ke selokan timur, TPS belum ada",
        "Wajib TPS limbah B3 dan kontrak pengangkut",
    ),
    "extinguishers": ("2 dari 4 tabung kedaluwarsa (Maret 2026)", "Isi ulang 2 tabung"),
}

COFFEE: dict[str, Value] = {
    "applicant.name": "Suwarno",
    "applicant.nik": "3319080101809904",
    "business.name": "Kopi Colo Mandiri",
    "proxy.present": "sendiri",
    "company.type": "perseorangan",
    "company.nib": "2009260018452",
    "company.npwp": "000000000000000",
    "company.address": "Desa Colo RT 02 RW 03, Kecamatan Dawe, Kabupaten Kudus 59353",
    "person.name": "Suwarno",
    "person.post": "Pemilik",
    "business.kbli": "10761",
    "business.address": "Desa Colo RT 02 RW 03",
    "business.village": "Colo",
    "business.kecamatan": "Dawe",
    "business.postcode": "59353",
    "business.coordinates": "-6,6700, 110,9000",
    "business.estate": "tidak",
    "business.land_status": "milik_sendiri",
    "business.land_area": 240,
    "business.building_area": 132,
    "business.bounds": "Jalan desa, kebun, rumah, rumah",
    "business.investment": 185_000_000,
    "business.workers_male": 4,
    "business.workers_female": 2,
    "business.machines": "4 jenis, 6 unit",
    "products": (
        {"name": "Kopi sangrai", "kbli": "10761", "capacity": 4200, "unit": "kg"},
        {"name": "Kopi bubuk", "kbli": "10761", "capacity": 2600, "unit": "kg"},
    ),
    "materials": ({"name": "Kopi beras", "amount": 8400, "unit": "kg", "origin": "dalam_negeri"},),
    "market.domestic": 100,
    "energy.power": "PLN 5.500 VA",
    "energy.water": "sumur",
    "permit.site": "Pernyataan mandiri",
    "environment.kind": "sppl",
    "environment.number": "nomor contoh 02",
    "permit.building": "nomor contoh 01",
    "siinas.account": "contoh-kopi-colo",
    "safety.extinguishers": "4 tabung",
    "sni.required": "tidak",
}

FURNITURE: dict[str, Value] = {
    **COFFEE,
    "applicant.name": "Hartono Wijaya",
    "business.name": "PT Menara Furnitur Lestari",
    "company.type": "non_perseorangan",
    "company.form": "PT",
    "company.name": "Menara Furnitur Lestari",
    "company.nib": "1234500067890",
    "company.deed": "Akta contoh nomor 7",
    "company.deed_date": "2012-05-14",
    "company.address": "Jalan Raya Contoh Nomor 112, Desa Getas Pejaten, Kecamatan Jati, "
    "Kabupaten Kudus 59343",
    "person.name": "Hartono Wijaya",
    "person.post": "Direktur",
    "business.kbli": "31001",
    "business.address": "Jalan Raya Contoh Nomor 114",
    "business.village": "Getaspejaten",
    "business.kecamatan": "Jati",
    "business.postcode": "59343",
    "business.land_area": 3150,
    "business.building_area": 1860,
    "business.investment": 2_750_000_000,
    "business.workers_male": 52,
    "business.workers_female": 22,
    "licence.number": "503/IUI/0042/2019",
    "licence.date": "2019-03-12",
    "licence.investment": 1_900_000_000,
    "licence.workers": 51,
    "expansion.machines": "12 jenis, 30 unit",
    "capacity": (
        {"name": "Kursi kayu", "kbli": "31001", "old": 12000, "new": 18000, "unit": "unit"},
        {"name": "Meja kayu", "kbli": "31001", "old": 3500, "new": 4400, "unit": "unit"},
        {"name": "Lemari kayu", "kbli": "31001", "old": 800, "new": 1500, "unit": "unit"},
    ),
}


def machines(count: int) -> tuple[Mapping[str, Scalar], ...]:
    """Return this many machines, the 19th and 26th not yet installed."""
    return tuple(
        {
            "name": name,
            "brand": f"Contoh {chr(65 + place % 20)}-{100 + 7 * place}",
            "count": place % 4 + 1,
            "origin": _ORIGINS[place % 4],
            "year": 2014 + place % 12,
            "capacity": _CAPACITIES[place % 4],
            "condition": "cukup" if place % 11 == 0 else "baik",
            "installed": "tidak" if place in {18, 25} else "ya",
        }
        for place, name in enumerate(_NAMES[:count])
    )


def found(about: Procedure, failing: tuple[str, ...] = ()) -> dict[str, Value]:
    """Return a result for every point; those named fail, SLF does not apply."""
    answers: dict[str, Value] = {}
    for group in about.findings:
        for item in group.items:
            result = "tidak_sesuai" if item.key in failing else "sesuai"
            if item.key == "worthiness":
                result = "tidak_berlaku"
            answers[f"finding.{item.key}.result"] = result
            answers[f"finding.{item.key}.value"] = "Diperiksa di tempat, cocok"
    for key in failing:
        answers[f"finding.{key}.value"], answers[f"finding.{key}.note"] = _FAILURES[key]
    return answers


def visited(day: str, letter: str, officers: int, count: int) -> dict[str, Value]:
    """Return the answers about the visit itself."""
    return {
        "visit.letter": letter,
        "visit.letter_date": (date.fromisoformat(day) - timedelta(days=2)).isoformat(),
        "visit.date": day,
        "officers": OFFICERS[:officers],
        "machines": machines(count),
    }


FOUND_COFFEE: dict[str, Value] = {
    "found.products": (
        {"name": "Kopi sangrai", "capacity": 3900, "unit": "kg"},
        {"name": "Kopi bubuk", "capacity": 2600, "unit": "kg"},
        {"name": "Kopi rempah", "capacity": 300, "unit": "kg"},
    ),
    "found.materials": (
        {"name": "Kopi beras", "amount": 8000, "unit": "kg", "origin": "dalam_negeri"},
    ),
}
FOUND_FURNITURE: dict[str, Value] = {
    "found.capacity": (
        {"name": "Kursi kayu", "old": 12000, "new": 17500, "unit": "unit"},
        {"name": "Meja kayu", "old": 3400, "new": 4400, "unit": "unit"},
    ),
}
"""What a team found in tables; the figures are not those applied for."""
