"""Sealed files of one simulated computer, lost and rotting like real ones."""

import hashlib

from desktop_app.core.errors import NotFound, Tampered
from desktop_app.core.ids import BlobId


class MemoryFiles:
    """Behaves as the folder of blobs does."""

    def __init__(self) -> None:
        self.kept: dict[BlobId, bytes] = {}
        self._coming: dict[BlobId, bytes] = {}

    def put(self, content: bytes) -> BlobId:
        name = BlobId(hashlib.sha256(content).hexdigest())
        self.kept[name] = content
        return name

    def is_whole(self, name: BlobId) -> bool:
        return hashlib.sha256(self.kept.get(name, b"")).hexdigest() == name

    def has(self, name: BlobId) -> bool:
        return name in self.kept

    def sealed(self, name: BlobId) -> bytes:
        if name not in self.kept:
            raise NotFound(f"Berkas lampiran {name[:12]} tidak ada.")
        if not self.is_whole(name):
            raise Tampered(f"berkas lampiran {name[:12]}")
        return self.kept[name]

    def begun(self, name: BlobId) -> int:
        return len(self._coming.get(name, b""))

    def add(self, name: BlobId, piece: bytes) -> None:
        self._coming[name] = self._coming.get(name, b"") + piece

    def complete(self, name: BlobId) -> None:
        content = self._coming.pop(name, b"")
        if self.put(content) != name:
            raise Tampered(f"berkas lampiran {name[:12]}")
