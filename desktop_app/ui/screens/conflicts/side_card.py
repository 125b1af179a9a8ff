"""One side of a disagreement as a card that can be chosen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.services.conflicts import Side
from desktop_app.ui.screens.conflicts import words
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, row
from desktop_app.ui.widgets.choices import MARK_SIZE, paint_dot
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.key_hint import KeyHint
from desktop_app.ui.widgets.strokes import hairline, rounded
from desktop_app.ui.widgets.text_label import TextLabel

HEAD = 38
_MARGIN = 14


class ChoiceCard(QAbstractButton):
    """A head with a dot, words and key; what stands below is given by others."""

    def __init__(self, theme: Theme, title: str, key: str) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(title)
        self.setMinimumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        whole = column(self, 0, (_MARGIN, 0, _MARGIN, _MARGIN))
        head = row(gap=0, margins=(MARK_SIZE + 10, 0, 0, 0))
        head.addWidget(TextLabel(theme, title, TextStyle.BODY_STRONG))
        head.addStretch(1)
        head.addWidget(KeyHint(theme, key))
        top = QWidget()
        top.setFixedHeight(HEAD)
        top.setLayout(head)
        whole.addWidget(top)
        self.below: QVBoxLayout = column(gap=8, margins=(0, 12, 0, 0))
        whole.addLayout(self.below, 1)

    def let_clicks_through(self) -> None:
        """Let a click on any word choose the card."""
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, line under the head and dot."""
        painter, area = QPainter(self), QRectF(self.rect())
        checked = self.isChecked()
        ink, width = (Token.PRIMARY, 2) if checked else (Token.LINE_STRONG, 1)
        face = Token.SELECT if checked else Token.SURFACE
        rounded(painter, area, 4.0, self._theme.color(face), QPen(self._theme.color(ink), width))
        line = area.adjusted(width, 0, -width, 0)
        line.setHeight(HEAD)
        hairline(painter, line, self._theme.color(Token.LINE))
        dot = QRectF(_MARGIN, (HEAD - MARK_SIZE) / 2, MARK_SIZE, MARK_SIZE)
        paint_dot(painter, dot, self._theme, checked=checked)


class SideCard(ChoiceCard):
    """The value of one side with who wrote it, when and where."""

    def __init__(self, theme: Theme, side: Side, key: str, *, large: bool) -> None:
        super().__init__(theme, side.origin, key)
        self.side = side
        style = TextStyle.KPI if large else TextStyle.CASE_TITLE
        self.below.addWidget(TextLabel(theme, side.words, style).wrapped())
        self.below.addSpacing(2)
        told = (
            (Icon.USER_ROUND, words.person(side)),
            (Icon.CLOCK, words.moment(side)),
            (Icon.MONITOR, side.device),
        )
        for icon, text in told:
            self.below.addLayout(_line(theme, icon, text))
        self.below.addStretch(1)
        self.setAccessibleName(f"{side.origin}: {side.words}")
        self.setAccessibleDescription(", ".join(text for _, text in told))
        self.let_clicks_through()


def _line(theme: Theme, icon: Icon, text: str) -> QHBoxLayout:
    across = row(gap=10)
    across.addWidget(IconLabel(theme, icon, Token.INK_2, 16))
    across.addWidget(TextLabel(theme, text, TextStyle.BODY).elided(), 1)
    return across
