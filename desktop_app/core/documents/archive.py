"""A Word file as its parts."""

import io
import re
import zipfile

from desktop_app.core.errors import BadTemplate

BODY = "word/document.xml"
Parts = dict[str, bytes]

_LARGEST = 64 * 1024 * 1024
_MOST_PARTS = 2000
_PACKED = (".jpg", ".jpeg")
_STORY = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_PLACES = {
    "document": "isi naskah",
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
}
_WAY_OUT = "Simpan ulang di Word sebagai 'Dokumen Word (.docx)' tanpa kata sandi."


def unpack(content: bytes, name: str) -> Parts:
    """Return the parts of a Word file; refuses what is none or is too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as source:
            entries = source.infolist()
            if sum(entry.file_size for entry in entries) > _LARGEST or len(entries) > _MOST_PARTS:
                raise BadTemplate(
                    f"Templat {name} terlalu besar.", "Perkecil gambar di dalam templat itu."
                )
            parts = {entry.filename: source.read(entry) for entry in entries}
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError) as fault:
        raise BadTemplate(f"Templat {name} bukan berkas Word yang utuh.", _WAY_OUT) from fault
    if BODY not in parts:
        raise BadTemplate(f"Templat {name} bukan berkas Word.", _WAY_OUT)
    return parts


def compression(name: str) -> int:
    """Return how a part is packed; a photo gets no smaller, only later."""
    return zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED


def stories(parts: Parts) -> list[str]:
    """Return the names of the parts that hold text, the body first."""
    found = [name for name in parts if _STORY.fullmatch(name)]
    return sorted(found, key=lambda name: (name != BODY, name))


def place(story: str) -> str:
    """Return the office's word for a part."""
    match = _STORY.fullmatch(story)
    return _PLACES[match[1].rstrip("0123456789")] if match else story
