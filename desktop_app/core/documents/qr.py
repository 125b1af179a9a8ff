"""A small QR code (version 1, level M) of up to 20 capitals and digits."""

import struct
import zlib
from collections.abc import Iterator
from itertools import product

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
LONGEST = 20

_SIZE = 21
_DATA_WORDS, _CHECK_WORDS = 16, 10
_FIELD = 0x11D
"""The polynomial of the Galois field that QR codes count in."""
_FORMAT = "101010000010010"
"""Level M with mask 0, checked and masked as the standard has it."""
_ALPHANUMERIC = "0010"
_QUIET, _SCALE = 2, 12

Grid = list[list[int]]


def fits(text: str) -> bool:
    """Tell whether a text can be written so."""
    return 0 < len(text) <= LONGEST and all(sign in SIGNS for sign in text)


def png(text: str) -> bytes:
    """Return the code as a black and white picture with its quiet margin."""
    rows = grid(text)
    blank = [0] * (_SIZE + 2 * _QUIET)
    framed = [[0] * _QUIET + row + [0] * _QUIET for row in rows]
    whole = [blank] * _QUIET + framed + [blank] * _QUIET
    lines = b"".join((b"\0" + _wide(row)) * _SCALE for row in whole)
    side = len(blank) * _SCALE
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


def grid(text: str) -> Grid:
    """Return the 21 rows of the code, 1 for black."""
    rows: Grid = [[0] * _SIZE for _ in range(_SIZE)]
    fixed = _patterns(rows)
    words = _data(text)
    bits = (int(bit) for word in words + _check(words) for bit in f"{word:08b}")
    for row, column in _path():
        if (row, column) not in fixed:
            mask = 1 if (row + column) % 2 == 0 else 0
            rows[row][column] = next(bits, 0) ^ mask
    return rows


def _data(text: str) -> list[int]:
    """Write the text in pairs of signs, then fill up as the standard has it."""
    bits = _ALPHANUMERIC + f"{len(text):09b}"
    for start in range(0, len(text), 2):
        first, *second = (SIGNS.index(sign) for sign in text[start : start + 2])
        bits += f"{first * 45 + second[0]:011b}" if second else f"{first:06b}"
    bits += "0" * min(4, _DATA_WORDS * 8 - len(bits))
    bits += "0" * (-len(bits) % 8)
    words = [int(bits[start : start + 8], 2) for start in range(0, len(bits), 8)]
    return (words + [0xEC, 0x11] * _DATA_WORDS)[:_DATA_WORDS]


def _check(words: list[int]) -> list[int]:
    """Return the Reed-Solomon words that let a scratched code be read."""
    generator = [1]
    for power in range(_CHECK_WORDS):
        shifted = [*generator, 0]
        raised = [0, *(_times(each, _power(power)) for each in generator)]
        generator = [left ^ right for left, right in zip(shifted, raised, strict=True)]
    rest = words + [0] * _CHECK_WORDS
    for place in range(len(words)):
        for offset, factor in enumerate(generator):
            rest[place + offset] ^= _times(factor, rest[place]) if offset else 0
    return rest[len(words) :]


def _power(exponent: int) -> int:
    value = 1
    for _ in range(exponent):
        value = _times(value, 2)
    return value


def _times(left: int, right: int) -> int:
    result = 0
    while right:
        result ^= left if right & 1 else 0
        left = (left << 1) ^ (_FIELD if left & 0x80 else 0)
        right >>= 1
    return result


def _patterns(rows: Grid) -> set[tuple[int, int]]:
    """Draw eyes, rulers and format; return every place that holds no data."""
    fixed = set()
    for top, left in ((0, 0), (0, _SIZE - 7), (_SIZE - 7, 0)):
        for down, along in product(range(-1, 8), repeat=2):
            row, column = top + down, left + along
            if 0 <= row < _SIZE and 0 <= column < _SIZE:
                rows[row][column] = int(max(abs(down - 3), abs(along - 3)) in {0, 1, 3})
                fixed.add((row, column))
    for place in range(8, _SIZE - 8):
        rows[6][place] = rows[place][6] = (place + 1) % 2
        fixed |= {(6, place), (place, 6)}
    return fixed | _format(rows)


def _format(rows: Grid) -> set[tuple[int, int]]:
    around = [(8, c) for c in (0, 1, 2, 3, 4, 5, 7, 8)] + [(r, 8) for r in (7, 5, 4, 3, 2, 1, 0)]
    apart = [(_SIZE - 1 - each, 8) for each in range(7)]
    apart += [(8, _SIZE - 8 + each) for each in range(8)]
    for places in (around, apart):
        for (row, column), bit in zip(places, _FORMAT, strict=True):
            rows[row][column] = int(bit)
    rows[_SIZE - 8][8] = 1
    return {*around, *apart, (_SIZE - 8, 8)}


def _path() -> Iterator[tuple[int, int]]:
    """Walk two columns at a time from the lower right, up and down."""
    upwards = True
    for right in (20, 18, 16, 14, 12, 10, 8, 5, 3, 1):
        for step in range(_SIZE):
            row = _SIZE - 1 - step if upwards else step
            yield row, right
            yield row, right - 1
        upwards = not upwards


def _wide(row: list[int]) -> bytes:
    return b"".join((b"\0" if black else b"\xff") * _SCALE for black in row)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
