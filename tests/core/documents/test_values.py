"""Whatever an applicant types is read back from the paper exactly."""

import pytest
from msgspec.structs import replace

from desktop_app.core.documents import job, papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.kinds.material import Material
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.errors import BadInput
from desktop_app.core.office.identity import PaperSize
from tests.core.documents import reading, samples, specimens

SHELF = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")
AWKWARD = (
    "Maju & Jaya",
    "PT <C> Jaya",
    "tutup </w:t> buka",
    "]]> <!-- x -->",
    'Toko "Ibu\'s" ‘Sari’',
    "{{ nama }} {% if x %} {# y #}",
    "{_{ x }_} {_% y %_}",
    "dua\nbaris",
    "tab\tdi tengah",
    "  spasi di  tepi  ",
    "Warung 🍜 Ñandú",
    "&amp; &lt;tetap&gt;",
    "A" * 120,
    "كودوس 古都",
)


def _paper(material: Material, kind: str = "bap") -> bytes:
    made = papers.kind(kind)
    context = papers.context(made.build(material))
    return job.render(Job(SHELF.template(kind), context, made.title, material.day))


def _with_answers(material: Material, **answers: str) -> Material:
    typed = {key.replace("__", "."): value for key, value in answers.items()}
    united = {0: {**material.case.answers_by_round[0], **typed}}
    return replace(material, case=replace(material.case, answers_by_round=united))


@pytest.mark.parametrize("typed", AWKWARD)
def test_a_note_is_read_back_as_it_was_typed(typed: str) -> None:
    docx = _paper(_with_answers(samples.bap_dv1(), finding__land__value=typed))

    assert typed.strip() in set(reading.paragraphs(reading.stories(docx)["word/document.xml"]))


@pytest.mark.parametrize("typed", AWKWARD)
def test_a_name_is_read_back_wherever_it_stands(typed: str) -> None:
    docx = _paper(_with_answers(samples.sk_dv1(), business__name=typed), "sk")
    found = list(reading.paragraphs(reading.stories(docx)["word/document.xml"]))

    assert typed.strip() in found
    assert typed.strip().upper() in found
    assert any(f" {typed.strip()} telah mengajukan" in line for line in found)


@pytest.mark.parametrize("typed", AWKWARD)
def test_the_kop_is_read_back_as_it_was_set(typed: str) -> None:
    made = samples.bap_dv1()
    letterhead = replace(made.office.letterhead, address=(typed,))
    docx = _paper(replace(made, office=replace(made.office, letterhead=letterhead)))
    heads = [root for name, root in reading.stories(docx).items() if "header" in name]

    assert any(typed in reading.paragraphs(root) for root in heads)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("kind", ["bap", "sk"])
def test_nothing_of_the_template_is_left_over(kind: str, size: PaperSize) -> None:
    made = papers.kind(kind)
    material = samples.bap_dv2_tidak() if kind == "bap" else samples.sk_dv2_plt()
    docx = job.render(Job(SHELF.template(kind, size), papers.context(made.build(material)), "x"))
    whole = reading.text(docx)

    assert not any(mark in whole for mark in ("{{", "}}", "{%", "%}", "None", "Undefined"))


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\ud800", "\uffff"])
def test_what_no_paper_can_show_is_refused_with_the_field(sign: str) -> None:
    with pytest.raises(BadInput, match=r"perusahaan\.nama .*tidak bisa dicetak"):
        _paper(_with_answers(samples.sk_dv1(), business__name=f"Kopi{sign}Colo"), "sk")


def test_the_same_case_gives_the_same_bytes() -> None:
    assert _paper(samples.bap_dv2_tidak()) == _paper(samples.bap_dv2_tidak())
