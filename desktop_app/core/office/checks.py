"""What the office's settings and people have to look like."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from desktop_app.core.errors import BadInput
from desktop_app.core.events.vocabulary import Value
from desktop_app.core.office.identity import ALIGNMENT, Alignment, Authority, PaperSize
from desktop_app.core.office.rulebook import ON_RETURN
from desktop_app.core.office.state import OfficeState
from desktop_app.core.security.roles import Role
from desktop_app.core.wording.numbers import check_pattern

_Check: TypeAlias = Callable[[str, Value], None]

_NIP = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})([12])\d{3}")
_TAG = re.compile(r"[A-Z]{1,3}")
_WEEK = re.compile(r"[1-7]{1,7}")
_LICENCE = re.compile(r"licence\.(.+)\.(authority|heading|obligations|copies)")
_NUMBER = re.compile(r"number\.(.+)\.(pattern|code)")
_LONGEST = 4000


def nip(typed: str) -> str:
    """Return the 18 digits of a NIP (8-6-1-3); an empty one stays empty."""
    digits = re.sub(r"[\s.\-]", "", typed)
    if not digits:
        return ""
    found = _NIP.fullmatch(digits)
    if found is None:
        raise BadInput("NIP harus 18 angka: 8-6-1-3.", "Contoh: 19700713 199201 1 001.")
    born, since = _day(found[1], found[2], found[3]), _day(found[4], found[5], "01")
    if born is None or since is None or since <= born:
        raise BadInput("Tanggal lahir atau bulan pengangkatan pada NIP tidak ada.", "Periksa NIP.")
    return digits


def role(typed: str) -> str:
    """Return the role, or refuse a word that is none."""
    known = [each.value for each in Role]
    if typed not in known:
        raise BadInput(f"Peran {typed} tidak dikenal.", f"Yang ada: {', '.join(known)}.")
    return typed


def tag(typed: str) -> str:
    """Return the letters of a computer: one to three capitals."""
    letters = typed.strip().upper()
    if _TAG.fullmatch(letters) is None:
        raise BadInput("Tanda komputer harus satu sampai tiga huruf.", "Contoh: A, B, LAP.")
    return letters


def setting(state: OfficeState, key: str, value: Value) -> None:
    """Refuse a setting that nobody reads, or a value it cannot have."""
    check: _Check
    if _LICENCE.fullmatch(key):
        check = _authority if key.endswith(".authority") else _text
    elif _NUMBER.fullmatch(key):
        check = _pattern if key.endswith(".pattern") else _text
    elif key == "signatory.staff":
        person = next((p for p in state.acting() if p.id == value), None)
        check = _text if person is not None or value == "" else _nobody
    else:
        check = _SETTINGS.get(key, _unknown)
    check(key, value)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _text(key: str, value: Value) -> None:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise BadInput(f"Pengaturan {key} harus berupa teks.", "Pendekkan atau ketik ulang.")


def _tick(key: str, value: Value) -> None:
    if not isinstance(value, bool):
        raise BadInput(f"Pengaturan {key} harus ya atau tidak.", "Pilih salah satu.")


def _pattern(_key: str, value: Value) -> None:
    check_pattern(value if isinstance(value, str) else "")


def _week(_key: str, value: Value) -> None:
    if not isinstance(value, str) or _WEEK.fullmatch(value) is None:
        raise BadInput("Minggu kerja tidak berisi satu hari pun.", "Pilih hari kerja.")


def _authority(key: str, value: Value) -> None:
    _one_of(key, value, tuple([each.value for each in Authority]))


def _among(*choices: str) -> _Check:
    def check(key: str, value: Value) -> None:
        _one_of(key, value, choices)

    return check


def _one_of(key: str, value: Value, choices: tuple[str, ...]) -> None:
    if value not in choices:
        shown = ", ".join([choice or "(kosong)" for choice in choices])
        raise BadInput(f"Pengaturan {key} tidak bisa {value!r}.", f"Pilihannya: {shown}.")


def _nobody(_key: str, _value: Value) -> None:
    raise BadInput("Pejabat itu bukan petugas kantor ini.", "Daftarkan petugasnya lebih dulu.")


def _unknown(key: str, _value: Value) -> None:
    raise BadInput(f"Pengaturan {key} tidak dikenal.", "Periksa namanya.")


_SETTINGS: Mapping[str, _Check] = {
    "office.government": _text,
    "office.name": _text,
    "office.address": _text,
    "office.place": _text,
    "office.regent": _text,
    "office.regency": _text,
    "office.logo": _text,
    "signatory.post": _text,
    "signatory.acting": _among("", "Plt.", "Plh."),
    "signatory.electronic": _tick,
    "counter.desk": _text,
    "counter.phone": _text,
    "counter.hours": _text,
    "counter.free": _tick,
    "letter.copies": _text,
    "paper.size": _among(*[size.value for size in PaperSize]),
    ALIGNMENT: _among(*[each.value for each in Alignment]),
    "days.working_days": _tick,
    "days.first_day_next": _tick,
    "days.collective_leave": _tick,
    "days.on_return": _among(*ON_RETURN),
    "days.week": _week,
}
