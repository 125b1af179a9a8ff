"""What falls due in the next seven days, beside the worklist."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.ids import CaseId
from desktop_app.core.services.views import DueRow
from desktop_app.core.wording.dates import MONTHS, weekday
from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column, discard
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import hairline
from desktop_app.ui.widgets.text_label import TextLabel

ROW = 42
WIDTH = 300
_TEXT = 56.0


class DuePanel(Panel):
    """Days with a promise, a visit of the applicant or a repair; Enter opens the case."""

    case_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Jatuh tempo 7 hari ke depan")
        self._look = theme
        self._group = PickGroup(self, follow=False, numbers=False)
        self._list = QWidget()
        self._list.setProperty("scrolled", True)
        self._rows: QVBoxLayout = column(self._list)
        self._none = TextLabel(theme, "", TextStyle.BODY, Token.INK_2).wrapped()
        self._none.setContentsMargins(12, 12, 12, 12)
        self._rows.addWidget(self._none)
        self._rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._list)
        column(self.body, 0, (1, 0, 1, 1)).addWidget(area)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Give the rows, for a tour by keyboard."""
        return tuple(self._list.findChildren(DueButton))

    def show_dates(self, dates: Sequence[DueRow], today: date) -> None:
        """List the dates, late ones first as they come."""
        self._group.clear()
        for old in self._list.findChildren(DueButton):
            self._rows.removeWidget(old)
            discard(old)
        self._none.setVisible(not dates)
        self._none.show_text("Tidak ada yang jatuh tempo sampai tujuh hari ke depan.")
        for at, due in enumerate(dates):
            button = DueButton(self._look, due, today)
            button.clicked.connect(lambda _on, case=due.case: self._open(case))
            self._rows.insertWidget(at, button)
            self._group.add(f"{at} {due.case}", button)

    def _open(self, case: CaseId) -> None:
        self._group.show_current("")
        self.case_wanted.emit(case)


class DueButton(QAbstractButton):
    """One date: day, business, matter."""

    def __init__(self, theme: Theme, due: DueRow, today: date) -> None:
        super().__init__()
        self._theme = theme
        self._due = due
        self._pressing = due.late or due.day <= today
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        late = ", sudah lewat" if due.late else ""
        day = f"{weekday(due.day)} {due.day.day} {MONTHS[due.day.month - 1]}"
        self.setAccessibleName(f"{day}, {due.business or due.number}, {due.matter}{late}")

    def ring_rect(self) -> QRectF:
        """Give the part the focus ring goes round."""
        return QRectF(self.rect()).adjusted(5, 5, -5, -6)

    def sizeHint(self) -> QSize:
        """Ask for the width of the panel."""
        return QSize(WIDTH - 2, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw day, words and hairline."""
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), self._theme.color(Token.SURFACE_ALT))
        hairline(painter, QRectF(self.rect()), self._theme.color(Token.LINE))
        self._write(painter, QRectF(2, 4, 52, 18), str(self._due.day.day), TextStyle.BODY_STRONG)
        self._write(painter, QRectF(2, 22, 52, 16), weekday(self._due.day)[:3], TextStyle.SECOND)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        room = self.width() - _TEXT - 8
        self._cut(painter, QRectF(_TEXT, 4, room, 18), self._due.business or self._due.number)
        ink = Token.BAD if self._due.late else Token.WARN if self._pressing else Token.INK_2
        icon = Icon.OCTAGON_ALERT if self._due.late else Icon.HOURGLASS
        self._theme.paint_icon(painter, QRectF(_TEXT, 23, 14, 14), icon, ink)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(self._theme.color(ink))
        area = QRectF(_TEXT + 18, 22, room - 18, 16)
        matter = self._due.matter
        told = f"Lewat: {matter[:1].lower()}{matter[1:]}" if self._due.late else matter
        words = painter.fontMetrics().elidedText(
            told, Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _cut(self, painter: QPainter, area: QRectF, text: str) -> None:
        painter.setFont(self._theme.font(TextStyle.BODY_MEDIUM))
        painter.setPen(self._theme.color(Token.INK))
        words = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _write(self, painter: QPainter, area: QRectF, text: str, style: TextStyle) -> None:
        painter.setFont(self._theme.font(style))
        ink = Token.INK if style is TextStyle.BODY_STRONG else Token.INK_2
        painter.setPen(self._theme.color(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
