"""A code said over the telephone, and the key that argon2id makes of it."""

import secrets

from argon2.low_level import Type, hash_secret_raw

from desktop_app.core.security import spelling

_GROUPS = 3
_BITS = 60
_NAME = "Kode pendaftaran"
SALT = 16


def new_code() -> str:
    """Return 60 random bits as three groups of five signs."""
    return spelling.written(secrets.randbits(_BITS), _GROUPS)


def new_salt() -> bytes:
    """Return a random salt for `key`."""
    return secrets.token_bytes(SALT)


def key(typed: str, salt: bytes) -> bytes:
    """Return the 256-bit key of a code, slow on purpose; BadInput for a mistyped one."""
    number = spelling.read(typed, _GROUPS, _NAME)
    return hash_secret_raw(
        secret=number.to_bytes(8, "big"),
        salt=salt,
        time_cost=4,
        memory_cost=128 * 1024,
        parallelism=2,
        hash_len=32,
        type=Type.ID,
    )
