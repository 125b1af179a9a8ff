"""A Word template and its context to a Word file."""

import hashlib
import io
import re
from dataclasses import dataclass

from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docxtpl import DocxTemplate
from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment

from desktop_app.core.documents import archive, logo, mend, mistakes, syntax
from desktop_app.core.documents.context import Context, Entry, cleaned
from desktop_app.core.errors import BadTemplate

_FAULTS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
_TOO_MUCH = (RecursionError, MemoryError)
_CUT_ROW = (
    "ada {% %} yang memotong baris tabel atau paragraf; "
    "pakai {%tr %} di baris sendiri atau {%p %} di paragraf sendiri"
)


@dataclass(frozen=True, slots=True)
class Template:
    """A Word file with fields; `own` when the office made it its own."""

    name: str
    content: bytes
    own: bool = False

    @property
    def digest(self) -> str:
        """Return the SHA-256 that stands in the fact of an issued paper."""
        return hashlib.sha256(self.content).hexdigest()


def fill(template: Template, context: Context, picture: bytes | None = None) -> bytes:
    """Return the Word file; a template's mistake is a BadTemplate with the place."""
    parts = archive.unpack(template.content, template.name)
    values = cleaned(context)
    environment = syntax.environment()
    for story in archive.stories(parts):
        root = _parsed(parts[story], template.name)
        found = [f"{each} ({archive.place(story)})" for each in syntax.written_wrongly(root)]
        if found:
            raise mistakes.listed(template.name, found)
        try:
            parts[story] = _filled(root, environment, values)
        except BadTemplate as fault:
            where = f"{fault.sentence} ({archive.place(story)})"
            raise mistakes.listed(template.name, [where]) from fault
    if picture:
        logo.place(parts, picture)
    return archive.pack(parts)


def source_of(root: BaseOxmlElement) -> str:
    """Return a part as Jinja reads it, each paragraph on a line of its own."""
    xml = serialize_part_xml(root).decode().replace("\n", " ")
    patched: str = DocxTemplate(io.BytesIO()).patch_xml(xml)
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", patched)


def _filled(
    root: BaseOxmlElement, environment: SandboxedEnvironment, values: dict[str, Entry]
) -> bytes:
    source = source_of(root)
    try:
        barred = syntax.forbidden(environment.parse(source))
        if barred:
            raise BadTemplate(f"perintah “{barred}” tidak boleh dipakai")
        filled = environment.from_string(source).render(values)
    except (*_FAULTS, *_TOO_MUCH) as fault:
        raise BadTemplate(mistakes.explain(fault, source, values)) from fault
    return _whole(filled)


def _whole(filled: str) -> bytes:
    """Return the part as Word wants it; line ends in values become line breaks."""
    xml = re.sub(r"\n<w:p([ >])", r"<w:p\1", filled)
    xml = DocxTemplate(io.BytesIO()).resolve_listing(xml)
    try:
        root = parse_xml(mend.hyphens(xml).encode())
    except SyntaxError as fault:
        raise BadTemplate(_CUT_ROW) from fault
    mend.mend(root)
    return serialize_part_xml(root)


def _parsed(part: bytes, name: str) -> BaseOxmlElement:
    try:
        return parse_xml(part)
    except SyntaxError as fault:
        raise BadTemplate(f"Templat {name} rusak di dalam.", mistakes.REPAIR) from fault
