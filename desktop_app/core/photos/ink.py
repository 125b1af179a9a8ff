"""The line of a pen as a picture for the paper."""

import io

from PIL import Image, ImageDraw

from desktop_app.core.cases.strokes import SIDE, Stroke, read

WIDTH, HEIGHT = 900, 360
"""Pixels; printed 45 mm wide this is 500 dots an inch."""
_FINER = 3
"""Drawn larger and scaled down, because Pillow draws no smooth lines."""
_PEN = 7
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
        brush.line(points, fill=_INK, width=thick, joint="curve")
    for x, y in (points[0], points[-1]):
        brush.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=_INK)
