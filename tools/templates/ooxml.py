"""Paragraphs, tables and cells as the XML that Word reads."""

import re
from xml.sax.saxutils import escape

from msgspec import Struct

TWIPS_PER_MM = 1440 / 25.4
_PIECE = re.compile(r"(\*\*|\{\{.*?\}\}|\{%.*?%\})")
_NO_BREAK_HYPHEN = "\u2011"


class Look(Struct, frozen=True):
    """How letters look; empty means as in the document's default."""

    size: float = 0.0
    bold: bool = False
    font: str = ""
    color: str = ""


class Para(Struct, frozen=True):
    """How a paragraph stands; spaces in points, indents in millimetres."""

    align: str = ""
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    exact: float = 0.0
    keep: bool = False
    left: float = 0.0
    right: float = 0.0
    hanging: float = 0.0
    first: float = 0.0
    rule: str = ""
    tab: float = 0.0
    page: bool = False


class Cell(Struct, frozen=True):
    """One cell: paragraphs as XML, and how many columns it spans."""

    xml: str
    span: int = 1
    fill: str = ""
    merge: str = ""
    bare: bool = False
    valign: str = ""
    pad: tuple[float, float] | None = None


class Row(Struct, frozen=True):
    """Cells of one row; a height is at least, or exact when so marked."""

    cells: tuple[Cell, ...]
    header: bool = False
    splits: bool = False
    height: float = 0.0
    exact: bool = False


class Frame(Struct, frozen=True):
    """What a table looks like as a whole; millimetres."""

    widths: tuple[float, ...]
    lines: bool = True
    indent: float = 0.0
    pad_y: float = 0.0
    pad_x: float = 0.0


PLAIN = Look()
BOLD = Look(bold=True)


def twips(millimetres: float) -> int:
    """Return Word's unit for lengths."""
    return round(millimetres * TWIPS_PER_MM)


def run(text: str, look: Look = PLAIN) -> str:
    """Return one run; a template field is kept from the spell checker."""
    inner = "<w:noBreakHyphen/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split(_NO_BREAK_HYPHEN)
    )
    return f"<w:r>{_look(look, is_field=text.startswith('{'))}{inner}</w:r>"


def runs(text: str, look: Look = PLAIN) -> str:
    """Return runs of a text in which ** turns bold on and off."""
    bold, made = look.bold, []
    for piece in _PIECE.split(text):
        if piece == "**":
            bold = not bold
        elif piece:
            made.append(run(piece, Look(look.size, bold, look.font, look.color)))
    return "".join(made)


def paragraph(text: str, para: Para, look: Look = PLAIN) -> str:
    """Return a paragraph of marked text."""
    return paragraph_of(runs(text, look), para, look)


def paragraph_of(inner: str, para: Para, look: Look = PLAIN) -> str:
    """Return a paragraph around runs that are already XML."""
    return f"<w:p>{_para(para, look)}{inner}</w:p>"


def tag(text: str) -> str:
    """Return a paragraph that holds only a paragraph tag and vanishes."""
    return paragraph(text, Para())


def gap(points: float, *, keep: bool = False) -> str:
    """Return an empty paragraph of exactly this height."""
    return paragraph("", Para(exact=points, keep=keep), Look(size=1))


