"""Half a page, twice on one sheet: small kop, cut line, two signatures."""

from tools.templates.margins import placed
from tools.templates.measures import F4, Sheet
from tools.templates.ooxml import (
    Cell,
    Frame,
    Look,
    Para,
    Row,
    gap,
    paragraph,
    paragraph_of,
    table,
    tag,
    tag_row,
)

_CUT = 8.0
_THICK = '<w:bottom w:val="single" w:sz="12" w:space="1" w:color="000000"/>'
_DASHED = '<w:top w:val="dashed" w:sz="6" w:space="1" w:color="808080"/>'
_GREY = Look(size=7, color="808080")
_CENTRED = Para(align="center")


def sheet_of(sheet: Sheet, inside: str) -> str:
    """Return the sheet: a row for each copy, a cut line between them."""
    frame = Frame((sheet.text,), lines=False)
    top, _, bottom, _ = sheet.margins
    high = (sheet.paper.height - top - bottom - 3 - _CUT) / 2
    cut = paragraph("potong di sini", Para(align="center", rule=_DASHED), _GREY)
    rows = [
        tag_row(frame, "{%tr for lembar in lembar_lembar %}"),
        Row((Cell(_kop(sheet) + inside),), height=high),
        tag_row(frame, "{%tr if not loop.last %}"),
        Row((Cell(cut, valign="center"),), height=_CUT, exact=True),
        tag_row(frame, "{%tr endif %}"),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return table(frame, rows) + gap(1)


def title(text: str, below: str, size: float = 12) -> str:
    """Return the centred title and the line under it."""
    return paragraph(text, Para(align="center", before=2), Look(size=size, bold=True)) + (
        paragraph(below, Para(align="center", after=4))
    )


def pairs(sheet: Sheet, label: float, rows: list[tuple[str, str]], optional: str = "") -> str:
    """Return label, colon, value, line by line; the optional field's only where it is known."""
    frame = Frame((label, 4, sheet.text - label - 4), lines=False)
    made = []
    for row, (_, value) in zip(pair_rows(rows), rows, strict=True):
        is_optional = bool(optional) and value == f"{{{{ {optional} }}}}"
        made += _known(frame, row, optional) if is_optional else [row]
    return table(frame, made) + gap(3)


def _known(frame: Frame, row: Row, field: str) -> list[Row]:
    return [tag_row(frame, f"{{%tr if {field} %}}"), row, tag_row(frame, "{%tr endif %}")]


def pair_rows(rows: list[tuple[str, str]], after: float = 1.0) -> list[Row]:
    """Return the rows of label, colon, value."""
    para = Para(after=after)
    return [
        Row(tuple(Cell(paragraph(text, para)) for text in (label, ":", value)))
        for label, value in rows
    ]


def signers(sheet: Sheet, columns: tuple[tuple[str, str, str], ...], room: float) -> str:
    """Return who signs left and right: what for, name, who they are."""
    half = sheet.text / 2
    frame = Frame((half, half), lines=False)
    look = Look(size=sheet.size - 1)
    names = tuple(
        Cell(
            paragraph(f"**{name}**", _CENTRED)
            + tag(f"{{%p if {role} %}}")
            + paragraph(f"{{{{ {role} }}}}", _CENTRED, look)
            + tag("{%p endif %}")
        )
        for _, name, role in columns
    )
    rows = [
        Row(tuple(Cell(paragraph(words, _CENTRED)) for words, _, _ in columns)),
        Row((Cell(gap(1)), Cell(gap(1))), height=room, exact=True),
        Row(names),
    ]
    return table(frame, rows) + gap(1)


def room(sheet: Sheet, on_f4: float, on_a4: float) -> float:
    """Return the height left for a signature; A4 has less."""
    return on_f4 if sheet.paper is F4 else on_a4


def _kop(sheet: Sheet) -> str:
    frame = Frame((16, sheet.text - 46, 30), lines=False)
    look, strong = Look(size=9), Look(size=9, bold=True)
    office = (
        paragraph("{{ kop.pemerintah }}", Para(before=3), look)
        + paragraph("{{ kop.dinas|join(' ') }}", Para(), strong)
        + tag("{%p if kop.alamat %}")
        + paragraph("{{ kop.alamat[0] }}", Para(), look)
        + tag("{%p endif %}")
    )
    copy = tag("{%p for baris in lembar %}") + (
        paragraph("{{ baris }}", Para(align="right"), look) + tag("{%p endfor %}") + _sample()
    )
    row = Row(
        (
            Cell(paragraph_of(placed("lambang", 15 if sheet.paper is F4 else 12), Para())),
            Cell(office),
            Cell(copy),
        )
    )
    rule = paragraph("", Para(exact=3, after=4, rule=_THICK), Look(size=1))
    return table(frame, [row]) + rule


def _sample() -> str:
    return (
        tag("{%p if contoh %}")
        + paragraph("{{ contoh }}", Para(align="right"), _GREY)
        + tag("{%p endif %}")
    )
