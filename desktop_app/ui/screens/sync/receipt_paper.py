"""The tanda terima sinkron as a sheet of paper, for a printer or a PDF."""

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from desktop_app.core.services.sync_receipt import ChainEnd, Receipt
from desktop_app.ui.screens.sync import words
from desktop_app.ui.theme.type_styles import MONO, SANS

TENTHS = 10
_MM = 25.4
_WIDE, _TALL = 170.0, 250.0
_ROW = 12.0
_WHAT = (
    "Setiap baris di bawah menyebut catatan terakhir satu rantai yang ada di komputer ini. Kode "
    "itu mencakup semua catatan sebelumnya: dua tanda terima dengan kode yang sama berarti dua "
    "komputer memegang data yang sama."
)
_BY_HAND = ("Dibawa oleh", "Diterima oleh")


class ReceiptPaper:
    """A4 sheets, measured in millimetres, drawn in tenths of them."""

    def __init__(self, device: QPagedPaintDevice) -> None:
        """Take a printer or a PDF file that nobody has painted on yet."""
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        device.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        self._device = device

    def paint(self, receipt: Receipt) -> bool:
        """Draw the sheets; False where the device takes nothing."""
        painter = QPainter()
        if not painter.begin(self._device):
            return False
        scale = self._device.logicalDpiX() / _MM / TENTHS
        painter.scale(scale, scale)
        below = _paint_head(painter, receipt)
        for end in receipt.ends:
            if below + _ROW > _TALL:
                self._device.newPage()
                below = 0.0
            _paint_end(painter, below, end)
            below += _ROW
        if below + 30 > _TALL:
            self._device.newPage()
            below = 0.0
        _paint_hands(painter, below + 8)
        return painter.end()


def _paint_head(painter: QPainter, receipt: Receipt) -> float:
    below = _write(painter, 0, "Tanda terima sinkron", _font(7, QFont.Weight.DemiBold)) + 2
    told = (receipt.office, receipt.computer, words.occasion(receipt))
    for line in [*told, words.headline(receipt.met), *words.remarks(receipt.met)]:
        if line:
            below = _write(painter, below, line, _font(4)) + 1
    return _write(painter, below + 3, _WHAT, _font(3.5)) + 4


def _paint_end(painter: QPainter, top: float, end: ChainEnd) -> None:
    head = f"{end.computer} · rantai {end.epoch[:8]} · catatan ke-{end.number}"
    painter.setFont(_font(3.5, QFont.Weight.Medium))
    painter.drawText(_area(top, 5), Qt.AlignmentFlag.AlignVCenter, head)
    painter.setFont(_font(3.4, family=MONO))
    painter.drawText(_area(top + 5, 5), Qt.AlignmentFlag.AlignVCenter, end.fact)


def _paint_hands(painter: QPainter, top: float) -> None:
    painter.setFont(_font(4))
    for at, label in enumerate(_BY_HAND):
        line = top + at * 13
        painter.drawText(_area(line, 7), Qt.AlignmentFlag.AlignBottom, label)
        rule = QRectF(40 * TENTHS, (line + 7) * TENTHS, 130 * TENTHS, 2)
        painter.fillRect(rule, Qt.GlobalColor.black)


def _write(painter: QPainter, top: float, text: str, font: QFont) -> float:
    painter.setFont(font)
    area = _area(top, _TALL)
    found = painter.boundingRect(area, int(Qt.TextFlag.TextWordWrap), text)
    painter.drawText(area, int(Qt.TextFlag.TextWordWrap), text)
    return found.bottom() / TENTHS


def _font(tall: float, weight: QFont.Weight = QFont.Weight.Normal, family: str = SANS) -> QFont:
    font = QFont(family)
    font.setWeight(weight)
    font.setPixelSize(round(tall * TENTHS))
    return font


def _area(top: float, tall: float) -> QRectF:
    return QRectF(0, top * TENTHS, _WIDE * TENTHS, tall * TENTHS)
