"""Where the store's key is kept: a file of the owner's, or elsewhere."""

import base64
import binascii
import os
import secrets
import sys
from pathlib import Path
from typing import Protocol

from desktop_app.core.errors import KeyMissing, StoreTrouble

KEY_BYTES = 32
_OWNER_ONLY = 0o600
_OTHERS = 0o077


class Vault(Protocol):
    """A place for one key, outside the data folder."""

    @property
    def warning(self) -> str:
        """Return what the office should know of this place, empty when all is well."""
        ...

    def get(self) -> bytes | None:
        """Return the key, or None where none was put yet; KeyMissing if unreadable."""
        ...

    def put(self, key: bytes) -> None:
        """Keep the key for the next start."""
        ...


class FileVault:
    """A key file that only its owner may read."""

    def __init__(self, path: Path) -> None:
        """Use a path outside the data folder, so that a copy of that takes no key."""
        self._path = path

    @property
    def warning(self) -> str:
        """Say plainly that the file is the key."""
        return (
            f"Kunci data disimpan dalam berkas {self._path}, karena komputer ini tidak memiliki "
            "penyimpan kunci. Siapa pun yang memakai akun ini dapat membukanya."
        )

    def get(self) -> bytes | None:
        """Return the key; a file that others may read is closed to them first."""
        try:
            if sys.platform != "win32" and self._path.stat().st_mode & _OTHERS:
                self._path.chmod(_OWNER_ONLY)
            return decoded(self._path.read_text(encoding="ascii"))
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as trouble:
            raise _unreadable() from trouble

    def put(self, key: bytes) -> None:
        """Write the file whole and flushed, or leave the old one."""
        new = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.unlink(missing_ok=True)
            handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(encoded(key))
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._path)
        except OSError as trouble:
            raise StoreTrouble(
                "Kunci data tidak dapat disimpan.",
                f"Periksa apakah folder {self._path.parent} dapat ditulis.",
            ) from trouble


def new_key() -> bytes:
    """Return a fresh 256-bit key of a store."""
    return secrets.token_bytes(KEY_BYTES)


def encoded(key: bytes) -> str:
    """Write a key as one line of text."""
    return base64.b64encode(key).decode("ascii")


def decoded(text: str) -> bytes:
    """Read a key written by `encoded`; anything else is KeyMissing."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError) as trouble:
        raise _unreadable() from trouble
    if len(key) != KEY_BYTES:
        raise _unreadable()
    return key


def _unreadable() -> KeyMissing:
    return KeyMissing(
        "Kunci data di komputer ini tidak terbaca.",
        "Masukkan kode pemulihan: loket key restore KODE.",
    )
