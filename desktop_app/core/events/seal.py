"""Sealing and unsealing under the key of one case."""

import base64
import binascii
import os
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Struct

from desktop_app.core.events.envelope import Position
from desktop_app.core.ids import StreamId

_NONCE = 12


class Sealing(Struct, frozen=True):
    """A way to make keys, to seal a text under one and to open it again."""

    new_key: Callable[[], bytes]
    seal: Callable[[bytes, bytes, bytes], str]
    unseal: Callable[[bytes, str, bytes], bytes | None]


def new_key() -> bytes:
    """Return a fresh 256-bit key for one stream."""
    return AESGCM.generate_key(bit_length=256)


def seal(key: bytes, plain: bytes, bound_to: bytes) -> str:
    """Encrypt a sealed part; it opens only where it was written."""
    return base64.b64encode(seal_blob(key, plain, bound_to)).decode("ascii")


def unseal(key: bytes, sealed: str, bound_to: bytes) -> bytes | None:
    """Return the plain bytes, or None when key, place or bytes do not fit."""
    try:
        return unseal_blob(key, base64.b64decode(sealed, validate=True), bound_to)
    except (binascii.Error, ValueError):
        return None


def seal_blob(key: bytes, plain: bytes, bound_to: bytes) -> bytes:
    """Encrypt a file's bytes; the nonce stands before the ciphertext."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, bound_to)


def unseal_blob(key: bytes, sealed: bytes, bound_to: bytes) -> bytes | None:
    """Return the plain bytes, or None when key, place or bytes do not fit."""
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], bound_to)
    except (InvalidTag, ValueError):
        return None


def place(stream: StreamId, kind: str, version: int, position: Position) -> bytes:
    """Return what a fact's sealed part is bound to: moved elsewhere it does not open."""
    return "\n".join((
        stream, kind, str(version), position.device, position.epoch, str(position.number)
    )).encode()  # fmt: skip


def blob_place(stream: StreamId) -> bytes:
    """Return what a file's bytes are bound to."""
    return f"blob\n{stream}".encode()


AES_GCM = Sealing(new_key, seal, unseal)
