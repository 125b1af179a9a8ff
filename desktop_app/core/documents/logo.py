"""Pictures in the places a template keeps for them: logo, QR code."""

import io
import posixpath

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
from msgspec import Struct

from desktop_app.core.documents import archive
from desktop_app.core.errors import BadInput

NAME = "lambang"
QR = "qr"
"""What the picture in a template is called that gives way to ours."""

_SIZES = (qn("wp:extent"), qn("a:ext"))
_TYPES = "[Content_Types].xml"


class Media(Struct, frozen=True):
    """A picture as a part of the file."""

    name: str
    kind: str
    content: bytes


def place(parts: archive.Parts, picture: bytes, name: str = NAME) -> None:
    """Set the picture wherever a part shows one of this name, in its height."""
    image = read(picture)
    media = Media(f"{name}.{image.ext}", image.content_type, picture)
    for story in archive.stories(parts):
        root = parse_xml(parts[story])
        shapes = [shape for shape in root.iter(qn("wp:docPr")) if shape.get("name") == name]
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
    """Fit the picture into a square of the place's height."""
    if frame is None:
        return
    sizes = [size for size in frame.iter(*_SIZES) if size.get("cx")]
    high = int(sizes[0].get("cy") or 0)
    scale = min(high / image.px_height, high / image.px_width)
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
            relation.set("Target", f"media/{new.name}")
    parts[relations] = serialize_part_xml(root)
    parts[f"{folder}/media/{new.name}"] = new.content
    declare(parts, new)


def declare(parts: archive.Parts, new: Media) -> None:
    """Say which kind of file its ending is."""
    root = parse_xml(parts[_TYPES])
    known = {default.get("Extension", "").lower() for default in root}
    ending = new.name.rsplit(".", 1)[-1]
    if ending not in known:
        default = root.makeelement(f"{{{root.nsmap[None]}}}Default")
        default.set("Extension", ending)
        default.set("ContentType", new.kind)
        root.insert(0, default)
    parts[_TYPES] = serialize_part_xml(root)


def _refusal() -> BadInput:
    return BadInput("Lambang daerah tidak bisa dibaca.", "Pilih gambar PNG atau JPEG.")
