"""One window writes: a lock of the operating system on a file of its own."""

import os
import sys
from pathlib import Path

from desktop_app.core.errors import StoreInUse
from desktop_app.core.store import trouble

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lock:
    """Held until released or until the process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        """Take the lock; StoreInUse when another window holds it."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._handle: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise trouble.of_disk(error, path.parent) from error
        try:
            _take(self._handle)
        except OSError as error:
            self.release()
            raise StoreInUse(
                "Data ini sedang dibuka jendela lain.",
                "Pakai jendela yang sudah terbuka, atau tutup dulu jendela itu.",
            ) from error

    def release(self) -> None:
        """Let another window write; harmless when done twice."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _take(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
