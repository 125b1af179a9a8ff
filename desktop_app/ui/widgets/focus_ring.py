"""The one violet ring that shows where the keyboard is."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.strokes import rounded

GAP = 2
LINE = 2
OUT = GAP + LINE
RADIUS = 6.0
_LOOK_UP = 2
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.LayoutRequest,
}


@runtime_checkable
class RingTarget(Protocol):
    """A widget that says which part of it the ring goes round."""

    def ring_rect(self) -> QRectF:
        """Give the part in the widget's own coordinates."""
        ...


class FocusRing(QObject):
    """Follows the focus through all windows; made once by the application."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__(app)
        self._app, self._theme = app, theme
        self._ring: RingOverlay | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._on_focus)
        theme.changed.connect(self._place)

    @property
    def overlay(self) -> QWidget | None:
        """Give the ring's widget, once there has been a focus."""
        return self._ring

    def leave(self) -> None:
        """Ring nothing more, at once: another program may begin in the same application."""
        self._app.focusChanged.disconnect(self._on_focus)
        self._theme.changed.disconnect(self._place)
        self._unwatch()
        self._target = None
        self._hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along when the target or anything it stands in moves."""
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._unwatch()
        self._target = None if new is None else _ringed(new)
        if self._target is not None:
            self._watch(self._target)
        self._place()

    def _watch(self, target: QWidget) -> None:
        widget: QWidget | None = target
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()

    def _unwatch(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self._hide()
            return
        ring = self._overlay_in(target.window())
        area = visible_part(target)
        ring.show_round(area, _token(target))
        ring.setVisible(not area.isEmpty())
        ring.raise_()

    def _hide(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.setVisible(False)

    def _overlay_in(self, window: QWidget) -> "RingOverlay":
        if self._ring is None or not isValid(self._ring):
            self._ring = RingOverlay(self._theme, window)
        if self._ring.parentWidget() is not window:
            self._ring.setParent(window)
        return self._ring


class RingOverlay(QWidget):
    """A widget just as large as the ring, deaf to the mouse."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._token = Token.FOCUS
        self._whole = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_round(self, area: "RingArea", token: Token) -> None:
        """Go round a rectangle of the window, cut where the target is cut."""
        self._token = token
        self._whole = area.whole.translated(-area.seen.topLeft())
        self.setGeometry(area.seen)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        pen = QPen(self._theme.color(self._token), LINE)
        rounded(QPainter(self), QRectF(self._whole), RADIUS, None, pen)


class RingArea:
    """The whole ring in window coordinates, and the part of it that is seen."""

    __slots__ = ("seen", "whole")

    def __init__(self, whole: QRect, seen: QRect) -> None:
        self.whole = whole
        self.seen = seen

    def isEmpty(self) -> bool:
        """Tell whether nothing of the ring is seen."""
        return self.seen.isEmpty()


def _ringed(widget: QWidget) -> QWidget | None:
    """Find who wears the ring: the widget, a box around it, or nobody."""
    # Qt gives the focus to a whole page when what had it is gone; a page is no control.
    if widget.property("ring") == "own" or widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
        return None
    candidate: QWidget | None = widget
    for _ in range(_LOOK_UP):
        if isinstance(candidate, RingTarget):
            return candidate
        candidate = candidate.parentWidget() if candidate is not None else None
    return widget


def visible_part(target: QWidget) -> RingArea:
    """Give the ring round a target, cut by every scroll area it stands in."""
    part = QRectF(target.rect())
    if isinstance(target, RingTarget):
        part = target.ring_rect()
    window = target.window()
    corner = target.mapTo(window, QPoint(0, 0)) if target is not window else QPoint(0, 0)
    whole = part.toAlignedRect().translated(corner).adjusted(-OUT, -OUT, OUT, OUT)
    seen = whole.intersected(window.rect())
    parent = target.parentWidget()
    while parent is not None and parent is not window:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            port = QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
            seen = seen.intersected(port.adjusted(-OUT, -OUT, OUT, OUT))
        parent = area
    return RingArea(whole, seen)


def _token(target: QWidget) -> Token:
    token = getattr(target, "ring_token", Token.FOCUS)
    return token if isinstance(token, Token) else Token.FOCUS
