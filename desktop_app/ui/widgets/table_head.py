"""The head of a table that says by which column it is sorted."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle

_ICON = 14
_PADDING, _GAP = 10, 6


class SortedHead(QHeaderView):
    """Draws the one sort mark behind the words of its column."""

    def __init__(self, theme: Theme, column: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._column = column

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the section, then the mark where the column is the sorted one."""
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        model = self.model()
        if section != self._column or model is None:
            return
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        metrics = QFontMetricsF(self._theme.font(TextStyle.SECOND_STRONG))
        left = rect.left() + _PADDING + metrics.horizontalAdvance(words) + _GAP
        if left + _ICON <= rect.right():
            mark = QRectF(left, rect.top(), _ICON, rect.height())
            self._theme.paint_icon(painter, mark, Icon.ARROW_DOWN_WIDE_NARROW, Token.INK_2)
