"""Cases through their service: seen heads, files, drafts, trouble."""

from pathlib import Path

import pytest

from desktop_app.core.cases import commands
from desktop_app.core.errors import BadInput, NotFound, Refused, StoreTrouble
from desktop_app.core.events.vocabulary import Answers
from desktop_app.core.ids import FactId
from desktop_app.core.services.attachments import Attachment
from desktop_app.core.services.drafts import NEW_APPLICANT
from tests.journeys.counter import Counter

PDF = b"%PDF-1.7\nKTP contoh\n%%EOF"


def test_an_attached_file_comes_back_byte_for_byte_and_lies_sealed(
    counter: Counter, tmp_path: Path
) -> None:
    counter.receives("D.V.1")
    scan = tmp_path / "KTP Sri & <C>.pdf"
    scan.write_bytes(PDF)
    changes = counter.house.cases.attach(
        counter.case, Attachment(1, "ktp", scan.name, scan), seen=counter.heads, by=counter.rina
    )
    (file,) = counter.state.files
    assert (file.document, file.name, file.size) == ("ktp", "KTP Sri & <C>.pdf", len(PDF))
    assert counter.house.cases.file_bytes(counter.case, file.id) == PDF
    assert changes.heads == counter.state.heads
    sealed = [path.read_bytes() for path in (counter.folder / "blobs").rglob("*") if path.is_file()]
    assert len(sealed) == 1
    assert b"KTP contoh" not in sealed[0]


@pytest.mark.parametrize(
    ("name", "content"), [("kosong.pdf", b""), ("a/b.pdf", PDF), ("x.exe", b"MZ"), ("", PDF)]
)
def test_a_file_that_cannot_be_taken_leaves_the_case_as_it_was(
    counter: Counter, name: str, content: bytes
) -> None:
    counter.receives("D.V.1")
    with pytest.raises(BadInput):
        counter.house.cases.attach(
            counter.case, Attachment(1, "ktp", name, content), seen=counter.heads, by=counter.rina
        )
    assert counter.state.heads == counter.heads
    assert not (counter.folder / "blobs").exists()


def test_a_file_of_another_case_is_not_found(counter: Counter) -> None:
    counter.receives("D.V.1")
    with pytest.raises(NotFound):
        counter.house.cases.file_bytes(counter.case, FactId("0" * 64))


def test_two_pages_opened_at_once_show_as_a_conflict_not_as_the_last_word(
    counter: Counter,
) -> None:
    counter.receives("D.V.1")
    opened = counter.heads
    counter.does(commands.LeavePage(1, {"applicant.name": "Sri Wahyuni (contoh)"}))
    counter.heads = opened
    counter.does(commands.LeavePage(1, {"applicant.name": "Sri Wahyuningsih (contoh)"}))
    (conflict,) = counter.state.conflicts
    assert conflict.subject == "answer:0:applicant.name"
    assert {claim.value for claim in conflict.claims} == {
        "Sri Wahyuni (contoh)",
        "Sri Wahyuningsih (contoh)",
    }


def test_a_page_on_which_nothing_changed_leaves_no_fact(counter: Counter) -> None:
    counter.receives("D.V.1")
    before = counter.state.facts
    same = {"applicant.name": counter.firm.owner.name}
    changes = counter.does(commands.LeavePage(1, same))
    assert not changes
    assert changes.heads == counter.state.heads
    assert counter.state.facts == before


def test_a_draft_comes_back_after_a_restart_with_what_was_seen(counter: Counter) -> None:
    counter.receives("D.V.1")
    typed: Answers = {
        "applicant.address": "Jalan & <Mangga> “5”",
        "products": ({"name": "Roti", "capacity": 12},),
        "tool.1.internet": True,
        "applicant.npwp": None,
    }
    counter.house.drafts.save(counter.case, 1, typed, seen=counter.heads)
    counter.switched_off_and_on()
    draft = counter.view.draft(1)
    assert draft is not None
    assert draft.answers == typed
    assert draft.seen == counter.heads
    assert [one.case for one in counter.house.drafts.unsent()] == [counter.case]


def test_a_draft_dies_when_its_page_is_left_and_not_when_that_is_refused(
    counter: Counter,
) -> None:
    counter.receives("D.V.1")
    counter.house.drafts.save(counter.case, 1, {"account.username": "a"}, seen=counter.heads)
    with pytest.raises(Refused):
        counter.does(commands.CompleteStep(1, {}, 0))
    assert counter.house.drafts.load(counter.case, 1) is not None
    counter.does(commands.LeavePage(1, {"account.username": "a"}))
    assert counter.house.drafts.load(counter.case, 1) is None


def test_the_page_of_a_new_applicant_has_a_draft_before_there_is_a_case(
    counter: Counter,
) -> None:
    counter.house.drafts.save(NEW_APPLICANT, 1, {"applicant.name": "Sri"}, seen=())
    counter.switched_off_and_on()
    draft = counter.house.drafts.load(NEW_APPLICANT, 1)
    assert draft is not None
    assert draft.answers == {"applicant.name": "Sri"}
    counter.house.drafts.discard(NEW_APPLICANT, 1)
    assert counter.house.drafts.unsent() == ()


def test_case_numbers_run_on_and_each_procedure_has_its_own(counter: Counter) -> None:
    numbers = []
    for procedure in ("D.V.1", "D.V.2", "D.V.1"):
        counter.receives(procedure)
        numbers.append(counter.state.number)
    assert numbers == ["IUI-2026-A-0001", "IPI-2026-A-0001", "IUI-2026-A-0002"]


def test_a_case_of_a_procedure_that_is_not_there_is_refused(counter: Counter) -> None:
    with pytest.raises(NotFound, match=r"D\.V\.9"):
        counter.house.cases.open(commands.OpenCase("D.V.9", {}), by=counter.rina)
    with pytest.raises(NotFound):
        counter.house.reading.find("IUI-2026-A-0001")


def test_beside_an_open_window_one_reads_and_is_refused_to_write(counter: Counter) -> None:
    counter.receives("D.V.1")
    beside = counter.opened(writable=False)
    assert beside.reading.case(counter.case).state.number == counter.state.number
    with pytest.raises(StoreTrouble):
        beside.cases.do(counter.case, commands.AddNote("x"), seen=counter.heads, by=counter.rina)
    beside.close()
    assert counter.state.notes == ()
    counter.does(commands.AddNote("jendela masih bisa menulis"))
