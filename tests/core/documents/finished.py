"""The sample papers as they leave the program, and their golden texts."""

from pathlib import Path

from desktop_app.core.documents import job, papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.office.identity import PaperSize
from tests.core.documents import reading, samples, specimens

GOLDEN = Path(__file__).parents[2] / "golden" / "papers"
SAMPLES = {
    "bap_dv1": "bap",
    "bap_dv2": "bap",
    "bap_dv2_tidak": "bap",
    "sk_dv1": "sk",
    "sk_dv1_konsep": "sk",
    "sk_dv2_delegasi": "sk",
    "sk_dv2_plt": "sk",
    "pengembalian": "surat-pengembalian",
    "tanda_terima": "tanda-terima",
    "tindak_lanjut": "tindak-lanjut",
    "penyerahan": "penyerahan",
}

_SHELF = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")


def finished(name: str, size: PaperSize = PaperSize.F4) -> bytes:
    """Return a sample paper as it leaves the program."""
    kind = papers.kind(SAMPLES[name])
    material = getattr(samples, name)()
    context = papers.context(kind.build(material))
    return job.render(Job(_SHELF.template(kind.key, size), context, kind.title, material.day))


def main() -> None:
    """Write the golden texts anew; only after looking at the PDF."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name in SAMPLES:
        (GOLDEN / f"{name}.txt").write_text(reading.text(finished(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
