"""Sealed files: written once, checked whenever they are read."""

from pathlib import Path

import pytest

from desktop_app.core.errors import NotFound, StoreTrouble, Tampered
from desktop_app.core.ids import BlobId
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.logbook import Key
from tests.store.desk import OTHER, STREAM

SECRET = bytes(range(32))


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path / "blobs")


def path_of(tmp_path: Path, name: BlobId) -> Path:
    return tmp_path / "blobs" / name[:2] / name


def test_a_file_comes_back_as_it_was(blobs: Blobs) -> None:
    name = blobs.put(STREAM, SECRET, b"%PDF contoh")
    assert blobs.has(name)
    assert blobs.get(STREAM, Key(SECRET), name) == b"%PDF contoh"
    assert list(blobs.names()) == [name]


def test_the_disk_shows_nothing_of_it(blobs: Blobs, tmp_path: Path) -> None:
    name = blobs.put(STREAM, SECRET, b"%PDF contoh")
    assert b"contoh" not in path_of(tmp_path, name).read_bytes()


def test_the_same_file_twice_is_two_files(blobs: Blobs) -> None:
    assert blobs.put(STREAM, SECRET, b"a") != blobs.put(STREAM, SECRET, b"a")


@pytest.mark.parametrize("at", [0, 5, 13, -1])
def test_one_flipped_byte_is_named(blobs: Blobs, tmp_path: Path, at: int) -> None:
    name = blobs.put(STREAM, SECRET, b"%PDF contoh")
    raw = bytearray(path_of(tmp_path, name).read_bytes())
    raw[at] ^= 1
    path_of(tmp_path, name).write_bytes(raw)
    with pytest.raises(Tampered, match=name[:12]):
        blobs.get(STREAM, Key(SECRET), name)


def test_a_file_of_another_case_does_not_open(blobs: Blobs) -> None:
    name = blobs.put(STREAM, SECRET, b"%PDF contoh")
    with pytest.raises(Tampered, match="segel"):
        blobs.get(OTHER, Key(SECRET), name)


def test_without_its_key_a_file_stays_closed(blobs: Blobs) -> None:
    name = blobs.put(STREAM, SECRET, b"%PDF contoh")
    for key in (None, Key(None)):
        with pytest.raises(StoreTrouble, match="kuncinya tidak ada"):
            blobs.get(STREAM, key, name)


def test_a_missing_file_is_said(blobs: Blobs) -> None:
    with pytest.raises(NotFound, match="tidak ada di folder data"):
        blobs.sealed(BlobId("ab" * 32))


def test_a_sealed_file_from_elsewhere_must_have_its_own_name(blobs: Blobs, tmp_path: Path) -> None:
    name = blobs.put(STREAM, SECRET, b"%PDF contoh")
    sealed = blobs.sealed(name)
    other = Blobs(tmp_path / "other")
    other.put_sealed(name, sealed)
    assert other.get(STREAM, Key(SECRET), name) == b"%PDF contoh"
    with pytest.raises(Tampered):
        other.put_sealed(BlobId("ab" * 32), sealed)


def test_a_half_written_file_does_not_count(blobs: Blobs, tmp_path: Path) -> None:
    name = blobs.put(STREAM, SECRET, b"a")
    (tmp_path / "blobs" / name[:2] / f"{name}.0000.new").write_bytes(b"half")
    assert list(blobs.names()) == [name]


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "blobs").write_text("in the way")
    with pytest.raises(StoreTrouble, match="Folder"):
        Blobs(tmp_path / "blobs").put(STREAM, SECRET, b"a")
