"""What Word insists on, put right after a template was filled."""

import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_NO_BREAK_HYPHEN = "\u2011"
_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*\u2011[^<]*)</w:t>")


def hyphens(xml: str) -> str:
    """Write no-break hyphens Word's way; Bookman Old Style may lack the letter."""
    if _NO_BREAK_HYPHEN not in xml:
        return xml
    joint = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'

    def parted(match: re.Match[str]) -> str:
        return f"{match[1]}{match[2].replace(_NO_BREAK_HYPHEN, joint)}</w:t>"

    return _TEXT.sub(parted, xml)


def mend(root: BaseOxmlElement) -> None:
    """Drop tables without rows; end each cell, header and footer with a paragraph."""
    for row in list(root.iter(qn("w:tr"))):
        if row.find(qn("w:tc")) is None:
            _drop(row)
    for table in list(root.iter(qn("w:tbl"))):
        if table.find(qn("w:tr")) is None:
            _drop(table)
    for cell in root.iter(qn("w:tc")):
        _end_with_paragraph(cell)
    if root.tag in {qn("w:hdr"), qn("w:ftr")}:
        _end_with_paragraph(root)


def unstretch(root: BaseOxmlElement) -> None:
    """Set paragraphs that fill their lines flush left."""
    for alignment in root.iter(qn("w:jc")):
        if alignment.get(qn("w:val")) == "both":
            alignment.set(qn("w:val"), "left")


def _end_with_paragraph(story: BaseOxmlElement) -> None:
    if len(story) == 0 or story[-1].tag != qn("w:p"):
        story.append(OxmlElement("w:p"))


def _drop(element: BaseOxmlElement) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
