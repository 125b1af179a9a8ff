"""A Word template and its context to a Word file."""

import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache

from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docxtpl import DocxTemplate
from jinja2 import Template as Compiled
from jinja2 import TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment
from msgspec import Struct, field

from desktop_app.core.documents import archive, logo, mend, mistakes, pictures, qr, syntax
from desktop_app.core.documents.context import Context, Entry, cleaned
from desktop_app.core.documents.kinds.inked import INK
from desktop_app.core.errors import BadTemplate

_KEPT = 16
"""Templates kept ready: an office prints from twelve."""
_FAULTS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
_TOO_MUCH = (RecursionError, MemoryError)
_NEWER = "Singkirkan templat itu di Atur, Templat, lalu salin yang bawaan sekali lagi."
_CUT_ROW = (
    "ada {% %} yang memotong baris tabel atau paragraf; "
    "pakai {%tr %} di baris sendiri atau {%p %} di paragraf sendiri"
)


class Template(Struct, frozen=True):
    """A Word file with fields; `own` when the office made it its own."""

    name: str
    content: bytes
    own: bool = False

    @property
    def digest(self) -> str:
        """Return the SHA-256 that stands in the fact of an issued paper."""
        return hashlib.sha256(self.content).hexdigest()


class Shown(Struct, frozen=True):
    """What a paper shows besides its fields."""

    logo: bytes | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """By the name that a field gives their place."""
    ragged: bool = False
    """Long texts end as they fall, instead of being stretched to the margin."""


NOTHING = Shown()


class Story(Struct, frozen=True):
    """A part that holds text, read once and filled as often as it is printed."""

    name: str
    source: str
    tree: nodes.Template
    compiled: Compiled


def fill(template: Template, context: Context, shown: Shown = NOTHING) -> archive.Parts:
    """Return the parts of the Word file; a template's mistake is a BadTemplate with the place."""
    parts = archive.unpack(template.content, template.name)
    values = cleaned(context)
    for story in stories_of(template):
        with _placed(template.name, story.name):
            root = _filled(story.source, story.compiled, values)
        if shown.ragged:
            mend.unstretch(root)
        parts[story.name] = serialize_part_xml(root)
    if shown.logo:
        logo.place(parts, shown.logo)
    code = values.get("qr")
    if isinstance(code, str) and code:
        logo.place(parts, qr.png(code), logo.QR)
    if any(name.startswith(INK) for name in pictures.place(parts, shown.pictures)):
        raise BadTemplate(f"Templat {template.name} tidak punya tempat tanda tangan.", _NEWER)
    return parts


@lru_cache(maxsize=_KEPT)
def stories_of(template: Template) -> tuple[Story, ...]:
    """Return each part that holds text, read but not filled; kept for the next paper."""
    parts = archive.unpack(template.content, template.name)
    environment = syntax.environment()
    made = []
    for name in archive.stories(parts):
        source = source_of(parts[name], template.name, name)
        with _placed(template.name, name):
            made.append(Story(name, source, *_read(source, environment)))
    return tuple(made)


def source_of(part: bytes, name: str, story: str) -> str:
    """Return a part as Jinja reads it, each paragraph on a line of its own."""
    try:
        root = parse_xml(part)
    except SyntaxError as fault:
        raise BadTemplate(f"Templat {name} rusak di dalam.", mistakes.REPAIR) from fault
    found = [f"{each} ({archive.place(story)})" for each in syntax.written_wrongly(root)]
    if found:
        raise mistakes.listed(name, found)
    xml = serialize_part_xml(root).decode().replace("\n", " ")
    patched: str = DocxTemplate(io.BytesIO()).patch_xml(xml)
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", patched)


@contextmanager
def _placed(name: str, story: str) -> Iterator[None]:
    """Say in which part of which template something is wrong."""
    try:
        yield
    except BadTemplate as fault:
        where = f"{fault.sentence} ({archive.place(story)})"
        raise mistakes.listed(name, [where]) from fault


def _read(source: str, environment: SandboxedEnvironment) -> tuple[nodes.Template, Compiled]:
    """Return a part's tree and what runs it; an unknown filter shows only in the latter."""
    try:
        tree = environment.parse(source)
        barred = syntax.forbidden(tree)
        if barred:
            raise BadTemplate(f"perintah “{barred}” tidak boleh dipakai")
        return tree, environment.from_string(tree)
    except (TemplateError, *_TOO_MUCH) as fault:
        raise BadTemplate(mistakes.explain(fault, source, {})) from fault


def _filled(source: str, compiled: Compiled, values: dict[str, Entry]) -> BaseOxmlElement:
    try:
        filled = compiled.render(values)
    except (*_FAULTS, *_TOO_MUCH) as fault:
        raise BadTemplate(mistakes.explain(fault, source, values)) from fault
    return _whole(filled)


def _whole(filled: str) -> BaseOxmlElement:
    """Return the part as Word wants it; line ends in values become line breaks."""
    xml = re.sub(r"\n<w:p([ >])", r"<w:p\1", filled)
    xml = DocxTemplate(io.BytesIO()).resolve_listing(xml)
    try:
        root = parse_xml(mend.hyphens(xml).encode())
    except SyntaxError as fault:
        raise BadTemplate(_CUT_ROW) from fault
    mend.mend(root)
    return root
