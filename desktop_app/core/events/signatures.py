"""Ed25519: a secret seed signs, its public key tells whether it did."""

from collections.abc import Callable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Struct

LENGTH = 64
"""Bytes of a signature; seeds and public keys have 32."""


class Signing(Struct, frozen=True):
    """A way to sign, and to tell whether a signature holds."""

    sign: Callable[[bytes, bytes], bytes]
    holds: Callable[[bytes, bytes, bytes], bool]


def new_secret() -> bytes:
    """Return a random seed."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public(secret: bytes) -> bytes:
    """Return the public key of a seed."""
    return Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def sign(secret: bytes, words: bytes) -> bytes:
    """Return the signature of a seed's owner."""
    return Ed25519PrivateKey.from_private_bytes(secret).sign(words)


def holds(key: bytes, words: bytes, signature: bytes) -> bool:
    """Return whether the owner of a public key signed these words; nonsense does not hold."""
    if len(signature) != LENGTH:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, words)
    except (InvalidSignature, ValueError):
        return False
    return True


ED25519 = Signing(sign, holds)
