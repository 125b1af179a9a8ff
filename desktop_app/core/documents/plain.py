"""What a finished Word file says, as plain lines in place of pages."""

import io
from collections.abc import Iterator

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_MARKS = {qn("w:br"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}


def text(docx: bytes) -> str:
    """Return the body's paragraphs; a row of a table stands in one line."""
    body = Document(io.BytesIO(docx)).element.body
    return "\n".join(_lines(body)).strip() + "\n"


def _lines(story: BaseOxmlElement) -> Iterator[str]:
    for element in story:
        if element.tag == qn("w:p"):
            yield "".join(_letters(element)).rstrip()
        elif element.tag == qn("w:tbl"):
            for row in element.findall(qn("w:tr")):
                yield "   ".join(filter(None, map(_cell, row.findall(qn("w:tc")))))


def _cell(cell: BaseOxmlElement) -> str:
    return " ".join(line for line in _lines(cell) if line)


def _letters(paragraph: BaseOxmlElement) -> Iterator[str]:
    for element in paragraph.iter():
        if element.tag == qn("w:t"):
            yield element.text or ""
        elif element.tag == qn("wp:docPr"):
            yield f"[{element.get('descr') or 'gambar'}]"
        elif element.tag in _MARKS and element.getparent().tag == qn("w:r"):
            yield _MARKS[element.tag]
