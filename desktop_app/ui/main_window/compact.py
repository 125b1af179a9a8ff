"""When a window is small, and which pages give way."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

NARROW, LOW = 1200, 600


@runtime_checkable
class GivesWay(Protocol):
    """A page with a layout for small windows."""

    def set_compact(self, compact: bool) -> None:
        """Take or leave the small layout."""
        ...


def is_small(size: QSize) -> bool:
    """Tell whether the small layout is wanted."""
    return size.width() < NARROW or size.height() < LOW


def set_compact(page: QWidget | None, *, compact: bool) -> None:
    """Tell a page, if it can give way."""
    if isinstance(page, GivesWay):
        page.set_compact(compact)
