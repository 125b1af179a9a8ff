"""The office's logo in the place a template keeps for it."""

import io
import posixpath
from dataclasses import dataclass

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.image.image import Image
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from desktop_app.core.documents import archive
from desktop_app.core.errors import BadInput

NAME = "lambang"

_SIZES = (qn("wp:extent"), qn("a:ext"))
_WIDEST = 24 * 36000
_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Media:
    """A picture as a part of the file."""

    ending: str
    kind: str
    content: bytes


def place(parts: archive.Parts, picture: bytes) -> None:
    """Set the picture wherever a part shows one called `lambang`, in its height."""
    image = read(picture)
    media = Media(image.ext, image.content_type, picture)
    for story in archive.stories(parts):
        root = parse_xml(parts[story])
        shapes = [shape for shape in root.iter(qn("wp:docPr")) if shape.get("name") == NAME]
        for shape in shapes:
            _show(shape.getparent(), image)
            _link(parts, story, shape.getparent(), media)
        if shapes:
            parts[story] = serialize_part_xml(root)


def read(picture: bytes) -> Image:
    """Return the picture's kind and size; refuses what is not PNG or JPEG."""
    faults = (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError)
    try:
        image: Image = Image.from_file(io.BytesIO(picture))
    except faults as fault:
        raise _refusal() from fault
    if image.ext not in {"png", "jpg"} or not image.px_width or not image.px_height:
        raise _refusal()
    return image


def _show(frame: BaseOxmlElement | None, image: Image) -> None:
    """Keep the place's height unless that makes the picture too wide."""
    if frame is None:
        return
    sizes = [size for size in frame.iter(*_SIZES) if size.get("cx")]
    high = int(sizes[0].get("cy") or 0)
    scale = min(high / image.px_height, _WIDEST / image.px_width)
    for size in sizes:
        size.set("cx", str(round(image.px_width * scale)))
        size.set("cy", str(round(image.px_height * scale)))


def _link(parts: archive.Parts, story: str, frame: BaseOxmlElement | None, new: Media) -> None:
    """Point the place at the picture, stored once under its own name."""
    folder, name = posixpath.split(story)
    relations = f"{folder}/_rels/{name}.rels"
    root = parse_xml(parts[relations])
    blips = [] if frame is None else [blip.get(qn("r:embed")) for blip in frame.iter(qn("a:blip"))]
    for relation in root:
        if relation.get("Id") in blips:
            relation.set("Target", f"media/{NAME}.{new.ending}")
    parts[relations] = serialize_part_xml(root)
    parts[f"{folder}/media/{NAME}.{new.ending}"] = new.content
    _declare(parts, new)


def _declare(parts: archive.Parts, new: Media) -> None:
    root = parse_xml(parts[_TYPES])
    known = {default.get("Extension", "").lower() for default in root}
    if new.ending not in known:
        default = root.makeelement(f"{{{root.nsmap[None]}}}Default")
        default.set("Extension", new.ending)
        default.set("ContentType", new.kind)
        root.insert(0, default)
    parts[_TYPES] = serialize_part_xml(root)


def _refusal() -> BadInput:
    return BadInput("Lambang daerah tidak bisa dibaca.", "Pilih gambar PNG atau JPEG.")
