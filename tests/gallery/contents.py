"""The page that lays every picture beside its design."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

DESIGNS = {
    "masuk-pin": "01-login",
    "berkas": "02-dasbor",
    "berkas-dicari": "02c-dasbor-cari",
    "pemohon-baru-pernah-dilayani": "02d-pemohon-baru",
    "dv1-langkah-1-berjalan": "03-langkah1",
    "dv1-langkah-1-dijeda": "03b-langkah1-jeda-gelap",
    "dv1-langkah-4-terisi": "04-langkah4-formulir",
    "dv1-panel-salin": "04b-panel-salin",
    "kunjungan-temuan-setengah-luar": "05-kunjungan-temuan",
    "kunjungan-keputusan-tidak-luar": "05b-kunjungan-keputusan",
    "dv1-langkah-7-berjalan": "06-validasi",
    "dv1-langkah-8-sk-terbit": "07-cetak-sk",
    "rekap-ringkasan": "09-rekap",
    "benturan-dipilih": "10-benturan",
    "mulai-pertama": "11-penyiapan",
    "berkas-hari-pertama": "12-kosong",
    "berkas-tidak-ada": "12b-kosong-lain",
    "galat-di-atas-kerja": "12c-galat",
}
_STYLE = """
body{font:14px sans-serif;margin:16px;background:#edf0f0}
section{display:grid;grid-template-columns:repeat(auto-fill,minmax(620px,1fr));gap:16px}
figure{margin:0;background:#fff;padding:8px;border:1px solid #cad2d4}
img{width:100%;display:block}pre{white-space:pre-wrap;color:#a31b1b}
"""


def write_index(out: Path, designs: Path | None) -> Path:
    """Write one page with a part for each scale and look."""
    lines = ["<!doctype html><meta charset=utf-8><title>Loket Industri</title>"]
    lines.append(f"<style>{_STYLE}</style>")
    folders = sorted({file.parent for file in out.rglob("*.png")})
    for folder in folders:
        lines += _part(out, folder, designs)
    page = out / "index.html"
    page.write_text("\n".join(lines), encoding="utf-8")
    return page


def _part(out: Path, folder: Path, designs: Path | None) -> Iterable[str]:
    yield f"<h2>{escape(folder.relative_to(out).as_posix())}</h2>"
    findings = folder / "findings.txt"
    if findings.exists() and findings.stat().st_size:
        yield f"<pre>{escape(findings.read_text(encoding='utf-8'))}</pre>"
    yield "<section>"
    for file in sorted(folder.glob("*.png")):
        name = file.stem.partition("-")[2]
        yield _figure(file.relative_to(out).as_posix(), file.stem)
        design = designs / f"{DESIGNS[name]}.png" if designs and name in DESIGNS else None
        if design is not None and design.exists():
            yield _figure(design.absolute().as_uri(), f"rancangan {design.stem}")
    yield "</section>"


def _figure(place: str, words: str) -> str:
    where = escape(place)
    picture = f'<a href="{where}"><img loading="lazy" src="{where}"></a>'
    return f"<figure>{picture}<figcaption>{escape(words)}</figcaption></figure>"
