"""The line of a pen as a picture for the paper."""

import io
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from PIL import Image, ImageDraw

from desktop_app.core.cases.strokes import SIDE, Stroke, read

_Point: TypeAlias = tuple[float, float]

WIDTH, HEIGHT = 900, 360
"""Pixels; printed 45 mm wide this is 500 dots an inch."""
_FINER = 3
"""Drawn larger and scaled down, because Pillow draws no smooth lines."""
_PEN = 7
_STEPS = 16
"""Short straight pieces that a bend is drawn of."""
_INK = (16, 24, 64, 255)


def picture(strokes: str) -> bytes:
    """Return a transparent PNG of WIDTH times HEIGHT pixels; blank where there is no line."""
    wide, high = WIDTH * _FINER, HEIGHT * _FINER
    sheet = Image.new("RGBA", (wide, high), (255, 255, 255, 0))
    brush = ImageDraw.Draw(sheet)
    for stroke in read(strokes):
        _draw(brush, stroke, (wide, high))
    kept = io.BytesIO()
    sheet.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _draw(brush: ImageDraw.ImageDraw, stroke: Stroke, size: tuple[int, int]) -> None:
    points = [(x * size[0] / SIDE, y * size[1] / SIDE) for x, y in stroke]
    thick = _PEN * _FINER
    if len(points) > 1:
        brush.line(list(_curve(points)), fill=_INK, width=thick, joint="curve")
    for x, y in (points[0], points[-1]):
        brush.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=_INK)


def _curve(points: Sequence[_Point]) -> Iterator[_Point]:
    """Yield the way that the pad shows: through the middles between points, bent at them."""
    yield points[0]
    start = points[0]
    for here, then in pairwise(points[1:]):
        end = ((here[0] + then[0]) / 2, (here[1] + then[1]) / 2)
        yield from (_bent(start, here, end, step / _STEPS) for step in range(1, _STEPS + 1))
        start = end
    yield points[-1]


def _bent(start: _Point, here: _Point, end: _Point, share: float) -> _Point:
    rest = 1 - share
    before, at, after = rest * rest, 2 * rest * share, share * share
    return (
        before * start[0] + at * here[0] + after * end[0],
        before * start[1] + at * here[1] + after * end[1],
    )
