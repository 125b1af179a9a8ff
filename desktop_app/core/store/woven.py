"""A file that names what is kept already instead of holding it twice."""

import hashlib
import struct
from collections.abc import Callable, Iterable
from itertools import pairwise

from desktop_app.core.ids import BlobId

MARK = b"LOKET-ANYAM-1\n"
"""What a woven file begins with; a plain one that does so is woven of nothing but itself."""
SHORTEST = 4096
"""Bytes below which a name saves nothing worth the trouble."""

_HEAD = struct.Struct(">32sI")
_PIECE = struct.Struct(">QQ32s")
_PROBE = 48


class Unwoven(Exception):
    """The pieces do not make the file that was woven."""


def weave(whole: bytes, kept: Iterable[tuple[BlobId, bytes]]) -> bytes:
    """Return the file with the names of what is kept in the place of its bytes.

    Contents are taken one after the other, so that whoever fetches them holds one at a time.
    """
    found: dict[int, tuple[int, BlobId]] = {}
    for name, content in kept:
        at = _place(whole, content)
        if at >= 0:
            found[at] = at + len(content), name
    pieces = _apart(found)
    if not pieces and not whole.startswith(MARK):
        return whole
    digest = hashlib.sha256(whole).digest()
    table = [_PIECE.pack(at, end - at, bytes.fromhex(name)) for at, end, name in pieces]
    edges = [0, *[edge for at, end, _ in pieces for edge in (at, end)], len(whole)]
    rest = [whole[at:end] for at, end in list(pairwise(edges))[::2]]
    return b"".join([MARK, _HEAD.pack(digest, len(table)), *table, *rest])


def unweave(plain: bytes, fetch: Callable[[BlobId], bytes]) -> bytes:
    """Return the file as it was, byte for byte; what is not woven comes back as it is."""
    if not plain.startswith(MARK):
        return plain
    digest, count = _HEAD.unpack_from(plain, len(MARK))
    table = len(MARK) + _HEAD.size
    at = table + count * _PIECE.size
    made = bytearray()
    for place, length, name in _PIECE.iter_unpack(plain[table:at]):
        own = place - len(made)
        made += plain[at : at + own]
        at += own
        made += _checked(fetch(BlobId(name.hex())), length)
    made += plain[at:]
    if hashlib.sha256(made).digest() != digest:
        raise Unwoven
    return bytes(made)


def _place(whole: bytes, content: bytes) -> int:
    """Return where a content lies in the file, -1 where it does not.

    A short piece of its middle is looked for: photos begin alike, and looking for all of
    one takes long.
    """
    middle = len(content) // 2
    probe = content[middle : middle + _PROBE]
    at = whole.find(probe) if len(content) >= SHORTEST else -1
    while at >= 0:
        begin = at - middle
        if begin >= 0 and whole.startswith(content, begin):
            return begin
        at = whole.find(probe, at + 1)
    return -1


def _apart(found: dict[int, tuple[int, BlobId]]) -> list[tuple[int, int, BlobId]]:
    """Return the places in order; of two that overlap the first."""
    kept: list[tuple[int, int, BlobId]] = []
    for at, (end, name) in sorted(found.items()):
        if not kept or at >= kept[-1][1]:
            kept.append((at, end, name))
    return kept


def _checked(content: bytes, length: int) -> bytes:
    if len(content) != length:
        raise Unwoven
    return content
