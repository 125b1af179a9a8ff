"""A paper that cannot be made leaves the case exactly as it was."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop_app.core.documents.job import Job
from desktop_app.core.documents.render import Press
from desktop_app.core.errors import BadInput, BadTemplate, Refused, StoreTrouble
from desktop_app.core.security.roles import Role
from desktop_app.core.services.people import NewStaff
from desktop_app.core.services.sample.office import HEAD_NIP
from tests.journeys.counter import Counter


def decided(counter: Counter) -> None:
    """Bring a case to where its BAP can be issued."""
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()


def stopped(_job: Job) -> bytes:
    raise BadTemplate("Templat bap.docx tidak selesai dalam 30 detik.", "Pakai templat bawaan.")


def test_a_template_that_never_ends_takes_no_number(tmp_path: Path) -> None:
    counter = Counter(tmp_path, press=stopped)
    decided(counter)
    before = counter.state
    with pytest.raises(BadTemplate):
        counter.issues("bap", counter.team)
    assert counter.state == before
    assert counter.house.recaps.register("BAP", 2026) == ()
    assert not (counter.folder / "blobs").exists()
    counter.house.close()


def test_an_own_template_with_a_mistake_is_told_with_the_field(counter: Counter) -> None:
    decided(counter)
    own = counter.house.office.template_folder()
    own.mkdir(parents=True)
    (own / "bap.docx").write_bytes(b"not a Word file")
    (offer, _) = counter.house.papers.offered(counter.case)
    assert offer.next_number == "503/BAP-IUI/0001/2026"
    with pytest.raises(BadTemplate, match=r"bap\.docx"):
        counter.issues("bap", counter.team)
    assert not counter.state.papers
    (own / "bap.docx").unlink()
    counter.issues("bap", counter.team)
    assert counter.state.papers[0].number == "503/BAP-IUI/0001/2026"


def test_an_sk_waits_for_the_nip_of_its_signatory_and_takes_no_number(counter: Counter) -> None:
    decided(counter)
    counter.issues("bap", counter.team)
    unknown = NewStaff("Wahyu Kartikasari (contoh)", "", Role.HEAD, "Pembina (contoh)")
    counter.house.people.correct(counter.head, unknown, by=counter.admin)
    with pytest.raises(BadInput, match=r"NIP pejabat penanda tangan .*belum diisi"):
        counter.house.papers.concept(counter.case, "sk")
    assert counter.house.recaps.register("SK", 2026) == ()
    counter.house.people.correct(counter.head, replace(unknown, nip=HEAD_NIP), by=counter.admin)
    assert "(KONSEP)" in counter.house.papers.concept(counter.case, "sk").file_name


def test_the_office_chooses_whether_long_texts_are_stretched(counter: Counter) -> None:
    decided(counter)
    papers = counter.house.papers
    assert not papers.concept(counter.case, "bap").job.ragged
    counter.house.office.change({"paper.alignment": "kiri"}, by=counter.admin)
    assert papers.concept(counter.case, "bap").job.ragged
    with pytest.raises(BadInput, match=r"paper\.alignment"):
        counter.house.office.change({"paper.alignment": "tengah"}, by=counter.admin)


def test_a_paper_is_never_issued_twice_and_its_bytes_never_change(counter: Counter) -> None:
    decided(counter)
    counter.issues("bap", counter.team)
    (paper,) = counter.state.papers
    before = counter.house.papers.content(counter.case, paper.blob)
    with pytest.raises(Refused, match="sudah terbit"):
        counter.issues("bap", counter.team)
    counter.house.office.change({"office.place": "Bae"}, by=counter.admin)
    assert counter.house.papers.content(counter.case, paper.blob) == before


def test_a_number_that_another_paper_took_meanwhile_is_not_given_twice(counter: Counter) -> None:
    decided(counter)
    papers = counter.house.papers
    first = papers.prepare(counter.case, "bap", seen=counter.heads, by=counter.team)
    rendered = papers.render(first)
    counter.receives("D.V.1")
    counter.reaches_the_team()
    counter.visits()
    counter.issues("bap", counter.team)
    with pytest.raises(Refused, match="baru saja dipakai naskah lain"):
        papers.keep(first, rendered, by=counter.team)
    register = counter.house.recaps.register("BAP", 2026)
    assert [row.text for row in register] == ["503/BAP-IUI/0001/2026"]


def test_before_it_is_issued_a_paper_says_konsep_and_records_nothing(counter: Counter) -> None:
    decided(counter)
    before = counter.state
    rendered = counter.house.papers.preview(counter.case, "bap")
    assert "(KONSEP)" in rendered.file_name
    assert counter.state == before


def test_a_folder_that_cannot_be_written_is_told(counter: Counter, tmp_path: Path) -> None:
    decided(counter)
    blocked = tmp_path / "berkas"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(StoreTrouble, match="tidak bisa ditulis"):
        counter.house.papers.export(counter.case, blocked)


def test_a_case_without_a_visit_has_no_paper_and_the_reason_is_told(
    counter: Counter, tmp_path: Path
) -> None:
    counter.receives("D.V.1")
    assert [offer.ready for offer in counter.house.papers.offered(counter.case)] == [False, False]
    with pytest.raises(Refused):
        counter.house.papers.export(counter.case, tmp_path / "naskah")


def test_papers_come_from_a_process_of_their_own(tmp_path: Path) -> None:
    counter = Counter(tmp_path, press=Press().render)
    decided(counter)
    counter.issues("bap", counter.team)
    (paper,) = counter.state.papers
    assert counter.house.papers.content(counter.case, paper.blob).startswith(b"PK")
    counter.house.close()
