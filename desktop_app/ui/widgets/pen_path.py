"""The way of a pen through its points, the same wherever it is shown."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


def smooth(points: Sequence[QPointF]) -> QPainterPath:
    """Return a path through the middles between points, bent at the points themselves."""
    path = QPainterPath(points[0])
    if len(points) == 1:
        path.lineTo(points[0] + QPointF(0.01, 0))
        return path
    for here, then in pairwise(points[1:]):
        path.quadTo(here, (here + then) / 2)
    path.lineTo(points[-1])
    return path
