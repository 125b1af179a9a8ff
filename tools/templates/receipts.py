"""Texts of the half pages: file received, come back, SK handed over."""

from tools.templates import half
from tools.templates.grids import Column, body_row, frame_of, head_row
from tools.templates.margins import placed
from tools.templates.measures import F4, Sheet
from tools.templates.ooxml import (
    BOLD,
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

_FREE = "{% if loket.gratis %} Layanan ini tidak dipungut biaya.{% endif %}"
_PROMISE = (
    "{% if janji %}paling lambat **{{ janji.tanggal }}** ({{ janji.lama }})"
    "{% else %}dihitung sejak berkas lengkap{% endif %}"
)
_DECIDED = (
    "Bila sesuai, SK dicetak setelah divalidasi Kepala Dinas. Bila belum, Bapak/Ibu menerima "
    "daftar perbaikan."
)
_COMPLAINTS = " Pengaduan: SP4N\u2011LAPOR!."


def received(sheet: Sheet) -> str:
    """Return the receipt of a file."""
    data = [
        ("Nomor berkas", "**{{ nomor_berkas }}**"),
        ("Pemohon", "{{ pemohon }}"),
        ("Nama usaha", "{{ nama_usaha }}"),
        ("NIB", "{{ nib }}"),
        ("Diterima", "{{ diterima }}"),
        ("Keadaan berkas", "**{{ keadaan }}**"),
        (
            "Janji hasil",
            _PROMISE,
        ),
    ]
    inside = (
        half.title("TANDA TERIMA BERKAS PERMOHONAN", "{{ izin }}")
        + _data_and_code(sheet, data)
        + paragraph("Berkas yang diterima", Para(after=1), BOLD)
        + _documents(sheet)
        + _next_steps(sheet)
        + half.signers(
            sheet,
            (
                ("Yang menyerahkan,", "{{ penyerah.nama }}", "penyerah.sebagai"),
                ("Yang menerima,", "{{ petugas.nama }}", "petugas.sebagai"),
            ),
            half.room(sheet, 12, 8),
        )
    )
    return half.sheet_of(sheet, inside)


def _data_and_code(sheet: Sheet, data: list[tuple[str, str]]) -> str:
    """Label, colon and value; the code stands beside all of them."""
    frame = Frame((32, 4, sheet.text - 72, 36), lines=False)
    words = ("QR berisi nomor berkas,", "bukan tanda tangan elektronik")
    look, right = Look(size=7), Para(align="right")
    caption = "".join(paragraph(text, right, look) for text in words)
    picture = paragraph_of(placed("qr", 23 if sheet.paper is F4 else 20), right)
    code = tag("{%p if qr %}") + picture + caption + tag("{%p endif %}") + gap(1)
    rows = half.pair_rows(data, after=half.room(sheet, 0.8, 0))
    merged = [Cell(code, merge="restart")] + [Cell(gap(1), merge="continue")] * (len(rows) - 1)
    joined = [Row((*row.cells, last)) for row, last in zip(rows, merged, strict=True)]
    return table(frame, joined) + gap(2)


def _documents(sheet: Sheet) -> str:
    side = sheet.text / 2 - 30
    columns = tuple(
        Column(width, head, f"{{{{ b.{side_name}.{key} }}}}", align)
        for side_name in ("kiri", "kanan")
        for width, head, key, align in (
            (10, "No.", "no", "center"),
            (side, "Berkas", "nama", ""),
            (20, "Keadaan", "keadaan", "center"),
        )
    )
    look = Look(size=half.room(sheet, 9, 8.5))
    frame = frame_of(columns, pad_y=half.room(sheet, 0.4, 0.2))
    rows = [
        head_row(columns, look),
        tag_row(frame, "{%tr for b in berkas %}"),
        body_row(columns, look),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return table(frame, rows) + gap(3)


def _next_steps(sheet: Sheet) -> str:
    ask = (
        "Simpan lembar ini dan sebutkan nomor berkas bila bertanya"
        "{% if loket.telepon %} ke Telepon {{ loket.telepon }}{% endif %}."
        "{% if loket.gratis %} Tidak dipungut biaya.{% endif %}"
    )
    steps = (
        "Tim Teknis menghubungi Bapak/Ibu untuk menentukan hari kunjungan ke tempat usaha.",
        _DECIDED,
        ask,
    )
    look = Look(size=sheet.size - 0.5)
    rows = [
        Row((Cell(paragraph(f"{no}.", Para(), look)), Cell(paragraph(text, Para(), look))))
        for no, text in enumerate(steps, 1)
    ]
    notice = (
        "Data pribadi dipakai hanya untuk pelayanan ini (UU 27 Tahun 2022). Petugas tidak pernah "
        f"meminta password dan kode OTP.{_COMPLAINTS}"
    )
    return (
        paragraph("Apa langkah berikutnya", Para(after=1), BOLD)
        + table(Frame((5, sheet.text - 5), lines=False), rows)
        + paragraph(notice, Para(before=2, after=3), Look(size=7.5))
    )


def come_back(sheet: Sheet) -> str:
    """Return the card for somebody who is sent home."""
    data = [
        ("Nomor berkas", "**{{ nomor_berkas }}**"),
        ("Nama", "{{ nama }}"),
        ("Hari ini", "{{ hari_ini }}"),
        ("Berhenti di", "**{{ berhenti }}**"),
        ("Sebabnya", "{{ sebab }}"),
    ]
    again = (
        "Silakan kembali: **{{ kembali }}** "
        "{% if tersimpan %}Tidak perlu mengulang dari awal.{% endif %}"
    )
    call = (
        "{% if loket.telepon %}Tidak bisa datang? Telepon {{ loket.telepon }} dan sebutkan nomor "
        f"berkas.{{% endif %}}{_FREE}{_COMPLAINTS}"
    )
    inside = (
        half.title(
            "KARTU TINDAK LANJUT",
            "Permohonan belum selesai hari ini. Data yang sudah diisi tetap tersimpan.",
            14,
        )
        + half.pairs(sheet, 34, data)
        + _at_home(sheet)
        + _bring(sheet)
        + paragraph(again, Para(before=3, after=3), Look(size=sheet.size + 0.5))
        + paragraph(call, Para(after=4), Look(size=9))
        + half.signers(
            sheet,
            (
                ("Pemohon,", "{{ nama }}", "tanpa_sebutan"),
                ("Petugas Help Desk,", "{{ petugas.nama }}", "tanpa_sebutan"),
            ),
            half.room(sheet, 11, 8),
        )
    )
    return half.sheet_of(sheet, inside)


def _at_home(sheet: Sheet) -> str:
    inner = Frame((7, sheet.text - 13), lines=False)
    rows = [
        tag_row(inner, "{%tr for hal in lakukan %}"),
        Row(tuple(Cell(paragraph(text, Para(after=1))) for text in ("\u2610", "{{ hal }}"))),
        tag_row(inner, "{%tr endfor %}"),
    ]
    head = paragraph("Yang perlu Bapak/Ibu lakukan di rumah", Para(after=2), BOLD)
    box = Cell(head + table(inner, rows) + gap(1), pad=(2, 3))
    return table(Frame((sheet.text,)), [Row((box,))]) + gap(6)


def _bring(sheet: Sheet) -> str:
    side = sheet.text / 2
    frame = Frame((7, side - 7, 7, side - 7), lines=False)
    texts = (
        "\u2610",
        "{{ b.kiri }}",
        "{% if b.kanan %}\u2610{% endif %}",
        "{{ b.kanan }}",
    )
    rows = [
        tag_row(frame, "{%tr for b in bawa %}"),
        Row(tuple(Cell(paragraph(text, Para(after=1))) for text in texts)),
        tag_row(frame, "{%tr endfor %}"),
    ]
    lead = paragraph("Bila datang lagi, bawalah", Para(after=1), BOLD)
    return tag("{%p if bawa %}") + lead + table(frame, rows) + tag("{%p endif %}") + gap(1)


def handed_over(sheet: Sheet) -> str:
    """Return the receipt of an SK."""
    data = [
        ("Nama penerima", "**{{ penerima.nama }}**"),
        ("Kedudukan", "{{ penerima.kedudukan }}"),
        ("Nomor identitas", "{{ penerima.identitas }}"),
        ("Nama perusahaan", "{{ nama_usaha }}"),
        ("Nomor berkas", "{{ nomor_berkas }}"),
    ]
    inside = (
        half.title("TANDA TERIMA PENYERAHAN SK", "Nomor register: {{ register }}")
        + paragraph("Pada hari {{ waktu }} telah diserahkan kepada:", Para(after=3))
        + half.pairs(sheet, 36, data, "penerima.identitas")
        + paragraph("dokumen berikut:", Para(after=2))
        + _papers(sheet)
        + paragraph(
            "Penerima telah mencocokkan nama, NIB, KBLI, alamat, dan kapasitas pada SK. Data "
            "sesuai dan dokumen diterima dalam keadaan baik.",
            Para(after=3),
        )
        + paragraph(
            "Bila kemudian ditemukan kekeliruan, sampaikan kepada loket dengan membawa SK dan "
            f"lembar ini.{_FREE}",
            Para(after=6),
            Look(size=sheet.size - 0.5),
        )
        + half.signers(
            sheet,
            (
                ("Yang menerima,", "{{ penerima.nama }}", "penerima.sebagai"),
                ("Yang menyerahkan,", "{{ petugas.nama }}", "petugas.sebagai"),
            ),
            half.room(sheet, 18, 14),
        )
    )
    return half.sheet_of(sheet, inside)


def _papers(sheet: Sheet) -> str:
    columns = (
        Column(9, "No.", "{{ d.no }}.", "center"),
        Column(sheet.text - 117, "Dokumen", "{{ d.nama }}"),
        Column(52, "Nomor", "{{ d.nomor }}"),
        Column(34, "Tanggal", "{{ d.tanggal }}", "center"),
        Column(22, "Jumlah", "{{ d.jumlah }}", "center"),
    )
    look, frame = Look(size=9.5), frame_of(columns)
    rows = [
        head_row(columns, look),
        tag_row(frame, "{%tr for d in dokumen %}"),
        body_row(columns, look),
        tag_row(frame, "{%tr endfor %}"),
    ]
    return table(frame, rows) + gap(5)
