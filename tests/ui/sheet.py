"""A sheet with the widgets whose hover and focus it pretends."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.focus_ring import RingOverlay, visible_part


@dataclass
class Sheet:
    """What a builder of a sheet gives back."""

    widget: QWidget
    hovered: list[QWidget] = field(default_factory=list)
    ringed: list[QWidget] = field(default_factory=list)


def show_states(theme: Theme, sheet: Sheet) -> None:
    """Pretend hover and focus on a sheet that is shown."""
    for widget in sheet.hovered:
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    for widget in sheet.ringed:
        ring = RingOverlay(theme, sheet.widget)
        ring.show_round(visible_part(widget), getattr(widget, "ring_token", Token.FOCUS))
        ring.show()
