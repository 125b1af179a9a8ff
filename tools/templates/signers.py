"""The signatures of a Berita Acara and of its addenda."""

from tools.templates.margins import boxed
from tools.templates.measures import Sheet
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

_NAME = Look(size=10)
_SMALL = Look(size=9.5)
_REFUSED = Look(size=8.5)
_CENTRED = Para(align="center", keep=True)
_INK_HIGH = 17.5
_INK = (42.0, 16.8)


def team(sheet: Sheet) -> str:
    """Rows of one, two or three equal columns over a grid of six."""
    sixth = sheet.text / 6
    frame = Frame((sixth,) * 6, lines=False, pad_x=1)
    rows = [tag_row(frame, "{%tr for baris in baris_ttd %}")]
    for count in (1, 2, 3):
        rows.append(tag_row(frame, f"{{%tr if baris|length == {count} %}}"))
        rows += _row(count)
        rows.append(tag_row(frame, "{%tr endif %}"))
    rows.append(tag_row(frame, "{%tr endfor %}"))
    lead = Para(before=6, line=1.15, align="center", keep=True)
    return paragraph("Tim Teknis yang melakukan pemeriksaan,", lead) + table(frame, rows)


def company(sheet: Sheet) -> str:
    """Return the block of whoever signs for the business."""
    frame = Frame((sheet.text,), lines=False)
    rows = [
        Row((Cell(_ink("pemohon"), valign="center"),), height=_INK_HIGH),
        Row((Cell(paragraph("**{{ pemohon.nama }}**", _CENTRED, _NAME)),)),
        Row((Cell(paragraph("{{ pemohon.sebagai }}", Para(align="center"), _SMALL)),)),
    ]
    lead = Para(before=9, line=1.15, align="center", keep=True)
    return paragraph("{{ pemohon.pembuka }}", lead) + table(frame, rows)


def _row(count: int) -> list[Row]:
    """A row for the roles, 17 mm for ink, a row for name and NIP."""
    span = 6 // count

    def person(index: int) -> Cell:
        of = f"baris[{index}]"
        name = paragraph(f"**{{{{ {of}.nama }}}}**", _CENTRED, _NAME)
        return Cell(name + paragraph(f"{{{{ {of}.nip }}}}", _CENTRED, _SMALL), span)

    roles = (paragraph(f"{{{{ baris[{i}].peran }}}}", _CENTRED, _NAME) for i in range(count))
    ink = (Cell(_ink(f"baris[{i}]"), span, valign="center") for i in range(count))
    return [
        Row(tuple(Cell(role, span) for role in roles)),
        Row(tuple(ink), height=_INK_HIGH),
        Row(tuple(person(index) for index in range(count))),
    ]


def _ink(of: str) -> str:
    """Return the picture, the refusal, or the blank room to sign on paper."""
    field = f"{{{{ {of}.gambar }}}}"
    return (
        tag(f"{{%p if {of}.gambar %}}")
        + paragraph_of(boxed(field, *_INK, "Tanda tangan"), _CENTRED)
        + tag(f"{{%p elif {of}.menolak %}}")
        + paragraph(f"{{{{ {of}.menolak }}}}", _CENTRED, _REFUSED)
        + tag("{%p else %}")
        + gap(1, keep=True)
        + tag("{%p endif %}")
    )
