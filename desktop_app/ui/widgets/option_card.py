"""Option cards: a few weighty choices, each with a second line."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import discard
from desktop_app.ui.widgets.choices import mark_size, paint_dot
from desktop_app.ui.widgets.key_hint import PLAIN_KEY, key_height, key_width, paint_key
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import rounded

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
_SLIM = 32
_PAD = 11
_GAP = 9


class Option(Struct, frozen=True):
    """One choice; without a second line its card is slim, `danger` turns it red."""

    key: str
    title: str
    second: str = ""
    hint: str = ""
    danger: bool = False


class OptionCards(QWidget):
    """Cards under or beside each other or in pairs; nothing is chosen until a person does."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        options: tuple[Option, ...],
        words: str = "",
        *,
        across: bool = False,
        pairs: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._group = PickGroup(self)
        self._group.picked.connect(self.chosen)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(12 if across else 8)
        self._layout.setVerticalSpacing(8 if pairs else 4)
        self._across = across
        self._pairs = pairs
        self._cards: dict[str, OptionCard] = {}
        self.setAccessibleName(words)
        self.show_options(options)

    @property
    def current(self) -> str:
        """Give the key of the chosen card, empty when none is."""
        return self._group.current

    def card(self, key: str) -> QAbstractButton:
        """Give a card by its key, for a tour by mouse."""
        return self._cards[key]

    def show_options(self, options: tuple[Option, ...]) -> None:
        """Lay out other choices."""
        for card in self._cards.values():
            self._layout.removeWidget(card)
            discard(card)
        self._cards = {}
        self._group.clear()
        for option in options:
            card = OptionCard(self._theme, option, fills=self._across)
            self._place(card, len(self._cards))
            self._cards[option.key] = card
            # A layout shows what it is given at its next turn only: too late for the focus.
            card.show()
            self._group.add(option.key, card)

    def show_current(self, key: str) -> None:
        """Choose a card without a signal; empty chooses none."""
        self._group.show_current(key)

    def focus_current(self) -> None:
        """Put the focus on the chosen or the first card."""
        self._group.focus_current()

    def _place(self, card: QWidget, at: int) -> None:
        if self._across:
            self._layout.addWidget(card, 0, at)
        elif self._pairs:
            self._layout.addWidget(card, at // 2, at % 2)
        else:
            self._layout.addWidget(card, at, 0)


class OptionCard(QAbstractButton):
    """One card; its height follows the wrapped second line."""

    def __init__(self, theme: Theme, option: Option, *, fills: bool) -> None:
        super().__init__()
        self._theme = theme
        self._option = option
        self.setCheckable(True)
        self.setAccessibleName(option.title)
        self.setAccessibleDescription(option.second)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Beside another card it is as high as that one.
        high = QSizePolicy.Policy.Preferred if fills else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, high)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Ask for a usual width and the height that goes with it."""
        width = max(self.width(), 200)
        return QSize(200, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask again for the height that goes with another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Give the height for title and wrapped second line."""
        if not self._option.second:
            return _SLIM
        metrics = QFontMetrics(self._theme.font(TextStyle.SECOND))
        room = max(40, width - self._text_left() - self._key_room())
        lines = metrics.boundingRect(0, 0, room, 1000, _WRAP, self._option.second)
        least = self._theme.line(TextStyle.SECOND)
        return 2 * _PAD + self._title_line() + max(least, lines.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, dot, words and key."""
        painter = QPainter(self)
        ink = self._ink()
        self._paint_frame(painter, ink)
        side = mark_size(self._theme)
        top = (self.height() - side) / 2 if self._option.second == "" else float(_PAD)
        dot = QRectF(_PAD, top, side, side)
        paint_dot(painter, dot, self._theme, checked=self.isChecked(), ink=ink)
        self._paint_words(painter, top)
        if self._option.hint:
            width = key_width(self._theme, self._option.hint)
            rect = QRectF(self.width() - width - 11, top + 1, width, key_height(self._theme))
            paint_key(painter, rect, self._theme, self._option.hint, PLAIN_KEY)

    def _ink(self) -> Token:
        if not self.isEnabled():
            return Token.INK_3
        return Token.BAD if self._option.danger else Token.PRIMARY

    def _paint_frame(self, painter: QPainter, ink: Token) -> None:
        if not self.isEnabled():
            pen = QPen(self._theme.color(Token.INK_3 if self.isChecked() else Token.LINE), 1)
            face = Token.SURFACE_ALT
        elif self.isChecked():
            pen = QPen(self._theme.color(ink), 2)
            face = Token.BAD_SOFT if self._option.danger else Token.SELECT
        else:
            pen = QPen(self._theme.color(Token.LINE_STRONG), 1)
            face = Token.SURFACE_ALT if self.underMouse() else Token.SURFACE
        rounded(painter, QRectF(self.rect()), 4.0, self._theme.color(face), pen)

    def _paint_words(self, painter: QPainter, top: float) -> None:
        slim = not self._option.second
        strong = self.isChecked() or not slim
        painter.setFont(self._theme.font(TextStyle.BODY_STRONG if strong else TextStyle.BODY))
        title = Token.BAD if self._option.danger else Token.INK
        if not self.isEnabled():
            title = Token.INK_2 if self.isChecked() else Token.INK_3
        painter.setPen(self._theme.color(title))
        room = self.width() - self._text_left() - self._key_room()
        line = self._title_line()
        area = QRectF(self._text_left(), top, room, line)
        flags = Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(
            self._option.title, Qt.TextElideMode.ElideRight, int(room)
        )
        painter.drawText(area, flags, text)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(self._theme.color(Token.INK_2 if self.isEnabled() else Token.INK_3))
        below = QRectF(self._text_left(), top + line, room, self.height() - top - line)
        painter.drawText(below, _WRAP, self._option.second)

    def _text_left(self) -> int:
        return _PAD + mark_size(self._theme) + _GAP

    def _title_line(self) -> int:
        return max(mark_size(self._theme), self._theme.line(TextStyle.BODY_STRONG))

    def _key_room(self) -> int:
        hint = self._option.hint
        return key_width(self._theme, hint) + 22 if hint else 12
