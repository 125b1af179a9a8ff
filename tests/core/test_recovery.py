"""The key as a code on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import BadInput
from desktop_app.core.security import recovery

KEYS = st.binary(min_size=32, max_size=32)


@given(KEYS)
def test_a_code_gives_its_key_back(key: bytes) -> None:
    assert recovery.key(recovery.code(key)) == key


@given(KEYS)
def test_spaces_small_letters_and_lookalikes_do_not_matter(key: bytes) -> None:
    code = recovery.code(key)
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert recovery.key(sloppy) == key


def test_a_code_is_thirteen_groups_of_five() -> None:
    groups = recovery.code(bytes(32)).split("-")
    assert len(groups) == 13
    assert {len(group) for group in groups} == {5}


def test_a_wrong_sign_names_its_group() -> None:
    groups = recovery.code(bytes(range(32))).split("-")
    groups[4] = ("7" if groups[4][0] != "7" else "8") + groups[4][1:]
    with pytest.raises(BadInput, match="kelompok 5"):
        recovery.key("-".join(groups))


def test_two_swapped_groups_are_noticed() -> None:
    groups = recovery.code(bytes(range(32))).split("-")
    groups[0], groups[1] = groups[1], groups[0]
    with pytest.raises(BadInput, match="salah ketik"):
        recovery.key("-".join(groups))


@pytest.mark.parametrize("typed", ["", "ABCDE", "Z" * 64, "Z" * 66])
def test_a_code_of_another_length_says_how_much_was_read(typed: str) -> None:
    with pytest.raises(BadInput, match="13 kelompok"):
        recovery.key(typed)


def test_signs_no_code_has_are_wrong() -> None:
    with pytest.raises(BadInput, match="salah ketik"):
        recovery.key("²" * 65)
