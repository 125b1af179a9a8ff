"""The letterhead drawn small while it is typed, as papers will carry it."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.palette import Token
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.strokes import block

PAPER_MM, LEFT_MM, RIGHT_MM, TOP_MM, LOGO_MM = 215.0, 30.0, 20.0, 12.0, 24.0
SERIF = ["Bookman Old Style", "URW Bookman", "TeX Gyre Bonum", "serif"]
_PT = 25.4 / 72
_TALL = 0.52
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)


class KopWords(Struct, frozen=True):
    """The lines of the kop; a sample carries CONTOH."""

    government: str
    office: tuple[str, ...]
    address: tuple[str, ...]
    sample: bool


class _Line(Struct, frozen=True):
    text: str
    points: float
    strong: bool = False


class KopPreview(QWidget):
    """Measures of the real papers, scaled to the width there is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = KopWords("", (), (), sample=True)
        self._logo = QPixmap()
        self._has_logo = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: KopWords) -> None:
        """Draw another kop."""
        self._words = words
        told = [words.government, *words.office, *words.address]
        self.setAccessibleName("Pratinjau kop: " + ", ".join(line for line in told if line))
        self.update()

    def show_logo(self, picture: QPixmap | None, *, kept: bool) -> None:
        """Draw a picture, or that one is kept, or the room for one."""
        self._logo = picture or QPixmap()
        self._has_logo = kept
        self.update()

    def show_kept_logo(self) -> None:
        """Say that a picture is kept, where none was drawn here."""
        self._has_logo = True
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the upper part of a sheet."""
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def heightForWidth(self, width: int) -> int:
        """Give the height that belongs to a width."""
        return round(width * _TALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sheet, logo, lines, rule and the first lines of a text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.color(Token.PAPER))
        painter.setPen(QPen(self._theme.color(Token.LINE), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        scale = self.width() / PAPER_MM
        self._paint_logo(painter, scale)
        bottom = self._paint_lines(painter, scale)
        self._paint_rule(painter, bottom, scale)
        self._paint_text(painter, bottom + 6 * scale, scale)

    def _lines(self) -> tuple[_Line, ...]:
        office = tuple(_Line(line, 15, strong=True) for line in self._words.office)
        address = tuple(_Line(line, 9) for line in self._words.address)
        return (_Line(self._words.government, 13), *office, *address)

    def _paint_logo(self, painter: QPainter, scale: float) -> None:
        area = QRectF(LEFT_MM * scale, TOP_MM * scale, 20 * scale, LOGO_MM * scale)
        if not self._logo.isNull():
            fitted = self._logo.size().scaled(
                area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            place = QRectF(0, 0, fitted.width(), fitted.height())
            place.moveCenter(area.center())
            painter.drawPixmap(place, self._logo, QRectF(self._logo.rect()))
            return
        ink = QColor(self._theme.color(Token.PAPER_INK))
        ink.setAlpha(120)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        painter.drawRect(area)
        painter.setFont(_font(7, scale))
        words = "LAMBANG\nADA" if self._has_logo else "LAMBANG\nDAERAH"
        painter.drawText(area, _CENTRE, words)

    def _paint_lines(self, painter: QPainter, scale: float) -> float:
        painter.setPen(self._theme.color(Token.PAPER_INK))
        left, width = (LEFT_MM + LOGO_MM) * scale, self.width() - (LEFT_MM + RIGHT_MM) * scale
        top, room = TOP_MM * scale, width - 2 * LOGO_MM * scale
        for line in self._lines():
            tall = line.points * _PT * 1.2 * scale
            painter.setFont(_fitting(line, scale, room))
            painter.drawText(QRectF(left, top, room, tall), _CENTRE, line.text)
            top += tall
        return max(top, (TOP_MM + LOGO_MM) * scale) + 2 * scale

    def _paint_rule(self, painter: QPainter, top: float, scale: float) -> None:
        ink, left = self._theme.color(Token.PAPER_INK), LEFT_MM * scale
        width = self.width() - (LEFT_MM + RIGHT_MM) * scale
        block(painter, QRectF(left, top, width, 2), ink)
        block(painter, QRectF(left, top + 3, width, 1), ink)

    def _paint_text(self, painter: QPainter, top: float, scale: float) -> None:
        left, width = LEFT_MM * scale, self.width() - (LEFT_MM + RIGHT_MM) * scale
        if self._words.sample:
            painter.setPen(self._theme.color(Token.PAPER_INK))
            painter.setFont(_font(12, scale))
            words = "CONTOH: identitas kantor belum diatur"
            painter.drawText(QRectF(left, top, width, 7 * scale), _CENTRE, words)
        top += 11 * scale
        ink = QColor(self._theme.color(Token.PAPER_INK))
        ink.setAlpha(38)
        for at, share in enumerate((0.42, 0.3, 1.0, 1.0, 0.94, 1.0, 0.6)):
            here = top + at * 6 * scale
            if here + 3 > self.height() - 4:
                return
            start = left + (width * (1 - share) / 2 if at < 2 else 0)  # noqa: PLR2004
            painter.fillRect(QRectF(start, here, width * share, 2.2 * scale), ink)


def _font(points: float, scale: float, *, strong: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(SERIF)
    font.setPixelSize(max(5, round(points * _PT * scale)))
    font.setBold(strong)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _fitting(line: _Line, scale: float, room: float) -> QFont:
    """Shrink a line that would run out of its column; the paper wraps it instead."""
    font = _font(line.points, scale, strong=line.strong)
    width = max(1, QFontMetrics(font).horizontalAdvance(line.text))
    if width > room:
        font.setPixelSize(max(5, int(font.pixelSize() * room / width)))
    return font
