"""Buttons named by their result, with an icon and a key hint inside."""

from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.key_hint import PLAIN_KEY, PRIMARY_KEY, key_height, key_width, paint_key


class ButtonKind(StrEnum):
    """How loud a button is; one PRIMARY on a screen, DANGER sends work back."""

    PRIMARY = "primary"
    SECOND = "pri2"
    PLAIN = "plain"
    DANGER = "danger"
    LINK = "link"


class ButtonSize(Struct, frozen=True):
    """Height, inner margin, icon size and type of a button."""

    height: int
    margin: int
    icon: int
    text: TextStyle
    strong: TextStyle


SMALL = ButtonSize(26, 8, 14, TextStyle.SECOND_MEDIUM, TextStyle.SECOND_STRONG)
NORMAL = ButtonSize(32, 12, 16, TextStyle.BODY_MEDIUM, TextStyle.BODY_STRONG)
LARGE = ButtonSize(40, 16, 18, TextStyle.BODY_LARGE_MEDIUM, TextStyle.PANEL_TITLE)

_INKS = {
    ButtonKind.PRIMARY: Token.ON_PRIMARY,
    ButtonKind.SECOND: Token.PRIMARY,
    ButtonKind.PLAIN: Token.INK,
    ButtonKind.DANGER: Token.BAD,
    ButtonKind.LINK: Token.PRIMARY,
}
_GAP = 7


class Button(QPushButton):
    """A push button that paints its own content over the sheet's body."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        *,
        icon: Icon | None = None,
        key: str = "",
    ) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._key = key
        self._size = NORMAL
        self._label = ""
        self.setProperty("kind", kind.value)
        self.setFixedHeight(NORMAL.height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.show_text(text)

    def sized(self, size: ButtonSize) -> "Button":
        """Take another size, and hand the button back."""
        self._size = size
        self.setFixedHeight(size.height)
        self.updateGeometry()
        return self

    @property
    def label(self) -> str:
        """Give the words on the button."""
        return self._label

    def show_text(self, text: str) -> None:
        """Name the button by another result."""
        self._label = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def show_icon_only(self, words: str, tip: str = "") -> None:
        """Show the icon alone in a square; `words` names it for screen readers."""
        self._label = ""
        self.setAccessibleName(words)
        self.setToolTip(tip or words)
        self.setFixedWidth(self._size.height)

    def sizeHint(self) -> QSize:
        """Ask for margins, icon, words and key."""
        return QSize(round(self._content()) + 2 * self._size.margin + 2, self._size.height)

    def minimumSizeHint(self) -> QSize:
        """Never give way: words on buttons are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet's body, then icon, words and key centred in it."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._paint_content(painter)

    def _style(self) -> TextStyle:
        loud = self._kind in {ButtonKind.PRIMARY, ButtonKind.SECOND}
        return self._size.strong if loud else self._size.text

    def _content(self) -> float:
        words = QFontMetricsF(self._theme.font(self._style())).horizontalAdvance(self._label)
        icon = self._size.icon if self._icon else 0
        key = key_width(self._theme, self._key) if self._key else 0
        parts = [part for part in (icon, words, key) if part]
        return sum(parts) + _GAP * (len(parts) - 1)

    def _paint_content(self, painter: QPainter) -> None:
        left = (self.width() - self._content()) / 2
        ink = _INKS[self._kind] if self.isEnabled() else Token.INK_3
        if self._icon:
            area = QRectF(left, 0, self._size.icon, self.height())
            self._theme.paint_icon(painter, area, self._icon, ink)
            left += self._size.icon + _GAP
        left = self._paint_words(painter, left, ink)
        if self._key:
            high = key_height(self._theme)
            top = (self.height() - high) // 2
            rect = QRectF(round(left), top, key_width(self._theme, self._key), high)
            loud = self._kind is ButtonKind.PRIMARY and self.isEnabled()
            paint_key(painter, rect, self._theme, self._key, PRIMARY_KEY if loud else PLAIN_KEY)

    def _paint_words(self, painter: QPainter, left: float, ink: Token) -> float:
        if not self._label:
            return left
        painter.setFont(self._theme.font(self._style()))
        painter.setPen(self._theme.color(ink))
        words = QFontMetricsF(painter.font()).horizontalAdvance(self._label)
        area = QRectF(left, 0, words + 2, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._label)
        return left + words + _GAP
