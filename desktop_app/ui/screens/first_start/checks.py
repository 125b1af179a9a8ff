"""What the first page lacks, said where it lacks."""

from enum import StrEnum

PIN_DIGITS = 6
NIP_DIGITS = 18
_EASY = {"123456", "654321", "012345"}


class Gap(StrEnum):
    """A field of the page, in reading order."""

    NAME = "name"
    NIP = "nip"
    PIN = "pin"
    AGAIN = "again"


def nip_digits(typed: str) -> str:
    """Return a NIP without what people set between its groups."""
    return "".join(sign for sign in typed if sign not in " .-")


def gaps(name: str, nip: str, pin: str, again: str) -> dict[Gap, str]:
    """Return what is wrong by field, first field first."""
    found = {
        Gap.NAME: "" if name.strip() else "Tulis nama Anda.",
        Gap.NIP: _nip(nip_digits(nip)),
        Gap.PIN: _pin(pin),
        Gap.AGAIN: "" if pin == again else "Belum sama dengan PIN di sebelahnya.",
    }
    return {gap: told for gap, told in found.items() if told}


def _nip(digits: str) -> str:
    if not digits or (digits.isascii() and digits.isdigit() and len(digits) == NIP_DIGITS):
        return ""
    if not (digits.isascii() and digits.isdigit()):
        return "NIP hanya berisi angka."
    return f"NIP harus {NIP_DIGITS} angka. Baru {len(digits)}."


def _pin(pin: str) -> str:
    if not (pin.isascii() and pin.isdigit() and len(pin) == PIN_DIGITS):
        return f"PIN harus {PIN_DIGITS} angka."
    if len(set(pin)) == 1 or pin in _EASY:
        return "PIN ini mudah ditebak. Pilih yang lain."
    return ""
