"""Invented applicants and businesses of Kudus, each marked as a sample."""

import random
from datetime import date, timedelta

from msgspec import Struct

MARK = "(contoh)"

VILLAGES = (
    ("Garung Kidul", "Kaliwungu", "59332", "01"), ("Kedungdowo", "Kaliwungu", "59332", "01"),
    ("Prambatan Lor", "Kaliwungu", "59332", "01"), ("Singocandi", "Kota Kudus", "59314", "02"),
    ("Langgardalem", "Kota Kudus", "59315", "02"), ("Glantengan", "Kota Kudus", "59313", "02"),
    ("Loram Wetan", "Jati", "59344", "03"), ("Tanjungkarang", "Jati", "59349", "03"),
    ("Tumpangkrasak", "Jati", "59349", "03"), ("Jetiskapuan", "Jati", "59349", "03"),
    ("Berugenjang", "Undaan", "59372", "04"), ("Undaan Tengah", "Undaan", "59372", "04"),
    ("Medini", "Undaan", "59372", "04"), ("Kirig", "Mejobo", "59381", "05"),
    ("Hadiwarno", "Mejobo", "59381", "05"), ("Golantepus", "Mejobo", "59381", "05"),
    ("Pladen", "Jekulo", "59382", "06"), ("Honggosoco", "Jekulo", "59382", "06"),
    ("Bulung Kulon", "Jekulo", "59382", "06"), ("Karangbener", "Bae", "59323", "07"),
    ("Panjang", "Bae", "59326", "07"), ("Bacin", "Bae", "59325", "07"),
    ("Gribig", "Gebog", "59333", "08"), ("Klumpit", "Gebog", "59333", "08"),
    ("Getassrabi", "Gebog", "59333", "08"), ("Rahtawu", "Gebog", "59333", "08"),
    ("Piji", "Dawe", "59353", "09"), ("Lau", "Dawe", "59353", "09"),
    ("Cranggang", "Dawe", "59353", "09"),
)  # fmt: skip
"""Village, kecamatan, postcode, number of the kecamatan."""

FIRST = {
    "L": (
        "Slamet", "Ahmad", "Bambang", "Edi", "Hartono", "Suwarno", "Eko", "Agus", "Sutrisno",
        "Muhammad", "Nur", "Joko", "Rohmad", "Ali", "Supriyadi", "Zaenal", "Fajar", "Imam",
    ),
    "P": (
        "Sri", "Siti", "Marsini", "Sulastri", "Endang", "Nurul", "Dewi", "Wahyu", "Rukmini",
        "Umi", "Yuliana", "Fitri", "Retno", "Kusmiyati", "Lilis", "Anik", "Ratna", "Tutik",
    ),
}  # fmt: skip
LAST = (
    "Wijaya", "Riyadi", "Purnomo", "Wahyuni", "Zaenuri", "Irawan", "Rahayu", "Hidayah",
    "Setiawan", "Santoso", "Maryati", "Prasetyo", "Handayani", "Kurniawan", "Lestari", "Utami",
    "Nugroho", "Mustofa", "Astuti", "Hartanti", "Widodo", "Aminah", "Saputra", "Anwar",
)  # fmt: skip


class Trade(Struct, frozen=True):
    """What a business makes, by its KBLI."""

    kbli: str
    word: str
    product: str
    unit: str
    machine: str
    material: str


TRADES = (
    Trade("31001", "Mebel", "Meja dan kursi kayu", "buah", "Gergaji pita", "Kayu jati"),
    Trade("10710", "Roti", "Roti manis", "kg", "Oven", "Tepung terigu"),
    Trade("10391", "Tempe", "Tempe", "kg", "Pemecah kedelai", "Kedelai"),
    Trade("10392", "Tahu", "Tahu putih", "kg", "Penggiling kedelai", "Kedelai"),
    Trade("14111", "Konveksi", "Seragam sekolah", "potong", "Mesin jahit", "Kain katun"),
    Trade("13912", "Bordir", "Kain bordir", "potong", "Mesin bordir", "Kain mori"),
    Trade("13134", "Batik", "Kain batik", "lembar", "Meja cap", "Kain mori"),
    Trade("18111", "Percetakan", "Kemasan cetak", "lembar", "Mesin offset", "Kertas"),
    Trade("25111", "Logam", "Rangka baja ringan", "kg", "Mesin las", "Baja"),
    Trade("10761", "Kopi", "Kopi bubuk", "kg", "Mesin sangrai", "Biji kopi"),
    Trade("23921", "Bata", "Batu bata", "buah", "Pencetak bata", "Tanah liat"),
    Trade("16221", "Kusen", "Kusen dan pintu", "buah", "Mesin serut", "Kayu mahoni"),
    Trade("22299", "Plastik", "Wadah plastik", "buah", "Mesin cetak injeksi", "Biji plastik"),
    Trade("11040", "Minuman", "Minuman sari buah", "botol", "Pengisi botol", "Gula"),
)
STYLES = ("Jaya", "Makmur", "Barokah", "Sejati", "Lestari", "Mandiri", "Sentosa", "Muria", "Abadi")


class Person(Struct, frozen=True):
    """Somebody who does not exist; the serial 0000 is never given out."""

    name: str
    nik: str
    born: date
    phone: str
    email: str


class Firm(Struct, frozen=True):
    """A business that does not exist, at a village that does."""

    owner: Person
    name: str
    form: str
    """Empty for a business of one person."""
    trade: Trade
    village: str
    kecamatan: str
    postcode: str
    nib: str
    npwp: str
    workers: int
    investment: int


def person(dice: random.Random, serial: int) -> Person:
    """Return an invented person; the NIK is shaped right but cannot exist."""
    sex = dice.choice("LP")
    born = date(1960, 1, 1) + timedelta(days=dice.randrange(40 * 365))
    day = born.day + (40 if sex == "P" else 0)
    area = dice.choice(VILLAGES)[3]
    name = f"{dice.choice(FIRST[sex])} {dice.choice(LAST)} {MARK}"
    return Person(
        name=name,
        nik=f"3319{area}{day:02d}{born:%m%y}0000",
        born=born,
        phone=f"+62800{serial % 10_000_000:07d}",
        email=f"contoh{serial}@contoh.example",
    )


def firm(dice: random.Random, serial: int) -> Firm:
    """Return an invented business; its numbers begin with zeros or 99."""
    trade = dice.choice(TRADES)
    village, kecamatan, postcode, _ = dice.choice(VILLAGES)
    form = dice.choices(("", "CV", "PT"), weights=(6, 3, 1))[0]
    called = f"{trade.word} {village} {dice.choice(STYLES)}"
    return Firm(
        owner=person(dice, serial),
        name=f"{form or 'UD'} {called} {MARK}",
        form=form,
        trade=trade,
        village=village,
        kecamatan=kecamatan,
        postcode=postcode,
        nib=f"00000{serial % 100_000_000:08d}",
        npwp=with_check_digit(f"99{serial % 1_000_000:06d}") + "506000",
        workers=dice.choice((2, 3, 4, 6, 8, 12, 15, 19, 24, 40)),
        investment=dice.choice((15, 25, 40, 75, 120, 300, 650, 1_400)) * 1_000_000,
    )


def with_check_digit(eight: str) -> str:
    """Return the eight digits of an NPWP with the ninth that fits them."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(eight)]
    total = sum(number // 10 + number % 10 for number in doubled)
    return f"{eight}{-total % 10}"
