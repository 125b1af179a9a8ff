"""The signature block drawn small, as a licence will end."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.screens.settings.kop_preview import SERIF
from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme

_PX, _LINE, _HANG, _LEFT = 11, 15, 30, 14
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class Block(Struct, frozen=True):
    """What stands in a signature block; `regent` empty when signed in own name."""

    place: str
    regent: str
    acting: str
    post: str
    name: str
    rank: str
    nip: str
    electronic: bool


class SignaturePreview(QWidget):
    """Drawn anew whenever something of it changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._block = Block("", "", "", "", "", "", "", electronic=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(230)

    def show_block(self, block: Block) -> None:
        """Draw another block."""
        self._block = block
        told = (block.place, block.regent, block.acting, block.post, block.name, block.nip)
        self.setAccessibleName("Pratinjau tanda tangan: " + ", ".join(t for t in told if t))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the block."""
        return QSize(320, 230)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sheet, place, post, room for the signature and the name."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(Token.PAPER))
        painter.setPen(QPen(self._theme.color(Token.LINE), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(self._theme.color(Token.PAPER_INK))
        top = self._write(painter, 12, f"Ditetapkan di {self._block.place}")
        top = self._write(painter, top, "pada tanggal …") + 4
        if self._block.regent:
            top = self._write(painter, top, self._block.regent.upper(), hung="a.n.")
        post = f"{self._block.post.upper()},"
        top = self._write(painter, top, post, hung=self._block.acting)
        top = self._paint_room(painter, top)
        top = self._write(painter, top, self._block.name or "(belum dipilih)", strong=True)
        top = self._write(painter, top, self._block.rank)
        if self._block.nip:
            self._write(painter, top, f"NIP {self._block.nip}")

    def _write(
        self, painter: QPainter, top: float, text: str, *, hung: str = "", strong: bool = False
    ) -> float:
        painter.setFont(_font(strong=strong))
        if hung:
            painter.drawText(QRectF(_LEFT, top, _HANG, _LINE), _WRAP, hung)
        room = QRectF(_LEFT + _HANG, top, self.width() - _HANG - 2 * _LEFT, 200)
        used = painter.boundingRect(room, _WRAP, text) if text else QRectF(room.x(), top, 0, 0)
        painter.drawText(room, _WRAP, text)
        return top + used.height()

    def _paint_room(self, painter: QPainter, top: float) -> float:
        room = QRectF(_LEFT + _HANG, top + 5, 150, 44)
        if self._block.electronic:
            pen = QPen(self._theme.color(Token.PAPER_INK), 1, Qt.PenStyle.DashLine)
            old = painter.pen()
            painter.setPen(pen)
            painter.drawRect(room)
            painter.setFont(_font())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), "ruang TTE, kosong")
            painter.setPen(old)
        return room.bottom() + 5


def _font(*, strong: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(SERIF)
    font.setPixelSize(_PX)
    font.setBold(strong)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
