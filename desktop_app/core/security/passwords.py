"""Staff PINs: hashed, checked, and locked for a while after misses."""

import re
from datetime import datetime, timedelta

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError
from msgspec import Struct

from desktop_app.core.errors import BadInput

TRIES = 5
LOCKED_FOR = timedelta(minutes=5)
_PIN = re.compile(r"[0-9]{6}\Z")
_HASHER = PasswordHasher(time_cost=2, memory_cost=64 * 1024, parallelism=2, type=Type.ID)


class Attempts(Struct, frozen=True):
    """Misses in a row of one staff member; a value, kept by the caller."""

    misses: int = 0
    locked_at: datetime | None = None

    def locked_until(self, now: datetime) -> datetime | None:
        """Return when the PIN is asked again; a clock set back locks nobody out."""
        if self.locked_at is None or not self.locked_at <= now < self.locked_at + LOCKED_FOR:
            return None
        return self.locked_at + LOCKED_FOR

    def missed(self, now: datetime) -> "Attempts":
        """Count one more miss; every fifth locks."""
        misses = 1 if self.locked_at is not None else self.misses + 1
        return Attempts(misses, now if misses >= TRIES else None)

    def left(self) -> int:
        """Return how many tries remain before the lock."""
        return TRIES if self.locked_at is not None else TRIES - self.misses


def hashed(pin: str) -> str:
    """Return the argon2id hash of a PIN of six digits; slow on purpose."""
    if not _PIN.match(pin):
        raise BadInput("PIN harus enam angka.", "Ketik enam angka, tanpa huruf.")
    return _HASHER.hash(pin)


def fits(kept: str, pin: str) -> bool:
    """Return whether the PIN belongs to the hash; slow on purpose."""
    try:
        return _HASHER.verify(kept, pin)
    except (VerificationError, InvalidHashError):
        return False
