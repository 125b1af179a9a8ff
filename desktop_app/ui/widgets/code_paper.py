"""The recovery code as a sheet of paper, for a printer or a PDF file."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from desktop_app.ui.theme.type_styles import MONO, SANS

ACROSS = 4
TENTHS = 10
_MM = 25.4
_TITLE = "Kode pemulihan data Loket Industri"
_WHAT = (
    (
        "Data kantor di komputer tersimpan tersandi. Bila komputer rusak, diganti, atau kuncinya "
        "hilang, hanya kode ini yang dapat membuka salinan datanya."
    ),
    (
        "Simpan lembar ini di lemari terkunci, terpisah dari komputer. Siapa pun yang memegang "
        "lembar ini dan salinan data dapat membacanya."
    ),
    (
        "Cara memakai: buka Loket Industri di komputer yang baru dengan folder datanya, lalu ketik "
        "kode ini. Huruf kecil, spasi, dan tanda hubung tidak menjadi soal."
    ),
)
_BY_HAND = ("Komputer atau loket", "Dicatat oleh", "Tanggal")


class CodePaper:
    """One A4 sheet, measured in millimetres, drawn in tenths of them."""

    def __init__(self, device: QPagedPaintDevice) -> None:
        """Take a printer or a PDF file that nobody has painted on yet."""
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        device.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        self._device = device

    def paint(self, groups: Sequence[str]) -> bool:
        """Draw the sheet; False where the device takes nothing."""
        painter = QPainter()
        if not painter.begin(self._device):
            return False
        scale = self._device.logicalDpiX() / _MM / TENTHS
        painter.scale(scale, scale)
        below = _write(painter, 0, _TITLE, _font(7, QFont.Weight.DemiBold)) + 4
        for text in _WHAT:
            below = _write(painter, below, text, _font(4)) + 2
        below = _paint_groups(painter, below + 6, groups) + 14
        for label in _BY_HAND:
            painter.setFont(_font(4))
            painter.drawText(_area(0, below, 60, 7), Qt.AlignmentFlag.AlignBottom, label)
            painter.fillRect(_area(45, below + 7, 125, 0.2), Qt.GlobalColor.black)
            below += 13
        return painter.end()


def _paint_groups(painter: QPainter, top: float, groups: Sequence[str]) -> float:
    for at, group in enumerate(groups):
        left, line = at % ACROSS * 42.0, top + at // ACROSS * 14.0
        painter.setFont(_font(3))
        painter.drawText(_area(left, line, 8, 9), Qt.AlignmentFlag.AlignVCenter, str(at + 1))
        painter.setFont(_font(6.5, QFont.Weight.Medium, MONO))
        painter.drawText(_area(left + 8, line, 34, 9), Qt.AlignmentFlag.AlignVCenter, group)
    return top + ((len(groups) - 1) // ACROSS + 1) * 14.0


def _write(painter: QPainter, top: float, text: str, font: QFont) -> float:
    painter.setFont(font)
    area = _area(0, top, 170, 100)
    found = painter.boundingRect(area, int(Qt.TextFlag.TextWordWrap), text)
    painter.drawText(area, int(Qt.TextFlag.TextWordWrap), text)
    return found.bottom() / TENTHS


def _font(tall: float, weight: QFont.Weight = QFont.Weight.Normal, family: str = SANS) -> QFont:
    font = QFont(family)
    font.setWeight(weight)
    font.setPixelSize(round(tall * TENTHS))
    return font


def _area(left: float, top: float, wide: float, tall: float) -> QRectF:
    return QRectF(left * TENTHS, top * TENTHS, wide * TENTHS, tall * TENTHS)
