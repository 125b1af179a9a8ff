"""Telephone numbers, e-mail addresses and postcodes."""

import re

from desktop_app.core.sop.answers import Checked, Level
from desktop_app.core.sop.values.regions import Regions
from desktop_app.core.sop.values.spelling import are_digits, error, figures

_EMAIL = re.compile(r"[a-z0-9._%+-]{1,64}@([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
_LONGEST_EMAIL = 254
_SLIPS = {
    "gmail.co": "gmail.com",
    "gmail.con": "gmail.com",
    "gmail.cm": "gmail.com",
    "gmai.com": "gmail.com",
    "gmial.com": "gmail.com",
    "gmail.co.id": "gmail.com",
    "yaho.com": "yahoo.com",
    "yahoo.con": "yahoo.com",
    "hotmail.con": "hotmail.com",
    "outlook.con": "outlook.com",
}
_BIG_CITIES = ("021", "022", "024", "031", "061")
_MOBILE = range(10, 14)
_LANDLINE = range(9, 13)
_ABROAD = range(8, 16)
_POSTCODE = 5


def phone(typed: str) -> Checked:
    """Check a number and keep it as +62…; one from abroad only asks for a look."""
    plain = figures(typed).replace("(", "").replace(")", "")
    digits = plain.removeprefix("+")
    if not are_digits(digits):
        return error(typed, "Nomor telepon hanya berisi angka, boleh diawali +62.")
    if plain.startswith("+") and not plain.startswith("+62"):
        return _abroad(typed, digits)
    home = digits if digits.startswith("0") else f"0{digits.removeprefix('62')}"
    allowed = _MOBILE if home.startswith("08") else _LANDLINE
    if not (home[1:2] not in {"", "0", "1"} and len(home) in allowed):
        told = f"{allowed.start} sampai {allowed.stop - 1} digit"
        return error(typed, f"Nomor ini {len(home)} digit, biasanya {told}: periksa lagi.")
    return Checked(f"+62{home[1:]}", phone_shown(f"+62{home[1:]}"))


def phone_shown(kept: str) -> str:
    """Set a kept number in groups: 0812-3456-7890, 0291-430000."""
    if not kept.startswith("+62"):
        return kept
    home = f"0{kept[3:]}"
    if home.startswith("08"):
        return "-".join(part for part in (home[:4], home[4:8], home[8:]) if part)
    area = 3 if home[:3] in _BIG_CITIES else 4
    return f"{home[:area]}-{home[area:]}"


def email(typed: str) -> Checked:
    """Check an address by its shape and for the usual slips of the finger."""
    address = "".join(typed.split()).lower()
    if "@" not in address:
        return error(typed, "Email harus berisi @, misalnya nama@gmail.com.")
    if not _EMAIL.fullmatch(address) or ".." in address or len(address) > _LONGEST_EMAIL:
        return error(typed, "Tulisan email ini tidak mungkin: periksa titik, spasi, dan huruf.")
    meant = _SLIPS.get(address.partition("@")[2])
    if meant:
        return Checked(address, address, Level.WARNING, f"Mungkin maksudnya {meant}?")
    return Checked(address, address)


def postcode(typed: str, regions: Regions) -> Checked:
    """Check five digits; one outside the kabupaten only asks for a look."""
    digits = figures(typed)
    if not are_digits(digits) or len(digits) != _POSTCODE:
        return error(typed, f"Kode pos harus {_POSTCODE} digit: periksa lagi.")
    if all(one.postcode != digits for one in regions.villages):
        told = "Bukan kode pos di kabupaten ini. Periksa desa dan kode posnya."
        return Checked(digits, digits, Level.WARNING, told)
    return Checked(digits, digits)


def village(typed: str, regions: Regions) -> Checked:
    """Find a village by name and keep the table's spelling."""
    found = regions.find(typed)
    if found is not None:
        told = f"{found.kind.capitalize()} di Kec. {found.kecamatan}, {found.postcode}"
        return Checked(found.name, found.name, message=told)
    similar = regions.similar(typed)
    meant = f"Mungkin maksudnya {', '.join(similar)}?" if similar else "Pilih dari daftar."
    return error(typed, f'Desa "{" ".join(typed.split())}" tidak ada di daftar. {meant}')


def _abroad(typed: str, digits: str) -> Checked:
    if len(digits) not in _ABROAD:
        return error(typed, f"Nomor ini {len(digits)} digit: periksa lagi.")
    told = "Nomor luar negeri. Cocokkan dengan pemohon."
    return Checked(f"+{digits}", f"+{digits}", Level.WARNING, told)
