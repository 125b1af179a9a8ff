"""Text and tables of the Keputusan."""

from msgspec.structs import replace

from tools.templates.grids import Column, body_row, frame_of, head_row, tail
from tools.templates.measures import Sheet
from tools.templates.ooxml import Cell, Frame, Look, Para, Row, gap, paragraph, table, tag, tag_row
from tools.templates.signature import block, copies

FOOT = "Keputusan tentang {{ izin }}, Nomor {{ nomor }}"

_BOTH = Para("both", after=4, line=1.15)
_KEPT = Para("both", after=4, line=1.15, keep=True)
_LAST = Para("both", after=7, line=1.15)
_DATA = Para(after=1.5, line=1.15)
_DECIDE = Para("center", before=8, after=10, keep=True)
_MENIMBANG = (
    (
        "bahwa Saudara {{ perusahaan.pj }} selaku {{ perusahaan.jabatan_pj_kecil }} "
        "{{ perusahaan.nama }} telah mengajukan permohonan {{ izin }} melalui Sistem OSS dengan "
        "Nomor Induk Berusaha (NIB) {{ perusahaan.nib }}, tercatat dengan nomor berkas "
        "{{ nomor_berkas }}, yang dinyatakan lengkap pada tanggal {{ tanggal_lengkap }};"
    ),
    (
        "bahwa berdasarkan Berita Acara Pemeriksaan Nomor {{ bap.nomor }} tanggal "
        "{{ bap.tanggal }}, Tim Teknis menyimpulkan bahwa pemohon telah memenuhi komitmen "
        "{{ izin }};"
    ),
    (
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf\u00a0a dan huruf\u00a0b, "
        "perlu menetapkan Keputusan {{ pejabat.jabatan }} tentang {{ izin }};"
    ),
)
_KETIGA = (
    "{{ izin }} ini {% if izin_lama %}merupakan bagian yang tidak terpisahkan dari "
    "{{ izin_lama.nama }} Nomor {{ izin_lama.nomor }} tanggal {{ izin_lama.tanggal }} dan "
    "{% endif %}berlaku selama perusahaan menjalankan kegiatan usaha pada lokasi sebagaimana "
    "dimaksud dalam Diktum KESATU."
)
_KEEMPAT = (
    "Pelanggaran terhadap kewajiban sebagaimana dimaksud dalam Diktum KEDUA dikenai sanksi "
    "administratif sesuai dengan ketentuan peraturan perundang-undangan, termasuk pencabutan "
    "izin."
)
_KELIMA = (
    "Apabila di kemudian hari terdapat kekeliruan dalam Keputusan ini, akan diadakan perbaikan "
    "sebagaimana mestinya."
)


def body(sheet: Sheet) -> str:
    """Return the whole text of the paper."""
    return (
        _title(sheet)
        + table(_frame(sheet), _reasons(sheet) + _grant(sheet))
        + _products_of(sheet)
        + _clauses(sheet)
        + gap(10, keep=True)
        + block(sheet, ("Ditetapkan di {{ ttd.tempat }}", "pada tanggal {{ ttd.tanggal }}"))
        + copies(sheet, "Tembusan disampaikan kepada Yth.:")
        + tail()
    )


def _title(sheet: Sheet) -> str:
    side = (sheet.text - 112 * sheet.size / 12) / 2
    office = (sheet.text - 125 * sheet.size / 12) / 2
    centred = Para(align="center", line=1.08)
    return (
        paragraph("{{ judul }}", Para("center", line=1.08, left=side, right=side))
        + paragraph("NOMOR {{ nomor }}", Para("center", before=4.5, after=8.5, line=1.08))
        + paragraph("TENTANG", Para("center", after=4.5, line=1.08))
        + paragraph("**{{ izin_kapital }}**", centred)
        + paragraph("**{{ perusahaan.nama_kapital }}**", centred)
        + paragraph(
            "{{ pejabat.jabatan_kapital }},",
            Para("center", before=11.5, after=9, line=1.08, left=office, right=office),
        )
    )


def _frame(sheet: Sheet) -> Frame:
    return Frame((28, 4, 9, 41, 4, sheet.text - 86), lines=False)


def _row(label: str, *rest: tuple[str, int], para: Para = _BOTH) -> Row:
    """Return label, colon, then texts with the columns they span; the last is justified."""
    plain = replace(para, align="")
    cells = [Cell(paragraph(label, plain)), Cell(paragraph(":" if label else "", plain))]
    cells += [Cell(paragraph(words, plain), span) for words, span in rest[:-1]]
    words, span = rest[-1]
    return Row((*cells, Cell(paragraph(words, para), span)))


def _splitting(row: Row) -> Row:
    return Row(row.cells, splits=True)


