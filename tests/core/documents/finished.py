"""The sample papers as they leave the program, and their golden texts."""

from collections.abc import Callable
from pathlib import Path

from desktop_app.core.documents import job, papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.office.identity import PaperSize
from tests.core.documents import reading, samples, signed_samples, specimens

GOLDEN = Path(__file__).parents[2] / "golden" / "papers"
SAMPLES = {
    "bap_dv1": "bap",
    "bap_dv2": "bap",
    "bap_dv2_tidak": "bap",
    "bap_dv1_temuan": "bap",
    "bap_dv2_temuan": "bap",
    "bap_dv1_ttd": "bap",
    "bap_dv1_wakil": "bap",
    "bap_dv2_menolak": "bap",
    "adendum": "bap-adendum",
    "sk_dv1": "sk",
    "sk_dv1_konsep": "sk",
    "sk_dv2_delegasi": "sk",
    "sk_dv2_plt": "sk",
    "pengembalian": "surat-pengembalian",
    "tanda_terima": "tanda-terima",
    "tindak_lanjut": "tindak-lanjut",
    "penyerahan": "penyerahan",
    "daftar_periksa": "daftar-periksa",
}

_SHELF = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")


def finished(name: str, size: PaperSize = PaperSize.F4) -> bytes:
    """Return a sample paper as it leaves the program."""
    return job.render(work(SAMPLES[name], material(name), size))


def work(kind: str, made: Material, size: PaperSize = PaperSize.F4) -> Job:
    """Return the work of rendering a sample, its pictures drawn."""
    of = papers.kind(kind)
    drawings = of.shows(made) if of.shows else ()
    return Job(
        template=_SHELF.template(of.key, size),
        context=papers.context(of.build(made)),
        title=of.title,
        day=made.day,
        pictures={drawing.name: signed_samples.picture(drawing) for drawing in drawings},
    )


def material(name: str) -> Material:
    """Return what a sample is made of."""
    make: Callable[[], Material] = signed_samples.SIGNED.get(name) or getattr(samples, name)
    return make()


def main() -> None:
    """Write the golden texts anew; only after looking at the PDF."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name in SAMPLES:
        (GOLDEN / f"{name}.txt").write_text(reading.text(finished(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
