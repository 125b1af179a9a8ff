"""The store's key as a code a person can write down and type again."""

import hashlib

from desktop_app.core.errors import BadInput

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS = 13
_DATA = 4
_KEY = 32
_ALIKE = str.maketrans("OILU", "011V")


def code(key: bytes) -> str:
    """Write a 256-bit key as 13 groups of 5 signs; the fifth checks its group."""
    number = int.from_bytes(key, "big")
    made = [_SIGNS[number >> (5 * place) & 31] for place in reversed(range(_GROUPS * _DATA))]
    groups = ["".join(made[at : at + _DATA]) for at in range(0, len(made), _DATA)]
    return "-".join(group + _check(index, group) for index, group in enumerate(groups))


def key(typed: str) -> bytes:
    """Read a code however it was spaced; BadInput names the groups that are wrong."""
    found = signs(typed)
    if len(found) != _GROUPS * (_DATA + 1):
        raise BadInput(
            f"Kode pemulihan terdiri dari {_GROUPS} kelompok, masing-masing 5 tanda.",
            f"Baru terbaca {len(found)} tanda; ketik semuanya.",
        )
    groups = [found[at : at + _DATA + 1] for at in range(0, len(found), _DATA + 1)]
    wrong = [str(index + 1) for index, group in enumerate(groups) if not _fits(index, group)]
    number = 0 if wrong else _number(groups)
    if wrong or number >> (8 * _KEY):
        raise BadInput(
            f"Kode pemulihan salah ketik di kelompok {', '.join(wrong) or '1'}.",
            "Bandingkan kelompok itu dengan catatan Anda.",
        )
    return number.to_bytes(_KEY, "big")


def signs(typed: str) -> str:
    """Return what was meant: capitals without spaces and dashes, look-alikes put right."""
    return "".join(sign for sign in typed.upper() if sign.isalnum()).translate(_ALIKE)


def _fits(index: int, group: str) -> bool:
    return all(sign in _SIGNS for sign in group) and group[-1] == _check(index, group[:-1])


def _number(groups: list[str]) -> int:
    number = 0
    for sign in "".join(group[:-1] for group in groups):
        number = number << 5 | _SIGNS.index(sign)
    return number


def _check(index: int, group: str) -> str:
    return _SIGNS[hashlib.sha256(f"{index}:{group}".encode()).digest()[0] & 31]
