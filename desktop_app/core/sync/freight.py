"""Sealed files behind the facts: in pieces, each go on where it broke off."""

from collections.abc import Callable, Collection
from typing import Protocol

from msgspec import Struct

from desktop_app.core.errors import NotFound, Tampered
from desktop_app.core.ids import BlobId
from desktop_app.core.sync.remote import Remote

PIECE = 256 * 1024
_ASKED = 1000
"""Names in one question."""

Told = Callable[[int, int], None]
"""Files done, and all."""


class Files(Protocol):
    """Sealed files of one computer, named by their hashes."""

    def has(self, name: BlobId) -> bool:
        """Return whether the file is here, without looking into it."""
        ...

    def sealed(self, name: BlobId) -> bytes:
        """Return its bytes; Tampered or NotFound where they do not fit or are gone."""
        ...

    def begun(self, name: BlobId) -> int:
        """Return how many bytes of it have come so far."""
        ...

    def add(self, name: BlobId, piece: bytes) -> None:
        """Keep the next piece."""
        ...

    def complete(self, name: BlobId) -> None:
        """Keep it whole, or Tampered."""
        ...


class Fetched(Struct, frozen=True):
    """What became of files that facts name."""

    came: tuple[BlobId, ...]
    absent: tuple[BlobId, ...]
    """Neither here nor whole there."""
    damaged: tuple[BlobId, ...]
    """Came with other bytes than their names say; not kept."""


class Sent(Struct, frozen=True):
    """What lies there whole now, asked anew, and how many of it were missing before."""

    there: frozenset[BlobId]
    new: int


class Freight:
    """Needs no writer: files are named by what they hold."""

    def __init__(self, blobs: Files, remote: Remote) -> None:
        """Carry between a folder and a remote."""
        self._blobs = blobs
        self._remote = remote

    def send(self, names: Collection[BlobId], told: Told) -> Sent:
        """Leave what they lack of these names."""
        here = [name for name in sorted(names) if self._blobs.has(name)]
        lacking = {name: at for some in _some(here) for name, at in self._lacking(some).items()}
        for done, (name, at) in enumerate(sorted(lacking.items()), 1):
            self._send(name, at)
            told(done, len(lacking))
        still = {name for some in _some(sorted(names)) for name in self._lacking(some)}
        return Sent(frozenset(names) - still, len(lacking.keys() - still))

    def fetch(self, names: Collection[BlobId], told: Told) -> Fetched:
        """Take what is not here; what broke off goes on at the byte it had reached."""
        wanted = [name for name in sorted(names) if not self._blobs.has(name)]
        absent = {name for some in _some(wanted) for name in self._lacking(some)}
        coming = [name for name in wanted if name not in absent]
        damaged = []
        for done, name in enumerate(coming, 1):
            if not self._fetch(name):
                damaged.append(name)
            told(done, len(coming))
        came = tuple(name for name in coming if name not in set(damaged))
        return Fetched(came, tuple(sorted(absent)), tuple(damaged))

    def _lacking(self, names: Collection[BlobId]) -> dict[BlobId, int]:
        return dict(self._remote.lacking(names))

    def _send(self, name: BlobId, at: int) -> None:
        try:
            sealed = self._blobs.sealed(name)
        except (Tampered, NotFound):
            # A damaged file stays here and is named by `loket verify`.
            return
        start = at if at < len(sealed) else 0
        for place in range(start, len(sealed), PIECE):
            self._remote.put_blob(name, place, sealed[place : place + PIECE], len(sealed))

    def _fetch(self, name: BlobId) -> bool:
        at = self._blobs.begun(name)
        while piece := self._remote.blob(name, at):
            self._blobs.add(name, piece)
            at += len(piece)
        try:
            self._blobs.complete(name)
        except Tampered:
            return False
        return True


def _some(names: list[BlobId]) -> list[list[BlobId]]:
    return [names[start : start + _ASKED] for start in range(0, len(names), _ASKED)]
