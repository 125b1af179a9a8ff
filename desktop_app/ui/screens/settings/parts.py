"""The parts of Atur, and the list they are chosen from."""

from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from desktop_app.ui.theme.icon_names import Icon
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.type_styles import TextStyle
from desktop_app.ui.widgets.boxes import column
from desktop_app.ui.widgets.pick_group import PickGroup
from desktop_app.ui.widgets.strokes import block

WIDTH, NARROW = 248, 60
HEIGHT = 54
_LEFT, _WORDS = 18, 50


class Part(StrEnum):
    """One page of Atur."""

    IDENTITY = "identitas"
    STAFF = "petugas"
    SIGNING = "penanda-tangan"
    PAPERS = "naskah"
    NUMBERS = "nomor"
    HOLIDAYS = "libur"
    PROCEDURES = "sop"
    MACHINE = "komputer"


class PartLine(Struct, frozen=True):
    """How a part stands in the list."""

    part: Part
    title: str
    second: str
    icon: Icon


LINES = (
    PartLine(Part.IDENTITY, "Identitas kantor", "Kop, alamat, lambang", Icon.LANDMARK),
    PartLine(Part.STAFF, "Petugas", "Peran, NIP, PIN", Icon.USERS_ROUND),
    PartLine(Part.SIGNING, "Penanda tangan", "Pejabat dan kewenangan", Icon.PEN_LINE),
    PartLine(Part.PAPERS, "Naskah dan kertas", "F4 atau A4, templat, tembusan", Icon.FILE_TEXT),
    PartLine(Part.NUMBERS, "Nomor surat", "BAP, SK, dan surat", Icon.QUOTE),
    PartLine(Part.HOLIDAYS, "Hari libur", "Daftar tiap tahun", Icon.CALENDAR_OFF),
    PartLine(Part.PROCEDURES, "SOP dan waktu baku", "Langkah, hari kerja", Icon.TIMER),
    PartLine(Part.MACHINE, "Tampilan dan komputer ini", "Tema, kunci layar, folder", Icon.MONITOR),
)


class PartList(QFrame):
    """Up and down open a part at once; Tab goes on into it."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group = PickGroup(self, numbers=False)
        self._buttons: dict[str, PartButton] = {}
        self.setProperty("ground", Token.SURFACE.value)
        self.setProperty("edge", "right")
        self.setAccessibleName("Bagian Atur")
        inside = column(self, 0, (0, 8, 0, 8))
        for line in LINES:
            button = PartButton(theme, line)
            self._buttons[line.part] = button
            self._group.add(line.part, button)
            inside.addWidget(button)
        inside.addStretch(1)
        self._group.picked.connect(self.chosen)
        self._group.show_current(Part.IDENTITY)
        self.set_narrow(narrow=False)

    @property
    def current(self) -> Part:
        """Give the open part."""
        return Part(self._group.current)

    def show_current(self, part: Part) -> None:
        """Mark the open part without a signal."""
        self._group.show_current(part)

    def take_focus(self) -> None:
        """Put the focus on the open part."""
        self._group.focus_current()

    def set_narrow(self, *, narrow: bool) -> None:
        """Collapse to the icons, where the window is narrow."""
        self.setFixedWidth(NARROW if narrow else WIDTH)
        for button in self._buttons.values():
            button.set_narrow(narrow=narrow)


class PartButton(QAbstractButton):
    """One line of the list."""

    def __init__(self, theme: Theme, line: PartLine) -> None:
        super().__init__()
        self._theme = theme
        self._line = line
        self._is_narrow = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{line.title}, {line.second}")

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, the words as a tooltip."""
        self._is_narrow = narrow
        self.setToolTip(self._line.title if narrow else "")
        self.update()

    def ring_rect(self) -> QRectF:
        """Give the part the focus ring goes round."""
        return QRectF(self.rect()).adjusted(9, 5, -8, -5)

    def sizeHint(self) -> QSize:
        """Ask for the line."""
        return QSize(NARROW if self._is_narrow else WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark, icon and the two lines."""
        painter, here = QPainter(self), self.isChecked()
        if here or self.underMouse():
            face = Token.SELECT if here else Token.SURFACE_ALT
            painter.fillRect(self.rect(), self._theme.color(face))
        if here:
            mark = QRectF(0, 0, 3, self.height())
            block(painter, mark, self._theme.color(Token.PRIMARY))
        ink = Token.PRIMARY if here else Token.INK_2
        left = (self.width() - 20) / 2 if self._is_narrow else _LEFT
        area = QRectF(left, 0, 20, self.height())
        self._theme.paint_icon(painter, area, self._line.icon, ink)
        if not self._is_narrow:
            self._paint_words(painter, here=here)

    def _paint_words(self, painter: QPainter, *, here: bool) -> None:
        room = self.width() - _WORDS - 10
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.font(TextStyle.BODY_STRONG if here else TextStyle.BODY_MEDIUM))
        painter.setPen(self._theme.color(Token.INK))
        painter.drawText(QRectF(_WORDS, 9, room, 18), side, self._line.title)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(self._theme.color(Token.INK_2))
        painter.drawText(QRectF(_WORDS, 27, room, 16), side, self._line.second)
