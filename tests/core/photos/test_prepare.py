"""Photos are kept upright and scaled, and a broken one is a sentence."""

import hashlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop_app.core.errors import BadInput
from desktop_app.core.events.vocabulary import Place
from desktop_app.core.photos.prepare import LONGEST, prepare
from tests.core.photos.pictures import opened, photo, pixel


@pytest.mark.parametrize(
    ("size", "kept"),
    [
        ((4000, 3000), (2000, 1500)),
        ((3024, 4032), (1512, 2016)),
        ((4624, 3468), (LONGEST, 1536)),
        ((LONGEST, 900), (LONGEST, 900)),
        ((6000, 3), (LONGEST, 2)),
    ],
)
def test_a_large_photo_keeps_its_shape_and_enough_of_its_pixels(
    size: tuple[int, int], kept: tuple[int, int]
) -> None:
    found = prepare("a.jpg", photo(size))
    assert (found.width, found.height) == kept
    assert opened(found.content).size == kept


def test_a_large_picture_that_is_no_jpeg_is_scaled_to_the_longest_side() -> None:
    found = prepare("a.png", photo((3000, 1500), kind="PNG"))
    assert (found.width, found.height) == (LONGEST, LONGEST // 2)


def test_a_large_photo_held_sideways_is_turned_after_it_was_scaled() -> None:
    found = prepare("a.jpg", photo((4000, 3000), turned=8))
    assert (found.width, found.height) == (1500, 2000)


def test_a_small_photo_is_not_blown_up() -> None:
    assert prepare("a.jpg", photo((400, 300))).width == 400


def test_a_photo_held_sideways_is_turned_upright() -> None:
    kept = prepare("a.jpg", photo((400, 300), turned=6))
    upright = opened(kept.content)
    assert upright.size == (300, 400)
    assert pixel(upright, (150, 10))[0] > 150
    assert pixel(upright, (150, 390))[2] > 150


def test_time_and_place_are_taken_from_the_camera_and_then_taken_out() -> None:
    kept = prepare("a.jpg", photo())
    assert kept.moment == "2026-11-24T09:41:07"
    assert kept.place == Place(-6_804_200, 110_838_000, typed=False)
    assert dict(opened(kept.content).getexif()) == {}


def test_the_hash_is_of_the_bytes_that_came_from_the_camera() -> None:
    content = photo()
    assert prepare("a.jpg", content).original == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "L"), ("WEBP", "RGB"), ("JPEG", "CMYK")],
)
def test_every_kind_of_picture_becomes_a_jpeg(kind: str, mode: str) -> None:
    kept = opened(prepare("a", photo(kind=kind, mode=mode)).content)
    assert (kept.format, kept.mode) == ("JPEG", "RGB")


def test_what_is_clear_in_a_picture_becomes_white() -> None:
    drawn = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(drawn, "PNG")
    kept = opened(prepare("a.png", drawn.getvalue()).content)
    assert pixel(kept, (5, 5)) == (255, 255, 255)


def test_a_picture_cut_short_is_said_with_its_name() -> None:
    with pytest.raises(BadInput, match=r"gerbang\.jpg rusak atau terpotong"):
        prepare("gerbang.jpg", photo((800, 600))[:3000])


def test_a_giant_picture_is_said_before_it_fills_the_memory() -> None:
    drawn = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(drawn, "PNG")
    with pytest.raises(BadInput, match="terlalu besar"):
        prepare("peta.png", drawn.getvalue())


def test_a_photo_of_a_phone_that_pillow_cannot_read_names_the_way_out() -> None:
    with pytest.raises(BadInput, match="HEIC"):
        prepare("IMG.heic", b"\0\0\0\x18ftypheic" + b"\0" * 40)


@given(st.binary(max_size=400) | st.binary(max_size=80).map(lambda tail: photo()[:700] + tail))
def test_whatever_bytes_come_there_is_a_photo_or_a_sentence(content: bytes) -> None:
    try:
        found: object = prepare("x", content).width
    except BadInput as fault:
        found = fault.way_out
    assert found
