"""A child renders the same, paper after paper, through every door."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace

from desktop_app.core.documents import child, door, job, papers
from desktop_app.core.documents.job import Job
from desktop_app.core.documents.render import Press
from desktop_app.core.documents.shelf import Shelf
from desktop_app.core.documents.template import stories_of
from desktop_app.core.errors import BadInput, BadTemplate
from tests.core.documents import reading, samples, specimens
from tests.core.documents.own_templates import written

SHELF = Shelf(specimens.RESOURCES / "templates", specimens.RESOURCES / "none")
ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
SWELLING = (
    "{% for a in range(9) %}{% for b in range(9999) %}{% for c in range(9999) %}"
    "{{ nomor }}{{ nomor }}{{ nomor }}{% endfor %}{% endfor %}{% endfor %}"
)


def sk() -> Job:
    context = papers.context(papers.kind("sk").build(samples.sk_dv1()))
    return Job(SHELF.template("sk"), context, "Keputusan", date(2026, 12, 7))


def bap() -> Job:
    context = papers.context(papers.kind("bap").build(samples.bap_dv2_tidak()))
    return Job(SHELF.template("bap"), context, "BAP", date(2026, 11, 19))


def test_one_child_gives_the_bytes_of_this_process_paper_after_paper() -> None:
    press = Press()
    for work in (sk(), bap(), sk()):
        stories_of.cache_clear()
        assert press.render(work) == job.render(work)
    assert len(press.waiting) == 1


def test_long_texts_end_as_they_fall_where_the_office_wants_it() -> None:
    stretched, ragged = job.render(sk()), Press().render(replace(sk(), ragged=True))

    assert alignments(stretched) >= {"both", "center"}
    assert alignments(ragged) == alignments(stretched) - {"both"} | {"left"}
    assert reading.text(ragged) == reading.text(stretched)


def alignments(docx: bytes) -> set[str]:
    body = reading.stories(docx)["word/document.xml"]
    return {str(each.get(qn("w:val"))) for each in body.iter(qn("w:jc"))}


def test_a_template_kept_ready_fills_the_same_again() -> None:
    first, between, again = job.render(sk()), job.render(bap()), job.render(sk())
    assert first == again
    assert first != between


@pytest.mark.parametrize("program", ["desktop_app.cli", "desktop_app"])
def test_every_door_of_the_program_leads_to_the_child(program: str) -> None:
    press = Press(command=(sys.executable, "-m", program, door.FLAG))
    assert press.render(sk()) == job.render(sk())


def test_a_frozen_program_starts_itself_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Press().command[1:] == ("-m", child.__name__)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert Press().command == (sys.executable, door.FLAG)
    assert door.is_child(Press().command[1:])
    assert not door.is_child(["--data", "x"])


def test_several_threads_have_a_child_each() -> None:
    press, wanted = Press(), job.render(sk())
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(press.render, [sk()] * 4))
    assert made == [wanted] * 4
    assert 1 <= len(press.waiting) <= 2


def test_a_child_steps_back_before_who_types() -> None:
    asked = "from desktop_app.core.documents import limits; import os; limits.step_back()"
    done = subprocess.run(
        [sys.executable, "-c", f"{asked}; print(os.nice(0))"],
        capture_output=True,
        check=True,
        cwd=door.folder(),
    )
    assert int(done.stdout) > os.nice(0)


def test_a_child_that_died_meanwhile_is_replaced() -> None:
    press = Press()
    wanted = press.render(sk())
    press.waiting[0].end()
    assert press.render(sk()) == wanted


def test_a_child_leaves_with_the_last_one_who_holds_it() -> None:
    press = Press()
    press.render(sk())
    (waiting,) = press.waiting
    assert waiting.is_there()
    end = waiting.end
    press.waiting.clear()
    del waiting
    assert not end.alive


def test_a_template_that_never_ends_is_stopped() -> None:
    work = Job(written(ENDLESS), {}, "x")
    press = Press(seconds=2)

    with pytest.raises(BadTemplate, match=r"kantor\.docx tidak selesai dalam 2 detik"):
        press.render(work)
    assert not press.waiting


def test_a_template_that_swells_is_stopped() -> None:
    work = Job(written(SWELLING), {"nomor": "x" * 10_000}, "x")

    with pytest.raises(BadTemplate, match=r"terlalu besar|menghabiskan"):
        Press(megabytes=300).render(work)


def test_after_a_fault_the_next_paper_is_made_all_the_same() -> None:
    press = Press()
    with pytest.raises(BadTemplate):
        press.render(Job(written("{{ nomr }}"), {"nomor": "1"}, "x"))
    assert press.render(sk()) == job.render(sk())


def test_a_mistake_comes_back_from_the_child_as_its_sentence() -> None:
    with pytest.raises(BadTemplate, match="“nomr” tidak dikenal, mungkin maksudnya “nomor”"):
        Press().render(Job(written("{{ nomr }}"), {"nomor": "1"}, "x"))


def test_bad_input_comes_back_as_bad_input() -> None:
    with pytest.raises(BadInput, match="tidak bisa dicetak") as caught:
        Press().render(Job(written("{{ nomor }}"), {"nomor": "\x07"}, "x"))

    assert not isinstance(caught.value, BadTemplate)


def test_a_message_that_is_no_job_is_refused() -> None:
    with pytest.raises(BadInput, match="tidak lengkap"):
        job.from_message(b'\0\0\0\x0d{"name": "x"}')


def test_a_message_cut_short_is_refused() -> None:
    whole = b"".join(job.to_message(replace(sk(), pictures={"foto-1": b"JPEG"})))
    assert job.from_message(whole).pictures == {"foto-1": b"JPEG"}
    for cut in (whole[:3], whole[:-1], whole + b"x"):
        with pytest.raises(BadInput, match="tidak lengkap"):
            job.from_message(cut)
