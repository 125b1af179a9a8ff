"""Where the copy panel opens: where it stood last, else at the right."""

import re

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

_KEPT = "copy panel stood at"
_PLACE = re.compile(r"(-?\d{1,6}),(-?\d{1,6})")
_GAP = 8
_DOWN = 64
"""So far below the top of the window, where its bar ends."""


def keep(panel: QWidget, owner: QWidget) -> None:
    """Let the window remember where its panel stands; the next case asks for it."""
    owner.window().setProperty(_KEPT, panel.pos())


def told(window: QWidget) -> str:
    """Return the place as a text for the settings, empty where the panel was never moved."""
    kept = window.property(_KEPT)
    return f"{kept.x()},{kept.y()}" if isinstance(kept, QPoint) else ""


def take(window: QWidget, text: str) -> None:
    """Take the place from the settings; what cannot be read is no matter."""
    found = _PLACE.fullmatch(text)
    if found:
        window.setProperty(_KEPT, QPoint(int(found[1]), int(found[2])))


def place(panel: QWidget, owner: QWidget) -> None:
    """Move the panel where it stood last, or beside the window."""
    window, screen = owner.window(), owner.screen().availableGeometry()
    panel.resize(panel.width(), min(panel.height(), screen.height() - 2 * _DOWN))
    kept = window.property(_KEPT)
    if isinstance(kept, QPoint) and _is_seen(QRect(kept, panel.size()), owner):
        panel.move(kept)
    else:
        panel.move(beside(window.frameGeometry(), panel.size(), screen))


def _is_seen(panel: QRect, owner: QWidget) -> bool:
    """Tell whether a panel would stand whole on one of the screens that are there now."""
    screens = owner.screen().virtualSiblings()
    return any(screen.availableGeometry().contains(panel) for screen in screens)


def beside(window: QRect, size: QSize, screen: QRect) -> QPoint:
    """Return the place right of a window, or at its right edge where the screen ends."""
    left = min(window.right() + 1 + _GAP, screen.right() + 1 - size.width() - _GAP)
    top = min(window.top() + _DOWN, screen.bottom() + 1 - size.height() - _GAP)
    return QPoint(max(left, screen.left()), max(top, screen.top()))
