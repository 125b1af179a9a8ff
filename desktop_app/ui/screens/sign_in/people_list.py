"""The people who may sign in: the usual ones of this computer first."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.ids import StaffId
from desktop_app.core.security.roles import LABELS
from desktop_app.core.services.people import StaffView
from desktop_app.ui.models.hits import found_in
from desktop_app.ui.screens.sign_in.last_use import last_use
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.avatar import initials
from desktop_app.ui.widgets.boxes import column, discard, ground
from desktop_app.ui.widgets.key_hint import HEIGHT as KEY_HEIGHT
from desktop_app.ui.widgets.key_hint import PLAIN_KEY, key_width, paint_key
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import block, rounded
from desktop_app.ui.widgets.text_label import TextLabel

USUAL_HEAD = "Biasa di komputer ini"
USUAL = 3
ROW, HEAD, EDGES = 54, 28, 4
_AVATAR = 34.0
_AFTER, _BESIDE = 12, 66


class PeopleList(QFrame):
    """Narrows while somebody types; one person is chosen or none."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._head = USUAL_HEAD
        self._people: tuple[StaffView, ...] = ()
        self._uses: dict[str, str] = {}
        self._own = ""
        self._group = PickGroup(self, numbers=False)
        self._group.picked.connect(self.chosen)
        self.setProperty("panel", "plain")
        self._inside = QWidget()
        self._inside.setProperty("scrolled", True)
        self._rows: QVBoxLayout = column(self._inside)
        self._rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        self._area = area
        column(self, 0, (1, 1, 1, 1)).addWidget(area)

    @property
    def current(self) -> StaffView | None:
        """Give the person who is chosen."""
        return next((one for one in self._people if one.id == self._group.current), None)

    def show_people(
        self, people: Sequence[StaffView], now: datetime, head: str = USUAL_HEAD
    ) -> None:
        """List everybody who may sign in, the first few under this head."""
        self._people = tuple(people)
        # An office that most have in common tells nobody apart, and its name is long.
        self._own = Counter(one.agency for one in people).most_common(1)[0][0] if people else ""
        self._uses = {one.id: last_use(one.used, now) for one in people}
        self._head = head
        self.narrow("")

    def narrow(self, text: str) -> tuple[StaffView, ...]:
        """List those whose name fits, and return them."""
        kept = self._group.current
        fitting = tuple(one for one in self._people if not text or found_in(one.name, text))
        self._clear()
        if text:
            self._add_group("Yang cocok" if fitting else "Tidak ada petugas yang cocok", fitting, 0)
        else:
            self._add_group(self._head, fitting[:USUAL], USUAL)
            self._add_group("Petugas lain", fitting[USUAL:], 0)
        self._group.show_current(kept)
        # The list ends with its last row, and scrolls where there is less room.
        heads = self._rows.count() - 1 - len(fitting)
        self.setMaximumHeight(heads * HEAD + len(fitting) * ROW + EDGES)
        return fitting

    def choose(self, staff: StaffId) -> None:
        """Choose a person as a click does."""
        if staff != self._group.current:
            self._group.show_current(staff)
            self.chosen.emit(staff)

    def usual(self, number: int) -> StaffView | None:
        """Give the person behind Alt 1 to Alt 3."""
        return self._people[number - 1] if number <= min(USUAL, len(self._people)) else None

    def _clear(self) -> None:
        self._group.clear()
        while self._rows.count() > 1:
            taken = self._rows.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                discard(widget)

    def _add_group(self, title: str, people: Sequence[StaffView], keys: int) -> None:
        if not people and keys == 0 and title == "Petugas lain":
            return
        head = ground(Token.SURFACE_ALT, "bottom")
        head.setFixedHeight(HEAD)
        words = TextLabel(self._theme, title, TextStyle.SECOND_MEDIUM, Token.INK_2)
        column(head, 0, (12, 0, 12, 0)).addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        self._insert(head)
        for number, one in enumerate(people, 1):
            agency = "" if one.agency == self._own else one.agency
            button = PersonButton(
                self._theme, one, agency, f"Alt {number}" if number <= keys else ""
            )
            button.show_use(self._uses.get(one.id, ""))
            self._insert(button)
            self._group.add(one.id, button)

    def _insert(self, widget: QWidget) -> None:
        self._rows.insertWidget(self._rows.count() - 1, widget)


class PersonButton(QAbstractButton):
    """One person: initials, name, duty, key."""

    def __init__(self, theme: Theme, person: StaffView, agency: str, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._person = person
        self._duty = ", ".join(part for part in (LABELS[person.role], agency) if part)
        self._key = key
        self._use = ""
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{person.name}, {self._duty}")

    @property
    def use(self) -> str:
        """Give what is said of the last time."""
        return self._use

    def show_use(self, words: str) -> None:
        """Write when this person was last here."""
        self._use = words
        self.setAccessibleDescription(f"terakhir {words}" if words else "")
        self.update()

    def ring_rect(self) -> QRectF:
        """Give the part the focus ring goes round."""
        return QRectF(self.rect()).adjusted(5, 5, -5, -6)

    def sizeHint(self) -> QSize:
        """Ask for the height of a row."""
        return QSize(280, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, initials, words and key."""
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            face = Token.SELECT if self.isChecked() else Token.SURFACE_ALT
            painter.fillRect(self.rect(), self._theme.color(face))
        line = QRectF(0, ROW - 1, self.width(), 1)
        block(painter, line, self._theme.color(Token.LINE))
        self._paint_initials(painter)
        right = self._paint_use(painter, self._paint_key(painter))
        self._write(painter, QRectF(58, 9, right - _BESIDE, 18), self._person.name, strong=True)
        self._write(painter, QRectF(58, 28, right - _BESIDE, 16), self._duty, strong=False)

    def _paint_initials(self, painter: QPainter) -> None:
        square = QRectF(12, 10, _AVATAR, _AVATAR)
        none = QPen(Qt.PenStyle.NoPen)
        rounded(painter, square, 3.0, self._theme.color(Token.PRIMARY_SOFT), none)
        painter.setFont(self._theme.font(TextStyle.BODY_STRONG))
        painter.setPen(self._theme.color(Token.PRIMARY))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, initials(self._person.name))

    def _paint_key(self, painter: QPainter) -> float:
        if not self._key:
            return float(self.width())
        width = key_width(self._theme, self._key)
        key = QRectF(self.width() - width - 12, (ROW - KEY_HEIGHT) // 2, width, KEY_HEIGHT)
        paint_key(painter, key, self._theme, self._key, PLAIN_KEY)
        return key.left()

    def _paint_use(self, painter: QPainter, right: float) -> float:
        if not self._use:
            return right
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(self._theme.color(Token.INK_2))
        width = painter.fontMetrics().horizontalAdvance(self._use)
        area = QRectF(right - _AFTER - width, 0, width + 2, self.height())
        name = QFontMetrics(self._theme.font(TextStyle.BODY_STRONG)).horizontalAdvance
        if name(self._person.name) > area.left() - _BESIDE:
            # The name comes first where there is no room for both.
            return right
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._use)
        return area.left()

    def _write(self, painter: QPainter, area: QRectF, text: str, *, strong: bool) -> None:
        style = TextStyle.BODY_STRONG if strong else TextStyle.SECOND
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.color(Token.INK if strong else Token.INK_2))
        room = int(area.width())
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
