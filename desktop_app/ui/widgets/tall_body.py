"""A body that scrolls where the screen is too low for it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_SPARED = 96
"""Px of the screen that title bar, action bar and desktop need besides."""


class TallBody(QScrollArea):
    """As high as its content wants to be, while the screen has room for that."""

    def __init__(self, content: QWidget, width: int) -> None:
        super().__init__()
        self._wanted_width = width
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        """Ask for all of the content."""
        return QSize(self._wanted_width, min(self._content_height(), self._room()))

    def minimumSizeHint(self) -> QSize:
        """Ask for no less, so that a dialog grows with what it comes to say."""
        return QSize(0, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask anew when the content has changed."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _content_height(self) -> int:
        width = max(self._wanted_width, self.window().minimumWidth())
        if not self._content.hasHeightForWidth():
            return self._content.sizeHint().height()
        # A scroll area keeps to the least height too, which counts words that wrap narrower.
        least = self._content.minimumSizeHint().height()
        return max(self._content.heightForWidth(width), least)

    def _room(self) -> int:
        return self.screen().availableGeometry().height() - _SPARED
