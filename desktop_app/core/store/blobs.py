"""Sealed files beside the database, written once, named by their hash."""

import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from desktop_app.core.errors import NotFound, StoreTrouble, Tampered
from desktop_app.core.events import seal
from desktop_app.core.ids import BlobId, StreamId
from desktop_app.core.store import disk, trouble, woven
from desktop_app.core.store.logbook import Key

_NAME = 64


class Blobs:
    """A folder of sealed files; knows nothing of what they show."""

    def __init__(self, folder: Path) -> None:
        """Use a folder beside the database; it is made when the first file comes."""
        self._folder = folder

    def put(
        self, stream: StreamId, key: bytes, plain: bytes, shown: Iterable[BlobId] = ()
    ) -> BlobId:
        """Seal and keep bytes; durable on return, before any fact names them.

        Of the stream's own files that are `shown` whole in it only the names are kept.
        """
        held = ((name, self.get(stream, Key(key), name)) for name in shown)
        sealed = seal.seal_blob(key, woven.weave(plain, held), seal.blob_place(stream))
        name = BlobId(hashlib.sha256(sealed).hexdigest())
        self.put_sealed(name, sealed)
        return name

    def put_sealed(self, name: BlobId, sealed: bytes) -> None:
        """Keep a file that was sealed elsewhere; Tampered unless its name is its hash."""
        if hashlib.sha256(sealed).hexdigest() != name:
            raise Tampered(f"berkas lampiran {name[:12]}")
        place = self._place(name)
        new = place.with_name(f"{name}.{secrets.token_hex(4)}.new")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with new.open("wb") as file:
                file.write(sealed)
                file.flush()
                os.fsync(file.fileno())
            new.replace(place)
            disk.sync_folder(place.parent)
        except OSError as error:
            with suppress(OSError):
                new.unlink()
            raise trouble.of_disk(error, self._folder) from error

    def get(self, stream: StreamId, key: Key | None, name: BlobId) -> bytes:
        """Return the plain bytes; every byte is checked against the name first."""
        if key is None or key.secret is None:
            raise StoreTrouble(
                "Isi lampiran ini tidak dapat dibuka lagi: kuncinya tidak ada.",
                "Minta salinannya kepada pemohon.",
            )
        plain = seal.unseal_blob(key.secret, self.sealed(name), seal.blob_place(stream))
        if plain is None:
            raise Tampered(f"segel berkas lampiran {name[:12]}")
        try:
            return woven.unweave(plain, lambda part: self.get(stream, key, part))
        except woven.Unwoven as fault:
            raise Tampered(f"susunan berkas lampiran {name[:12]}") from fault

    def sealed(self, name: BlobId) -> bytes:
        """Return the bytes as they lie on disk, checked against their name."""
        try:
            found = self._place(name).read_bytes()
        except FileNotFoundError as error:
            raise NotFound(
                f"Berkas lampiran {name[:12]} tidak ada di folder data.",
                "Pulihkan folder blobs dari cadangan.",
            ) from error
        except OSError as error:
            raise trouble.of_disk(error, self._folder) from error
        if hashlib.sha256(found).hexdigest() != name:
            raise Tampered(f"berkas lampiran {name[:12]}")
        return found

    def begun(self, name: BlobId) -> int:
        """Return how many bytes of a file that is still coming are here."""
        part = self._part(name)
        return part.stat().st_size if part.exists() else 0

    def add(self, name: BlobId, piece: bytes) -> None:
        """Write a piece behind those that came; a break leaves them for the next time."""
        part = self._part(name)
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
            with part.open("ab") as file:
                file.write(piece)
        except OSError as error:
            raise trouble.of_disk(error, self._folder) from error

    def complete(self, name: BlobId) -> None:
        """Keep what came in pieces; Tampered, and nothing kept, where it is another file."""
        part = self._part(name)
        try:
            self.put_sealed(name, part.read_bytes())
        except OSError as error:
            raise trouble.of_disk(error, self._folder) from error
        finally:
            with suppress(OSError):
                part.unlink()

    def has(self, name: BlobId) -> bool:
        """Return whether the file is here, without looking into it."""
        return self._place(name).exists()

    def names(self) -> Iterator[BlobId]:
        """Yield the name of every whole file."""
        for path in sorted(self._folder.glob("??/*")):
            if len(path.name) == _NAME:
                yield BlobId(path.name)

    def _part(self, name: BlobId) -> Path:
        return self._place(name).with_suffix(".part")

    def _place(self, name: BlobId) -> Path:
        return self._folder / name[:2] / name
