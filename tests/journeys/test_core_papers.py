"""Papers of a case through the services: dates, letters, half pages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.core.cases import commands
from desktop_app.core.errors import NotFound, Refused
from desktop_app.core.events.vocabulary import Answers, ParkReason
from desktop_app.core.services.papers import PaperOffer, Rendered
from tests.core.documents import reading
from tests.journeys.counter import Counter

LETTER = "surat-pengembalian"
COUNTER: Answers = {
    "counter.desk": "Loket 2",
    "counter.phone": "(0291) 000000",
    "counter.hours": "08.00 sampai 14.00",
    "counter.free": True,
}


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    desk = Counter(tmp_path / "data")
    desk.house.office.change(COUNTER, by=desk.admin)
    desk.receives("D.V.1")
    yield desk
    desk.house.close()


def words(paper: Rendered | bytes) -> str:
    """Return every word of a paper, head and foot too, no-break spaces as spaces."""
    content = paper.content if isinstance(paper, Rendered) else paper
    return reading.text(content).replace("\u00a0", " ").replace("\u2011", "-")


def offers(counter: Counter) -> dict[str, PaperOffer]:
    """Return what can be printed besides BAP and SK."""
    return {
        offer.kind: offer for offer in counter.house.papers.slips(counter.case, by=counter.rina)
    }


def slip(counter: Counter, kind: str) -> str:
    """Return the words of a half page."""
    return words(counter.house.papers.slip(counter.case, kind, by=counter.rina))


def visited_on_thursday(counter: Counter, *faults: str) -> None:
    """Inspect on 3 December; the BAP is still to be issued."""
    counter.reaches_the_team()
    counter.clock.goes_to(date(2026, 12, 3), 10)
    counter.visits(*faults, repair_by=date(2026, 12, 14) if faults else None)


def test_a_bap_issued_two_days_later_carries_the_day_of_the_visit(counter: Counter) -> None:
    visited_on_thursday(counter)
    counter.clock.goes_to(date(2026, 12, 5), 9)
    counter.issues("bap", counter.team)

    (paper,) = counter.house.papers.issued(counter.case)
    assert paper.day == date(2026, 12, 3)
    printed = words(counter.house.papers.content(counter.case, paper.blob))
    assert "Kamis tanggal tiga bulan Desember" in printed


def test_an_sk_carries_the_day_of_issue_and_quotes_the_bap_it_rests_on(counter: Counter) -> None:
    visited_on_thursday(counter)
    counter.clock.goes_to(date(2026, 12, 5), 9)
    counter.issues("bap", counter.team)
    counter.is_validated_and_handed_over()

    bap, sk = counter.house.papers.issued(counter.case)
    assert sk.day == date(2026, 12, 16)
    printed = words(counter.house.papers.content(counter.case, sk.blob))
    assert f"Nomor {bap.number} tanggal 3 Desember 2026" in printed
    assert "16 Desember 2026" in printed


def test_a_bap_of_december_issued_in_january_is_numbered_in_its_own_year(counter: Counter) -> None:
    counter.reaches_the_team()
    counter.clock.goes_to(date(2026, 12, 30), 10)
    counter.visits()
    counter.clock.goes_to(date(2027, 1, 4), 9)
    counter.issues("bap", counter.team)

    (paper,) = counter.house.papers.issued(counter.case)
    assert (paper.number, paper.day) == ("503/BAP-IUI/0001/2026", date(2026, 12, 30))


def test_a_paper_of_a_round_is_issued_once(counter: Counter) -> None:
    visited_on_thursday(counter)
    counter.issues("bap", counter.team)
    with pytest.raises(Refused, match="BAP putaran 1 sudah terbit"):
        counter.issues("bap", counter.team)


def test_a_receipt_says_what_was_brought_and_repeats_the_promise(counter: Counter) -> None:
    counter.works_through(1)
    assert offers(counter)["tanda-terima"].ready
    assert "Belum lengkap" in slip(counter, "tanda-terima")

    counter.works_through(2, 3, 4, 5)
    received = counter.clock.now()
    counter.clock.goes_to(date(2026, 11, 30), 13)
    told = slip(counter, "tanda-terima")
    assert "Senin, 14 Desember 2026" in told
    assert "(15 hari kerja)" in told
    assert f"Senin, 23 November 2026 pukul {received.hour + 7:02}.{received.minute:02} WIB" in told
    assert "Rina Wulandari (contoh)" in told
    assert counter.state.number in told
    assert "None" not in told


def test_a_card_is_there_while_the_applicant_is_at_home(counter: Counter) -> None:
    counter.works_through(1)
    counter.does(commands.StartWork(2))
    assert "berkas yang diparkir" in offers(counter)["tindak-lanjut"].reason
    counter.does(commands.ParkCase(ParkReason.EMAIL, date(2026, 11, 26)))

    assert offers(counter)["tindak-lanjut"].ready
    counter.clock.goes_to(date(2026, 11, 24), 13)
    told = slip(counter, "tindak-lanjut")
    assert "Senin, 23 November 2026, Loket 2" in told
    assert "Kamis, 26 November 2026, pukul 08.00 sampai 14.00, Loket 2." in told
    assert "Langkah 2 dari 8" in told


def test_the_hand_over_names_receiver_papers_and_who_gave_them(counter: Counter) -> None:
    counter.reaches_the_team()
    counter.is_sent_back_once()
    assert "SK belum diserahkan" in offers(counter)["penyerahan"].reason
    counter.is_validated_and_handed_over()

    told = slip(counter, "penyerahan")
    licence = counter.state.papers[-1]
    assert licence.number in told
    assert "503/BAP-IUI/0002/2026" in told
    assert "15 Desember 2026" in told
    assert "Bagus Setiawan (contoh)" in told
    assert counter.firm.owner.nik not in told


def test_a_half_page_leaves_no_fact(counter: Counter) -> None:
    counter.works_through(1)
    before = counter.state.facts
    slip(counter, "tanda-terima")
    assert counter.state.facts == before


def test_only_half_pages_are_printed_without_a_number(counter: Counter) -> None:
    visited_on_thursday(counter)
    for kind in ("bap", LETTER):
        with pytest.raises(Refused, match="bernomor"):
            slip(counter, kind)
    with pytest.raises(NotFound, match="piagam"):
        slip(counter, "piagam")


def test_after_tidak_there_is_a_letter_with_a_number_of_its_own(counter: Counter) -> None:
    assert LETTER not in offers(counter)
    visited_on_thursday(counter, "waste", "extinguishers")
    assert "BAP belum diterbitkan" in offers(counter)[LETTER].reason
    counter.issues("bap", counter.team)
    assert offers(counter)[LETTER].next_number == "503/K-IUI/0001/2026"
    counter.clock.goes_to(date(2026, 12, 4), 9)
    counter.issues(LETTER)

    letter = counter.house.papers.issued(counter.case)[-1]
    assert (letter.kind, letter.round, letter.day) == (LETTER, 1, date(2026, 12, 4))
    told = words(counter.house.papers.content(counter.case, letter.blob))
    assert "Nomor 503/BAP-IUI/0001/2026 tanggal 3 Desember 2026" in told
    assert "Senin, 14 Desember 2026" in told
    assert "2. | 11.1 | Perbaiki extinguishers | Foto" in told
    assert "dihitung kembali sejak berkas dinyatakan lengkap" in told
    assert "Surat terbit, nomor 503/K-IUI/0001/2026, 4 Desember 2026" in counter.told[-1]
    assert "sudah terbit" in offers(counter)[LETTER].reason


def test_the_clock_sentence_of_a_letter_follows_the_office(counter: Counter) -> None:
    counter.house.office.change({"days.on_return": "JEDA"}, by=counter.admin)
    visited_on_thursday(counter, "waste")
    counter.issues("bap", counter.team)
    told = words(counter.house.papers.preview(counter.case, LETTER))
    assert "tidak berjalan dan dilanjutkan" in told
    assert "[KONSEP]" in told


def test_the_regency_of_the_office_stands_on_its_papers(counter: Counter) -> None:
    counter.house.office.change(
        {"office.regency": "Kabupaten Contoh", "office.regent": "Bupati Contoh"}, by=counter.admin
    )
    visited_on_thursday(counter)
    counter.issues("bap", counter.team)
    counter.is_validated_and_handed_over()
    printed = [
        words(counter.house.papers.content(counter.case, paper.blob))
        for paper in counter.house.papers.issued(counter.case)
    ]
    assert all("PEMERINTAH KABUPATEN CONTOH" in each for each in printed)
    assert "Kabupaten Contoh; dan" in printed[1]
    assert "BUPATI CONTOH" in printed[1]
    assert all(f"Kabupaten Contoh {counter.firm.postcode}" in each for each in printed)
