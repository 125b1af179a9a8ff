"""Sealed parts open with their key, at their place, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.core.events import seal
from desktop_app.core.events.envelope import Position
from desktop_app.core.ids import DeviceId, Epoch, StreamId

KEY = bytes(range(32))
HERE = Position(DeviceId("d"), Epoch("e"), 7, "ff")
PLACE = seal.place(StreamId("s"), "NoteAdded", 1, HERE)


@given(st.binary(max_size=300))
def test_what_was_sealed_comes_back(plain: bytes) -> None:
    assert seal.unseal(KEY, seal.seal(KEY, plain, PLACE), PLACE) == plain
    assert seal.unseal_blob(KEY, seal.seal_blob(KEY, plain, PLACE), PLACE) == plain


def test_the_same_words_never_look_the_same_twice() -> None:
    assert seal.seal(KEY, b"Contoh", PLACE) != seal.seal(KEY, b"Contoh", PLACE)


@pytest.mark.parametrize(
    "elsewhere",
    [
        seal.place(StreamId("t"), "NoteAdded", 1, HERE),
        seal.place(StreamId("s"), "CaseEnded", 1, HERE),
        seal.place(StreamId("s"), "NoteAdded", 2, HERE),
        seal.place(StreamId("s"), "NoteAdded", 1, replace(HERE, number=8)),
        seal.place(StreamId("s"), "NoteAdded", 1, replace(HERE, epoch=Epoch("f"))),
        seal.blob_place(StreamId("s")),
    ],
)
def test_a_sealed_part_moved_elsewhere_does_not_open(elsewhere: bytes) -> None:
    assert seal.unseal(KEY, seal.seal(KEY, b"Contoh", PLACE), elsewhere) is None


def test_another_key_does_not_open_it() -> None:
    assert seal.unseal(seal.new_key(), seal.seal(KEY, b"Contoh", PLACE), PLACE) is None


@pytest.mark.parametrize("broken", ["", "a", "!!!!", "AAAA", "é"])
def test_what_was_never_sealed_does_not_open(broken: str) -> None:
    assert seal.unseal(KEY, broken, PLACE) is None