def table(frame: Frame, rows: list[Row]) -> str:
    """Return a table of fixed widths; every row fills the grid."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in frame.widths)
    body = "".join(_row(frame, row) for row in rows)
    return f"<w:tbl>{_frame(frame)}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def tag_row(frame: Frame, text: str) -> Row:
    """Return a row that holds only a row tag and vanishes."""
    return Row((Cell(paragraph(text, Para()), span=len(frame.widths)),))


def _row(frame: Frame, row: Row) -> str:
    marks = "" if row.splits else "<w:cantSplit/>"
    if row.height:
        rule = "exact" if row.exact else "atLeast"
        marks += f'<w:trHeight w:val="{twips(row.height)}" w:hRule="{rule}"/>'
    if row.header:
        marks += "<w:tblHeader/>"
    cells, column = [], 0
    for cell in row.cells:
        width = sum(frame.widths[column : column + cell.span])
        cells.append(_cell(cell, width))
        column += cell.span
    if column != len(frame.widths):
        message = f"row fills {column} of {len(frame.widths)} columns"
        raise ValueError(message)
    return f"<w:tr>{f'<w:trPr>{marks}</w:trPr>' if marks else ''}{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: float) -> str:
    marks = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
    if cell.span > 1:
        marks += f'<w:gridSpan w:val="{cell.span}"/>'
    if cell.merge:
        marks += f'<w:vMerge w:val="{cell.merge}"/>'
    if cell.bare:
        marks += "<w:tcBorders>" + _borders("nil") + "</w:tcBorders>"
    if cell.fill:
        marks += f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>'
    if cell.pad:
        marks += f"<w:tcMar>{_pads(*cell.pad)}</w:tcMar>"
    if cell.valign:
        marks += f'<w:vAlign w:val="{cell.valign}"/>'
    return f"<w:tc><w:tcPr>{marks}</w:tcPr>{cell.xml}</w:tc>"


def _frame(frame: Frame) -> str:
    width = sum(twips(each) for each in frame.widths)
    inside = _borders("single") + _inside("single") if frame.lines else ""
    borders = f"<w:tblBorders>{inside}</w:tblBorders>" if inside else ""
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twips(frame.indent)}" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_pads(frame.pad_y, frame.pad_x)}</w:tblCellMar></w:tblPr>"
    )


def _pads(vertical: float, sides: float) -> str:
    sizes = {"top": vertical, "left": sides, "bottom": vertical, "right": sides}
    return "".join(f'<w:{side} w:w="{twips(mm)}" w:type="dxa"/>' for side, mm in sizes.items())


def _borders(value: str) -> str:
    return "".join(_line(side, value) for side in ("top", "left", "bottom", "right"))


def _inside(value: str) -> str:
    return _line("insideH", value) + _line("insideV", value)


def _line(side: str, value: str) -> str:
    if value == "nil":
        return f'<w:{side} w:val="nil"/>'
    return f'<w:{side} w:val="{value}" w:sz="4" w:space="0" w:color="000000"/>'


def _para(para: Para, look: Look) -> str:
    marks = "<w:keepNext/>" if para.keep else ""
    if para.page:
        marks += "<w:pageBreakBefore/>"
    if para.rule:
        marks += f"<w:pBdr>{para.rule}</w:pBdr>"
    if para.tab:
        marks += f'<w:tabs><w:tab w:val="right" w:pos="{twips(para.tab)}"/></w:tabs>'
    height = f'w:line="{round(para.exact * 20)}" w:lineRule="exact"'
    if not para.exact:
        height = f'w:line="{round(para.line * 240)}" w:lineRule="auto"'
    marks += (
        f'<w:spacing w:before="{round(para.before * 20)}" '
        f'w:after="{round(para.after * 20)}" {height}/>'
    )
    sides = {"left": para.left, "right": para.right}
    sides |= {"hanging": para.hanging} if para.hanging else {"firstLine": para.first}
    if any(sides.values()):
        marks += "<w:ind " + " ".join(f'w:{k}="{twips(v)}"' for k, v in sides.items()) + "/>"
    if para.align:
        marks += f'<w:jc w:val="{para.align}"/>'
    return f"<w:pPr>{marks}{_look(look, is_field=False)}</w:pPr>"


def _look(look: Look, *, is_field: bool) -> str:
    marks = ""
    if look.font:
        marks += f'<w:rFonts w:ascii="{look.font}" w:hAnsi="{look.font}" w:cs="{look.font}"/>'
    if look.bold:
        marks += "<w:b/><w:bCs/>"
    if is_field:
        marks += "<w:noProof/>"
    if look.color:
        marks += f'<w:color w:val="{look.color}"/>'
    if look.size:
        half = round(look.size * 2)
        marks += f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    return f"<w:rPr>{marks}</w:rPr>" if marks else ""
