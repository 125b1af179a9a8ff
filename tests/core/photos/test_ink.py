"""A signature as a picture."""

from desktop_app.core.cases import strokes
from desktop_app.core.photos import ink
from tests.core.photos.pictures import opened, pixel


def test_the_line_goes_where_the_pen_went_and_the_rest_is_clear() -> None:
    drawn = opened(ink.picture(strokes.write([((1_000, 5_000), (9_000, 5_000))])))
    assert drawn.size == (ink.WIDTH, ink.HEIGHT)
    assert pixel(drawn, (ink.WIDTH // 2, ink.HEIGHT // 2))[3] == 255
    assert pixel(drawn, (ink.WIDTH // 2, 10))[3] == 0


def test_a_dot_is_seen() -> None:
    drawn = opened(ink.picture(strokes.write([((5_000, 5_000),)])))
    assert pixel(drawn, (ink.WIDTH // 2, ink.HEIGHT // 2))[3] == 255


def test_no_line_is_a_clear_picture() -> None:
    assert opened(ink.picture("")).getchannel("A").getextrema() == (0, 0)


def test_a_corner_of_the_points_is_a_bend_of_the_line() -> None:
    corner = ((1_000, 9_000), (5_000, 1_000), (9_000, 9_000), (9_500, 9_000))
    drawn = opened(ink.picture(strokes.write([corner])))
    tip, crest = (ink.WIDTH // 2, ink.HEIGHT // 10), (ink.WIDTH // 2 - 40, ink.HEIGHT * 4 // 10)
    assert pixel(drawn, tip)[3] == 0
    column = [pixel(drawn, (crest[0], y))[3] for y in range(ink.HEIGHT)]
    assert column.index(255) > ink.HEIGHT // 4
