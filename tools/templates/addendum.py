"""Text of the addendum that corrects a locked Berita Acara."""

from tools.templates import signers
from tools.templates.grids import pair_row, tail
from tools.templates.measures import Sheet
from tools.templates.ooxml import BOLD, Frame, Look, Para, paragraph, table, tag

FOOT = "Adendum ke-{{ ke }} Berita Acara Pemeriksaan Nomor {{ bap.nomor }}"

_OPENING = (
    "Pada hari ini, **{{ hari }}** tanggal **{{ tanggal }}**, kami yang bertanda tangan di bawah "
    "ini membetulkan Berita Acara Pemeriksaan Nomor {{ bap.nomor }} tanggal {{ bap.tanggal }} "
    "atas nama:"
)
_TEXT = Para(align="both", after=4, line=1.15)
_KEPT = (
    "Berita Acara Pemeriksaan yang disebut di atas tetap berlaku, kecuali yang dibetulkan oleh "
    "adendum ini. Adendum ini merupakan bagian yang tidak terpisahkan daripadanya."
)


def body(sheet: Sheet) -> str:
    """Return the whole text of the paper."""
    frame = Frame((46, 4, sheet.text - 50), lines=False)
    rows = [
        pair_row("Nama perusahaan", "**{{ perusahaan.nama }}**", after=1.2),
        pair_row("NIB", "{{ perusahaan.nib }}", after=1.2),
        pair_row("Alamat pabrik", "{{ perusahaan.alamat_pabrik }}", after=1.2),
        pair_row("Jenis izin", "{{ izin }} (SOP {{ sop }})", after=1.2),
        pair_row("Nomor berkas", "{{ nomor_berkas }}, kunjungan ke-{{ kunjungan }}", after=1.2),
    ]
    title = Para(align="center")
    return (
        paragraph("ADENDUM BERITA ACARA PEMERIKSAAN", title, Look(size=13, bold=True))
        + paragraph("Nomor: {{ bap.nomor }}", title)
        + paragraph("Adendum ke-{{ ke }} ({{ ke_kata }})", Para(align="center", after=7))
        + paragraph(_OPENING, Para(align="both", after=5, line=1.15))
        + table(frame, rows)
        + paragraph("Yang dibetulkan", Para(before=8, after=3, line=1.15, keep=True), BOLD)
        + tag("{%p for alinea in isi %}")
        + paragraph("{{ alinea }}", _TEXT)
        + tag("{%p endfor %}")
        + paragraph(_KEPT, Para(align="both", after=4, line=1.15, keep=True))
        + signers.team(sheet)
        + signers.company(sheet)
        + tail()
    )
