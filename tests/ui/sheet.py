"""A sheet with the widgets whose hover and focus it pretends."""

from dataclasses import dataclass, field

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.focus_ring import RingOverlay, visible_part
from desktop_app.ui.widgets.table import Table


@dataclass
class Sheet:
    """What a builder of a sheet gives back."""

    widget: QWidget
    hovered: QWidget | None = None
    ringed: list[QWidget] = field(default_factory=list)
    hovered_rows: list[tuple[Table, int]] = field(default_factory=list)


def show_states(theme: Theme, sheet: Sheet) -> None:
    """Pretend hover and focus on a sheet that is shown."""
    QTest.qWaitForWindowActive(sheet.widget)
    for table, at in sheet.hovered_rows:
        table.setFocus()
        table.show_hovered(at)
    if sheet.hovered is not None:
        QTest.mouseMove(sheet.hovered)
    for widget in sheet.ringed:
        ring = RingOverlay(theme, sheet.widget)
        ring.show_round(visible_part(widget), getattr(widget, "ring_token", Token.FOCUS))
        ring.show()
