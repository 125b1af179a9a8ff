"""Text and tables of the Berita Acara Pemeriksaan."""

from tools.templates.bap_end import conclusion
from tools.templates.bap_found import found
from tools.templates.grids import Column, body_row, frame_of, head_row, pair_row, points_table
from tools.templates.measures import F4, Sheet
from tools.templates.ooxml import (
    BOLD,
    Cell,
    Frame,
    Look,
    Para,
    Row,
    paragraph,
    table,
    tag,
    tag_row,
)

FOOT = "Berita Acara Pemeriksaan Nomor {{ nomor }}"

_TABLE = Look(size=9)
_STRONG = Look(size=9, bold=True)
_ROOM = Look(size=9.5)
_TEXT = Para(align="both", after=3, line=1.15)
_HEADING = Para(before=8, after=3, line=1.15, keep=True)
_CENTRED = Para(align="center", keep=True)
_EITHER = "{%% if %(on)s %%}**{{ %(of)s }}**{%% else %%}{{ %(of)s }}{%% endif %%}"


def body(sheet: Sheet) -> str:
    """Return the whole text of the paper."""
    return (
        _opening(sheet)
        + _object(sheet)
        + _findings(sheet)
        + _capacity(sheet)
        + found(sheet)
        + _machines(sheet)
        + conclusion(sheet)
    )


