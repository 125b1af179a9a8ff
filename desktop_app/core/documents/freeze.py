"""The same .docx each time: fixed dates, order, properties, picture ids."""

import io
import itertools
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape

from desktop_app.core.documents import archive

_FIRST = "[Content_Types].xml"
_CORE = "docProps/core.xml"
_XML = ".xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_DRAWING = re.compile(rb'(<wp:docPr\b[^>]*?\bid=")\d+(")')


def freeze(parts: archive.Parts, *, title: str, day: date | None = None) -> bytes:
    """Return the parts as one file with nothing left that depends on when it was made."""
    parts = parts | {_CORE: _properties(title, day)}
    stream, ids = io.BytesIO(), itertools.count(1)
    with zipfile.ZipFile(stream, "w") as target:
        for name in sorted(parts, key=lambda each: (each != _FIRST, each)):
            part = _numbered(parts[name], ids) if name.endswith(_XML) else parts[name]
            target.writestr(_entry(name), part, compresslevel=6)
    return stream.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = archive.compression(name)
    entry.create_system = 0
    entry.external_attr = 0
    return entry


def _numbered(part: bytes, ids: Iterator[int]) -> bytes:
    """Give each picture of the file a number of its own; rendering repeats them."""
    return _DRAWING.sub(lambda found: found[1] + str(next(ids)).encode() + found[2], part)


def _properties(title: str, day: date | None) -> bytes:
    instant = f"{(day or date(2021, 9, 15)).isoformat()}T00:00:00Z"
    stamps = "".join(
        f'<dcterms:{what} xsi:type="dcterms:W3CDTF">{instant}</dcterms:{what}>'
        for what in ("created", "modified")
    )
    return (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        "<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>Loket Industri</dc:creator>"
        f"{stamps}<dc:language>id-ID</dc:language></cp:coreProperties>"
    ).encode()
