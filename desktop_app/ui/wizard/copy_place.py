"""Where the copy panel opens: where it stood last, else at the right."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

_KEPT = "copy panel stood at"
_GAP = 8
_DOWN = 64
"""So far below the top of the window, where its bar ends."""


def keep(panel: QWidget, owner: QWidget) -> None:
    """Let the window remember where its panel stands; the next case asks for it."""
    owner.window().setProperty(_KEPT, panel.pos())


def place(panel: QWidget, owner: QWidget) -> None:
    """Move the panel where it stood last, or beside the window."""
    window, screen = owner.window(), owner.screen().availableGeometry()
    panel.resize(panel.width(), min(panel.height(), screen.height() - 2 * _DOWN))
    kept = window.property(_KEPT)
    if isinstance(kept, QPoint) and screen.contains(QRect(kept, panel.size())):
        panel.move(kept)
    else:
        panel.move(beside(window.frameGeometry(), panel.size(), screen))


def beside(window: QRect, size: QSize, screen: QRect) -> QPoint:
    """Return the place right of a window, or at its right edge where the screen ends."""
    left = min(window.right() + 1 + _GAP, screen.right() + 1 - size.width() - _GAP)
    top = min(window.top() + _DOWN, screen.bottom() + 1 - size.height() - _GAP)
    return QPoint(max(left, screen.left()), max(top, screen.top()))
