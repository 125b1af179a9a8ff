"""The language of templates: what is allowed, what is written wrongly."""

import re
from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from jinja2 import StrictUndefined, nodes
from jinja2.sandbox import SandboxedEnvironment

FILTERS = (
    "capitalize", "default", "first", "join", "last", "length", "lower", "replace", "round",
    "sort", "string", "title", "trim", "upper",
)  # fmt: skip

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_LOOSE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_SPECIAL = re.compile(r"\{\{(p|tr|tc|r)\s")
_FORBIDDEN = (
    nodes.Include,
    nodes.Import,
    nodes.FromImport,
    nodes.Extends,
    nodes.Block,
    nodes.EvalContextModifier,
    nodes.ScopedEvalContextModifier,
)


def environment() -> SandboxedEnvironment:
    """Return the sandbox: values escaped, unknown names refused, few filters."""
    made = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    made.filters = {name: made.filters[name] for name in FILTERS}
    made.globals = {"range": made.globals["range"]}
    return made


def forbidden(tree: nodes.Template) -> str:
    """Return the name of something that templates may not do, or nothing."""
    found = next(tree.find_all(_FORBIDDEN), None)
    match found:
        case None:
            return ""
        case nodes.EvalContextModifier() | nodes.ScopedEvalContextModifier():
            return "autoescape"
        case _:
            return type(found).__name__.lower()


def written_wrongly(root: BaseOxmlElement) -> Iterator[str]:
    """Yield each mistake that Word's way of storing text hides from the eye."""
    tracked = ("ins", "del", "moveFrom", "moveTo")
    if any(next(root.iter(qn(f"w:{name}")), None) is not None for name in tracked):
        yield "masih ada perubahan terlacak; terima atau tolak dahulu semuanya (Tinjau, Terima)"
    for paragraph in root.iter(qn("w:p")):
        pieces = list(_pieces(paragraph))
        text = "".join(piece.text or "" for piece in pieces)
        if "{" in text or "}" in text:
            yield from _in_paragraph(text, pieces)


def shortened(text: str) -> str:
    """Return a text short enough to stand in a sentence."""
    plain, most = " ".join(text.split()), 90
    return plain if len(plain) <= most else plain[: most - 1] + "…"


def _in_paragraph(text: str, pieces: list[BaseOxmlElement]) -> Iterator[str]:
    rest = _TAG.sub("", text)
    loose = _LOOSE.search(rest)
    if loose:
        yield f"tanda {loose[0]} tidak berpasangan pada tulisan “{shortened(text)}”"
    if _SPECIAL.search(text):
        yield f"bentuk “{_SPECIAL.findall(text)[0]}” hanya untuk {{% %}}: “{shortened(text)}”"
    for match in _TAG.finditer(text):
        if _is_torn(pieces, match.start(), match.end()):
            yield (
                f"isian {shortened(match[0])} terpotong oleh tautan, kotak isian atau tanda lain; "
                "hapus lalu ketik ulang isian itu"
            )


def _is_torn(pieces: list[BaseOxmlElement], start: int, end: int) -> bool:
    """Whether a tag's letters lie in different containers, not only in different runs."""
    homes, place = set(), 0
    for piece in pieces:
        length = len(piece.text or "")
        if place < end and place + length > start:
            run = piece.getparent()
            homes.add(None if run is None else run.getparent())
        place += length
    return len(homes) > 1


def _pieces(paragraph: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Yield the paragraph's own letters, not those of a text box inside it."""
    for piece in paragraph.iter(qn("w:t")):
        home = next(piece.iterancestors(qn("w:p")), None)
        if home is paragraph:
            yield piece
