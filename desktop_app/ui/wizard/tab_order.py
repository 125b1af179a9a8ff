"""The order in which Tab goes through what stands on a page."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


class TabOrder:
    """Lets Tab go as one reads: what came late would else come last."""

    def __init__(self) -> None:
        self._stops: list[QWidget] = []

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops, in order."""
        return tuple(self._stops)

    def link(self, widgets: Iterable[QWidget]) -> None:
        """Chain the stops among these widgets in the order given."""
        stops = [one for one in widgets if is_stop(one)]
        if stops != self._stops:
            self._stops = stops
            for one, after in pairwise(stops):
                QWidget.setTabOrder(one, after)


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield what stands in a widget as its layouts have it, itself after its parts."""
    layout, is_frame = widget.layout(), hands_on(widget)
    if is_frame:
        # Qt stops at the frame of a field first, and the frame hands the focus on.
        yield widget
    if layout is not None:
        yield from _of_layout(layout)
    if not is_frame:
        yield widget


def hands_on(widget: QWidget) -> bool:
    """Tell whether a widget gives the focus to a part of itself."""
    held: QWidget | None = widget.focusProxy()
    return held is not None and widget.isAncestorOf(held)


def is_stop(widget: QWidget) -> bool:
    """Tell whether Tab stops there."""
    can = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or hands_on(widget)
    return can and not widget.isHidden()


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _of_layout(inner)
        elif widget is not None:
            yield from in_reading_order(widget)
