"""The pages of a PDF as pictures; PDFium draws one at a time."""

from threading import Lock

from msgspec import Struct
from pypdfium2 import PdfDocument, PdfiumError

from desktop_app.core.errors import BadInput

_ONE_AT_A_TIME = Lock()
"""PDFium keeps its state in globals."""


class Picture(Struct, frozen=True):
    """One page as pixels of four bytes: blue, green, red, nothing."""

    width: int
    height: int
    stride: int
    pixels: bytes


def sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of each page in points; refuses what is no PDF."""
    with _ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            return tuple([document.get_page_size(index) for index in range(len(document))])
        finally:
            document.close()


def picture(pdf: bytes, page: int, scale: float) -> Picture:
    """Draw a page, counted from 0; a scale of 1 gives a pixel for each point."""
    with _ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            drawn = document[page].render(scale=scale, prefer_bgrx=True)
            return Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
        finally:
            document.close()


def _opened(pdf: bytes) -> PdfDocument:
    try:
        return PdfDocument(pdf)
    except PdfiumError as fault:
        raise BadInput("Berkas PDF ini rusak.", "Buat pratinjau sekali lagi.") from fault
