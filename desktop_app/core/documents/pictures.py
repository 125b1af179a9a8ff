"""Photos and signatures in the places whose names fields have filled."""

import io
import posixpath
from collections.abc import Iterator, Mapping

from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from desktop_app.core.documents import archive, logo
from desktop_app.core.documents.logo import Media
from desktop_app.core.errors import BadInput

_SIZES = (qn("wp:extent"), qn("a:ext"))


def place(parts: archive.Parts, pictures: Mapping[str, bytes]) -> frozenset[str]:
    """Set each picture where one of its name stands, and return those without a place."""
    left = set(pictures)
    for story in archive.stories(parts) if pictures else ():
        if b"<wp:docPr" not in parts[story]:
            continue
        root = parse_xml(parts[story])
        frames = dict(_frames(root, pictures))
        if not frames:
            continue
        media = {name: _media(name, pictures[name]) for name in frames}
        relations = _related(parts, story, tuple(media.values()))
        for name, found in frames.items():
            image = Image.from_file(io.BytesIO(pictures[name]))
            for frame in found:
                _show(frame, image, relations[name])
        parts[story] = serialize_part_xml(root)
        left -= set(frames)
    return frozenset(left)


def _frames(
    root: BaseOxmlElement, pictures: Mapping[str, bytes]
) -> Iterator[tuple[str, list[BaseOxmlElement]]]:
    named: dict[str, list[BaseOxmlElement]] = {}
    for shape in root.iter(qn("wp:docPr")):
        frame = shape.getparent()
        if frame is not None and shape.get("name") in pictures:
            named.setdefault(str(shape.get("name")), []).append(frame)
    yield from named.items()


def _media(name: str, picture: bytes) -> Media:
    try:
        image = logo.read(picture)
    except BadInput as fault:
        raise BadInput(
            f"Gambar {name} tidak bisa dibaca.", "Keluarkan, lalu ambil lagi."
        ) from fault
    return Media(f"{name}.{image.ext}", image.content_type, picture)


def _related(parts: archive.Parts, story: str, media: tuple[Media, ...]) -> dict[str, str]:
    """Store the pictures, and return the relation under each one's name."""
    folder, file = posixpath.split(story)
    where = f"{folder}/_rels/{file}.rels"
    root, made = parse_xml(parts[where]), {}
    for number, each in enumerate(media, 1):
        name = f"rIdGambar{number}"
        relation = root.makeelement(f"{{{root.nsmap[None]}}}Relationship")
        relation.set("Id", name)
        relation.set("Type", RELATIONSHIP_TYPE.IMAGE)
        relation.set("Target", f"media/{each.name}")
        root.append(relation)
        parts[f"{folder}/media/{each.name}"] = each.content
        logo.declare(parts, each)
        made[each.name.rpartition(".")[0]] = name
    parts[where] = serialize_part_xml(root)
    return made


def _show(frame: BaseOxmlElement, image: Image, relation: str) -> None:
    """Fit the picture into the box of its place."""
    sizes = [size for size in frame.iter(*_SIZES) if size.get("cx")]
    wide, high = int(sizes[0].get("cx") or 0), int(sizes[0].get("cy") or 0)
    scale = min(wide / image.px_width, high / image.px_height)
    for size in sizes:
        size.set("cx", str(round(image.px_width * scale)))
        size.set("cy", str(round(image.px_height * scale)))
    for blip in frame.iter(qn("a:blip")):
        blip.set(qn("r:embed"), relation)
