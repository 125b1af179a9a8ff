"""Keys of streams in the age format: each opened by one computer only."""

import pyrage
from pyrage import x25519

from desktop_app.core.errors import BadInput


def new_identity() -> str:
    """Return a new secret of the age format."""
    return str(x25519.Identity.generate())


def recipient(identity: str) -> str:
    """Return the public key of an age secret."""
    return str(x25519.Identity.from_str(identity).to_public())


def wrap(plain: bytes, recipients: tuple[str, ...]) -> bytes:
    """Encrypt to each of these public keys; BadInput names none, but says that one is wrong."""
    try:
        wrapped: bytes = pyrage.encrypt(plain, [_recipient(each) for each in recipients])
    except (pyrage.RecipientError, pyrage.EncryptError) as fault:
        raise BadInput(
            "Kunci umum sebuah komputer tidak benar.", "Daftarkan ulang komputer itu."
        ) from fault
    return wrapped


def unwrap(wrapped: bytes, identity: str) -> bytes | None:
    """Return what was wrapped for this secret; None for what was not, or is damaged."""
    try:
        plain: bytes = pyrage.decrypt(wrapped, [x25519.Identity.from_str(identity)])
    except pyrage.DecryptError:
        return None
    return plain


def _recipient(public: str) -> x25519.Recipient:
    return x25519.Recipient.from_str(public)
