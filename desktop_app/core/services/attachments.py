"""Whether a file may be attached, and as what kind."""

import io
import zipfile
from pathlib import Path

from msgspec import Struct

from desktop_app.core.errors import BadInput

LIMIT = 40 * 1024 * 1024
LONGEST_NAME = 180
TAKEN = "PDF, JPG, PNG, WEBP, HEIC, DOCX, atau XLSX"

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"heif"})
_OFFICE_PARTS = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}


class Attachment(Struct, frozen=True):
    """A file for a document of a step; a path or the bytes themselves."""

    step: int
    document: str
    name: str
    source: Path | bytes


class Taken(Struct, frozen=True):
    """A file that was read and recognised by its first bytes, not by its name."""

    name: str
    media: str
    content: bytes


def take(attachment: Attachment) -> Taken:
    """Read the file whole, or say in a sentence why it cannot be taken."""
    name = _checked_name(attachment.name)
    content = read(name, attachment.source)
    if not content:
        raise BadInput(f"Berkas {name} kosong (0 bita).", "Pindai atau salin ulang berkasnya.")
    if len(content) > LIMIT:
        raise _too_big(name, len(content))
    media = recognise(content)
    if media is None:
        raise BadInput(
            f"Berkas {name} bukan jenis yang bisa dibuka kembali di sini, atau isinya rusak.",
            f"Lampirkan {TAKEN}.",
        )
    return Taken(name, media, content)


def recognise(content: bytes) -> str | None:
    """Return the media type that the bytes themselves show."""
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        return "image/heic"
    if content.startswith(b"PK\x03\x04"):
        return _office_kind(content)
    return None


def _office_kind(content: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return None
    return next((media for part, media in _OFFICE_PARTS.items() if part in names), None)


def _checked_name(name: str) -> str:
    if "/" in name or "\\" in name:
        raise BadInput(
            f"Nama berkas “{name}” memuat garis miring.",
            "Ganti namanya tanpa / dan \\, lalu lampirkan lagi.",
        )
    if not name.strip(". ") or not name.isprintable() or len(name) > LONGEST_NAME:
        raise BadInput(
            "Nama berkas itu kosong, terlalu panjang, atau memuat tanda yang tidak terlihat.",
            "Ganti namanya, lalu lampirkan lagi.",
        )
    return name


def read(name: str, source: Path | bytes) -> bytes:
    """Return the bytes of a file, or say in a sentence why it cannot be read."""
    if isinstance(source, bytes):
        return source
    try:
        size = source.stat().st_size
        if size > LIMIT:
            raise _too_big(name, size)
        return source.read_bytes()
    except OSError as trouble:
        raise BadInput(
            f"Berkas {name} tidak bisa dibaca: {_why(trouble)}.",
            "Periksa letak berkasnya, atau salin dulu ke komputer ini.",
        ) from trouble


def _why(trouble: OSError) -> str:
    match trouble:
        case FileNotFoundError():
            return "berkasnya sudah tidak ada di tempatnya"
        case PermissionError():
            return "berkasnya tidak boleh dibuka"
        case IsADirectoryError():
            return "itu folder, bukan berkas"
        case _:
            return "perangkat penyimpanannya tidak menjawab"


def _too_big(name: str, size: int) -> BadInput:
    return BadInput(
        f"Berkas {name} berukuran {size / 1024 / 1024:.0f} MB; paling besar 40 MB.",
        "Pindai ulang dengan resolusi 200 dpi atau bagi menjadi beberapa berkas.",
    )