def _opening(sheet: Sheet) -> str:
    words = (
        "Pada hari ini, **{{ hari }}** tanggal **{{ tanggal_kata }}** bulan **{{ bulan }}** "
        "tahun **{{ tahun_kata }}** ({{ tanggal_angka }}), "
        "{% if surat_tugas %}berdasarkan Surat Tugas Nomor {{ surat_tugas.nomor }} "
        "tanggal {{ surat_tugas.tanggal }}, {% endif %}kami yang bertanda tangan di bawah ini:"
    )
    columns = (
        Column(10, "No.", "{{ p.no }}.", "center"),
        Column(58, "Nama, NIP", "{{ p.nama }}"),
        Column(48, "Pangkat/golongan, jabatan", "{{ p.pangkat }}"),
        Column(sheet.text - 116, "Instansi", "{{ p.instansi }}"),
    )
    look, frame = _ROOM, frame_of(columns)
    second = ("{{ p.nip }}", "{{ p.jabatan }}")
    row = body_row(columns, look)
    cells = list(row.cells)
    for index, text in enumerate(second, 1):
        field = text.strip("{} ")
        label = "NIP " if field == "p.nip" else ""
        below = tag(f"{{%p if {field} %}}") + paragraph(label + text, Para(), look)
        cells[index] = Cell(cells[index].xml + below + tag("{%p endif %}"))
    rows = [
        head_row(columns, look),
        tag_row(frame, "{%tr for p in petugas %}"),
        Row(tuple(cells)),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return (
        paragraph("BERITA ACARA PEMERIKSAAN", Para(align="center"), Look(size=13, bold=True))
        + paragraph("Nomor: {{ nomor }}", Para(align="center", after=7))
        + paragraph(words, Para(align="both", after=5, line=1.15))
        + table(frame, rows)
    )


def _object(sheet: Sheet) -> str:
    frame = Frame((46, 4, sheet.text - 50), lines=False)

    def pair(label: str, value: str) -> Row:
        return pair_row(label, value, after=1.2)

    def optional(label: str, value: str, field: str) -> list[Row]:
        return [
            tag_row(frame, f"{{%tr if {field} %}}"),
            pair(label, value),
            tag_row(frame, "{%tr endif %}"),
        ]

    rows = [
        pair("Nama perusahaan", "**{{ perusahaan.nama }}**"),
        pair("NIB", "{{ perusahaan.nib }}"),
        *optional("NPWP", "{{ perusahaan.npwp }}", "perusahaan.npwp"),
        pair("Penanggung jawab", "{{ perusahaan.pj }}, {{ perusahaan.jabatan_pj }}"),
        *optional("Alamat kantor", "{{ perusahaan.alamat_kantor }}", "perusahaan.alamat_kantor"),
        pair("Alamat pabrik", "{{ perusahaan.alamat_pabrik }}"),
        pair("KBLI", "{{ perusahaan.kbli }}"),
        pair("Skala usaha", "{{ perusahaan.skala }}"),
        pair("Jenis izin", "{{ izin }} (SOP {{ sop }})"),
        *optional(
            "Izin yang telah dimiliki",
            "{{ izin_lama.nama }} Nomor {{ izin_lama.nomor }} tanggal {{ izin_lama.tanggal }}",
            "izin_lama",
        ),
        pair("Nomor berkas", "{{ nomor_berkas }}, kunjungan ke-{{ kunjungan }}"),
    ]
    words = "telah melakukan visitasi dan verifikasi dalam rangka **{{ izin }}** atas nama:"
    return paragraph(words, Para(before=6, after=5, line=1.15)) + table(frame, rows)


def _findings(sheet: Sheet) -> str:
    wide = 37 if sheet.paper is F4 else 35
    columns = (
        Column(10, "No.", "{{ b.no }}", "center"),
        Column(31, "Uraian", "{{ b.uraian }}"),
        Column(wide, "Data permohonan", "{{ b.data }}"),
        Column(wide, "Hasil lapangan", "{{ b.hasil }}"),
        Column(17, "Sesuai/ tidak", _EITHER % {"on": "b.tegas", "of": "b.nilai"}, "center"),
        Column(sheet.text - 69 - 2 * wide, "Catatan", "{{ b.catatan }}"),
        Column(11, "Foto no.", "{{ b.foto }}", "center"),
    )
    heading = paragraph("A. Hasil Pemeriksaan", _HEADING, BOLD)
    return heading + points_table(columns, _TABLE, height=5.8)


def _capacity(sheet: Sheet) -> str:
    columns = (
        Column(10, "No.", "{{ c.no }}.", "center"),
        Column(sheet.text - 142, "Komoditi", "{{ c.nama }}"),
        Column(18, "KBLI", "{{ c.kbli }}", "center"),
        Column(26, "Kapasitas lama per tahun", "{{ c.lama }}", "right"),
        Column(26, "Kapasitas baru per tahun", "{{ c.baru }}", "right"),
        Column(26, "Tambahan", "{{ c.tambahan }}", "right"),
        Column(20, "Satuan", "{{ c.satuan }}", "center"),
        Column(16, "%", "{{ c.persen }}", "right"),
    )
    frame = frame_of(columns)
    keys = (("lama", "right"), ("baru", "right"), ("tambahan", "right"), ("satuan", "center"))
    total = Row(
        (
            Cell(paragraph("Jumlah", Para(align="center"), _STRONG), 3),
            *(
                Cell(paragraph(f"{{{{ jumlah.{key} }}}}", Para(align=align), _STRONG))
                for key, align in (*keys, ("persen", "right"))
            ),
        )
    )
    rows = [
        head_row(columns, _TABLE),
        tag_row(frame, "{%tr for c in kapasitas %}"),
        body_row(columns, _TABLE, keep=True),
        tag_row(frame, "{%tr endfor %}"),
        tag_row(frame, "{%tr if jumlah %}"),
        total,
        tag_row(frame, "{%tr endif %}"),
    ]
    note = (
        "Persen dihitung terhadap kapasitas pada izin lama. "
        "Ambang pembanding kantor: {{ ambang }} persen (pengaturan)."
    )
    title = "{{ huruf.kapasitas }}. Kapasitas Produksi: Izin Lama dan Perluasan"
    return (
        tag("{%p if kapasitas %}")
        + paragraph(title, _HEADING, BOLD)
        + table(frame, rows)
        + paragraph(note, Para(before=2), _TABLE)
        + tag("{%p endif %}")
    )


def _machines(sheet: Sheet) -> str:
    columns = (
        Column(9, "No.", "{{ m.no }}.", "center"),
        Column(sheet.text - 131, "Nama mesin atau peralatan", "{{ m.nama }}"),
        Column(23, "Merek/tipe", "{{ m.merek }}"),
        Column(10, "Jml.", "{{ m.jumlah }}", "center"),
        Column(18, "Asal", "{{ m.asal }}"),
        Column(12.5, "Tahun", "{{ m.tahun }}", "center"),
        Column(24, "Kapasitas", "{{ m.kapasitas }}"),
        Column(15, "Kondisi", "{{ m.kondisi }}", "center"),
        Column(19.5, "Terpasang", _EITHER % {"on": "m.tegas", "of": "m.terpasang"}, "center"),
    )
    frame = frame_of(columns)
    rows = [
        head_row(columns, _TABLE),
        tag_row(frame, "{%tr for m in mesin %}"),
        body_row(columns, _TABLE),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return (
        paragraph("{{ huruf.mesin }}. Mesin dan Peralatan", _HEADING, BOLD)
        + tag("{%p if mesin %}")
        + table(frame, rows)
        + tag("{%p else %}")
        + paragraph("{{ mesin_kata }}", _TEXT)
        + tag("{%p endif %}")
    )
