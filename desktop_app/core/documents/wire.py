"""What program and child say to each other: one byte, a length, the rest."""

import struct
from enum import IntEnum
from typing import IO

_HEAD = struct.Struct(">BI")


class Word(IntEnum):
    """What a message is."""

    JOB = 1
    PAPER = 2
    FAULT = 3


def send(stream: IO[bytes], word: Word, *pieces: bytes) -> None:
    """Write one message whole; its pieces are never joined in memory."""
    stream.write(_HEAD.pack(word, sum(len(piece) for piece in pieces)))
    for piece in pieces:
        stream.write(piece)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[Word, bytes] | None:
    """Return the next message; None once the other side has gone, even in mid-word."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    word, length = _HEAD.unpack(head)
    content = stream.read(length)
    return (Word(word), content) if len(content) == length else None
