"""Templates as an office might write them, right or wrong."""

import io

from docx import Document
from docx.document import Document as WordFile
from docx.oxml import parse_xml

from desktop_app.core.documents.template import Template

_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def written(*paragraphs: str) -> Template:
    """Return a template that says this."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def tabled(*rows: str, after: str = "") -> Template:
    """Return a template whose table has one cell in each row, and a paragraph after it."""
    document = Document()
    table = document.add_table(len(rows), 1)
    for cell, text in zip(table.columns[0].cells, rows, strict=True):
        cell.text = text
    document.add_paragraph(after)
    return saved(document)


def formed(inside: str) -> Template:
    """Return a template with one paragraph of raw XML."""
    document = Document()
    paragraph = parse_xml(f'<w:p xmlns:w="{_WORDS}">{inside}</w:p>')
    document.element.body.insert(0, paragraph)
    return saved(document)


def saved(document: WordFile) -> Template:
    """Return what was written as the office's own file."""
    stream = io.BytesIO()
    document.save(stream)
    return Template("kantor.docx", stream.getvalue(), own=True)
