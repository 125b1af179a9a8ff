"""A Word file around a text: size, fonts, language, headers, footers."""

import base64
import io
import re
import struct
import zlib

from docx import Document
from docx.document import Document as Package
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm
from docx.styles.styles import Styles
from msgspec import Struct

from tools.templates import margins
from tools.templates.measures import Sheet

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
_KEPT_PARTS = ("styles", "settings", "fontTable", "theme", "header", "footer", "image")
_KEPT_STYLES = ("Normal", "DefaultParagraphFont", "TableNormal")
_EMU = 36000
_SHOWN = {"lambang": "Lambang daerah", "qr": "QR nomor berkas"}
_PICTURE = re.compile(r'<w:gambar w:val="(\w+) (\d+)"/>')
_BOX = re.compile(r'<w:r><w:kotak w:val="([^|]*)\|([^|]*)\|([^|]*)\|([^"]*)"/></w:r>')
_DOT_HEAD = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ")
_DOT_BODY = base64.b64decode("AAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==")


class _Place(Struct, frozen=True):
    """Where a picture goes: its name, what it shows, its size in millimetres."""

    name: str
    shows: str
    wide: float
    high: float


def make(sheet: Sheet, body: str, foot: str = "") -> bytes:
    """Return the template as a .docx; without a foot it has no kop and no margins."""
    document = Document()
    _drop_needless(document)
    _settings(document.settings.element)
    _styles(document.styles, sheet)
    _page(document, sheet)
    if foot:
        _surround(document.sections[0], sheet, foot)
    _fill(document.part, body)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _surround(section: Section, sheet: Sheet, foot: str) -> None:
    section.different_first_page_header_footer = True
    _fill(section.first_page_header.part, margins.kop(sheet))
    _fill(section.header.part, margins.later_head())
    _fill(section.first_page_footer.part, margins.footer(sheet, foot))
    _fill(section.footer.part, margins.footer(sheet, foot))


def _drop_needless(document: Package) -> None:
    """Leave out what the library's own template brings and nobody needs."""
    rels = document.part.rels
    for key in [k for k, rel in rels.items() if not rel.reltype.endswith(_KEPT_PARTS)]:
        del rels[key]
    outer = document.part.package.rels
    for key in [k for k, rel in outer.items() if rel.reltype.endswith("thumbnail")]:
        del outer[key]


def _settings(settings: BaseOxmlElement) -> None:
    kept = ("zoom", "defaultTabStop", "characterSpacingControl", "decimalSymbol", "listSeparator")
    for child in list(settings):
        if child.tag not in {qn(f"w:{name}") for name in kept}:
            settings.remove(child)
    zoom = settings.find(qn("w:zoom"))
    if zoom is not None:
        zoom.set(qn("w:percent"), "100")
    compat = _elements(
        "<w:compat>"
        + "".join(
            f'<w:compatSetting w:name="{name}" '
            f'w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
            for name, value in (
                ("compatibilityMode", 15),
                ("overrideTableStyleFontSizeAndJustification", 1),
                ("enableOpenTypeFeatures", 1),
                ("doNotFlipMirrorIndents", 1),
                ("differentiateMultirowTableHeaders", 1),
            )
        )
        + '</w:compat><w:themeFontLang w:val="id-ID"/>'
    )
    spacing = settings.find(qn("w:characterSpacingControl"))
    place = len(settings) if spacing is None else list(settings).index(spacing) + 1
    settings[place:place] = compat


def _styles(styles: Styles, sheet: Sheet) -> None:
    """Fonts and language stand in the defaults and in Normal, without a theme."""
    root = styles.element
    for style in root.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in _KEPT_STYLES:
            root.remove(style)
    fonts = "".join(f' w:{kind}="{sheet.font}"' for kind in ("ascii", "hAnsi", "cs", "eastAsia"))
    half = round(sheet.size * 2)
    look = f'<w:rFonts{fonts}/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    language = '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>'
    height = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{look}{language}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault>{height}</w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/>{height}<w:rPr>{look}</w:rPr></w:style>"
    )
    _replace(root, root.find(qn("w:docDefaults")), defaults)
    _replace(root, _style(root, "Normal"), normal)


def _style(root: BaseOxmlElement, name: str) -> BaseOxmlElement | None:
    found = [s for s in root.findall(qn("w:style")) if s.get(qn("w:styleId")) == name]
    return found[0] if found else None


def _replace(root: BaseOxmlElement, old: BaseOxmlElement | None, new: str) -> None:
    if old is not None:
        root.replace(old, _elements(new)[0])


def _page(document: Package, sheet: Sheet) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(sheet.paper.width), Mm(sheet.paper.height)
    top, right, bottom, left = sheet.margins
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.header_distance = section.footer_distance = Mm(10)


def _fill(part: Part, xml: str) -> None:
    """Put the text in place of whatever stands in this part."""
    root = part.element  # type: ignore[attr-defined]
    story = root.body if root.tag == qn("w:document") else root
    for child in list(story):
        if child.tag != qn("w:sectPr"):
            story.remove(child)
    for name, high in sorted(set(_PICTURE.findall(xml))):
        picture = _clear_dot(part, name)
        shown = _Place(name, _SHOWN[name], int(high) * 11 / 12, int(high))
        xml = xml.replace(margins.placed(name, int(high)), _drawing(picture, shown))
    if _BOX.search(xml):
        picture = _clear_dot(part, "kotak")
        xml = _BOX.sub(lambda box: _drawing(picture, _place(box)), xml)
    story[0:0] = _elements(xml)


def _clear_dot(part: Part, name: str) -> str:
    """Return the relation to a clear picture; each name has its own, or they would be one."""
    title = b"tEXtTitle\0" + name.encode()
    chunk = struct.pack(">I", len(title) - 4) + title + struct.pack(">I", zlib.crc32(title))
    dot = io.BytesIO(_DOT_HEAD + chunk + _DOT_BODY)
    relation: str = part.get_or_add_image(dot)[0]  # type: ignore[attr-defined]
    return relation


def _elements(xml: str) -> list[BaseOxmlElement]:
    return list(parse_xml(f"<w:root {_DECLARED}>{xml}</w:root>"))


def _place(box: re.Match[str]) -> _Place:
    return _Place(box[1], box[4], float(box[2]), float(box[3]))


def _drawing(picture: str, place: _Place) -> str:
    """Return the empty picture that ours takes the place of."""
    size = f'cx="{round(place.wide * _EMU)}" cy="{round(place.high * _EMU)}"'
    return (
        '<w:r><w:rPr><w:noProof/></w:rPr><w:drawing><wp:inline distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent {size}/><wp:docPr id="1" name="{place.name}" '
        f'descr="{place.shows}"/>'
        f'<a:graphic><a:graphicData uri="{_SPACES["pic"]}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="1" name="{place.name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{picture}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
