"""A signed BAP is locked with number, result and bytes, or not at all."""

import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from desktop_app.core.cases import commands
from desktop_app.core.cases.visit_commands import LayAddendum, VoidSignatures, WriteAddendum
from desktop_app.core.documents import plain
from desktop_app.core.documents.job import Job
from desktop_app.core.errors import BadTemplate, NotFound, Refused
from desktop_app.core.services.visits import Snapshot
from tests.core.photos.pictures import photo
from tests.core.services.signed import TIDAK, inspected, laid, locked, sign
from tests.journeys.counter import Counter


def test_the_lock_gives_number_result_and_paper_together(counter: Counter) -> None:
    inspected(counter)
    signing = laid(counter)
    sign(counter, signing)
    locked(counter, signing)
    state = counter.state
    (paper,) = state.papers
    assert (paper.kind, paper.number, paper.round) == ("bap", "503/BAP-IUI/0001/2026", 1)
    assert paper.day == counter.today
    assert (state.step, state.verdicts[0].fulfilled) == (7, True)
    found = state.signing(1)
    assert found is not None
    assert found.locked == counter.clock.now()
    content = counter.house.papers.content(counter.case, paper.blob)
    assert hashlib.sha256(content).hexdigest() == paper.digest
    assert [row.text for row in counter.house.recaps.register("BAP", 2026)] == [paper.number]
    assert counter.house.records.verify() == ()


def test_the_time_of_the_visit_ends_with_the_lock(counter: Counter) -> None:
    inspected(counter)
    signing = laid(counter)
    sign(counter, signing)
    counter.passes(10)
    locked(counter, signing)
    step = counter.state.step_state(6, 1)
    assert step is not None
    assert step.seconds == 100 * 60
    assert counter.house.clockwork.running() is None


def test_after_a_locked_tidak_the_letter_of_return_can_be_issued_at_once(counter: Counter) -> None:
    inspected(counter, "waste")
    signing = laid(counter, TIDAK)
    sign(counter, signing)
    locked(counter, signing)
    assert (counter.state.round, counter.state.step) == (2, 5)
    offer = next(
        each
        for each in counter.house.papers.slips(counter.case, by=counter.bureau)
        if each.kind == "surat-pengembalian"
    )
    assert (offer.reason, offer.round) == ("", 1)
    counter.issues("surat-pengembalian")
    assert [p.kind for p in counter.state.papers] == ["bap", "surat-pengembalian"]


def test_a_locked_bap_is_not_issued_a_second_time_at_the_desk(counter: Counter) -> None:
    inspected(counter)
    signing = laid(counter)
    sign(counter, signing)
    locked(counter, signing)
    with pytest.raises(Refused, match="sudah terbit"):
        counter.issues("bap", counter.team)


def test_the_lock_waits_for_the_last_signature(counter: Counter) -> None:
    inspected(counter)
    signing = laid(counter)
    with pytest.raises(Refused, match="Belum menandatangani"):
        locked(counter, signing)
    assert counter.state.papers == ()


def test_what_was_voided_is_not_locked(counter: Counter) -> None:
    inspected(counter)
    signing = laid(counter)
    sign(counter, signing)
    void = VoidSignatures(signing.id, "salah ketik")
    changes = counter.house.signing.mark(counter.case, void, seen=counter.heads, by=counter.team)
    counter.heads = changes.heads
    with pytest.raises(NotFound, match="tidak berlaku"):
        locked(counter, signing)


def test_a_case_that_moved_on_while_the_paper_was_made_is_not_locked(counter: Counter) -> None:
    inspected(counter)
    signing = laid(counter)
    sign(counter, signing)
    service = counter.house.signing
    closing = service.prepare(counter.case, signing.id, seen=counter.heads, by=counter.team)
    rendered = service.render(closing)
    counter.does(commands.AddNote("menyusul"), counter.team)
    with pytest.raises(Refused, match="berubah sejak BAP dibuka"):
        service.keep(closing, rendered, by=counter.team)
    assert counter.state.papers == ()
    assert counter.state.step == 6
    locked(counter, signing)
    assert counter.state.step == 7


def test_a_template_with_a_fault_leaves_the_bap_signed_and_open(tmp_path: Path) -> None:
    def torn(_job: Job) -> bytes:
        raise BadTemplate("Templat bap.docx rusak.", "Pakai templat bawaan.")

    counter = Counter(tmp_path, press=torn)
    inspected(counter)
    signing = laid(counter)
    sign(counter, signing)
    before = counter.state
    with pytest.raises(BadTemplate):
        locked(counter, signing)
    assert counter.state == before
    assert counter.house.recaps.register("BAP", 2026) == ()
    counter.house.close()