def _reasons(sheet: Sheet) -> list[Row]:
    frame = _frame(sheet)
    marks = (("Menimbang", "a.", _BOTH), ("", "b.", _BOTH), ("", "c.", _LAST))
    rows = [
        _splitting(_row(label, (mark, 1), (text, 3), para=para))
        for (label, mark, para), text in zip(marks, _MENIMBANG, strict=True)
    ]
    rows += [
        tag_row(frame, "{%tr for d in dasar_hukum %}"),
        _splitting(
            Row(
                (
                    _label("{% if loop.first %}Mengingat{% endif %}"),
                    _label("{% if loop.first %}:{% endif %}"),
                    *_row("", ("{{ d.no }}.", 1), ("{{ d.teks }}", 3)).cells[2:],
                )
            )
        ),
        tag_row(frame, "{%tr endfor %}"),
        Row(
            (Cell(paragraph("**MEMUTUSKAN:**", Para("center", before=8, after=10, keep=True)), 6),)
        ),
        _row("Menetapkan", ("{{ judul }} TENTANG {{ izin_kapital }}.", 4)),
    ]
    return rows


def _label(text: str) -> Cell:
    return Cell(paragraph(text, replace(_BOTH, align="")))


def _grant(sheet: Sheet) -> list[Row]:
    frame = _frame(sheet)
    return [
        _row("KESATU", ("Memberikan {{ izin }} kepada:", 4), para=_KEPT),
        tag_row(frame, "{%tr for d in rincian %}"),
        *_details(frame),
        tag_row(frame, "{%tr endfor %}"),
    ]


def _products_of(sheet: Sheet) -> str:
    words = (
        "{% if izin_lama %}dengan kapasitas terpasang semula dan setelah perluasan sebagai "
        "berikut:{% else %}dengan komoditi dan kapasitas terpasang sebagai berikut:{% endif %}"
    )
    lead = Para(before=1, after=3, line=1.15, left=32, keep=True)
    return paragraph(words, lead) + _capacity(sheet)


def _details(frame: Frame) -> list[Row]:
    """The first three rows stay with KESATU, the others only whole."""

    def row(*, keep: bool) -> Row:
        value = "{% if d.tegas %}**{{ d.nilai }}**{% else %}{{ d.nilai }}{% endif %}"
        texts = (("{{ d.no }}.", 1), ("{{ d.label }}", 1), (":", 1), (value, 1))
        made = _row("", *texts, para=replace(_DATA, keep=keep))
        return Row(made.cells, height=7.2)

    return [
        tag_row(frame, "{%tr if loop.index < 3 %}"),
        row(keep=True),
        tag_row(frame, "{%tr else %}"),
        row(keep=False),
        tag_row(frame, "{%tr endif %}"),
    ]


def _capacity(sheet: Sheet) -> str:
    rest = sheet.text - 32
    first = (
        Column(10, "No.", "{{ c.no }}.", "center"),
        Column(rest - 92, "Komoditi", "{{ c.nama }}"),
        Column(22, "KBLI", "{{ c.kbli }}", "center"),
        Column(38, "Kapasitas per tahun", "{{ c.baru }}", "right"),
        Column(22, "Satuan", "{{ c.satuan }}", "center"),
    )
    wider = (
        Column(10, "No.", "{{ c.no }}.", "center"),
        Column(rest - 107, "Komoditi", "{{ c.nama }}"),
        Column(17, "KBLI", "{{ c.kbli }}", "center"),
        Column(24, "Semula per tahun", "{{ c.lama }}", "right"),
        Column(24, "Menjadi per tahun", "{{ c.baru }}", "right"),
        Column(17, "Satuan", "{{ c.satuan }}", "center"),
        Column(15, "%", "{{ c.persen }}", "right"),
    )
    return (
        tag("{%p if izin_lama %}")
        + _products(wider)
        + tag("{%p else %}")
        + _products(first)
        + tag("{%p endif %}")
        + gap(7)
    )


def _products(columns: tuple[Column, ...]) -> str:
    look, frame = Look(size=9.5), frame_of(columns, indent=32)
    rows = [
        head_row(columns, look),
        tag_row(frame, "{%tr for c in kapasitas %}"),
        body_row(columns, look, keep=True),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return table(frame, rows)


def _clauses(sheet: Sheet) -> str:
    frame = _frame(sheet)
    intro = "Pemegang izin sebagaimana dimaksud dalam Diktum KESATU wajib:"
    rows = [
        _row("KEDUA", (intro, 4), para=_KEPT),
        tag_row(frame, "{%tr for w in kewajiban %}"),
        tag_row(frame, "{%tr if loop.first %}"),
        _row("", ("{{ w.huruf }}.", 1), ("{{ w.teks }}", 3), para=_KEPT),
        tag_row(frame, "{%tr else %}"),
        _row("", ("{{ w.huruf }}.", 1), ("{{ w.teks }}", 3)),
        tag_row(frame, "{%tr endif %}"),
        tag_row(frame, "{%tr endfor %}"),
        _row("KETIGA", (_KETIGA, 4)),
        _row("KEEMPAT", (_KEEMPAT, 4)),
        _row("KELIMA", (_KELIMA, 4), para=_KEPT),
        _row("KEENAM", ("Keputusan ini mulai berlaku pada tanggal ditetapkan.", 4), para=_KEPT),
    ]
    return table(frame, rows)
