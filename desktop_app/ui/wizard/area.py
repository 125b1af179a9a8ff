"""The part of a page that scrolls: opens at its top, follows the keyboard."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_app.ui.wizard.tab_order import TabOrder, in_reading_order

NEAR = 40
"""How much of its surroundings is shown with what has the focus."""


class PageSheet(QWidget):
    """As high as its width makes it: wrapped words ask for more when nobody asks how wide."""

    def minimumSizeHint(self) -> QSize:
        """Ask for a height only where it does not follow the width."""
        hint, layout = super().minimumSizeHint(), self.layout()
        follows = layout is not None and layout.hasHeightForWidth()
        return QSize(hint.width(), 0) if follows else hint


class PageArea(QScrollArea):
    """The mouse points at what it sees, so only the keyboard takes the page along."""

    resized = Signal()

    def __init__(self, inside: QWidget, pad: int = 0) -> None:
        super().__init__()
        self._inside = inside
        self._pad = pad
        """Room at the right in which the scroll bar stands, so that it moves nothing."""
        self._window: QWindow | None = None
        self._is_opening = False
        self._tabs = TabOrder()
        # Later, because a page that was just shown has not got its height yet.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_laid_out)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        self.set_reading(reading=False)

    @property
    def is_reading(self) -> bool:
        """Tell whether there is nothing to fill in here."""
        return self.focusPolicy() is Qt.FocusPolicy.StrongFocus

    def set_reading(self, *, reading: bool) -> None:
        """Take the focus itself where there is nothing to fill in, so that keys scroll."""
        policy = Qt.FocusPolicy.StrongFocus if reading else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleName("Isi halaman, hanya dibaca" if reading else "")

    def open_at_top(self) -> None:
        """Show the top; the focus stays where it is only if it can be seen there."""
        self._is_opening = True
        self._later.start()

    def reveal_focus(self) -> None:
        """Scroll to what has the focus."""
        self._is_opening = False
        self._later.start()

    def chain(self) -> None:
        """Let Tab go as one reads: rows that came late would else come last."""
        self._tabs.link(in_reading_order(self._inside))

    def stops(self) -> Iterator[QWidget]:
        """Yield what stands here as one reads, itself last."""
        yield from self._tabs.stops
        yield self

    def focus_first(self) -> None:
        """Put the focus on what is read first and can be used."""
        first = next((one for one in self._tabs.stops if one.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the scroll bar stand in the margin."""
        super().resizeEvent(event)
        layout = self._inside.layout()
        if self._pad and layout is not None:
            margins = layout.contentsMargins()
            margins.setRight(self._pad - (self.width() - self.viewport().width()))
            layout.setContentsMargins(margins)
        self.resized.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the focus of the window it stands in now."""
        super().showEvent(event)
        window: QWindow | None = self.window().windowHandle()
        if window is not None and window is not self._window:
            self._window = window
            window.focusObjectChanged.connect(self._on_focus)

    def _on_focus(self, held: QObject | None) -> None:
        is_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if isinstance(held, QWidget) and not (self._is_opening or is_mouse):
            self._reveal(held)

    def _reveal(self, held: QWidget) -> None:
        if self.isVisible() and self._inside.isAncestorOf(held):
            whole = self._block_of(held)
            self.ensureWidgetVisible(whole, 0, NEAR if whole is held else 0)

    def _block_of(self, held: QWidget) -> QWidget:
        """Return what is read together with a widget, where there is room for all of it."""
        parent = held.parentWidget()
        while parent is not None and parent is not self._inside:
            if parent.property("block") and parent.height() <= self.viewport().height():
                return parent
            parent = parent.parentWidget()
        return held

    def _on_laid_out(self) -> None:
        held: QWidget | None = self._inside.focusWidget()
        if not self._is_opening:
            if held is not None:
                self._reveal(held)
            return
        self._is_opening = False
        layout = self._inside.layout()
        if layout is not None:
            layout.activate()
        self.verticalScrollBar().setValue(0)
        if held is not None and held.hasFocus() and not self._shows(held):
            self.focus_first()
            self.verticalScrollBar().setValue(0)

    def _shows(self, held: QWidget) -> bool:
        port = self.viewport()
        place = QRect(held.mapTo(port, QPoint(0, 0)), held.size())
        return port.rect().contains(place)
