"""Where templates lie: the program's own, and the office's that wins."""

import itertools
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from desktop_app.core.documents.template import Template
from desktop_app.core.errors import BadTemplate, NotFound, StoreTrouble
from desktop_app.core.office.identity import PaperSize

_CLOSE = "Tutup berkas itu di Word, lalu coba lagi."


class Shelf(Struct, frozen=True):
    """Two folders of templates; a file in the office's takes the program's place."""

    shipped: Path
    office: Path

    def template(self, kind: str, size: PaperSize = PaperSize.F4) -> Template:
        """Return the template in force for a kind of paper."""
        path = self.path(kind, size)
        try:
            return Template(path.name, path.read_bytes(), own=path.parent == self.office)
        except FileNotFoundError as fault:
            raise NotFound(f"Templat {path.name} tidak ada.", "Pasang ulang aplikasi.") from fault
        except OSError as fault:
            raise BadTemplate(f"Templat {path.name} tidak bisa dibuka.", _CLOSE) from fault

    def path(self, kind: str, size: PaperSize = PaperSize.F4) -> Path:
        """Return where the template in force lies."""
        name = file_name(kind, size)
        own = self.office / name
        return own if own.is_file() else self.shipped / name

    def put_away(self, name: str) -> Path:
        """Give the office's file another name, so that the program's is used again."""
        own = self.office / name
        if not own.is_file():
            raise NotFound(f"Templat {name} tidak ada di folder kantor.", "Templat bawaan dipakai.")
        kept = _free_name(own)
        try:
            return own.rename(kept)
        except OSError as fault:
            raise BadTemplate(
                f"Templat {name} tidak bisa disimpan sebagai {kept.name}.", _CLOSE
            ) from fault

    def copy_for_editing(self) -> tuple[Path, ...]:
        """Copy the program's templates to the office's folder; keeps what is there."""
        try:
            self.office.mkdir(parents=True, exist_ok=True)
            missing = [
                source
                for source in sorted(self.shipped.glob("*.docx"))
                if not (self.office / source.name).exists()
            ]
            for source in missing:
                (self.office / source.name).write_bytes(source.read_bytes())
        except OSError as fault:
            raise StoreTrouble(
                f"Templat tidak bisa disalin ke {self.office}.",
                "Pilih folder lain yang boleh ditulisi, atau kosongkan sebagian disk.",
            ) from fault
        return tuple(self.office / source.name for source in missing)


def file_name(kind: str, size: PaperSize) -> str:
    """Return the template's file name: bap.docx, bap-a4.docx."""
    return f"{kind}.docx" if size is PaperSize.F4 else f"{kind}-a4.docx"


def _free_name(path: Path) -> Path:
    """Return 'bap (disimpan).docx', numbered where that is taken."""
    names = (f"{path.stem} (disimpan{number}){path.suffix}" for number in _numbers())
    return next(other for name in names if not (other := path.with_name(name)).exists())


def _numbers() -> Iterator[str]:
    yield ""
    yield from (f" {number}" for number in itertools.count(2))
