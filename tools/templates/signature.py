"""The block of the signatory, the box for initials and the copies list."""

from tools.templates.measures import Sheet
from tools.templates.ooxml import (
    Cell,
    Frame,
    Look,
    Para,
    Row,
    gap,
    paragraph,
    table,
    tag,
    tag_row,
)

_KEEP = Para(keep=True)
_GREY = Look(size=9, color="808080")
_INITIALS = ("Sekretaris Dinas", "Kepala Bidang Perizinan", "Pejabat pengolah")


def block(sheet: Sheet, dated: tuple[str, ...] = ()) -> str:
    """Return the rows from place and date to the NIP, kept on one page."""
    frame = Frame((sheet.text - 93, 9, 84), lines=False)
    first = Row((Cell(_paraf(), merge="restart"), _mark(""), _text(dated[0] if dated else "")))
    rows = [first, *(_line(text) for text in dated[1:])]
    if dated:
        rows.append(_line("", exact=6.5))
    rows += [
        tag_row(frame, "{%tr for b in ttd.jabatan %}"),
        _line("{{ b.teks }}", mark="{{ b.tanda }}"),
        tag_row(frame, "{%tr endfor %}"),
        Row((_merged(), _mark(""), Cell(_room())), height=24, exact=True),
        _line("**{{ ttd.nama }}**"),
        tag_row(frame, "{%tr if ttd.pangkat %}"),
        _line("{{ ttd.pangkat }}"),
        tag_row(frame, "{%tr endif %}"),
        tag_row(frame, "{%tr if ttd.nip %}"),
        _line("NIP {{ ttd.nip }}"),
        tag_row(frame, "{%tr endif %}"),
    ]
    return table(frame, rows)


def copies(sheet: Sheet, heading: str) -> str:
    """Return the Tembusan; nothing at all when there is none."""
    look = Look(size=min(10, sheet.size - 1.5))
    frame = Frame((6, sheet.text - 6 - 14, 14), lines=False)
    rows = [
        tag_row(frame, "{%tr for t in tembusan %}"),
        Row(
            (
                Cell(paragraph("{{ t.no }}.", _KEEP, look)),
                Cell(paragraph("{{ t.teks }}", _KEEP, look)),
                Cell(paragraph("", _KEEP, look)),
            )
        ),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return (
        tag("{%p if tembusan %}")
        + paragraph(heading, Para(before=10, keep=True), look)
        + table(frame, rows)
        + tag("{%p endif %}")
    )


def _line(text: str, mark: str = "", exact: float = 0) -> Row:
    if exact:
        return Row((_merged(), Cell(gap(exact, keep=True)), Cell(gap(exact, keep=True))))
    return Row((_merged(), _mark(mark), _text(text)))


def _text(text: str) -> Cell:
    return Cell(paragraph(text, _KEEP))


def _mark(text: str) -> Cell:
    return Cell(paragraph(text, _KEEP))


def _merged() -> Cell:
    return Cell(gap(1, keep=True), merge="continue")


def _room() -> str:
    dashed = "".join(
        f'<w:{side} w:val="dashed" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right")
    )
    words = paragraph("ruang tanda tangan elektronik", Para(align="center"), _GREY)
    words += paragraph("(kosong pada naskah terbit)", Para(align="center"), _GREY)
    box = table(Frame((70,), lines=False), [Row((Cell(words, valign="center"),), height=19)])
    box = box.replace("<w:tblLayout", f"<w:tblBorders>{dashed}</w:tblBorders><w:tblLayout", 1)
    return tag("{%p if konsep and ttd.tte %}") + box + tag("{%p endif %}") + gap(1, keep=True)


def _paraf() -> str:
    look = Look(size=8.5)
    frame = Frame((42, 16), pad_x=1)
    title = Cell(
        paragraph("**Paraf hierarki**", Para(align="center"), look),
        2,
        fill="E7E6E6",
        valign="center",
    )
    rows = [Row((title,), height=4.9)] + [
        Row(
            (Cell(paragraph(who, Para(), look), valign="center"), Cell(paragraph("", Para()))),
            height=7,
        )
        for who in _INITIALS
    ]
    return tag("{%p if konsep %}") + table(frame, rows) + tag("{%p endif %}") + gap(1, keep=True)
