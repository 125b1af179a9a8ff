"""Text and table of the daftar periksa that a team takes along."""

from tools.templates.grids import Column, pair_row, points_table
from tools.templates.measures import F4, Sheet
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
)

_TABLE = Look(size=8.5)
_STRONG = Look(size=8.5, bold=True)
_CENTRED = Para(align="center", keep=True)
_GREY = Look(size=7, color="808080")
_HOW = (
    "Catatan lapangan, bukan berita acara. Lingkari S bila sesuai, T bila tidak, B bila tidak "
    "berlaku; hasilnya disalin ke BAP."
)


def body(sheet: Sheet) -> str:
    """Return the whole text of the paper."""
    return (
        paragraph("{{ kop.dinas|join(' ') }}", Para(align="center"), Look(size=9))
        + tag("{%p if contoh %}")
        + paragraph("{{ contoh }}", Para(align="center"), _GREY)
        + tag("{%p endif %}")
        + paragraph(
            "DAFTAR PERIKSA KUNJUNGAN", Para(align="center", before=4), Look(size=12, bold=True)
        )
        + paragraph("{{ izin }} (SOP {{ sop }})", Para(align="center", after=5))
        + _about(sheet)
        + gap(3)
        + _points(sheet)
        + paragraph(_HOW, Para(before=4, after=8), _TABLE)
        + _hands(sheet)
    )


def _about(sheet: Sheet) -> str:
    rows = [
        pair_row(label, value, after=0.8, line=1.0)
        for label, value in (
            ("Nomor berkas", "{{ nomor_berkas }}, kunjungan ke-{{ kunjungan }}"),
            ("Nama usaha", "**{{ nama_usaha }}**"),
            ("Penanggung jawab", "{{ pj }}"),
            ("Alamat pabrik", "{{ alamat }}"),
            ("Surat tugas", "Nomor {{ surat_tugas }}"),
            ("Hari kunjungan", "{{ hari }}"),
        )
    ]
    return table(Frame((36, 4, sheet.text - 40), lines=False), rows)


def _points(sheet: Sheet) -> str:
    data = 44 if sheet.paper is F4 else 42
    columns = (
        Column(10, "No.", "{{ b.no }}", "center"),
        Column(40, "Uraian", "{{ b.uraian }}"),
        Column(data, "Data permohonan", "{{ b.data }}"),
        Column(34, "Hasil lapangan", ""),
        Column(18, "Sesuai", "S   T   B", "center"),
        Column(sheet.text - 114 - data, "Catatan", ""),
        Column(12, "Foto", "", "center"),
    )
    return points_table(columns, _TABLE, height=9)


def _hands(sheet: Sheet) -> str:
    half = sheet.text / 2
    words = ("Petugas: ..............................", "Ditemui: ..............................")
    cells = tuple(Cell(paragraph(text, Para(), Look(size=9))) for text in words)
    return table(Frame((half, half), lines=False), [Row(cells)]) + gap(1)
