"""The line of a pen as text: strokes of points in a square of 10,000."""

from collections.abc import Sequence
from typing import TypeAlias

from desktop_app.core.errors import BadInput

Point: TypeAlias = tuple[int, int]
Stroke: TypeAlias = tuple[Point, ...]

SIDE = 10_000
"""Points are 0 to SIDE from left to right and from top to bottom of the pad."""
MOST = 20_000
"""More points than a hand can draw in a signature."""


def write(strokes: Sequence[Stroke]) -> str:
    """Return strokes as `x,y x,y|x,y`; BadInput where nothing was drawn or a point is outside."""
    drawn = [stroke for stroke in strokes if stroke]
    if not drawn:
        raise BadInput("Belum ada tanda tangan.", "Tulis di atas garis, lalu simpan.")
    points = [point for stroke in drawn for point in stroke]
    if len(points) > MOST:
        raise BadInput("Tanda tangan terlalu panjang.", "Hapus, lalu tulis sekali lagi.")
    if any(not 0 <= part <= SIDE for point in points for part in point):
        raise BadInput("Tanda tangan keluar dari bidangnya.", "Hapus, lalu tulis sekali lagi.")
    return "|".join(" ".join(f"{x},{y}" for x, y in stroke) for stroke in drawn)


def read(text: str) -> tuple[Stroke, ...]:
    """Return the strokes of a text; nothing where it is none."""
    try:
        return tuple([_stroke(part) for part in text.split("|") if part])
    except ValueError:
        return ()


def _stroke(text: str) -> Stroke:
    points = [point.split(",") for point in text.split()]
    return tuple([(int(x), int(y)) for x, y in points])
