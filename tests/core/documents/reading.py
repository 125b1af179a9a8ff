"""What a finished Word file says, read back from its parts."""

import io
import zipfile
from collections.abc import Iterator

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_STORIES = ("word/header", "word/document", "word/footer")
_MARKS = {qn("w:br"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}


def stories(docx: bytes) -> dict[str, BaseOxmlElement]:
    """Return every part that holds text, parsed."""
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        names = [name for name in file.namelist() if name.startswith(_STORIES)]
        return {name: parse_xml(file.read(name)) for name in names}


def paragraphs(root: BaseOxmlElement) -> Iterator[str]:
    """Yield each paragraph as it is read, no-break spaces as spaces."""
    for paragraph in root.iter(qn("w:p")):
        yield "".join(_letters(paragraph)).replace("\u00a0", " ")


def text(docx: bytes) -> str:
    """Return a file as plain lines: head, body and foot, rows of tables in one line."""
    made = []
    for name, root in stories(docx).items():
        made.append(f"[{name.removeprefix('word/').removesuffix('.xml')}]")
        story = root.find(qn("w:body")) if name.endswith("document.xml") else root
        made += [line for line in _lines(root if story is None else story) if line.strip(" |")]
    return "\n".join(made) + "\n"


def _lines(story: BaseOxmlElement) -> Iterator[str]:
    for element in story:
        if element.tag == qn("w:p"):
            yield "".join(_letters(element)).replace("\u00a0", " ").rstrip()
        elif element.tag == qn("w:tbl"):
            for row in element.findall(qn("w:tr")):
                yield from _row(row.findall(qn("w:tc")))


def _row(cells: list[BaseOxmlElement]) -> Iterator[str]:
    """Yield a row in one line; a row of one cell is read as if it were none."""
    if len(cells) == 1:
        yield from _lines(cells[0])
    else:
        yield " | ".join(_cell(cell) for cell in cells).rstrip()


def _cell(cell: BaseOxmlElement) -> str:
    return " / ".join(line for line in _lines(cell) if line)


def _letters(paragraph: BaseOxmlElement) -> Iterator[str]:
    for element in paragraph.iter():
        if element.tag == qn("w:t"):
            yield element.text or ""
        elif element.tag in _MARKS and element.getparent().tag == qn("w:r"):
            yield _MARKS[element.tag]
