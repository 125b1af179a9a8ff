"""Tables of the BAP that tell what was found beside what was asked."""

from tools.templates.grids import Column, body_row, frame_of, head_row
from tools.templates.measures import Sheet
from tools.templates.ooxml import BOLD, Look, Para, paragraph, table, tag, tag_row

_TABLE = Look(size=9)
_HEADING = Para(before=8, after=3, line=1.15, keep=True)


def found(sheet: Sheet) -> str:
    """Return products, an expansion's capacities and materials, each only where told."""
    return (
        _listed("produk", "{{ huruf.produk }}. Produk di Lapangan", _products(sheet))
        + _listed("perluasan", "{{ huruf.produk }}. Kapasitas di Lapangan", _capacities(sheet))
        + _listed("bahan", "{{ huruf.bahan }}. Bahan Baku dan Penolong di Lapangan", _stuff(sheet))
    )


def _products(sheet: Sheet) -> tuple[Column, ...]:
    return (
        Column(10, "No.", "{{ r.no }}.", "center"),
        Column(sheet.text - 110, "Komoditi", "{{ r.nama }}"),
        Column(24, "Diajukan per tahun", "{{ r.diajukan }}", "right"),
        Column(24, "Ditemukan per tahun", "{{ r.ditemukan }}", "right"),
        Column(20, "Selisih", "{{ r.selisih }}", "right"),
        Column(18, "Satuan", "{{ r.satuan }}", "center"),
        Column(14, "%", "{{ r.persen }}", "right"),
    )


def _capacities(sheet: Sheet) -> tuple[Column, ...]:
    return (
        Column(10, "No.", "{{ r.no }}.", "center"),
        Column(sheet.text - 124, "Komoditi", "{{ r.nama }}"),
        Column(22, "Diajukan per tahun", "{{ r.diajukan }}", "right"),
        Column(22, "Sebelum", "{{ r.sebelum }}", "right"),
        Column(22, "Sesudah", "{{ r.sesudah }}", "right"),
        Column(18, "Selisih", "{{ r.selisih }}", "right"),
        Column(16, "Satuan", "{{ r.satuan }}", "center"),
        Column(14, "%", "{{ r.persen }}", "right"),
    )


def _stuff(sheet: Sheet) -> tuple[Column, ...]:
    return (
        Column(10, "No.", "{{ r.no }}.", "center"),
        Column(sheet.text - 124, "Nama bahan", "{{ r.nama }}"),
        Column(22, "Asal", "{{ r.asal }}"),
        Column(22, "Diajukan per tahun", "{{ r.diajukan }}", "right"),
        Column(22, "Ditemukan per tahun", "{{ r.ditemukan }}", "right"),
        Column(18, "Selisih", "{{ r.selisih }}", "right"),
        Column(16, "Satuan", "{{ r.satuan }}", "center"),
        Column(14, "%", "{{ r.persen }}", "right"),
    )


def _listed(rows: str, title: str, columns: tuple[Column, ...]) -> str:
    lines = [
        head_row(columns, _TABLE),
        tag_row(frame_of(columns), f"{{%tr for r in {rows} %}}"),
        body_row(columns, _TABLE),
        tag_row(frame_of(columns), "{%tr endfor %}"),
    ]
    return (
        tag(f"{{%p if {rows} %}}")
        + paragraph(title, _HEADING, BOLD)
        + table(frame_of(columns), lines)
        + tag("{%p endif %}")
    )
