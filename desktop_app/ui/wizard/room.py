"""Texts that take the room they need and give way where there is less."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy

from desktop_app.ui.widgets.boxes import discard
from desktop_app.ui.widgets.text_label import TextLabel


class Remark(TextLabel):
    """Words that may be spared: they are there whole, or not at all."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw only what has room."""
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)


def giving_way(label: TextLabel) -> TextLabel:
    """Let a line be cut before the window has to grow, and hand it back."""
    label.elided()
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def empty(layout: QLayout) -> None:
    """Let everything in a layout go; it vanishes at once, not at the next turn."""
    while (taken := layout.takeAt(0)) is not None:
        widget = taken.widget()
        if widget is not None:
            discard(widget)
