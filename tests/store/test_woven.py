"""A paper that shows kept photos names them, and comes back byte for byte."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import NotFound, Tampered
from desktop_app.core.ids import BlobId
from desktop_app.core.store import woven
from desktop_app.core.store.blobs import Blobs
from desktop_app.core.store.logbook import Key
from tests.store.desk import OTHER, STREAM

SECRET = bytes(range(32))
DICE = Random(3)  # noqa: S311 - contents, not secrets
PHOTOS = [b"\xff\xd8" * 40 + DICE.randbytes(size) for size in (5_000, 9_000, 6_500)]
PAPER = b"PK depan " + PHOTOS[1] + b" tengah " + PHOTOS[0] + b"ekor"


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path / "blobs")


def kept(blobs: Blobs) -> list[BlobId]:
    return [blobs.put(STREAM, SECRET, photo) for photo in PHOTOS]


def weight(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def test_a_paper_comes_back_as_it_was_and_holds_no_photo(blobs: Blobs, tmp_path: Path) -> None:
    names = kept(blobs)
    before = weight(tmp_path)
    paper = blobs.put(STREAM, SECRET, PAPER, names)
    assert blobs.get(STREAM, Key(SECRET), paper) == PAPER
    assert weight(tmp_path) - before < 400


def test_photos_of_another_case_are_not_named(blobs: Blobs) -> None:
    strange = blobs.put(OTHER, SECRET, PHOTOS[0])
    with pytest.raises(Tampered):
        blobs.put(STREAM, SECRET, PAPER, [strange])


def test_a_paper_whose_photo_is_gone_says_which(blobs: Blobs, tmp_path: Path) -> None:
    names = kept(blobs)
    paper = blobs.put(STREAM, SECRET, PAPER, names)
    (tmp_path / "blobs" / names[1][:2] / names[1]).unlink()
    with pytest.raises(NotFound, match=names[1][:12]):
        blobs.get(STREAM, Key(SECRET), paper)


def test_what_does_not_make_the_same_paper_is_named() -> None:
    names = [BlobId(f"{at:064x}") for at in range(3)]
    plain = woven.weave(PAPER, zip(names, PHOTOS, strict=True))
    wrong = dict(zip(names, [b"x" * len(photo) for photo in PHOTOS], strict=True))
    with pytest.raises(woven.Unwoven):
        woven.unweave(plain, wrong.__getitem__)


def test_a_file_that_begins_like_a_woven_one_comes_back_too(blobs: Blobs) -> None:
    strange = woven.MARK + b"bukan anyaman"
    assert blobs.get(STREAM, Key(SECRET), blobs.put(STREAM, SECRET, strange)) == strange


pieces = st.lists(st.integers(0, 2) | st.binary(max_size=60), max_size=8)


@given(pieces)
def test_whatever_is_woven_comes_back(parts: list[int | bytes]) -> None:
    whole = b"".join([PHOTOS[one] if isinstance(one, int) else one for one in parts])
    names = [BlobId(f"{at:064x}") for at in range(3)]
    known = dict(zip(names, PHOTOS, strict=True))
    assert woven.unweave(woven.weave(whole, known.items()), known.__getitem__) == whole
