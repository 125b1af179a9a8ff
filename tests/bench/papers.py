"""A BAP rendered, against bare docxtpl with the same template and context."""

import io
import pickle
import subprocess
import sys
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from docx import Document
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import Environment
from msgspec.structs import replace

from desktop_app.core.documents import job, papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.render import Press
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.documents.template import stories_of
from tests.bench.measured import Measured, interleaved, took
from tests.core.documents import finished, samples, signed_samples, specimens

PHOTOS, WEIGHT = 60, 400_000


def bap() -> Job:
    """Return the BAP of D.V.2 in its second round, with twelve machines."""
    kind, material = papers.kind("bap"), samples.bap_dv2()
    shelf = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")
    context = papers.context(kind.build(material))
    return Job(shelf.template(kind.key), context, kind.title, material.day)


def crowded() -> Job:
    """Return a signed BAP with sixty photos of 1920 by 1440 pixels."""
    paper = finished.work("bap", signed_samples.crowded(PHOTOS))
    # As large as a camera's; what follows a picture's end is not read.
    chance = Random(60)  # noqa: S311 - weight, not a secret
    heavy = {
        name: each + chance.randbytes(WEIGHT) if name.startswith("foto") else each
        for name, each in paper.pictures.items()
    }
    return replace(paper, pictures=heavy)


def bare_with_pictures(paper: Job) -> bytes:
    """Render as docxtpl's own manual does, the same pictures in a plain loop."""
    document = DocxTemplate(io.BytesIO(_plain()))
    shown = [
        InlineImage(document, io.BytesIO(content), width=Mm(75))
        for content in paper.pictures.values()
    ]
    document.render({"pictures": shown})
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def bare(paper: Job) -> bytes:
    """Render as docxtpl's own manual does."""
    document = DocxTemplate(io.BytesIO(paper.template.content))
    document.render(dict(paper.context), Environment(autoescape=True))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rendered(runs: int) -> tuple[Measured, ...]:
    """Time the first paper of a child, those after it, and one within this process."""
    paper, press = bap(), Press()
    with TemporaryDirectory() as scratch:
        kept = Path(scratch) / "paper"
        kept.write_bytes(pickle.dumps(paper))
        command = [sys.executable, "-m", __name__, str(kept)]
        first = interleaved(
            runs,
            lambda: took(lambda: Press().render(paper)),
            lambda: took(lambda: subprocess.run(command, check=True, capture_output=True)),
        )
    by_hand = partial(took, partial(bare, paper))
    press.render(paper)
    later = interleaved(runs, lambda: took(lambda: press.render(paper)), by_hand)
    new = interleaved(runs, lambda: _took_anew(paper), by_hand)
    photos = crowded()
    many = interleaved(
        runs,
        lambda: took(lambda: press.render(photos)),
        lambda: took(lambda: bare_with_pictures(photos)),
    )
    what = "bare docxtpl, same template and context"
    return (
        Measured("a BAP, the child just started", first[0], 1.5, "ms", first[1], f"{what}, child"),
        Measured("a BAP, the child waited for it", later[0], 1.5, "ms", later[1], what),
        Measured("a BAP here, its template unread", new[0], 1.5, "ms", new[1], what),
        Measured(
            f"a BAP with {PHOTOS} photos", many[0], 1.5, "ms", many[1],
            "bare docxtpl, the same pictures and nothing else",
        ),
    )  # fmt: skip


def _plain() -> bytes:
    document = Document()
    for line in ("{%p for picture in pictures %}", "{{ picture }}", "{%p endfor %}"):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _took_anew(paper: Job) -> float:
    stories_of.cache_clear()
    return took(lambda: job.render(paper))


if __name__ == "__main__":
    work: Job = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 written above
    sys.stdout.buffer.write(bare(work))
