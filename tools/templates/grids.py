"""Tables that every paper shares: ruled columns, label and value."""

from collections.abc import Sequence

from msgspec import Struct

from tools.templates.ooxml import Cell, Frame, Look, Para, Row, gap, paragraph, table, tag_row

GREY = "E7E6E6"
PALE = "F5F5F5"


class Column(Struct, frozen=True):
    """One column of a ruled table: width, head, field, alignment."""

    width: float
    head: str
    text: str
    align: str = ""


def frame_of(columns: Sequence[Column], *, indent: float = 0, pad_y: float = 0.6) -> Frame:
    """Return the frame of a ruled table."""
    widths = tuple(column.width for column in columns)
    return Frame(widths, indent=indent, pad_y=pad_y, pad_x=1.1)


def head_row(columns: Sequence[Column], look: Look) -> Row:
    """Return the grey head that repeats on every page, kept with what follows."""
    strong = Look(look.size, bold=True, font=look.font)
    para = Para(align="center", keep=True)
    cells = (
        Cell(paragraph(column.head, para, strong), fill=GREY, valign="center") for column in columns
    )
    return Row(tuple(cells), header=True)


def body_row(columns: Sequence[Column], look: Look, *, keep: bool = False) -> Row:
    """Return the row that is filled once for each entry."""
    return Row(
        tuple(
            Cell(paragraph(column.text, Para(align=column.align, keep=keep), look))
            for column in columns
        )
    )


def points_table(columns: Sequence[Column], look: Look, *, height: float) -> str:
    """Return the inspected points under their headings, a row for each."""
    frame, strong = frame_of(columns), Look(look.size, bold=True, font=look.font)
    centred, kept = Para(align="center", keep=True), Para(keep=True)
    heading = Row(
        (
            Cell(paragraph("{{ k.no }}.", centred, strong), fill=PALE),
            Cell(paragraph("{{ k.judul }}", kept, strong), len(columns) - 1, fill=PALE),
        )
    )
    rows = [
        head_row(columns, look),
        tag_row(frame, "{%tr for k in kelompok %}"),
        heading,
        tag_row(frame, "{%tr for b in k.butir %}"),
        Row(body_row(columns, look).cells, height=height),
        tag_row(frame, "{%tr endfor %}"),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return table(frame, rows)


def pair_row(label: str, value: str, *, after: float, line: float = 1.15) -> Row:
    """Return label, colon and value."""
    para = Para(after=after, line=line)
    return Row(tuple(Cell(paragraph(text, para)) for text in (label, ":", value)))


def tail() -> str:
    """Return the tiny paragraph that Word wants after a last table."""
    return gap(1)
