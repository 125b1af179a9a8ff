"""Reads which sentences a compiled translation of Qt holds."""

import struct
from collections.abc import Iterator
from pathlib import Path

_HEAD, _MESSAGES = 16, 0x69
_END, _SOURCE, _CONTEXT = 1, 6, 7


def sentences(file: Path) -> dict[str, set[str]]:
    """Return the English sentences of each part of Qt."""
    found: dict[str, set[str]] = {}
    for context, source in _messages(_section(file.read_bytes())):
        found.setdefault(context, set()).add(source)
    return found


def _section(whole: bytes) -> bytes:
    at = _HEAD
    while at < len(whole):
        kind, length = struct.unpack_from(">BI", whole, at)
        at += 5
        if kind == _MESSAGES:
            return whole[at : at + length]
        at += length
    return b""


def _messages(section: bytes) -> Iterator[tuple[str, str]]:
    at, texts = 0, {_SOURCE: "", _CONTEXT: ""}
    while at < len(section):
        kind = section[at]
        at += 1
        if kind == _END:
            yield texts[_CONTEXT], texts[_SOURCE]
            continue
        (length,) = struct.unpack_from(">i", section, at)
        at += 4
        texts[kind] = section[at : at + max(length, 0)].decode(errors="replace")
        at += max(length, 0)
