"""A rendered paper as the pages that the printer will get."""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from msgspec import Struct

from desktop_app.core.documents import plain
from desktop_app.core.errors import AppError, StoreTrouble
from desktop_app.core.preview import converters, pages
from desktop_app.core.preview.converters import INSTALL, Conversion, Converter
from desktop_app.core.services import paper_files
from desktop_app.core.services.halt import Halt
from desktop_app.core.services.papers import Rendered

_MOST = 3
"""Papers whose pages are kept: a BAP, its newer self and a letter."""


class PagePicture(Struct, frozen=True):
    """One page as pixels of four bytes: blue, green, red, nothing."""

    width: int
    height: int
    stride: int
    pixels: bytes


class Sight(Struct, frozen=True):
    """A paper to look at: real pages, or its text with the reason why there are none."""

    file_name: str
    """Name of the PDF; of the Word file where there is no PDF."""
    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    """Width and height of each page in points; empty where there are no pages."""
    text: str
    notice: str
    """Why only the text is shown, and what to install; empty with pages."""

    def picture(self, page: int, scale: float) -> PagePicture:
        """Draw a page, counted from 0, for any thread; 1 is a pixel for each point."""
        made = pages.picture(self.pdf, page, scale)
        return PagePicture(made.width, made.height, made.stride, made.pixels)

    def save(self, folder: Path) -> Path:
        """Write the previewed PDF itself and return where it lies."""
        return paper_files.write(folder / self.file_name, self.pdf)


class Preview:
    """Word files to pages by the machine's own converter; for the paper lane.

    A paper lies on the disk only while the converter reads it; the pages are kept in memory.
    """

    def __init__(
        self,
        folder: Path,
        find: Callable[[], Converter | None] = converters.found,
        seconds: int = converters.SECONDS,
    ) -> None:
        """Work in a folder of this process inside `folder`."""
        self._folder = folder / str(os.getpid())
        self._find = find
        self._seconds = seconds
        self._one = Lock()
        self._kept: dict[str, bytes] = {}

    @property
    def seconds(self) -> int:
        """Return how long a converter may take."""
        return self._seconds

    def converter(self) -> str:
        """Return the name of what makes the pages here, empty where nothing does."""
        with_ = self._find()
        return with_.name if with_ is not None else ""

    def of(self, rendered: Rendered, halt: Halt | None = None) -> Sight:
        """Return the pages; without a converter, or when it fails, the text and why."""
        try:
            pdf = self._pdf(rendered.content, halt or Halt())
            name = Path(rendered.file_name).with_suffix(".pdf").name
            return Sight(name, pdf, pages.sizes(pdf), "", "")
        except AppError as fault:
            text = plain.text(rendered.content)
            return Sight(rendered.file_name, b"", (), text, str(fault))

    def close(self) -> None:
        """Remove what the converter keeps between papers."""
        self._kept.clear()
        shutil.rmtree(self._folder, ignore_errors=True)

    def clear_leftovers(self) -> None:
        """Remove what a crash left; for the only program that writes here."""
        shutil.rmtree(self._folder.parent, ignore_errors=True)

    def _pdf(self, docx: bytes, halt: Halt) -> bytes:
        name = hashlib.sha256(docx).hexdigest()
        with self._one:
            if name not in self._kept:
                made = self._made(docx, halt)
                pages.sizes(made)
                while len(self._kept) >= _MOST:
                    del self._kept[next(iter(self._kept))]
                self._kept[name] = made
            return self._kept[name]

    def _made(self, docx: bytes, halt: Halt) -> bytes:
        with_ = self._find()
        if with_ is None:
            raise AppError("Halaman belum bisa ditampilkan di komputer ini.", INSTALL)
        source = self._folder / "naskah" / "naskah.docx"
        try:
            self._put(source, docx)
            work = Conversion(with_, source, self._folder / "profil")
            with halt.stopping(work.stop):
                return work.pdf(self._seconds)
        except AppError as fault:
            raise (_stopped() if halt.is_wanted else fault) from None
        finally:
            shutil.rmtree(source.parent, ignore_errors=True)

    def _put(self, source: Path, docx: bytes) -> None:
        try:
            source.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            source.write_bytes(docx)
        except OSError as trouble:
            raise StoreTrouble(
                "Pratinjau tidak bisa ditulis ke disk.", "Kosongkan sebagian disk, lalu coba lagi."
            ) from trouble


def _stopped() -> AppError:
    return AppError("Pembuatan halaman dihentikan.", "Tekan Buat halaman untuk mengulang.")
