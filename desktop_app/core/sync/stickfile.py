"""The file on a stick: sealed blobs, encrypted body, one signature."""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from struct import Struct as Packed
from typing import IO

import msgspec
from msgspec import Struct

from desktop_app.core import paths
from desktop_app.core.errors import BadInput, Refused, RemoteAway
from desktop_app.core.events import signatures
from desktop_app.core.events.signed import Parcel
from desktop_app.core.ids import BlobId, DeviceId
from desktop_app.core.store import disk
from desktop_app.core.sync import trust, wrapping
from desktop_app.core.sync.ledger import Keys
from desktop_app.core.sync.remote import WrappedKey
from desktop_app.core.sync.trust import Keyring

_MAGIC = b"loket-stik-1"
_HEADER = Packed(">12s16sQQ")
"""Magic, fingerprint of the office, bytes of blobs, bytes of the body."""
_DIGEST = 32
_TAIL = _DIGEST + signatures.LENGTH
_PURPOSE = b"loket-stick-1\n"
_CHUNK = 1 << 20
START = _HEADER.size
"""Where the blobs begin."""


class Body(Struct, frozen=True):
    """What lies on a stick; opened only by the computers it was encrypted to."""

    writer: DeviceId
    """Whose signature stands at the end of the file."""
    recipients: tuple[str, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    keys: tuple[WrappedKey, ...] = ()
    blobs: dict[BlobId, tuple[int, int]] = {}
    """Where in the file a sealed blob begins, and its length."""


def read(path: Path, keys: Keys, keyring: Keyring) -> Body:
    """Return the body of a whole, unaltered file of this office; else a sentence."""
    with usable(path), path.open("rb") as file:
        head = file.read(START)
        blobs, length = _measures(head, path.stat().st_size, keys.office)
        digest = hashlib.sha256()
        hashed(file, blobs, digest.update)
        wrapped = file.read(length)
        tail = file.read(_TAIL)
    digest.update(wrapped)
    digest.update(head)
    if tail[:_DIGEST] != digest.digest():
        raise _altered()
    body = _body(wrapped, keys.identity)
    known = keyring.with_vouchers(trust.vouchers_in(body.parcels))
    signers = known.signing.get(body.writer, frozenset())
    words = _PURPOSE + tail[:_DIGEST]
    if not any(signatures.holds(key, words, tail[_DIGEST:]) for key in signers):
        raise _altered()
    return body


def hashed(file: IO[bytes], length: int, update: Callable[[bytes], object]) -> None:
    """Read so many bytes, handing on each piece."""
    while length > 0:
        piece = file.read(min(length, _CHUNK))
        if not piece:
            raise RemoteAway("Stik terputus saat dibaca.", "Pasang lagi stiknya, lalu ulangi.")
        update(piece)
        length -= len(piece)


class Stage:
    """A new file under a temporary name, until it is whole."""

    def __init__(self, path: Path) -> None:
        """Begin with no blobs; what an earlier try left is written over."""
        self._path = path
        self._new = path.with_name(path.name + ".baru")
        self._file = self._new.open("wb")
        self._file.write(bytes(START))
        self._digest = hashlib.sha256()
        self.end = START

    def add(self, piece: bytes) -> None:
        """Write a piece of blobs behind the others."""
        self._file.write(piece)
        self._digest.update(piece)
        self.end += len(piece)

    def finish(self, body: Body, keys: Keys) -> None:
        """Write body and signature, make it durable, and take the place of the old file."""
        wrapped = wrapping.wrap(msgspec.msgpack.encode(body), body.recipients)
        head = _HEADER.pack(_MAGIC, _fingerprint(keys.office), self.end - START, len(wrapped))
        self._digest.update(wrapped)
        self._digest.update(head)
        digest = self._digest.digest()
        file = self._file
        file.write(wrapped)
        file.write(digest + signatures.sign(keys.signing, _PURPOSE + digest))
        file.seek(0)
        file.write(head)
        file.flush()
        os.fsync(file.fileno())
        file.close()
        self._new.replace(self._path)
        disk.sync_folder(self._path.parent)

    def drop(self) -> None:
        """Give up; the old file stays as it was."""
        self._file.close()
        self._new.unlink(missing_ok=True)


@contextmanager
def usable(path: Path) -> Iterator[None]:
    """Turn a fault of the stick into a sentence."""
    try:
        yield
    except OSError as trouble:
        raise RemoteAway(
            f"Stik di {path.parent} tidak dapat dipakai: {paths.why_unusable(trouble)}.",
            "Periksa apakah stiknya terpasang dan masih ada ruang, lalu ulangi.",
        ) from trouble


def _measures(head: bytes, size: int, office: bytes) -> tuple[int, int]:
    if head[: len(_MAGIC)] != _MAGIC[: len(head)]:
        raise BadInput(
            "Itu bukan berkas stik Loket Industri.", "Pilih berkas berakhiran .loket-stik."
        )
    if len(head) < START:
        raise _cut(size, START)
    _, fingerprint, blobs, length = _HEADER.unpack(head)
    if fingerprint != _fingerprint(office):
        raise Refused("Stik ini milik kantor lain.", "Pakai stik kantor ini.")
    whole = START + blobs + length + _TAIL
    if size < whole:
        raise _cut(size, whole)
    if size > whole:
        raise _altered()
    return blobs, length


def _body(wrapped: bytes, identity: str) -> Body:
    plain = wrapping.unwrap(wrapped, identity)
    if plain is None:
        raise Refused(
            "Isi stik ini belum ditujukan ke komputer ini.",
            "Isi lagi stiknya di komputer yang sudah mengenal komputer ini.",
        )
    try:
        return msgspec.msgpack.decode(plain, type=Body)
    except msgspec.DecodeError as fault:
        raise BadInput(
            "Stik ini diisi oleh versi Loket Industri yang lain.",
            "Perbarui Loket Industri di komputer ini.",
        ) from fault


def _fingerprint(office: bytes) -> bytes:
    """Tell offices apart without saying which one."""
    return hashlib.sha256(_PURPOSE + office).digest()[:16]


def _cut(size: int, whole: int) -> BadInput:
    return BadInput(
        f"Berkas stik ini terpotong: baru {size} dari {whole} bita.",
        "Salin lagi sampai selesai; tidak ada yang diambil darinya.",
    )


def _altered() -> BadInput:
    return BadInput(
        "Berkas stik ini rusak atau diubah di luar aplikasi.",
        "Isi stik lain dari komputer asalnya; tidak ada yang diambil darinya.",
    )
