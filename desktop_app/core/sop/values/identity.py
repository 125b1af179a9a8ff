"""NIK, NPWP and NIB: what their digits say, never whether they exist."""

from datetime import date

from msgspec import Struct

from desktop_app.core.sop.answers import Checked, Level
from desktop_app.core.sop.values.regions import Regions
from desktop_app.core.sop.values.spelling import are_digits, error, figures
from desktop_app.core.wording.dates import long_date

NIK_LENGTH = 16
NIB_LENGTH = 13
_OLD_NPWP, _NEW_NPWP = 15, 16
_WOMEN = 40
_GROWN_UP = 17


class Nik(Struct, frozen=True):
    """What the digits of a NIK say; the century is the likelier one."""

    woman: bool
    born: date
    region: str
    """Six digits of the kecamatan where it was first given."""

    @property
    def sex(self) -> str:
        """Return the word that stands on the KTP."""
        return "Perempuan" if self.woman else "Laki-laki"


def read_nik(digits: str, today: date) -> Nik | None:
    """Return what 16 digits say; None when they hold no possible day."""
    day = int(digits[6:8])
    woman = day > _WOMEN
    born = _born(int(digits[10:12]), int(digits[8:10]), day - _WOMEN * woman, today)
    return None if born is None else Nik(woman, born, digits[:6])


def nik(typed: str, regions: Regions, today: date) -> Checked:
    """Check a NIK by its own digits; one from elsewhere only asks for a look."""
    digits = figures(typed)
    if not are_digits(digits) or len(digits) != NIK_LENGTH:
        return error(typed, _length("NIK", digits, NIK_LENGTH))
    if digits[:2] not in regions.provinces:
        return error(typed, f"Kode provinsi {digits[:2]} tidak ada: periksa dua digit pertama NIK.")
    told = read_nik(digits, today)
    if told is None:
        return error(typed, "Tanggal lahir di NIK tidak mungkin: periksa digit ke-7 sampai ke-12.")
    place, doubt = _place(digits, told, regions), _doubt(digits, told, regions, today)
    level = Level.WARNING if doubt or digits[:4] != regions.home() else Level.GOOD
    known = ", ".join(part for part in (f"{told.sex}, lahir {long_date(told.born)}", place) if part)
    return Checked(digits, fours(digits), level, f"{doubt} {known}".strip())


def npwp(typed: str, regions: Regions, today: date) -> Checked:
    """Check an NPWP of 15 or 16 digits; a wrong check digit only asks for a look."""
    digits = figures(typed)
    if not are_digits(digits) or len(digits) not in {_OLD_NPWP, _NEW_NPWP}:
        return error(typed, _npwp_length(digits))
    old = digits if len(digits) == _OLD_NPWP else digits[1:] if digits[0] == "0" else ""
    if old:
        return _old_npwp(digits, old)
    if digits[:2] in regions.provinces and read_nik(digits, today):
        return Checked(digits, fours(digits), message="16 digit, memakai NIK")
    doubt = "16 digit, bukan NIK dan tidak diawali 0. Cocokkan dengan kartu NPWP."
    return Checked(digits, fours(digits), Level.WARNING, doubt)


def nib(typed: str) -> Checked:
    """Check a NIB: 13 digits, and nothing more can be known from them."""
    digits = figures(typed)
    if not are_digits(digits) or len(digits) != NIB_LENGTH:
        return error(typed, _length("NIB", digits, NIB_LENGTH))
    return Checked(digits, fours(digits), message="13 digit")


def fours(digits: str) -> str:
    """Set digits in groups of four: 3319 0855 0388 9904."""
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def masked(nik_digits: str) -> str:
    """Show a NIK where it need not be read: 3319 08•• •••• 9904."""
    return fours(f"{nik_digits[:6]}{'•' * 6}{nik_digits[12:]}") if nik_digits else ""


def npwp_shown(digits: str) -> str:
    """Write an NPWP as its card does: 15 digits with dots, 16 in fours."""
    if len(digits) != _OLD_NPWP:
        return fours(digits)
    parts = (digits[:2], digits[2:5], digits[5:8], f"{digits[8]}-{digits[9:12]}", digits[12:])
    return ".".join(parts)


def _old_npwp(digits: str, old: str) -> Checked:
    shown = npwp_shown(digits)
    if not _check_digit_fits(old[:9]):
        doubt = f"{len(digits)} digit, tetapi digit pengujinya tidak cocok. Cocokkan dengan kartu."
        return Checked(digits, shown, Level.WARNING, doubt)
    return Checked(digits, shown, message=f"{len(digits)} digit, kode KPP {old[9:12]}")


def _check_digit_fits(nine: str) -> bool:
    doubled = (int(sign) * (1 + place % 2) for place, sign in enumerate(nine))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0 and int(nine) > 0


def _born(year: int, month: int, day: int, today: date) -> date | None:
    for century in (2000, 1900):
        try:
            born = date(century + year, month, day)
        except ValueError:
            continue
        if born <= today:
            return born
    return None


def _place(digits: str, told: Nik, regions: Regions) -> str:
    if digits[:4] != regions.home():
        return f"terdaftar di luar kabupaten ({regions.provinces[digits[:2]]})"
    name = regions.kecamatan.get(told.region)
    return f"Kec. {name}" if name else ""


def _doubt(digits: str, told: Nik, regions: Regions, today: date) -> str:
    """Say what to compare; it stands first, because the end of a long line is cut."""
    at_home = digits[:4] == regions.home()
    age = (
        today.year - told.born.year - ((today.month, today.day) < (told.born.month, told.born.day))
    )
    if at_home and told.region not in regions.kecamatan:
        return f"Cocokkan dengan KTP: kode kecamatan {told.region} tidak ada di daftar."
    if age < _GROWN_UP:
        return f"Cocokkan dengan KTP: umurnya {age} tahun."
    return "Cocokkan dengan KTP: nomor urut 0000." if digits.endswith("0000") else ""


def _length(name: str, digits: str, wanted: int) -> str:
    if not are_digits(digits):
        return f"{name} hanya berisi angka: hapus huruf dan tanda lain."
    if len(digits) < wanted:
        return f"{name} harus {wanted} digit. Baru {len(digits)}: periksa digit terakhir."
    return (
        f"{name} harus {wanted} digit. Ini {len(digits)}: kelebihan {len(digits) - wanted} digit."
    )


def _npwp_length(digits: str) -> str:
    if not are_digits(digits):
        return "NPWP hanya berisi angka: hapus huruf dan tanda lain."
    return f"NPWP harus 15 atau 16 digit. Ini {len(digits)}: periksa dengan kartu NPWP."
