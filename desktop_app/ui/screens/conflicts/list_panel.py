"""The disagreements under each other, one of them open."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QWidget

from desktop_app.core.services.conflicts import Dispute
from desktop_app.ui.screens.conflicts import words
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, discard, rule
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import block, hairline
from desktop_app.ui.widgets.text_label import TextLabel

WIDTH = 270
ROW = 74
_LEFT = 38.0


class ConflictList(QFrame):
    """Tells which one is wanted."""

    chosen = Signal(int)
    """Its place in the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "right")
        self.setFixedWidth(WIDTH)
        self._group = PickGroup(self, numbers=False)
        self._group.picked.connect(lambda key: self.chosen.emit(int(key)))
        self._list = QWidget()
        self._list.setProperty("scrolled", True)
        self._rows = column(self._list)
        self._rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._list)
        told = "Berkas tetap bisa dikerjakan. Hanya isian yang berbenturan yang menunggu pilihan."
        foot = TextLabel(theme, told, TextStyle.SECOND, Token.INK_2).wrapped()
        below = column(gap=0, margins=(14, 10, 14, 12))
        below.addWidget(foot)
        whole = column(self, 0, (0, 0, 1, 0))
        whole.addWidget(area, 1)
        whole.addWidget(rule())
        whole.addLayout(below)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Give the rows, for a tour by keyboard."""
        return tuple(one for one in self._list.findChildren(DisputeButton) if not one.isHidden())

    def show_disputes(self, disputes: Sequence[Dispute]) -> None:
        """List them as they come."""
        self._group.clear()
        for old in self._list.findChildren(DisputeButton):
            self._rows.removeWidget(old)
            discard(old)
        for at, dispute in enumerate(disputes):
            button = DisputeButton(self._theme, dispute)
            self._rows.insertWidget(at, button)
            button.show()
            self._group.add(str(at), button)

    def show_current(self, at: int) -> None:
        """Mark the open one."""
        self._group.show_current(str(at))

    def take_focus(self) -> None:
        """Put the focus on the open one."""
        self._group.focus_current()


class DisputeButton(QAbstractButton):
    """One disagreement: what about, whose, where."""

    def __init__(self, theme: Theme, dispute: Dispute) -> None:
        super().__init__()
        self._theme = theme
        self._dispute = dispute
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = (dispute.title, dispute.business, words.place(dispute))
        self.setAccessibleName(", ".join(part for part in told if part))
        self.setToolTip(dispute.title)

    def ring_rect(self) -> QRectF:
        """Give the part the focus ring goes round."""
        return QRectF(self.rect()).adjusted(5, 5, -5, -6)

    def sizeHint(self) -> QSize:
        """Ask for the width of the list."""
        return QSize(WIDTH - 1, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark, three lines and hairline."""
        painter, area = QPainter(self), QRectF(self.rect())
        if self.isChecked():
            block(painter, area, self._theme.color(Token.SELECT))
            block(painter, QRectF(0, 0, 3, ROW), self._theme.color(Token.PRIMARY))
        elif self.underMouse():
            block(painter, area, self._theme.color(Token.SURFACE_ALT))
        hairline(painter, area, self._theme.color(Token.LINE))
        self._theme.paint_icon(painter, QRectF(14, 10, 16, 16), Icon.GIT_COMPARE, Token.BAD)
        self._write(painter, 9, self._dispute.title, TextStyle.BODY_STRONG, Token.INK)
        business = self._dispute.business or "Usaha belum diisi"
        self._write(painter, 29, business, TextStyle.SECOND, Token.INK_2)
        self._write(painter, 48, words.place(self._dispute), TextStyle.SECOND_MEDIUM, Token.INK_2)

    def _write(
        self, painter: QPainter, top: float, text: str, style: TextStyle, ink: Token
    ) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(ink))
        first = style is TextStyle.BODY_STRONG
        left = _LEFT if first else 14.0
        room = QRectF(left, top, self.width() - left - 12, 18)
        text = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
