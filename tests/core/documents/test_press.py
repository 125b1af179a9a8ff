"""A child renders the same; a template that never ends is stopped."""

from datetime import date

import pytest

from desktop_app.core.documents import job, papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.render import Press
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.errors import BadInput, BadTemplate
from tests.core.documents import samples, specimens
from tests.core.documents.own_templates import written

SHELF = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")
ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
SWELLING = (
    "{% for a in range(9) %}{% for b in range(9999) %}{% for c in range(9999) %}"
    "{{ nomor }}{{ nomor }}{{ nomor }}{% endfor %}{% endfor %}{% endfor %}"
)


def test_a_child_gives_the_same_bytes_as_this_process() -> None:
    made = samples.sk_dv1()
    context = papers.context(papers.kind("sk").build(made))
    work = Job(SHELF.template("sk"), context, "Keputusan", date(2026, 12, 7))

    assert Press().render(work) == job.render(work)


def test_a_template_that_never_ends_is_stopped() -> None:
    work = Job(written(ENDLESS), {}, "x")

    with pytest.raises(BadTemplate, match=r"kantor\.docx (tidak selesai|menghabiskan)"):
        Press(seconds=2).render(work)


def test_a_template_that_swells_is_stopped() -> None:
    work = Job(written(SWELLING), {"nomor": "x" * 10_000}, "x")

    with pytest.raises(BadTemplate, match=r"terlalu besar|menghabiskan"):
        Press(megabytes=300).render(work)


def test_a_mistake_comes_back_from_the_child_as_its_sentence() -> None:
    with pytest.raises(BadTemplate, match="“nomr” tidak dikenal, mungkin maksudnya “nomor”"):
        Press().render(Job(written("{{ nomr }}"), {"nomor": "1"}, "x"))


def test_bad_input_comes_back_as_bad_input() -> None:
    with pytest.raises(BadInput, match="tidak bisa dicetak") as caught:
        Press().render(Job(written("{{ nomor }}"), {"nomor": "\x07"}, "x"))

    assert not isinstance(caught.value, BadTemplate)


def test_a_message_that_is_no_job_is_refused() -> None:
    with pytest.raises(BadInput, match="tidak lengkap"):
        job.from_json(b'{"name": "x"}')
