"""The photos behind a Berita Acara: two beside each other."""

from tools.templates.margins import boxed
from tools.templates.measures import F4, Sheet
from tools.templates.ooxml import (
    BOLD,
    Cell,
    Frame,
    Look,
    Para,
    Row,
    paragraph,
    paragraph_of,
    table,
    tag,
    tag_row,
)

_TEXT = Look(size=9)
_SMALL = Look(size=8)
_PICTURE = Para(align="center", before=3, keep=True)
_CAPTION = Para(before=2, keep=True)
_WORDS = Para(keep=True)
_LAST = Para(after=4)


def appendix(sheet: Sheet) -> str:
    """Return the appendix on pages of its own; nothing at all without photos."""
    half = sheet.text / 2
    frame = Frame((half, half), lines=False, pad_x=1)
    rows = [
        tag_row(frame, "{%tr for baris in lampiran %}"),
        tag_row(frame, "{%tr if baris|length == 2 %}"),
        Row((Cell(_shot("baris[0]", sheet)), Cell(_shot("baris[1]", sheet)))),
        tag_row(frame, "{%tr else %}"),
        Row((Cell(_shot("baris[0]", sheet)), Cell(paragraph("", _LAST)))),
        tag_row(frame, "{%tr endif %}"),
        tag_row(frame, "{%tr endfor %}"),
    ]
    title = Para(align="center", after=2, keep=True, page=True)
    return (
        tag("{%p if lampiran %}")
        + paragraph("LAMPIRAN FOTO", title, BOLD)
        + paragraph(
            "Berita Acara Pemeriksaan Nomor {{ nomor }}",
            Para(align="center", after=4, keep=True),
            _TEXT,
        )
        + table(frame, rows)
        + paragraph("{{ lampiran_kata }}", Para(before=4), _SMALL)
        + tag("{%p endif %}")
    )


def _shot(of: str, sheet: Sheet) -> str:
    wide = sheet.text / 2 - 6
    high = 104.0 if sheet.paper is F4 else 88.0
    return (
        paragraph_of(boxed(f"{{{{ {of}.gambar }}}}", wide, high, "Foto kunjungan"), _PICTURE)
        + paragraph(f"**Foto {{{{ {of}.no }}}}.** {{{{ {of}.keterangan }}}}", _CAPTION, _TEXT)
        + _optional(f"{of}.butir")
        + _optional(f"{of}.waktu")
        + _optional(f"{of}.tempat")
        + paragraph("", _LAST, _SMALL)
    )


def _optional(field: str) -> str:
    return (
        tag(f"{{%p if {field} %}}")
        + paragraph(f"{{{{ {field} }}}}", _WORDS, _SMALL)
        + tag("{%p endif %}")
    )
