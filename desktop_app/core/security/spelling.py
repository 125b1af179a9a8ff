"""Numbers as signs that are read aloud and typed, each group checked."""

import hashlib

from desktop_app.core.errors import BadInput

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_DATA = 4
GROUP = _DATA + 1
_ALIKE = str.maketrans("OILU", "011V")


def written(number: int, groups: int) -> str:
    """Write a number as groups of 5 signs, 20 bits each; the fifth checks its group."""
    made = [_SIGNS[number >> (5 * place) & 31] for place in reversed(range(groups * _DATA))]
    found = ["".join(made[at : at + _DATA]) for at in range(0, len(made), _DATA)]
    return "-".join(group + _check(index, group) for index, group in enumerate(found))


def read(typed: str, groups: int, name: str) -> int:
    """Read what was written, however it was spaced; BadInput names the groups that are wrong."""
    found = signs(typed)
    if len(found) != groups * GROUP:
        raise BadInput(
            f"{name} terdiri dari {groups} kelompok, masing-masing {GROUP} tanda.",
            f"Baru terbaca {len(found)} tanda; ketik semuanya.",
        )
    each = [found[at : at + GROUP] for at in range(0, len(found), GROUP)]
    wrong = [str(index + 1) for index, group in enumerate(each) if not _fits(index, group)]
    if wrong:
        raise misread(name, ", ".join(wrong))
    number = 0
    for sign in "".join(group[:-1] for group in each):
        number = number << 5 | _SIGNS.index(sign)
    return number


def misread(name: str, groups: str) -> BadInput:
    """Return the sentence that says which groups are wrong."""
    return BadInput(
        f"{name} salah ketik di kelompok {groups}.", "Bandingkan kelompok itu dengan catatan Anda."
    )


def signs(typed: str) -> str:
    """Return what was meant: capitals without spaces and dashes, look-alikes put right."""
    return "".join(sign for sign in typed.upper() if sign.isalnum()).translate(_ALIKE)


def _fits(index: int, group: str) -> bool:
    return all(sign in _SIGNS for sign in group) and group[-1] == _check(index, group[:-1])


def _check(index: int, group: str) -> str:
    return _SIGNS[hashlib.sha256(f"{index}:{group}".encode()).digest()[0] & 31]
