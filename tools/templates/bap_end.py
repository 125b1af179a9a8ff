"""Conclusion, repairs and signatures of the Berita Acara."""

from tools.templates import photos, signers
from tools.templates.grids import Column, body_row, frame_of, head_row, tail
from tools.templates.measures import Sheet
from tools.templates.ooxml import (
    BOLD,
    Cell,
    Look,
    Para,
    Row,
    gap,
    paragraph,
    table,
    tag,
    tag_row,
)

_TABLE = Look(size=9.5)
_TEXT = Para(align="both", after=4, line=1.15, keep=True)
_CENTRED = Para(align="center", keep=True)

_COUNTED = (
    "{% if simpulan.tidak %}Dari {{ simpulan.berlaku }} butir yang berlaku, "
    "{{ simpulan.sesuai }} butir sesuai dan {{ simpulan.tidak }} ({{ simpulan.tidak_kata }}) "
    "butir tidak sesuai. {% else %}Dari {{ simpulan.berlaku }} butir yang berlaku, seluruhnya "
    "({{ simpulan.sesuai }} butir) sesuai. {% endif %}"
)
_FULFILLED = (
    "Tim Teknis menyimpulkan bahwa pemohon **MEMENUHI** komitmen {{ izin }} dan merekomendasikan "
    "agar permohonan **diteruskan kepada Kepala Dinas** untuk divalidasi."
)
_LACKING = (
    "Tim Teknis menyimpulkan bahwa pemohon **BELUM MEMENUHI** komitmen {{ izin }}. Berkas "
    "**dikembalikan kepada pemohon** untuk memperbaiki hal berikut:"
)
_AFTERWARDS = (
    "Setelah diperbaiki, pemohon mengunggah bukti perbaikan dan memberi tahu Bidang Perizinan "
    "untuk dijadwalkan kunjungan berikutnya."
)
_CONSENT = (
    "Pemohon atau penanggung jawab menyetujui pengambilan foto dokumen, hasil produksi, dan "
    "tempat usaha untuk keperluan pemeriksaan ini."
)
_CLOSING = (
    "Demikian Berita Acara Pemeriksaan ini dibuat dengan sebenarnya untuk dapat dipergunakan "
    "sebagaimana mestinya."
)


def conclusion(sheet: Sheet) -> str:
    """Return everything from the heading Kesimpulan to the last signature."""
    heading = Para(before=8, after=3, line=1.15, keep=True)
    return (
        paragraph("{{ huruf.simpulan }}. Kesimpulan", heading, BOLD)
        + tag("{%p if simpulan.memenuhi %}")
        + paragraph(_COUNTED + _FULFILLED, _TEXT)
        + tag("{%p if simpulan.alasan %}")
        + paragraph("Alasan tetap diteruskan: {{ simpulan.alasan }}", _TEXT)
        + tag("{%p endif %}")
        + tag("{%p else %}")
        + paragraph(_COUNTED + _LACKING, _TEXT)
        + _repairs(sheet)
        + paragraph(_AFTERWARDS, _TEXT)
        + tag("{%p endif %}")
        + paragraph(_CONSENT, _TEXT)
        + paragraph(_CLOSING, _TEXT)
        + signers.team(sheet)
        + signers.company(sheet)
        + photos.appendix(sheet)
        + tail()
    )


def _repairs(sheet: Sheet) -> str:
    columns = (
        Column(10, "No.", "{{ r.no }}.", "center"),
        Column(18, "Butir", "{{ r.butir }}", "center"),
        Column(sheet.text - 64, "Hal yang harus diperbaiki", "{{ r.hal }}"),
        Column(36, "Paling lambat", "{{ r.hari }}", "center"),
    )
    frame = frame_of(columns)
    row = body_row(columns, _TABLE, keep=True)
    day = paragraph("{{ r.tanggal }}", _CENTRED, _TABLE)
    last = Cell(row.cells[-1].xml + day)
    rows = [
        head_row(columns, _TABLE),
        tag_row(frame, "{%tr for r in perbaikan %}"),
        Row((*row.cells[:-1], last)),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return table(frame, rows) + gap(6)
