"""Text and tables of the surat that returns a file."""

from msgspec.structs import replace

from tools.templates.grids import Column, body_row, frame_of, head_row, tail
from tools.templates.measures import Sheet
from tools.templates.ooxml import Cell, Frame, Look, Para, Row, gap, paragraph, table, tag_row
from tools.templates.signature import block, copies

FOOT = "Surat Nomor {{ nomor }}"

_OPENING = (
    "Sehubungan dengan permohonan {{ izin }} atas nama {{ perusahaan.nama }} (NIB "
    "{{ perusahaan.nib }}, nomor berkas {{ nomor_berkas }}) dan berdasarkan Berita Acara "
    "Pemeriksaan Nomor {{ bap.nomor }} tanggal {{ bap.tanggal }}, dengan hormat kami sampaikan "
    "bahwa komitmen {{ izin }} **belum terpenuhi**. Berkas permohonan kami kembalikan untuk "
    "diperbaiki sebagai berikut."
)
_UNTIL = (
    "Perbaikan kami harapkan selesai paling lambat **{{ batas }}**. Setelah bukti diunggah dan "
    "dinyatakan lengkap, Tim Teknis akan melakukan kunjungan berikutnya"
    "{% if jangka %}; {{ jangka }}{% endif %}."
)
_UNLESS = (
    "Apabila sampai dengan tanggal tersebut perbaikan belum selesai, Saudara dapat memberi tahu "
    "kami secara tertulis disertai alasan dan tanggal kesanggupan. Bantuan pengunggahan tersedia "
    "di loket Help Desk pada hari dan jam pelayanan{% if loket.gratis %}, tanpa biaya{% endif %}."
)
_THANKS = (
    "Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih."
)


def body(sheet: Sheet) -> str:
    """Return the whole text of the surat."""
    line, text = sheet.line, Para(align="both", after=5, line=sheet.line, first=12)
    to = (
        paragraph("Yth. Saudara {{ perusahaan.pj }}", Para(before=12, line=line))
        + paragraph("{{ perusahaan.jabatan_pj }} {{ perusahaan.nama }}", Para(line=line))
        + paragraph("di {{ tujuan }}", Para(line=line, after=10))
    )
    return (
        gap(1)
        + _head(sheet)
        + to
        + paragraph(_OPENING, text)
        + _repairs(sheet)
        + paragraph(_UNTIL, text)
        + paragraph(_UNLESS, text)
        + paragraph(_THANKS, replace(text, keep=True))
        + gap(1, keep=True)
        + block(sheet)
        + copies(sheet, "Tembusan:")
        + tail()
    )


def _head(sheet: Sheet) -> str:
    frame = Frame((23, 4, sheet.text - 89, 62), lines=False)
    lines = (
        ("Nomor", "{{ nomor }}", "{{ ttd.tempat }}, {{ ttd.tanggal }}"),
        ("Sifat", "{{ sifat }}", ""),
        ("Lampiran", "{{ lampiran }}", ""),
        ("Hal", "**Pengembalian berkas permohonan {{ izin }}**", ""),
    )
    plain, right = Para(line=sheet.line), Para(align="right", line=sheet.line)
    rows = [
        Row(
            (
                *(Cell(paragraph(text, plain)) for text in (label, ":", value)),
                Cell(paragraph(dated, right)),
            )
        )
        for label, value, dated in lines
    ]
    return table(frame, rows)


def _repairs(sheet: Sheet) -> str:
    columns = (
        Column(10, "No.", "{{ r.no }}.", "center"),
        Column(16, "Butir BAP", "{{ r.butir }}", "center"),
        Column(sheet.text - 84, "Hal yang harus diperbaiki", "{{ r.hal }}"),
        Column(58, "Bukti yang diunggah atau dibawa", "{{ r.bukti }}"),
    )
    look, frame = Look(size=9.5), frame_of(columns)
    rows = [
        head_row(columns, look),
        tag_row(frame, "{%tr for r in perbaikan %}"),
        body_row(columns, look),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return table(frame, rows) + gap(7)