def test_only_those_who_verify_may_lock(counter: Counter) -> None:
    inspected(counter)
    signing = laid(counter)
    sign(counter, signing)
    with pytest.raises(Refused):
        counter.house.signing.lock(counter.case, signing.id, seen=counter.heads, by=counter.rina)


def test_an_addendum_is_signed_and_locked_beside_its_bap(counter: Counter) -> None:
    inspected(counter)
    signing = laid(counter)
    sign(counter, signing)
    locked(counter, signing)
    service, text = counter.house.signing, "Luas bangunan yang benar 264 m²."
    written = WriteAddendum(1, text)
    counter.heads = service.mark(counter.case, written, seen=counter.heads, by=counter.team).heads
    done = service.lay(counter.case, LayAddendum(1, 1), seen=counter.heads, by=counter.team)
    counter.heads = done.changes.heads
    sign(counter, done.signing, "pemohon")
    concept = service.laid(counter.case, done.signing.id, by=counter.team)
    assert concept.job.context["konsep"] is True
    locked(counter, done.signing)
    bap, addendum = counter.state.papers
    assert (addendum.kind, addendum.number, addendum.round) == ("bap-adendum", "", 1)
    assert counter.state.step == 7
    said = plain.text(counter.house.papers.content(counter.case, addendum.blob))
    assert text in said
    assert bap.number in said
    assert "menolak menandatangani: tidak setuju (saksi Karsono (contoh))" in said
    assert len(counter.house.recaps.register("BAP", 2026)) == 1


def test_the_pages_before_signing_say_konsep_and_record_nothing(counter: Counter) -> None:
    inspected(counter, "waste")
    before = counter.state
    service = counter.house.signing
    proposed = service.proposed(counter.case, TIDAK, by=counter.team)
    said = plain.text(service.render(proposed).content)
    assert "BELUM MEMENUHI" in said
    assert "pasang bak pengendap" in said
    assert "(KONSEP)" in proposed.file_name
    assert counter.state == before


def test_photos_and_signatures_stand_on_the_locked_paper(counter: Counter) -> None:
    inspected(counter)
    shot = Snapshot("bounds", "gerbang.jpg", photo((800, 600)), "gerbang")
    visits = counter.house.visits
    counter.heads = visits.keep(
        counter.case, shot, visits.prepared(shot), seen=counter.heads, by=counter.team
    ).heads
    signing = laid(counter)
    sign(counter, signing)
    locked(counter, signing)
    (paper,) = counter.state.papers
    with zipfile.ZipFile(io.BytesIO(counter.house.papers.content(counter.case, paper.blob))) as f:
        kept = f.read("word/media/foto-1.jpg")
        names = set(f.namelist())
    (taken,) = counter.state.photos
    assert kept == visits.picture(counter.case, taken.id)
    assert {"word/media/ttd-petugas-1.png", "word/media/ttd-pemohon.png"} <= names


def test_a_locked_paper_does_not_keep_its_photos_a_second_time(counter: Counter) -> None:
    inspected(counter)
    noise = io.BytesIO()
    Image.effect_noise((900, 700), 90).save(noise, "JPEG", quality=95)
    shot = Snapshot("bounds", "gerbang.jpg", noise.getvalue())
    visits = counter.house.visits
    counter.heads = visits.keep(
        counter.case, shot, visits.prepared(shot), seen=counter.heads, by=counter.team
    ).heads
    signing = laid(counter)
    sign(counter, signing)
    locked(counter, signing)
    (paper,), (taken,) = counter.state.papers, counter.state.photos
    content = counter.house.papers.content(counter.case, paper.blob)
    assert hashlib.sha256(content).hexdigest() == paper.digest
    sealed = counter.house.folders.blobs / paper.blob[:2] / paper.blob
    assert sealed.stat().st_size < len(content) - taken.size + 1000
    assert counter.house.records.verify() == ()


def test_the_letter_of_a_tidak_can_be_read_before_anything_is_laid(counter: Counter) -> None:
    inspected(counter, "waste")
    before = counter.state.heads
    printing = counter.house.signing.letter(counter.case, TIDAK, by=counter.team)
    told = plain.text(counter.house.signing.render(printing).content)
    assert "pasang bak pengendap" in told
    assert "[KONSEP]" in told
    assert counter.state.heads == before
    signing = laid(counter, TIDAK)
    again = counter.house.signing.letter(counter.case, signing.id, by=counter.team)
    assert plain.text(counter.house.signing.render(again).content) == told


def test_the_letter_names_the_bap_once_it_has_its_number(counter: Counter) -> None:
    inspected(counter, "waste")
    signing = laid(counter, TIDAK)
    sign(counter, signing)
    locked(counter, signing)
    printing = counter.house.signing.letter(counter.case, signing.id, by=counter.team)
    told = plain.text(counter.house.signing.render(printing).content)
    assert counter.state.papers[0].number in told
