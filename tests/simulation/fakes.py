"""Cheap stand-ins for ciphers, signatures and time, all from the seed."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

from desktop_app.core.events.seal import Sealing
from desktop_app.core.events.signatures import LENGTH, Signing

START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
HALF = LENGTH // 2


def sign(secret: bytes, words: bytes) -> bytes:
    """Return what only the same secret gives: here public and secret are one."""
    return hashlib.blake2b(words, key=secret, digest_size=LENGTH).digest()


def holds(key: bytes, words: bytes, signature: bytes) -> bool:
    return sign(key, words) == signature


SIGNING = Signing(sign, holds)


def wrap(plain: bytes, recipients: tuple[str, ...]) -> bytes:
    return b"|".join([recipients[0].encode(), plain])


def unwrap(wrapped: bytes, identity: str) -> bytes | None:
    name, _, plain = wrapped.partition(b"|")
    return plain if name == identity.encode() else None


def sealing(rng: Random, spent: Callable[[], None]) -> Sealing:
    """Return a seal that hides nothing but opens under its own key only."""

    def seal(key: bytes, plain: bytes, bound_to: bytes) -> str:
        del bound_to
        spent()
        return (key + plain).hex()

    return Sealing(lambda: rng.getrandbits(64).to_bytes(8), seal, unseal)


def unseal(key: bytes, sealed: str, bound_to: bytes) -> bytes | None:
    del bound_to
    raw = bytes.fromhex(sealed)
    return raw[8:] if raw[:8] == key else None


class WallClock:
    """One office's time; every machine shows it more or less wrongly."""

    def __init__(self) -> None:
        self.at = START

    def pass_by(self, seconds: int) -> None:
        self.at += timedelta(seconds=seconds)


class MachineClock:
    """A machine's own clock, days off and jumping."""

    def __init__(self, wall: WallClock) -> None:
        self._wall = wall
        self.off = timedelta()

    def now(self) -> datetime:
        return self._wall.at + self.off

    def monotonic(self) -> float:
        return (self._wall.at - START).total_seconds()
