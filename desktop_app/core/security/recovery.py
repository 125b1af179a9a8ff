"""A key of 256 bits as a code a person can write down and type again."""

from desktop_app.core.security import spelling

_GROUPS = 13
_KEY = 32
STORE = "Kode pemulihan"
OFFICE = "Kode kunci kantor"


def code(key: bytes) -> str:
    """Write a 256-bit key as 13 groups of 5 signs; the fifth checks its group."""
    return spelling.written(int.from_bytes(key, "big"), _GROUPS)


def key(typed: str, name: str = STORE) -> bytes:
    """Read a code however it was spaced; BadInput names the groups that are wrong."""
    number = spelling.read(typed, _GROUPS, name)
    if number >> (8 * _KEY):
        raise spelling.misread(name, "1")
    return number.to_bytes(_KEY, "big")


def signs(typed: str) -> str:
    """Return what was meant: capitals without spaces and dashes, look-alikes put right."""
    return spelling.signs(typed)
